import { expect, it } from "vitest";
import type { Cell, CellValue, Sheet, WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import type { CellRef } from "../../src/core/values/cells.js";
import type { WorkbookPort } from "../../src/workbook/port.js";
import type { Adapter } from "./contract.js";
import { brokenCases } from "./contract.js";
import { memoryAdapter } from "./memory/adapter.js";

/** The memory adapter with its content changed on the way out. */
const misreading = (change: (content: WorkbookContent) => WorkbookContent): Adapter =>
  misbehaving((port) => ({ ...port, read: async (options) => change(await port.read(options)) }));

const misbehaving = (change: (port: WorkbookPort) => WorkbookPort): Adapter => ({
  open: async (book) => {
    const subject = await memoryAdapter.open(book);
    return { ...subject, port: change(subject.port) };
  },
});

const eachSheet = (change: (from: Sheet) => Partial<Sheet>): Adapter =>
  misreading((content) => ({
    ...content,
    sheets: content.sheets.map((from) => ({ ...from, ...change(from) })),
  }));

const eachCell = (change: (cell: Cell) => Cell | undefined): Adapter =>
  eachSheet((from) => ({
    cell: (row, column) => {
      const cell = from.cell(row, column);
      return cell === undefined ? undefined : change(cell);
    },
  }));

const contentAt = ({ sheets }: WorkbookContent, { sheet, row, column }: CellRef): CellValue =>
  sheets.find(({ name }) => name === sheet)?.cell(row, column)?.value ?? { kind: "empty" };

const withoutFormula = ({ value, format }: Cell): Cell => ({ value, format });

const textValues = (change: (text: string) => string): Adapter =>
  eachCell((cell) =>
    cell.value.kind === "text" ? { ...cell, value: { kind: "text", text: change(cell.value.text) } } : cell,
  );

const wrong: readonly (readonly [string, Adapter])[] = [
  [
    "drops hidden sheets",
    misreading((all) => ({ ...all, sheets: all.sheets.filter((s) => s.visibility === "visible") })),
  ],
  ["drops empty sheets", misreading((all) => ({ ...all, sheets: all.sheets.filter((s) => s.rowCount > 0) }))],
  ["turns the sheets around", misreading((all) => ({ ...all, sheets: all.sheets.toReversed() }))],
  [
    "takes very hidden for hidden",
    eachSheet((s) => ({ visibility: s.visibility === "visible" ? "visible" : "hidden" })),
  ],
  [
    "reads blank as zero",
    eachSheet((s) => ({
      cell: (r, c) => s.cell(r, c) ?? { value: { kind: "number", number: 0 }, format: "General" },
    })),
  ],
  [
    "reads blank as empty text",
    eachSheet((s) => ({
      cell: (r, c) => s.cell(r, c) ?? { value: { kind: "text", text: "" }, format: "General" },
    })),
  ],
  [
    "lists blank columns",
    eachSheet((s) => ({ columnsOf: () => Array.from({ length: s.columnCount }, (_, i) => i + 1) })),
  ],
  [
    "is off by one row",
    eachSheet((s) => ({ cell: (r, c) => s.cell(r + 1, c), columnsOf: (r) => s.columnsOf(r + 1) })),
  ],
  ["is off by one column", eachSheet((s) => ({ cell: (r, c) => s.cell(r, c + 1) }))],
  ["counts rows from 0", eachSheet((s) => ({ rowCount: s.rowCount - 1 }))],
  ["gives columns in any order", eachSheet((s) => ({ columnsOf: (r) => s.columnsOf(r).toReversed() }))],
  ["loses formulas", eachCell(withoutFormula)],
  [
    "loses results",
    eachCell((cell) => (cell.formula === undefined ? cell : { ...cell, value: { kind: "empty" } })),
  ],
  [
    "takes an empty result for no result",
    eachCell((cell) =>
      cell.value.kind === "text" && cell.value.text === "" ? { ...cell, value: { kind: "empty" } } : cell,
    ),
  ],
  [
    "calculates what was not calculated as zero",
    eachCell((cell) =>
      cell.uncalculated === true
        ? { value: { kind: "number", number: 0 }, format: cell.format, formula: cell.formula ?? "" }
        : cell,
    ),
  ],
  [
    "hands errors out as text",
    eachCell((cell) =>
      cell.value.kind === "error" ? { ...cell, value: { kind: "text", text: cell.value.error } } : cell,
    ),
  ],
  [
    "hands digits out as numbers",
    eachCell((cell) =>
      cell.value.kind === "text" && /^\d+$/.test(cell.value.text)
        ? { ...cell, value: { kind: "number", number: Number(cell.value.text) } }
        : cell,
    ),
  ],
  [
    "rounds numbers",
    eachCell((cell) =>
      cell.value.kind === "number"
        ? { ...cell, value: { kind: "number", number: Number(cell.value.number.toPrecision(15)) } }
        : cell,
    ),
  ],
  ["trims texts", textValues((value) => value.trim())],
  ["folds full-width digits", textValues((value) => value.normalize("NFKC"))],
  ["loses number formats", eachCell((cell) => ({ ...cell, format: "General" }))],
  ["forgets the 1904 system", misreading((all) => ({ ...all, date1904: false }))],
  ["loses merged areas", eachSheet(() => ({ merges: [] }))],
  ["does not know hidden rows", eachSheet(() => ({ isRowHidden: () => false }))],
  ["does not know hidden columns", eachSheet(() => ({ isColumnHidden: () => false }))],
  [
    "leaves hidden rows out",
    eachSheet((s) => ({ columnsOf: (r) => (s.isRowHidden(r) ? [] : s.columnsOf(r)) })),
  ],
  ["loses tables", eachSheet(() => ({ tables: [] }))],
  ["loses defined names", misreading((all) => ({ ...all, definedNames: [] }))],
  [
    "loses the sheet of a defined name",
    misreading((all) => ({
      ...all,
      definedNames: all.definedNames.map(({ name, formula }) => ({ name, formula })),
    })),
  ],
  ["does not listen to a cancel", misbehaving((port) => ({ ...port, read: async () => port.read() }))],
  [
    "cancels with an error of its own",
    misbehaving((port) => ({
      ...port,
      read: async (options) => {
        options?.signal?.throwIfAborted();
        return port.read(options);
      },
    })),
  ],
  ["forgets the state", misbehaving((port) => ({ ...port, saveState: async () => Promise.resolve() }))],
  [
    "forgets what is typed",
    misbehaving((port) => ({
      ...port,
      write: async (cell) => Promise.resolve(contentAt(await port.read(), cell)),
    })),
  ],
  [
    "says nothing of what stood in a cell",
    misbehaving((port) => ({
      ...port,
      write: async (cell, input) => {
        await port.write?.(cell, input);
        return { kind: "empty" };
      },
    })),
  ],
  [
    "gives what it read before",
    misbehaving((port) => ({ ...port, reread: async (before) => Promise.resolve(before) })),
  ],
  [
    "takes its own findings sheet for one of the user's",
    misbehaving((port) => {
      let isMarked = false;
      return {
        ...port,
        mark: async (marks) => {
          isMarked = true;
          return (await port.mark?.(marks)) ?? { notMarked: [] };
        },
        read: async (options) => {
          const content = await port.read(options);
          const [first] = content.sheets;
          const sheets =
            isMarked && first ? [...content.sheets, { ...first, name: "核对结果" }] : content.sheets;
          return { ...content, sheets };
        },
      };
    }),
  ],
  [
    "clears the state with the marks",
    misbehaving((port) => ({
      ...port,
      clear: async (options) => port.clear?.({ ...options, all: true }),
    })),
  ],
  [
    "types over formulas",
    misbehaving((port) => ({
      ...port,
      write: async (cell, input) => {
        try {
          return (await port.write?.(cell, input)) ?? { kind: "empty" };
        } catch {
          return { kind: "empty" };
        }
      },
    })),
  ],
  [
    "shows nothing and says nothing",
    misbehaving((port) => ({ ...port, reveal: async () => Promise.resolve() })),
  ],
  [
    "swallows a missing sheet",
    misbehaving((port) => ({ ...port, mark: async () => Promise.resolve({ notMarked: [] }) })),
  ],
  [
    "never stops listening",
    misbehaving((port) => ({
      ...port,
      onEdit: async (listener) => {
        await port.onEdit?.(listener);
        return async () => Promise.resolve();
      },
    })),
  ],
  [
    "swallows an error and gives an empty workbook",
    {
      ...memoryAdapter,
      unreadable: async () => (await memoryAdapter.open({ sheets: [] })).port,
    },
  ],
];

it("the adapter that the wrong ones are made of keeps the contract", async () => {
  expect(await brokenCases(memoryAdapter)).toEqual([]);
});

it.each(wrong)("the contract catches an adapter that %s", async (_, adapter) => {
  expect(await brokenCases(adapter)).not.toEqual([]);
});
