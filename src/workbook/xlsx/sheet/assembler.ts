import { unescapeXstring } from "../book/strings.js";
import { areaOf, LAST_COLUMN, LAST_ROW, positionOf } from "./address.js";
import { isoSerial } from "./iso-date.js";
import { SheetLayout } from "./layout.js";
import { CellStore, damagedSheet, KIND } from "./store.js";
import type { Work } from "../work.js";

/** What the workbook says that cells are read by. */
export interface CellContext {
  readonly part: string;
  readonly sharedCount: number;
  readonly styleCount: number;
  readonly date1904: boolean;
  /** whether what the sheet says of its looks is kept as well */
  readonly keepsLayout: boolean;
}

/** The `f` element of a cell. */
export interface FormulaSource {
  readonly type: string;
  readonly text: string;
  readonly area: string | undefined;
  readonly sharedIndex: string | undefined;
  /** of a data table: the input cells */
  readonly inputs: readonly (string | undefined)[];
  readonly byRow: boolean;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Turns rows and cells, as they come out of the XML, into a `CellStore`. */
export class CellAssembler {
  readonly store: CellStore;
  readonly layout: SheetLayout | undefined;
  readonly hiddenRows = new Set<number>();
  /** all rows the sheet lists, kept only when the others are hidden */
  listedRows: Set<number> | undefined;
  #row = 0;
  #column = 0;
  #groups = new Map<string, number>();

  constructor(
    readonly context: CellContext,
    private readonly work: Work,
  ) {
    this.store = new CellStore(work);
    this.layout = context.keepsLayout ? new SheetLayout(work) : undefined;
  }

  /** Begins a row; without a number it is the one below the row before. */
  row(number: string | undefined, isHidden: boolean): void {
    this.startRow(number === undefined ? this.#row + 1 : this.#rowNumber(number), isHidden);
  }

  startRow(row: number, isHidden: boolean): void {
    if (row < 1 || row > LAST_ROW) damagedSheet(this.context.part, `row ${String(row)}`);
    this.#row = row;
    this.#column = 0;
    if (isHidden) this.hiddenRows.add(row);
    this.listedRows?.add(row);
  }

  /** Begins a cell; without an address it is the one to the right of the cell before. */
  place(address: string | undefined): void {
    if (address === undefined) {
      this.moveTo(this.#row, this.#column + 1);
      return;
    }
    const position = positionOf(address.trim());
    if (position === undefined) damagedSheet(this.context.part, `cell ${address}`);
    this.moveTo(position.row, position.column);
  }

  moveTo(row: number, column: number): void {
    if (row < 1 || row > LAST_ROW) damagedSheet(this.context.part, `row ${String(row)}`);
    if (column < 1 || column > LAST_COLUMN) damagedSheet(this.context.part, `column ${String(column)}`);
    this.#row = row;
    this.#column = column;
  }

  /** Adds the begun cell by its type (`t`), the text of `v` or `is`, and its formula. Blank cells are not kept. */
  cell(type: string, content: string | undefined, style: number, formula?: FormulaSource): void {
    const reference = formula === undefined ? 0 : this.#formula(formula);
    const isAdded = this.#addValue(type, content, style);
    if (reference === 0) {
      if (!isAdded) this.blank(style);
      return;
    }
    if (!isAdded) this.#add(KIND.none, 0, style);
    this.store.setFormula(reference);
  }

  /** Takes note of the begun cell as one that is only formatted. */
  blank(style: number): void {
    this.layout?.blank(this.#row, this.#column, style < this.context.styleCount ? style : 0);
  }

  /** Takes note of the begun row's own height in points and style. */
  lookOfRow(height: string | undefined, style: number | undefined): void {
    this.layout?.row(this.#row, height === undefined ? undefined : Number(height), style);
  }

  /** Adds the begun cell as a number. */
  number(value: number, style: number, formula?: FormulaSource): void {
    this.#add(KIND.number, value, style);
    this.#giveFormula(formula);
  }

  /** Adds the begun cell as shared string number `index`. */
  sharedText(index: number, style: number, formula?: FormulaSource): void {
    if (index >= this.context.sharedCount) damagedSheet(this.context.part, `shared string ${String(index)}`);
    this.#add(KIND.shared, index, style);
    this.#giveFormula(formula);
  }

  #giveFormula(source: FormulaSource | undefined): void {
    const reference = source === undefined ? 0 : this.#formula(source);
    if (reference !== 0) this.store.setFormula(reference);
  }

  finish(): CellStore {
    if (this.store.shared.some(({ text }) => text === undefined)) {
      damagedSheet(this.context.part, "a shared formula without its text");
    }
    this.store.finish();
    return this.store;
  }

  #add(kind: number, value: number, style: number): void {
    this.store.add(this.#row, this.#column, kind, value, style < this.context.styleCount ? style : 0);
  }

  /** False when the content is blank, so that nothing was added. */
  #addValue(type: string, content: string | undefined, style: number): boolean {
    if (content === undefined) return false;
    if (type === "str" || type === "inlineStr") {
      this.#add(KIND.text, this.store.textIndex(unescapeXstring(content)), style);
      return true;
    }
    const plain = content.trim();
    if (plain === "") return false;
    if (type === "s") this.sharedText(this.#index(plain), style);
    else if (type === "b") this.#add(KIND.boolean, plain === "1" || plain === "true" ? 1 : 0, style);
    else if (type === "e") this.#add(KIND.error, this.store.textIndex(plain), style);
    else this.#addNumber(type, plain, style);
    return true;
  }

  #addNumber(type: string, plain: string, style: number): void {
    const value =
      type === "d" ? isoSerial(plain, this.context.date1904) : NUMBER.test(plain) ? Number(plain) : undefined;
    if (value !== undefined && Number.isFinite(value)) this.number(value, style);
    else this.#add(KIND.text, this.store.textIndex(plain), style);
  }

  #index(text: string): number {
    return /^\d{1,9}$/.test(text) ? Number(text) : damagedSheet(this.context.part, `shared string ${text}`);
  }

  #rowNumber(text: string): number {
    return /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : damagedSheet(this.context.part, `row ${text}`);
  }

