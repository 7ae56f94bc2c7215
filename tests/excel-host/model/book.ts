import type { Area } from "./area.js";
import { Styles } from "./styles.js";

export type Scalar = string | number | boolean;

/** What a cell holds; a formula without "=". */
export interface CellContent {
  readonly value: Scalar | { readonly error: string };
  readonly formula?: string;
  /** a formula whose result nobody has given: this host does not calculate */
  readonly uncalculated?: boolean;
  /** what the cell shows, where the source of the fixture tells */
  readonly text?: string;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A conditional format; priority 0 is the first. */
export interface CfRule {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  readonly format: Map<string, unknown>;
}

export interface TableData {
  readonly id: string;
  name: string;
  area: Area;
  readonly options: Map<string, unknown>;
}

export interface NameData {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** One worksheet with all the host keeps of it. */
export class SheetData {
  visibility: Visibility = "Visible";
  deleted = false;
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password?: string } | undefined;
  readonly cells = new Map<number, CellContent>();
  readonly styles = new Styles();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  merges: Area[] = [];
  /** first in the list is the highest priority */
  cfs: CfRule[] = [];
  tables: TableData[] = [];
  names: NameData[] = [];
  readonly hyperlinks = new Map<number, Hyperlink>();
  frozen: Area | undefined;
  filter: Area | undefined;
  readonly page = new Map<string, unknown>();
  readonly view = new Map<string, unknown>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

let sheetsMade = 0;
/** Ids no two workbooks share, as in Excel: handlers of an earlier workbook must not hear a later one. */
const sheetId = (): string => {
  sheetsMade += 1;
  return `{00000000-0001-0000-0000-${sheetsMade.toString(16).toUpperCase().padStart(12, "0")}}`;
};

/** A workbook in memory. */
export class Book {
  name = "工作簿.xlsx";
  date1904 = false;
  readOnly = false;
  isDirty = false;
  structureProtected = false;
  /** the workbook asks to be calculated and was not: results may be stale */
  calculationPending = false;
  calculationMode: "Automatic" | "Manual" = "Automatic";
  sheets: SheetData[] = [];
  names: NameData[] = [];
  xmlParts: XmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  active: SheetData | undefined;
  selection: readonly Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  #ids = 0;

  addSheet(name: string): SheetData {
    const sheet = new SheetData(sheetId(), name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** Sheet names are the same in either case. */
  sheet(name: string): SheetData | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  nextId(): string {
    this.#ids += 1;
    return `{00000000-0002-0000-0000-${this.#ids.toString(16).toUpperCase().padStart(12, "0")}}`;
  }
}
