import { expect } from "vitest";
import { formula } from "../../src/workbook/memory/cells.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import type { CellValue } from "../../src/core/reading/sheet/sheet.js";
import type { CellInput, WorkbookPort } from "../../src/workbook/port.js";
import { codeOf, rowsOf } from "./contract-support.js";
import { markAt, markingOf } from "./marking.js";
import type { ContractCase, Subject } from "./contract.js";

/** A case that runs only when the adapter has the method. */
const needing = <Name extends keyof WorkbookPort>(
  capability: Name,
  name: string,
  check: (subject: Subject, method: NonNullable<WorkbookPort[Name]>) => Promise<void>,
): ContractCase => ({
  name,
  capability,
  run: async (adapter) => {
    const subject = await adapter.open({ sheets: [sheet("表", [["a", 1], [formula("B1", 1)]])] });
    const method = subject.port[capability];
    if (method === undefined) throw new Error(`no ${capability}`);
    await check(subject, method);
  },
});

const at = (row: number, column: number, on = "表"): { sheet: string; row: number; column: number } => ({
  sheet: on,
  row,
  column,
});

/** What the other methods must do. */
export const actingCases: ContractCase[] = [
  needing("loadState", "has no state of ours at first", async ({ port }) => {
    expect(await port.loadState()).toBeUndefined();
  }),
  needing("saveState", "keeps our state, the last one saved", async ({ port }, saveState) => {
    await saveState('{"guide":"一"}');
    await saveState('{"guide":"二 <&>"}');
    expect(await port.loadState()).toBe('{"guide":"二 <&>"}');
  }),
  needing("mark", "marks change no value and no formula, and can be taken back", async ({ port }, mark) => {
    const before = rowsOf(await port.read());
    expect(await mark(markingOf([markAt(at(1, 2))]))).toEqual({ notMarked: [] });
    expect(rowsOf(await port.read())).toEqual(before);
    await port.clear?.();
    expect(rowsOf(await port.read())).toEqual(before);
  }),
  needing("mark", "tells which marks have no sheet any more, and sets the others", async (_, mark) => {
    const { notMarked } = await mark(markingOf([markAt(at(1, 1, "无")), markAt(at(1, 1))]));
    expect(notMarked).toEqual([{ cell: at(1, 1, "无"), why: "sheetGone" }]);
  }),
  needing("clear", "keeps our state, and takes it along when all is to go", async ({ port }, clear) => {
    await port.saveState?.("一");
    await clear();
    expect(await port.loadState()).toBe(port.saveState === undefined ? undefined : "一");
    await clear({ all: true });
    expect(await port.loadState()).toBeUndefined();
  }),
  needing("clear", "clearing without marks does nothing", async ({ port }, clear) => {
    const before = rowsOf(await port.read());
    await clear();
    expect(rowsOf(await port.read())).toEqual(before);
  }),
  needing("write", "types each kind of value, and tells what stood there", async ({ port }, write) => {
    const inputs: readonly CellInput[] = [
      { kind: "text", text: "=1+1 <&>" },
      { kind: "number", decimal: "-0.125" },
      { kind: "boolean", boolean: true },
      { kind: "empty" },
    ];
    const told: CellValue[] = [];
    for (const input of inputs) told.push(await write(at(1, 2), input));
    expect(told).toEqual([
      { kind: "number", number: 1 },
      { kind: "text", text: "=1+1 <&>" },
      { kind: "number", number: -0.125 },
      { kind: "boolean", boolean: true },
    ]);
    expect(rowsOf(await port.read())[0]?.[0]).toEqual([[1, "a"]]);
  }),
  needing("write", "types into a cell where there was none, and takes it back", async ({ port }, write) => {
    expect(await write(at(2, 4), { kind: "number", decimal: "7" })).toEqual({ kind: "empty" });
    expect(rowsOf(await port.read())[0]?.[1]).toContainEqual([4, 7]);
    await write(at(2, 4), { kind: "empty" });
    expect(rowsOf(await port.read())[0]?.[1]).not.toContainEqual([4, 7]);
  }),
  needing("write", "leaves a formula alone, and says so; likewise a sheet that is gone", async (_, write) => {
    expect(await codeOf(write(at(2, 1), { kind: "empty" }))).toBe("formulaCell");
    expect(await codeOf(write(at(1, 1, "无"), { kind: "empty" }))).toBe("sheetGone");
  }),
  needing("reread", "gives after an edit what reading anew gives", async ({ port }, reread) => {
    const before = await port.read();
    await port.write?.(at(1, 2), { kind: "number", decimal: "8" });
    const after = await reread(before, [{ sheet: "表", address: "B1" }]);
    expect(rowsOf(after)).toEqual(rowsOf(await port.read()));
    expect(rowsOf(after)[0]?.[0]).toEqual([
      [1, "a"],
      [2, port.write === undefined ? 1 : 8],
    ]);
  }),
  needing("reveal", "shows a cell, and refuses one of a sheet that is not there", async (_, reveal) => {
    expect(await codeOf(reveal(at(2, 1)))).toBe("no error");
    expect(await codeOf(reveal(at(1, 1, "无")))).toBe("sheetGone");
  }),
  needing(
    "onEdit",
    "tells of an edit until it is no longer asked to, and reads what was typed",
    async (subject, onEdit) => {
      const { edit, port } = subject;
      if (edit === undefined) throw new Error("the test setting must be able to edit");
      const heard: string[] = [];
      const stop = await onEdit((change) => heard.push(`${change.sheet}!${change.address ?? ""}`));
      await edit("表", 1, 2, 7);
      await stop();
      await edit("表", 1, 1, "b");
      expect(heard).toEqual(["表!B1"]);
      expect(rowsOf(await port.read())[0]?.[0]).toEqual([
        [1, "b"],
        [2, 7],
      ]);
    },
  ),
];
