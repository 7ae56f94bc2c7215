import type { XmlTag, TagSink } from "../xml/spans.js";
import { passTags } from "../xml/spans.js";
import { isTrue, wholeNumber } from "../xml/parse.js";
import { positionOf } from "../sheet/address.js";

/** row * 16384 + column - 1: one number for a place on a sheet, in reading order. */
export const placeOf = (row: number, column: number): number => row * 16_384 + column - 1;

/** Where a cell's XML stands, and where the results in it do. */
export interface CellSpan {
  readonly start: number;
  end: number;
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly results: { readonly from: number; readonly to: number }[];
}

/** A row's start tag, and where its cells go. */
export interface RowSpan {
  readonly start: number;
  readonly openEnd: number;
  readonly tag: string;
  readonly isSelfClosing: boolean;
  closeStart: number;
  end: number;
  readonly style: number | undefined;
  readonly spans: string | undefined;
  cells: number;
}

export interface Protection {
  readonly isOn: boolean;
  /** areas anybody may edit on the protected sheet: A1 ranges */
  readonly open: readonly string[];
}

/** What has to be known of a worksheet's XML to change cells in it. */
export interface SheetSpans {
  readonly prefix: string;
  /** the cells asked for that there are, by place */
  readonly cells: ReadonlyMap<number, CellSpan>;
  /** the row asked for, if there is one */
  readonly row: RowSpan | undefined;
  /** where the row asked for, or the cell in it, would go in; undefined: at the end */
  readonly rowBefore: number | undefined;
  readonly cellBefore: number | undefined;
  readonly sheetData: { readonly start: number; readonly openEnd: number; readonly closeStart: number };
  readonly dimension: { readonly openEnd: number; readonly start: number; readonly area: string } | undefined;
  readonly columnStyle: number | undefined;
  readonly protection: Protection;
}

/** Goes over a worksheet once, looking for cells by place, and for where a cell that is not there would go in. */
export function passSheet(
  part: string,
  text: string,
  wanted: ReadonlySet<number>,
  target: { readonly row: number; readonly column: number } | undefined,
): SheetSpans {
  const pass = new SheetPass(wanted, target ?? { row: 0, column: 0 });
  passTags(part, text, pass);
  return pass;
}

class SheetPass implements TagSink, SheetSpans {
  prefix = "";
  readonly cells = new Map<number, CellSpan>();
  row: RowSpan | undefined;
  rowBefore: number | undefined;
  cellBefore: number | undefined;
  sheetData = { start: 0, openEnd: 0, closeStart: 0 };
  dimension: { openEnd: number; start: number; area: string } | undefined;
  columnStyle: number | undefined;
  readonly protection = { isOn: false, open: [] as string[] };
  #row = 0;
  #column = 0;
  #current: RowSpan | undefined;
  #cell: CellSpan | undefined;
  #result = 0;

  constructor(
    private readonly wanted: ReadonlySet<number>,
    private readonly target: { readonly row: number; readonly column: number },
  ) {}

  open(tag: XmlTag): void {
    const { name, parent } = tag;
    if (parent === "c") this.#openInCell(tag);
    else if (name === "c" && parent === "row") this.#openCell(tag);
    else if (name === "row" && parent === "sheetData") this.#openRow(tag);
    else if (parent === "worksheet" || parent === "cols" || parent === "protectedRanges")
      this.#openOutside(tag);
  }

  close(name: string, parent: string, closeStart: number, end: number): void {
    if (parent === "c" && (name === "v" || name === "is"))
      this.#cell?.results.push({ from: this.#result, to: end });
    else if (name === "c" && parent === "row" && this.#cell !== undefined) {
      this.#cell.end = end;
      this.#cell = undefined;
    } else if (name === "row" && parent === "sheetData" && this.#current !== undefined) {
      Object.assign(this.#current, { closeStart, end });
    } else if (name === "sheetData" && parent === "worksheet") this.sheetData.closeStart = closeStart;
  }

  #openRow({ source, start, openEnd }: XmlTag): void {
    const number = attributeOf(source, "r");
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
    this.#current = {
      start,
      openEnd,
      tag: source.name,
      isSelfClosing: source.isSelfClosing,
      closeStart: openEnd,
      end: openEnd,
      style: isTrue(attributeOf(source, "customFormat")) ? wholeNumber(attributeOf(source, "s")) : undefined,
      spans: attributeOf(source, "spans"),
      cells: 0,
    };
    if (this.#row === this.target.row) this.row = this.#current;
    else if (this.#row > this.target.row) this.rowBefore ??= start;
  }

  #openCell({ source, start, openEnd }: XmlTag): void {
    const position = positionOf((attributeOf(source, "r") ?? "").trim());
    const { row, column } = position ?? { row: this.#row, column: this.#column + 1 };
    this.#row = row;
    this.#column = column;
    if (this.#current !== undefined) this.#current.cells += 1;
    if (row === this.target.row && column > this.target.column) this.cellBefore ??= start;
    if (!this.wanted.has(placeOf(row, column))) return;
    const attributes = Object.values(source.attributes).map(({ name, value }) => [name, value] as const);
    this.#cell = { start, end: openEnd, tag: source.name, attributes, results: [] };
    this.cells.set(placeOf(row, column), this.#cell);
  }

  #openInCell({ name, start }: XmlTag): void {
    if (name === "v" || name === "is") this.#result = start;
  }

  #openOutside({ name, parent, source, start, openEnd }: XmlTag): void {
    const attribute = (key: string): string | undefined => attributeOf(source, key);
    if (name === "sheetData") {
      this.sheetData = { start, openEnd, closeStart: openEnd };
      this.prefix = source.prefix;
    } else if (name === "dimension") this.dimension = { start, openEnd, area: attribute("ref") ?? "" };
    else if (name === "sheetProtection") this.protection.isOn = isTrue(attribute("sheet"));
    else if (name === "protectedRange" && isOpenToAll(attribute)) {
      this.protection.open.push(...(attribute("sqref") ?? "").trim().split(/\s+/));
    } else if (name === "col" && parent === "cols") {
      const [first, last] = [wholeNumber(attribute("min")) ?? 0, wholeNumber(attribute("max")) ?? 0];
      if (this.target.column >= first && this.target.column <= last)
        this.columnStyle = wholeNumber(attribute("style"));
    }
  }
}

/** Neither a password nor a list of users guards the area. */
const isOpenToAll = (attribute: (key: string) => string | undefined): boolean =>
  ["password", "hashValue", "securityDescriptor"].every((key) => attribute(key) === undefined);

function attributeOf(source: XmlTag["source"], name: string): string | undefined {
  const attribute = source.attributes[name];
  return attribute?.prefix === "" ? attribute.value : undefined;
}
