import { Cursor, GREATER, isSpace, LESS, notPlain, SLASH } from "../xml/bytes.js";
import { isTrue } from "../xml/parse.js";
import type { CellAssembler, FormulaSource } from "./assembler.js";
import { decimalNumber, wholeNumber } from "./decimal.js";
import { rowStyle } from "./layout.js";

const LONGEST_ROW = 4_000_000;
const NO_BYTES = new Uint8Array(0);

/** What the sheet says on names before its rows. */
export interface SheetNames {
  /** of SpreadsheetML; "" when that is the default namespace */
  readonly prefix: string;
  /** whether a prefix is declared */
  readonly isBound: (prefix: string) => boolean;
}

interface Tags {
  readonly sheetDataEnd: Uint8Array;
  readonly row: Uint8Array;
  readonly rowEnd: Uint8Array;
  readonly c: Uint8Array;
  readonly cEnd: Uint8Array;
  readonly v: Uint8Array;
  readonly vEnd: Uint8Array;
  readonly f: Uint8Array;
  readonly fEnd: Uint8Array;
  readonly is: Uint8Array;
  readonly isEnd: Uint8Array;
  readonly t: Uint8Array;
  readonly tEnd: Uint8Array;
}

function tagsOf(prefix: string): Tags {
  const encoder = new TextEncoder();
  const mark = prefix === "" ? "" : `${prefix}:`;
  const start = (name: string): Uint8Array => encoder.encode(`<${mark}${name}`);
  const end = (name: string): Uint8Array => encoder.encode(`</${mark}${name}`);
  return {
    sheetDataEnd: end("sheetData"),
    row: start("row"),
    rowEnd: end("row"),
    c: start("c"),
    cEnd: end("c"),
    v: start("v"),
    vEnd: end("v"),
    f: start("f"),
    fEnd: end("f"),
    is: start("is"),
    isEnd: end("is"),
    t: start("t"),
    tEnd: end("t"),
  };
}

/** Cell types as one number, so that no string is made for them. */
const TYPE = { n: 0, s: 1, other: 2 } as const;

/**
 * Reads what stands inside `sheetData` straight from the bytes, in the plain form nearly every program writes:
 * rows, cells, `v`, `f` and simple `is`, UTF-8, no comments, no CDATA, no unknown elements. Anything else is
 * `NotPlain`, and the caller takes the full parser. It accepts no XML the full parser would read differently or
 * refuse.
 */
export class FastRows {
  readonly #cursor: Cursor;
  readonly #tags: Tags;
  #type: number = TYPE.n;
  #typeName = "n";
  #style = 0;
  #content: string | undefined;
  #number: number | undefined;
  #formula: FormulaSource | undefined;
  #hasContent = false;

  constructor(
    private readonly cells: CellAssembler,
    { prefix, isBound }: SheetNames,
  ) {
    this.#cursor = new Cursor(NO_BYTES, isBound);
    this.#tags = tagsOf(prefix);
  }

