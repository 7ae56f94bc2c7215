import type { Work } from "../work.js";
import type { XmlElement } from "../xml/parse.js";
import { isTrue, wholeNumber } from "../xml/parse.js";
import { LAST_COLUMN, positionOf } from "./address.js";

export interface ColumnLayout {
  readonly first: number;
  readonly last: number;
  /** characters, padding included; undefined: as usual */
  readonly width: number | undefined;
  readonly style: number;
}

const PACKED = 16_384;
const POINTS_DEFAULT = 15;

/** What a sheet says of its looks; kept only where somebody will draw it. */
export class SheetLayout {
  readonly columns: ColumnLayout[] = [];
  /** rows that say anything of their own, in the order they come: height in points (NaN: usual), style (-1: none) */
  readonly rows: number[] = [];
  readonly heights: number[] = [];
  readonly rowStyles: number[] = [];
  defaultHeight = POINTS_DEFAULT;
  defaultWidth: number | undefined;
  baseWidth = 8;
  frozenRows = 0;
  frozenColumns = 0;
  showsGridLines = true;
  blankRows = 0;
  blankColumns = 0;
  readonly #styles = new Map<number, number>();
  readonly #blanks = new Map<number, number>();
  #corner = { row: 1, column: 1 };

  constructor(private readonly work: Work) {}

  row(row: number, height: number | undefined, style: number | undefined): void {
    if (height === undefined && style === undefined) return;
    this.rows.push(row);
    this.heights.push(height !== undefined && Number.isFinite(height) ? height : NaN);
    this.rowStyles.push(style ?? -1);
    if (style !== undefined) this.#styles.set(row, style);
  }

  /** A cell that is only formatted. */
  blank(row: number, column: number, style: number): void {
    if (style === 0) return;
    this.#blanks.set(row * PACKED + column - 1, style);
    this.work.spendCell();
    this.blankRows = Math.max(this.blankRows, row);
    this.blankColumns = Math.max(this.blankColumns, column);
  }

  /** The style of a cell without a value: its own, its row's, its column's. */
  styleAt(row: number, column: number): number {
    const own = this.#blanks.get(row * PACKED + column - 1) ?? this.#styles.get(row);
    if (own !== undefined) return own;
    return this.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  /** Takes what an element outside the rows says. */
  open({ name, parent, attribute }: XmlElement): void {
    if (name === "col" && parent === "cols") this.#column(attribute);
    else if (name === "sheetFormatPr" && parent === "worksheet") this.#usual(attribute);
    else if (name === "sheetView" && parent === "sheetViews") {
      this.showsGridLines = !/^(?:0|false)$/.test(attribute("showGridLines") ?? "");
      this.#corner = positionOf(attribute("topLeftCell") ?? "") ?? { row: 1, column: 1 };
    } else if (name === "pane" && parent === "sheetView") this.#pane(attribute);
  }

  #column(attribute: XmlElement["attribute"]): void {
    const first = wholeNumber(attribute("min")) ?? 1;
    const last = Math.min(wholeNumber(attribute("max")) ?? first, LAST_COLUMN);
    const width = Number(attribute("width") ?? NaN);
    this.work.boundList(this.columns.length, "columns");
    if (this.columns.length >= LAST_COLUMN) return;
    this.columns.push({
      first,
      last,
      width: Number.isFinite(width) ? width : undefined,
      style: wholeNumber(attribute("style")) ?? 0,
    });
  }

  #usual(attribute: XmlElement["attribute"]): void {
    const [height, width] = [Number(attribute("defaultRowHeight")), Number(attribute("defaultColWidth"))];
    if (height > 0) this.defaultHeight = height;
    if (width > 0) this.defaultWidth = width;
    this.baseWidth = wholeNumber(attribute("baseColWidth")) ?? 8;
  }

  /** A split counts from the corner the sheet was scrolled to. */
  #pane(attribute: XmlElement["attribute"]): void {
    if (!/^frozen/.test(attribute("state") ?? "")) return;
    const rows = wholeNumber(attribute("ySplit")) ?? 0;
    const columns = wholeNumber(attribute("xSplit")) ?? 0;
    this.frozenRows = rows === 0 ? 0 : this.#corner.row - 1 + rows;
    this.frozenColumns = columns === 0 ? 0 : this.#corner.column - 1 + columns;
  }
}

/** A row's own style counts only where the row says so. */
export const rowStyle = (style: string | undefined, customFormat: string | undefined): number | undefined =>
  isTrue(customFormat) ? wholeNumber(style) : undefined;
