import type { Cell, CellValue, Sheet } from "../../../core/reading/sheet/sheet.js";
import type { Styles } from "../book/styles.js";
import type { SheetLayout } from "./layout.js";
import { shiftFormula } from "./shift.js";
import type { SheetFacts } from "./sink.js";
import type { FormulaCell } from "../../../core/reading/stale/dependents.js";
import type { CellStore, FilledArea } from "./store.js";
import { KIND } from "./store.js";

/** The parts of a sheet that are known once its XML is read. */
export interface SheetParts {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly store: CellStore;
  readonly facts: SheetFacts;
  readonly hiddenRows: ReadonlySet<number>;
  /** present when rows that are not listed are hidden */
  readonly listedRows: ReadonlySet<number> | undefined;
  readonly tables: Sheet["tables"];
  readonly strings: readonly string[];
  readonly styles: Styles;
  /** how it looks, where it was read for that */
  readonly layout: SheetLayout | undefined;
}

/** A sheet over compact storage: cells become objects only when they are asked for. */
export class XlsxSheet implements Sheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: Sheet["merges"];
  readonly tables: Sheet["tables"];

  readonly #hiddenColumns: ReadonlySet<number>;
  #unfilled: readonly Box[] | undefined;

  constructor(private readonly parts: SheetParts) {
    this.name = parts.name;
    this.visibility = parts.visibility;
    this.merges = parts.facts.merges;
    this.tables = parts.tables;
    this.#hiddenColumns = parts.facts.hiddenColumns;
    const { store } = parts;
    this.rowCount = store.length === 0 ? 0 : store.rowAt(store.length - 1);
    let columns = 0;
    for (let index = 0; index < store.length; index += 1) columns = Math.max(columns, store.columnAt(index));
    this.columnCount = columns;
  }

  cell(row: number, column: number): Cell | undefined {
    const index = this.parts.store.find(row, column);
    return index < 0 ? undefined : this.#cellAt(index, row, column);
  }

  columnsOf(row: number): readonly number[] {
    const { store } = this.parts;
    const columns: number[] = [];
    for (let index = store.startOf(row); index < store.length && store.rowAt(index) === row; index += 1) {
      columns.push(store.columnAt(index));
    }
    return columns;
  }

  /** How the sheet looks, where it was read for that. */
  get layout(): SheetLayout | undefined {
    return this.parts.layout;
  }

  /** The index of a cell's look among the workbook's. */
  styleAt(row: number, column: number): number {
    const { store, layout } = this.parts;
    const index = store.find(row, column);
    return index < 0 ? (layout?.styleAt(row, column) ?? 0) : (store.styles[index] ?? 0);
  }

  /** The hidden columns, ascending. */
  get hiddenColumns(): readonly number[] {
    return [...this.#hiddenColumns];
  }

  /** The cells with formulas, in order. */
  *formulaCells(): Generator<FormulaCell> {
    const { store } = this.parts;
    if (store.formulas === undefined) return;
    for (let index = 0; index < store.length; index += 1) {
      if (store.formulas[index] === 0) continue;
      const [row, column] = [store.rowAt(index), store.columnAt(index)];
      const formula = this.#formulaAt(index, row, column);
      const area = store.filled.find((filled) => filled.row === row && filled.column === column);
      if (formula === undefined) continue;
      const cell = { sheet: this.name, row, column };
      yield area === undefined ? { cell, formula } : { cell, formula, area: { ...area, sheet: this.name } };
    }
  }

  /** Whether a cell is one of those a formula fills, be it its own or another cell's. */
  isFilled(row: number, column: number): boolean {
    return this.parts.store.filled.some((area) => isIn(area, row, column));
  }

  isRowHidden(row: number): boolean {
    const { hiddenRows, listedRows } = this.parts;
    return hiddenRows.has(row) || listedRows?.has(row) === false;
  }

  isColumnHidden(column: number): boolean {
    return this.#hiddenColumns.has(column);
  }

  #cellAt(index: number, row: number, column: number): Cell {
    const { store, styles } = this.parts;
    const value = this.#valueAt(index);
    const format = styles[store.styles[index] ?? 0] ?? "General";
    const formula = this.#formulaAt(index, row, column);
    if (formula === undefined) return this.#plain(value, format, row, column);
    return value.kind === "empty"
      ? { value, formula, uncalculated: true, format }
      : { value, formula, format };
  }

  /** What a formula of another cell filled in is no better than that cell's own result. */
  #plain(value: CellValue, format: string, row: number, column: number): Cell {
    this.#unfilled ??= withoutResult(this.parts.store);
    const isUncalculated = this.#unfilled.some((area) => isIn(area, row, column));
    return isUncalculated ? { value, uncalculated: true, format } : { value, format };
  }

  #valueAt(index: number): CellValue {
    const { store, strings } = this.parts;
    const number = store.numbers[index] ?? 0;
    switch (store.kinds[index]) {
      case KIND.number:
        return { kind: "number", number };
      case KIND.shared:
        return { kind: "text", text: strings[number] ?? "" };
      case KIND.text:
        return { kind: "text", text: store.texts[number] ?? "" };
      case KIND.boolean:
        return { kind: "boolean", boolean: number === 1 };
      case KIND.error:
        return { kind: "error", error: store.texts[number] ?? "" };
      default:
        return { kind: "empty" };
    }
  }

  #formulaAt(index: number, row: number, column: number): string | undefined {
    const { store } = this.parts;
    const reference = store.formulas?.[index] ?? 0;
    if (reference === 0) return undefined;
    if (reference > 0) return store.plain[reference - 1];
    const group = store.shared[-reference - 1];
    return group?.text === undefined
      ? undefined
      : shiftFormula(group.text, row - group.row, column - group.column);
  }
}

type Box = Omit<FilledArea, "row" | "column">;
const isIn = ({ top, left, bottom, right }: Box, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const MANY_AREAS = 1000;

/** The areas of formulas whose results the file does not carry; where there are very many, one around them all. */
function withoutResult(store: CellStore): readonly Box[] {
  const areas = store.filled.filter(({ row, column }) => store.kinds[store.find(row, column)] === KIND.none);
  if (areas.length <= MANY_AREAS) return areas;
  return [
    areas.reduce((all, area) => ({
      ...all,
      top: Math.min(all.top, area.top),
      left: Math.min(all.left, area.left),
      bottom: Math.max(all.bottom, area.bottom),
      right: Math.max(all.right, area.right),
    })),
  ];
}
