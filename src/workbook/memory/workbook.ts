import type { FindingsSheet, Mark, Marked, Marks, NotMarked } from "../../core/marks/marking.js";
import type { CellRef } from "../../core/values/cells.js";
import type { CellValue, WorkbookContent } from "../../core/reading/sheet/sheet.js";
import { cellKey, columnLetters, formatAddress } from "../../core/values/cells.js";
import type { Edit, CellInput as Typed, WorkOptions, WorkbookPort } from "../port.js";
import { WorkbookError } from "../port.js";
import { number, text, type CellInput } from "./cells.js";
import type { BookOptions, SheetSpec } from "./sheet.js";
import { workbook } from "./sheet.js";

/** The whole port over plain arrays, with hooks a test looks and acts through. */
export interface MemoryWorkbook extends Required<WorkbookPort> {
  /** the marks that stand in the workbook now */
  readonly marks: readonly Mark[];
  /** the findings sheet that stands in the workbook now */
  readonly findings: FindingsSheet | undefined;
  /** the cells shown so far, in order */
  readonly revealed: readonly CellRef[];
  /** types a value into a cell as a user would, then tells the listeners */
  edit(sheet: string, row: number, column: number, input: CellInput): void;
}

/** A workbook of the given sheets that lives in memory only. */
export function memoryWorkbook(sheets: readonly SheetSpec[], options: BookOptions = {}): MemoryWorkbook {
  const held = new Held(sheets);
  return {
    read: async (work) => {
      held.passOver(work);
      return Promise.resolve(workbook(held.sheets, options));
    },
    loadState: async () => Promise.resolve(held.state),
    saveState: async (state) => Promise.resolve(void (held.state = state)),
    mark: async (marking, work) => Promise.resolve(held.mark(marking, work)),
    clear: async ({ all = false, ...work } = {}) => {
      held.passOver(work);
      held.marks.clear();
      held.findings = undefined;
      if (all) held.state = undefined;
      return Promise.resolve();
    },
    reread: async (_before, _edits, work) => {
      held.passOver(work);
      return Promise.resolve(workbook(held.sheets, options));
    },
    write: async (cell, input) => Promise.resolve(held.write(cell, input, workbook(held.sheets, options))),
    reveal: async (cell) => Promise.resolve(void held.revealed.push(held.known(cell))),
    onEdit: async (listener) => {
      held.listeners.add(listener);
      return Promise.resolve(async () => Promise.resolve(void held.listeners.delete(listener)));
    },
    get marks() {
      return [...held.marks.values()];
    },
    get findings() {
      return held.findings;
    },
    get revealed() {
      return held.revealed;
    },
    edit: (name, row, column, input) => {
      held.edit({ sheet: name, row, column }, input);
    },
  };
}

class Held {
  state: string | undefined = undefined;
  findings: FindingsSheet | undefined = undefined;
  readonly marks = new Map<string, Mark>();
  readonly revealed: CellRef[] = [];
  readonly listeners = new Set<(edit: Edit) => void>();

  constructor(public sheets: readonly SheetSpec[]) {}

  known(cell: CellRef): CellRef {
    if (!this.sheets.some(({ name }) => name === cell.sheet))
      throw new WorkbookError("sheetGone", cell.sheet);
    return cell;
  }

  passOver({ signal, onProgress }: WorkOptions = {}): void {
    this.sheets.forEach(({ name }, index) => {
      if (signal?.aborted === true) throw new WorkbookError("cancelled", name);
      onProgress?.(index + 1, this.sheets.length, name);
    });
  }

  mark({ marks, sheet }: Marks, work?: WorkOptions): Marked {
    this.passOver(work);
    this.marks.clear();
    this.findings = sheet;
    const notMarked: NotMarked[] = [];
    for (const mark of marks) {
      if (this.sheets.some(({ name }) => name === mark.cell.sheet)) this.marks.set(cellKey(mark.cell), mark);
      else notMarked.push({ cell: mark.cell, why: "sheetGone" });
    }
    return { notMarked };
  }

  write(cell: CellRef, input: Typed, content: WorkbookContent): CellValue {
    const before = content.sheets
      .find(({ name }) => name === this.known(cell).sheet)
      ?.cell(cell.row, cell.column);
    if (before?.formula !== undefined) throw new WorkbookError("formulaCell", formatAddress(cell));
    const format = before?.format;
    this.edit(cell, plainInput(input, format));
    return before?.value ?? { kind: "empty" };
  }

  edit(cell: CellRef, input: CellInput): void {
    this.known(cell);
    const address = `${columnLetters(cell.column)}${String(cell.row)}`;
    this.sheets = this.sheets.map((spec) => (spec.name === cell.sheet ? typed(spec, cell, input) : spec));
    for (const listener of this.listeners) listener({ sheet: cell.sheet, address });
  }
}

/** The cell keeps its number format. */
function plainInput(input: Typed, format?: string): CellInput {
  switch (input.kind) {
    case "text":
      return text(input.text, format);
    case "number":
      return number(Number(input.decimal), format);
    case "boolean":
      return input.boolean;
    case "empty":
      return null;
  }
}

function typed(spec: SheetSpec, { row, column }: CellRef, input: CellInput): SheetSpec {
  if (spec.options.at !== undefined) throw new RangeError("edit() needs a sheet that starts at A1");
  const rows = spec.rows.map((cells) => [...cells]);
  while (rows.length < row) rows.push([]);
  const cells = rows[row - 1] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column - 1] = input;
  const address = `${columnLetters(column)}${String(row)}`;
  const formulas = Object.entries(spec.options.formulas ?? {}).filter(([at]) => at !== address);
  return { ...spec, rows, options: { ...spec.options, formulas: Object.fromEntries(formulas) } };
}
