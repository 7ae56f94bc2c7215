import type { Cell, CellValue } from "../../../core/reading/sheet/sheet.js";

/** What the arrays of one block say, as the host answers them: a row is an array of cells. */
export interface BlockArrays {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Excel.RangeValueType */
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

const KIND = { absent: 0, number: 1, text: 2, boolean: 3, error: 4, uncalculated: 5 } as const;

/** Number formats of a workbook, each kept once. */
export class Formats {
  readonly #texts: string[] = [];
  readonly #known = new Map<string, number>();

  index(format: unknown): number {
    const text = typeof format === "string" && format !== "" ? format : "General";
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.push(text) - 1;
    this.#known.set(text, index);
    return index;
  }

  text(index: number): string {
    return this.#texts[index] ?? "General";
  }
}

/** Some rows of a sheet's used area; cells become objects only when they are asked for. */
export class Block {
  readonly rows: number;
  /** row and column of the last cell that holds something, counted inside the block from 1; 0: none does */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly #values: BlockArrays["values"];
  readonly #formulas = new Map<number, string>();
  readonly #kinds: Uint8Array;
  readonly #formatIndexes: Uint32Array;

  constructor(
    /** the sheet's row the block begins in, from 1 */
    readonly top: number,
    readonly width: number,
    private readonly formats: Formats,
    arrays: BlockArrays,
  ) {
    this.rows = arrays.values.length;
    this.#values = arrays.values;
    this.#kinds = new Uint8Array(this.rows * width);
    this.#formatIndexes = new Uint32Array(this.rows * width);
    let lastRow = 0;
    let lastColumn = 0;
    for (let row = 0; row < this.rows; row += 1) {
      for (let column = 0; column < width; column += 1) {
        if (!this.#take(arrays, row, column)) continue;
        lastRow = row + 1;
        lastColumn = Math.max(lastColumn, column + 1);
      }
    }
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
  }

  get hasFormulas(): boolean {
    return this.#formulas.size > 0;
  }

  /** Row and column count from 0 inside the block. */
  has(row: number, column: number): boolean {
    return this.#kinds[row * this.width + column] !== KIND.absent;
  }

  cell(row: number, column: number): Cell | undefined {
    const at = row * this.width + column;
    const kind = this.#kinds[at] ?? KIND.absent;
    if (kind === KIND.absent) return undefined;
    const value = valueOf(kind, this.#values[row]?.[column]);
    const format = this.formats.text(this.#formatIndexes[at] ?? 0);
    const formula = this.#formulas.get(at);
    if (formula === undefined) return { value, format };
    return kind === KIND.uncalculated
      ? { value, formula, uncalculated: true, format }
      : { value, formula, format };
  }

  /** Whether the cell holds something. */
  #take({ values, formulas, valueTypes, numberFormat }: BlockArrays, row: number, column: number): boolean {
    const at = row * this.width + column;
    const value = values[row]?.[column];
    const formula = formulaOf(formulas[row]?.[column], value);
    const kind = kindOf(value, valueTypes[row]?.[column], formula !== undefined);
    if (kind === KIND.absent) return false;
    this.#kinds[at] = kind;
    this.#formatIndexes[at] = this.formats.index(numberFormat[row]?.[column]);
    if (formula !== undefined) this.#formulas.set(at, formula);
    return true;
  }
}

/** Without "="; a text that begins with "=" is its own value, which no formula ever is. */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;

/** Blank cells and empty texts both come as "", told apart by their type. */
function kindOf(value: unknown, type: string | undefined, isFormula: boolean): number {
  if (type === "Error") return KIND.error;
  if (typeof value === "number") return KIND.number;
  if (typeof value === "boolean") return KIND.boolean;
  if (value !== "" && value !== null && value !== undefined) return KIND.text;
  if (type === "String") return KIND.text;
  return isFormula ? KIND.uncalculated : KIND.absent;
}

function valueOf(kind: number, value: unknown): CellValue {
  switch (kind) {
    case KIND.number:
      return { kind: "number", number: Number(value) };
    case KIND.text:
      return { kind: "text", text: String(value) };
    case KIND.boolean:
      return { kind: "boolean", boolean: value === true };
    case KIND.error:
      return { kind: "error", error: String(value) };
    default:
      return { kind: "empty" };
  }
}

/** The value of one cell as its arrays give it. */
export function singleCell(arrays: BlockArrays): Cell | undefined {
  return new Block(1, 1, new Formats(), arrays).cell(0, 0);
}
