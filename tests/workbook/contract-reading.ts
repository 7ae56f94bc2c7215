import { expect } from "vitest";
import { formatAddress } from "../../src/core/values/cells.js";
import type { WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import type { CellInput } from "../../src/workbook/memory/cells.js";
import { date, error, formula, number, text } from "../../src/workbook/memory/cells.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { codeOf, contentOf, rowOf, sheetOf } from "./contract-support.js";
import type { Adapter, ContractCase } from "./contract.js";

/** What reading must give. */
export const readingCases: ContractCase[] = [
  {
    name: "gives all sheets in order, hidden ones too, with how far they are hidden",
    run: async (adapter) => {
      const { sheets } = await contentOf(adapter, {
        sheets: [
          sheet("说明", [["a"]]),
          sheet("Budget (2025)", [["b"]], { visibility: "hidden" }),
          sheet("参数", [["c"]], { visibility: "veryHidden" }),
          sheet("空", []),
        ],
      });
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["说明", "visible"],
        ["Budget (2025)", "hidden"],
        ["参数", "veryHidden"],
        ["空", "visible"],
      ]);
      expect(sheets.map((from) => rowOf(from, 1))).toEqual([[[1, "a"]], [[1, "b"]], [[1, "c"]], []]);
    },
  },
  {
    name: "gives each kind of value as that kind",
    run: async (adapter) => {
      const from = await sheetOf(adapter, [["150", 150, true, false, error("#N/A"), error("#DIV/0!")]]);
      expect(rowOf(from, 1)).toEqual([
        [1, "150"],
        [2, 150],
        [3, true],
        [4, false],
        [5, { error: "#N/A" }],
        [6, { error: "#DIV/0!" }],
      ]);
    },
  },
  {
    name: "gives numbers to the last bit",
    run: async (adapter) => {
      const numbers = [
        0,
        -1,
        0.1,
        0.1 + 0.2,
        1 / 3,
        123456789012345,
        9007199254740991,
        1.5e-7,
        1e21,
        -2.5e-300,
      ];
      const from = await sheetOf(adapter, [numbers]);
      expect(rowOf(from, 1).map((cell) => (Array.isArray(cell) ? (cell[1] as unknown) : cell))).toEqual(
        numbers,
      );
    },
  },
  {
    name: "gives texts letter by letter",
    run: async (adapter) => {
      const texts = [
        "  前后空格 ",
        "两行\n文字",
        'a<b & "c"',
        "𠮷野家 👩‍🔬",
        "=SUM(A1)",
        "_x000D_",
        "０１２",
        "\t",
      ];
      const from = await sheetOf(adapter, [texts]);
      expect(rowOf(from, 1)).toEqual(texts.map((value, index) => [index + 1, value]));
    },
  },
  {
    name: "leaves blank cells out: they are neither zero nor empty text",
    run: async (adapter) => {
      const from = await sheetOf(adapter, [[null, 0, "", " ", null], [], ["x"]]);
      expect(rowOf(from, 1)).toEqual([
        [2, 0],
        [4, " "],
      ]);
      expect([from.cell(1, 1), from.cell(1, 3), from.cell(2, 1), from.cell(99, 99)]).toEqual(
        Array(4).fill(undefined),
      );
      expect(rowOf(from, 2)).toEqual([]);
    },
  },
  {
    name: "counts rows and columns from 1, at their place",
    run: async (adapter) => {
      const rows: CellInput[][] = Array.from({ length: 60 }, () => []);
      rows[2] = [null, "B3"];
      rows[59] = [...Array<null>(28).fill(null), "AC60"];
      const from = await sheetOf(adapter, rows);
      expect([from.rowCount, from.columnCount]).toEqual([60, 29]);
      expect(from.cell(3, 2)?.value).toEqual({ kind: "text", text: "B3" });
      expect(from.cell(60, 29)?.value).toEqual({ kind: "text", text: "AC60" });
    },
  },
  {
    name: "an empty sheet has no rows and no columns, whatever it is formatted like",
    run: async (adapter) => {
      const from = await sheetOf(adapter, [], { hiddenRows: [5], merges: ["B2:C3"] });
      expect([from.rowCount, from.columnCount]).toEqual([0, 0]);
    },
  },
  {
    name: "gives formulas with their results, also an empty text and an error",
    run: async (adapter) => {
      const rows = [
        [1, 2, formula("SUM(A1:B1)", 3)],
        [
          formula('IF(A1>0,"","无")', text("")),
          formula("VLOOKUP(9,A:B,2,0)", error("#N/A")),
          formula("A1>0", true),
        ],
      ];
      const from = await sheetOf(adapter, rows);
      expect(rowOf(from, 1)).toEqual([
        [1, 1],
        [2, 2],
        [3, 3, "=SUM(A1:B1)"],
      ]);
      expect(rowOf(from, 2)).toEqual([
        [1, "", '=IF(A1>0,"","无")'],
        [2, { error: "#N/A" }, "=VLOOKUP(9,A:B,2,0)"],
        [3, true, "=A1>0"],
      ]);
    },
  },
  {
    name: "gives number formats",
    run: async (adapter) => {
      const formats = ["General", "0.00%", "#,##0.00", 'yyyy"年"m"月"d"日"', '0.0,"万元"', "@"];
      const from = await sheetOf(adapter, [formats.map((format) => number(1, format))]);
      expect(formats.map((_, index) => from.cell(1, index + 1)?.format)).toEqual(formats);
    },
  },
  ...[false, true].map((date1904) => ({
    name: `gives dates as serials of the ${date1904 ? "1904" : "1900"} system, and says which it is`,
    run: async (adapter: Adapter) => {
      const book = {
        sheets: [sheet("表", [[date("2025-10-28"), date("2024-02-29")]])],
        options: { date1904 },
      };
      const content = await contentOf(adapter, book);
      expect(content.date1904).toBe(date1904);
      // 1900: days since 1899-12-30; 1904: days since 1904-01-01, 1,462 fewer
      const expected = date1904 ? [45_958 - 1462, 45_351 - 1462] : [45_958, 45_351];
      expect(
        content.sheets[0]?.columnsOf(1).map((column) => content.sheets[0]?.cell(1, column)?.value),
      ).toEqual(expected.map((serial) => ({ kind: "number", number: serial })));
      expect(content.sheets[0]?.cell(1, 1)?.format).toBe("yyyy-mm-dd");
    },
  })),
  {
    name: "gives merged areas",
    run: async (adapter) => {
      const from = await sheetOf(adapter, [["标题"], [], ["a", "b"]], { merges: ["A1:C1", "B3:B5"] });
      expect(from.merges.map(formatAddress)).toEqual(["表!A1:C1", "表!B3:B5"]);
    },
  },
  {
    name: "tells hidden rows and columns",
    run: async (adapter) => {
      const rows = [["a", "b", "c"], ["d"], ["e"]];
      const from = await sheetOf(adapter, rows, { hiddenRows: [2], hiddenColumns: ["B"] });
      expect([1, 2, 3].map((row) => from.isRowHidden(row))).toEqual([false, true, false]);
      expect([1, 2, 3].map((column) => from.isColumnHidden(column))).toEqual([false, true, false]);
      expect(rowOf(from, 2)).toEqual([[1, "d"]]);
    },
  },
  {
    name: "gives tables with their areas",
    run: async (adapter) => {
      const rows = [
        ["项目", "金额"],
        ["设备费", 12],
      ];
      const from = await sheetOf(adapter, rows, { tables: [{ name: "预算表", range: "A1:B2" }] });
      expect(from.tables.map(({ name, range }) => [name, formatAddress(range)])).toEqual([
        ["预算表", "表!A1:B2"],
      ]);
    },
  },
  {
    name: "gives defined names, of the workbook and of a sheet",
    run: async (adapter) => {
      const definedNames = [
        { name: "总经费", formula: "'B C'!$B$2" },
        { name: "local", formula: "SUM(表!$A$1:$A$3)", sheet: "B C" },
      ];
      const content = await contentOf(adapter, {
        sheets: [sheet("表", [[1]]), sheet("B C", [[2]])],
        options: { definedNames },
      });
      expect(content.definedNames).toEqual(definedNames);
    },
  },
  {
    name: "gives the same when read twice",
    run: async (adapter) => {
      const { port } = await adapter.open({
        sheets: [
          sheet("表", [
            ["a", 1],
            [null, formula("B1", 1)],
          ]),
        ],
      });
      const [first, second] = [await port.read(), await port.read()];
      const rows = ({ sheets }: WorkbookContent): unknown =>
        sheets.map((from) => [1, 2].map((row) => rowOf(from, row)));
      expect(rows(second)).toEqual(rows(first));
    },
  },
  {
    name: "a formula without a result is uncalculated and empty, not zero",
    run: async (adapter) => {
      const from = await sheetOf(adapter, [[1, formula("A1*2")]]);
      const cell = from.cell(1, 2);
      // a host that calculates has a result; a file may have none
      if (cell?.uncalculated === true) expect(cell.value).toEqual({ kind: "empty" });
      else expect(cell?.value).toEqual({ kind: "number", number: 2 });
      expect(cell?.formula).toBe("A1*2");
    },
  },
  {
    name: "tells its progress sheet by sheet",
    run: async (adapter) => {
      const { port } = await adapter.open({ sheets: ["甲", "乙", "丙"].map((name) => sheet(name, [[1]])) });
      const told: unknown[] = [];
      await port.read({ onProgress: (...step) => told.push(step) });
      expect(told).toEqual([
        [1, 3, "甲"],
        [2, 3, "乙"],
        [3, 3, "丙"],
      ]);
    },
  },
  {
    name: "stops when called off",
    run: async (adapter) => {
      const { port } = await adapter.open({ sheets: [sheet("甲", [[1]]), sheet("乙", [[1]])] });
      expect(await codeOf(port.read({ signal: AbortSignal.abort() }))).toBe("cancelled");
      const half = new AbortController();
      const onProgress = (): void => {
        half.abort();
      };
      expect(await codeOf(port.read({ signal: half.signal, onProgress }))).toBe("cancelled");
    },
  },
  {
    name: "rejects with a WorkbookError when there is nothing to read",
    run: async ({ unreadable }) => {
      if (unreadable === undefined) return;
      expect(await codeOf((await unreadable()).read())).toMatch(/^(?:damaged|hostFailed|notAWorkbook)$/);
    },
  },
];
