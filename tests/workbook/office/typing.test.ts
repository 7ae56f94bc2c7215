import { describe, expect, it } from "vitest";
import { error, formula, number, text } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { textInput } from "../../../src/workbook/office/typing.js";
import type { CellInput } from "../../../src/workbook/port.js";
import { cellKey } from "../../excel-host/model/area.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { codeOf } from "../contract-support.js";
import { officeOver } from "./adapter.js";

const open = (): ReturnType<typeof hostOfSheets> =>
  hostOfSheets([
    sheet("表", [["a", number(150, "0.00"), text("0123", "@"), formula("B1*2", 300), error("#N/A"), true]]),
  ]);
const at = (column: number): { sheet: string; row: number; column: number } => ({
  sheet: "表",
  row: 1,
  column,
});

describe("typing into a cell of an emulated host", () => {
  it.each([
    "=SUM(A1)",
    "+1",
    "-x",
    "@x",
    "'",
    "'x",
    "2025-10-17",
    "1/2",
    "007",
    "TRUE",
    "#N/A",
    " 12",
    "新疆",
    "12 万元",
  ])("keeps the text %j as it is", async (wanted) => {
    const host = open();
    const port = officeOver(host);
    for (const column of [1, 3]) {
      await port.write(at(column), { kind: "text", text: wanted });
      const cell = (await port.read()).sheets[0]?.cell(1, column);
      expect(cell?.value).toEqual({ kind: "text", text: wanted });
      expect(cell?.formula).toBeUndefined();
    }
  });

  it.each<[CellInput, unknown]>([
    [
      { kind: "number", decimal: "1234567.89" },
      { kind: "number", number: 1234567.89 },
    ],
    [
      { kind: "number", decimal: "-0.1" },
      { kind: "number", number: -0.1 },
    ],
    [
      { kind: "number", decimal: "0" },
      { kind: "number", number: 0 },
    ],
    [
      { kind: "boolean", boolean: false },
      { kind: "boolean", boolean: false },
    ],
    [{ kind: "empty" }, undefined],
  ])("writes %j", async (input, expected) => {
    const port = officeOver(open());
    expect(await port.write(at(2), input)).toEqual({ kind: "number", number: 150 });
    const cell = (await port.read()).sheets[0]?.cell(1, 2);
    expect(cell?.value).toEqual(expected);
    if (cell !== undefined) expect(cell.format).toBe("0.00");
  });

  it("tells what stood there, whatever kind it is", async () => {
    const port = officeOver(open());
    const told = [];
    for (const column of [1, 2, 3, 5, 6, 9]) told.push(await port.write(at(column), { kind: "empty" }));
    expect(told).toEqual([
      { kind: "text", text: "a" },
      { kind: "number", number: 150 },
      { kind: "text", text: "0123" },
      { kind: "error", error: "#N/A" },
      { kind: "boolean", boolean: true },
      { kind: "empty" },
    ]);
  });

  it("leaves a formula alone", async () => {
    const host = open();
    expect(await codeOf(officeOver(host).write(at(4), { kind: "number", decimal: "1" }))).toBe("formulaCell");
    expect(host.book.sheets[0]?.cells.get(cellKey(0, 3))?.formula).toBe("B1*2");
  });

  it("writes an unlocked cell of a protected sheet", async () => {
    const host = open();
    host.book.sheets[0]?.styles.set({ row: 0, column: 1, rows: 1, columns: 1 }, "protection.locked", false);
    host.user.protectSheet("表");
    const port = officeOver(host);
    expect(await codeOf(port.write(at(1), { kind: "empty" }))).toBe("protectedSheet");
    expect(await codeOf(port.write(at(2), { kind: "number", decimal: "7" }))).toBe("no error");
  });
});

it("an apostrophe stands only before what the host could take for something else", () => {
  expect(["新疆大学", "Budget", "", "true", "12", "五月5日", "=x"].map(textInput)).toEqual([
    "新疆大学",
    "Budget",
    "",
    "'true",
    "'12",
    "'五月5日",
    "'=x",
  ]);
});
