import { expect } from "vitest";
import { formula } from "../../src/workbook/memory/cells.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import type { WorkbookPort } from "../../src/workbook/port.js";
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