  #formula(source: FormulaSource): number {
    if (source.type === "shared" && source.sharedIndex !== undefined) return this.#sharedFormula(source);
    if (source.type === "array" || source.type === "dataTable") this.#fill(source.area ?? "");
    const text = source.type === "dataTable" ? dataTableText(source) : unescapeXstring(source.text);
    return text === "" ? 0 : this.store.plain.push(text);
  }

  #fill(text: string): void {
    const area = areaOf("", text);
    if (area === undefined || (area.top === area.bottom && area.left === area.right)) return;
    this.work.boundList(this.store.filled.push({ ...area, row: this.#row, column: this.#column }), "arrays");
  }

  /** A cell with the text (and usually the area) founds the group; the others take theirs from it. */
  #sharedFormula({ sharedIndex = "", text, area }: FormulaSource): number {
    const known = this.#groups.get(sharedIndex);
    if (
      text !== "" &&
      (area !== undefined || known === undefined || this.store.shared[known]?.text === undefined)
    ) {
      return this.#found(sharedIndex, text, known);
    }
    const group = known ?? this.store.shared.push({ text: undefined, row: 0, column: 0 }) - 1;
    this.#groups.set(sharedIndex, group);
    return -group - 1;
  }

  #found(sharedIndex: string, text: string, known: number | undefined): number {
    const founder = { text: unescapeXstring(text), row: this.#row, column: this.#column };
    const waiting = known === undefined ? undefined : this.store.shared[known];
    if (known !== undefined && waiting !== undefined && waiting.text === undefined) {
      Object.assign(waiting, founder);
      return -known - 1;
    }
    const group = this.store.shared.push(founder) - 1;
    this.#groups.set(sharedIndex, group);
    return -group - 1;
  }
}

/** Excel shows the formula of a what-if data table this way: {=TABLE(row input,column input)}. */
function dataTableText({ inputs: [first = "", second], byRow }: FormulaSource): string {
  if (second !== undefined) return `TABLE(${first},${second})`;
  return byRow ? `TABLE(${first},)` : `TABLE(,${first})`;
}