  /** Reads all whole rows of the next piece; gives the bytes from `</sheetData>` on once they are reached. */
  push(piece: Uint8Array): Uint8Array | undefined {
    const cursor = this.#cursor;
    cursor.bytes = joined(cursor.bytes.subarray(cursor.at), piece);
    cursor.at = 0;
    if (cursor.bytes.length > LONGEST_ROW) notPlain("a very long row");
    const safe = this.#behindLastRow();
    for (;;) {
      cursor.skipSpace();
      if (cursor.at < safe) this.#row();
      else if (cursor.isAt(this.#tags.sheetDataEnd)) return cursor.bytes.subarray(cursor.at);
      else if (!this.#emptyRow()) return undefined;
    }
  }

  /** Up to here every row that begins is whole. */
  #behindLastRow(): number {
    const { bytes } = this.#cursor;
    const end = this.#tags.rowEnd;
    let at = bytes.length;
    while ((at = bytes.lastIndexOf(GREATER, at - 1)) >= 0 && at > 0) {
      let start = at;
      while (isSpace(bytes[start - 1] ?? 0)) start -= 1;
      start -= end.length;
      if (start >= 0 && end.every((byte, index) => bytes[start + index] === byte)) return at + 1;
    }
    return 0;
  }

  /** Passes a row without cells (`<row …/>`) if one stands here whole. */
  #emptyRow(): boolean {
    const cursor = this.#cursor;
    const close = cursor.bytes.indexOf(GREATER, cursor.at);
    if (close < 0 || cursor.byte(close - 1) !== SLASH || !cursor.isAt(this.#tags.row)) return false;
    this.#row();
    return true;
  }

  #row(): void {
    const cursor = this.#cursor;
    if (!cursor.isAt(this.#tags.row)) notPlain("no row");
    cursor.passStart(this.#tags.row);
    let number: string | undefined;
    let height: string | undefined;
    let style: string | undefined;
    let customFormat: string | undefined;
    let isHidden = false;
    while (cursor.nextAttribute()) {
      const letter = cursor.shortName;
      const name = letter === 0 ? cursor.name : "";
      if (letter === 0x72) number = cursor.value;
      else if (letter === 0x73) style = cursor.value;
      else if (name === "hidden") isHidden ||= isTrue(cursor.value);
      else if (name === "ht") height = cursor.value;
      else if (name === "customFormat") customFormat = cursor.value;
    }
    this.cells.row(number, isHidden || (height !== undefined && Number(height) === 0));
    this.cells.lookOfRow(height, rowStyle(style, customFormat));
    if (this.#passEmptyEnd()) return;
    for (;;) {
      cursor.skipSpace();
      if (cursor.byte(cursor.at + 1) === SLASH) break;
      this.#cell();
    }
    cursor.passEnd(this.#tags.rowEnd);
  }

  /** Passes ">" or "/>"; true for the latter. */
  #passEmptyEnd(): boolean {
    const cursor = this.#cursor;
    const isEmpty = cursor.byte(cursor.at) === SLASH;
    if (cursor.byte(cursor.at + (isEmpty ? 1 : 0)) !== GREATER) notPlain("tag");
    cursor.at += isEmpty ? 2 : 1;
    return isEmpty;
  }

  #cell(): void {
    const cursor = this.#cursor;
    if (!cursor.isAt(this.#tags.c)) notPlain("no cell");
    cursor.passStart(this.#tags.c);
    this.#type = TYPE.n;
    this.#style = 0;
    this.#content = undefined;
    this.#number = undefined;
    this.#formula = undefined;
    this.#hasContent = false;
    let isPlaced = false;
    while (cursor.nextAttribute()) {
      const name = cursor.shortName;
      if (name === 0x72) isPlaced = this.#place();
      else if (name === 0x73) this.#style = this.#whole();
      else if (name === 0x74) this.#typeOf();
    }
    if (!isPlaced) this.cells.place(undefined);
    if (this.#passEmptyEnd()) {
      this.cells.blank(this.#style);
      return;
    }
    this.#children();
    this.#add();
  }

  #place(): boolean {
    const { bytes, valueStart, valueEnd } = this.#cursor;
    let at = valueStart;
    let column = 0;
    for (let byte = bytes[at] ?? 0; byte >= 0x41 && byte <= 0x5a && at < valueEnd; byte = bytes[at] ?? 0) {
      column = column * 26 + byte - 0x40;
      at += 1;
    }
    const digits = at;
    let row = 0;
    for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39 && at < valueEnd; byte = bytes[at] ?? 0) {
      row = row * 10 + byte - 0x30;
      at += 1;
    }
    const isPlain = at === valueEnd && digits > valueStart && digits - valueStart <= 3 && at - digits <= 7;
    if (isPlain && at > digits) this.cells.moveTo(row, column);
    else this.cells.place(this.#cursor.value);
    return true;
  }

  #whole(): number {
    const { bytes, valueStart, valueEnd } = this.#cursor;
    return wholeNumber(bytes, valueStart, valueEnd) ?? notPlain("a style that is no number");
  }

  #typeOf(): void {
    const { bytes, valueStart, valueEnd } = this.#cursor;
    const letter = valueEnd - valueStart === 1 ? (bytes[valueStart] ?? 0) : 0;
    this.#type = letter === 0x73 ? TYPE.s : letter === 0x6e ? TYPE.n : TYPE.other;
    if (this.#type === TYPE.other) this.#typeName = this.#cursor.value;
  }

  #children(): void {
    const cursor = this.#cursor;
    const tags = this.#tags;
    for (;;) {
      cursor.skipSpace();
      if (cursor.byte(cursor.at) !== LESS) notPlain("text in a cell");
      if (cursor.byte(cursor.at + 1) === SLASH) break;
      if (this.#hasContent && !cursor.isAt(tags.f)) notPlain("more in a cell");
      if (cursor.isAt(tags.v)) this.#v();
      else if (cursor.isAt(tags.f)) this.#f();
      else if (cursor.isAt(tags.is)) this.#is();
      else notPlain("another element in a cell");
    }
    cursor.passEnd(tags.cEnd);
  }

  #v(): void {
    const cursor = this.#cursor;
    this.#hasContent = true;
    cursor.passStart(this.#tags.v);
    while (cursor.nextAttribute()) continue;
    if (this.#passEmptyEnd()) {
      this.#content = "";
      return;
    }
    const start = cursor.at;
    const end = cursor.passText();
    if (this.#type === TYPE.n) this.#number = decimalNumber(cursor.bytes, start, end);
    else if (this.#type === TYPE.s) this.#number = wholeNumber(cursor.bytes, start, end);
    if (this.#number === undefined) this.#content = cursor.textOf(start, end);
    cursor.passEnd(this.#tags.vEnd);
  }

  #f(): void {
    const cursor = this.#cursor;
    if (this.#formula !== undefined) notPlain("two formulas in a cell");
    cursor.passStart(this.#tags.f);
    const found = new Map<string, string>();
    while (cursor.nextAttribute()) found.set(cursor.name, cursor.value);
    let text = "";
    if (!this.#passEmptyEnd()) {
      const start = cursor.at;
      text = cursor.textOf(start, cursor.passText());
      cursor.passEnd(this.#tags.fEnd);
    }
    this.#formula = {
      type: found.get("t") ?? "normal",
      text,
      area: found.get("ref"),
      sharedIndex: found.get("si"),
      inputs: [found.get("r1"), found.get("r2")],
      byRow: isTrue(found.get("dtr")),
    };
  }

  #is(): void {
    const cursor = this.#cursor;
    this.#hasContent = true;
    cursor.passStart(this.#tags.is);
    if (cursor.nextAttribute() || this.#passEmptyEnd()) notPlain("an unusual inline text");
    cursor.skipSpace();
    if (!cursor.isAt(this.#tags.t)) notPlain("a rich inline text");
    cursor.passStart(this.#tags.t);
    while (cursor.nextAttribute()) continue;
    this.#content = "";
    if (!this.#passEmptyEnd()) {
      const start = cursor.at;
      this.#content = cursor.textOf(start, cursor.passText());
      cursor.passEnd(this.#tags.tEnd);
    }
    cursor.skipSpace();
    cursor.passEnd(this.#tags.isEnd);
  }

  #add(): void {
    const { cells } = this;
    if (this.#number === undefined) {
      const type = this.#type === TYPE.n ? "n" : this.#type === TYPE.s ? "s" : this.#typeName;
      cells.cell(type, this.#content, this.#style, this.#formula);
    } else if (this.#type === TYPE.s) cells.sharedText(this.#number, this.#style, this.#formula);
    else cells.number(this.#number, this.#style, this.#formula);
  }
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece;
  const all = new Uint8Array(rest.length + piece.length);
  all.set(rest);
  all.set(piece, rest.length);
  return all;
}
