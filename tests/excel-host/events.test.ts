import { describe, expect, it } from "vitest";
import { formula } from "../../src/workbook/memory/cells.js";
import { sheet } from "../../src/workbook/memory/sheet.js";
import type { EmulatedHost } from "./host.js";
import { hostOfSheets } from "./open.js";

const open = (): EmulatedHost => hostOfSheets([sheet("预算", [["a", 1]]), sheet("说明", [["b"]])]);

/** Lets pushed events arrive. */
const settle = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Listens to all sheets; gives what is heard and how to stop. */
async function listen(): Promise<{ heard: string[]; stop: () => Promise<void> }> {
  const heard: string[] = [];
  const registered = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async ({ address, changeType }) => {
      heard.push(`${address} ${changeType}`);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  const stop = async (): Promise<void> =>
    Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
  return { heard, stop };
}

describe("the emulated host tells", () => {
  it("of what the user types, with sheet and address, until nobody listens", async () => {
    const host = open();
    const { heard, stop } = await listen();
    expect(host.registrations).toBe(1);
    host.user.type("预算", "B1", 7);
    await settle();
    expect(heard).toEqual(["B1 RangeEdited"]);
    await stop();
    expect(host.registrations).toBe(0);
    host.user.type("预算", "B1", 8);
    await settle();
    expect(heard).toEqual(["B1 RangeEdited"]);
  });

  it("of what the add-in writes itself, and of inserted rows", async () => {
    const host = open();
    const { heard, stop } = await listen();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("说明").getRange("A2:B3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    host.user.insertRows("预算", 1, 2);
    await settle();
    expect(heard).toEqual(["A2:B3 RangeEdited", "1:2 RowInserted"]);
    await stop();
  });

  it("nothing while events are switched off", async () => {
    const host = open();
    const { heard, stop } = await listen();
    host.switches.events = false;
    host.user.type("预算", "B1", 7);
    await settle();
    expect(heard).toEqual([]);
    await stop();
  });

  it("of what a co-author does, as remote", async () => {
    const host = open();
    const sources: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ source }) =>
        Promise.resolve(void sources.push(source)),
      );
      await context.sync();
    });
    host.coauthor.type("预算", "B1", 9);
    host.user.type("预算", "B1", 10);
    await settle();
    expect(sources).toEqual(["Remote", "Local"]);
  });

  it("of one sheet those who listen to it alone", async () => {
    const host = open();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const budget = context.workbook.worksheets.getItem("预算");
      budget.load("id");
      await context.sync();
      budget.onChanged.add(async ({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.user.type("说明", "A1", "x");
    host.user.type("预算", "A9", "x");
    await settle();
    expect(heard).toEqual(["A9"]);
  });

  it("of sheets that go, come and are selected on", async () => {
    const host = open();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (what: string) => async (): Promise<void> => Promise.resolve(void heard.push(what));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onAdded.add(note("added"));
      worksheets.onSelectionChanged.add(note("selected"));
      await context.sync();
    });
    host.user.addSheet("新");
    host.user.select("新", "B2");
    host.user.deleteSheet("新");
    await settle();
    expect(heard).toEqual(["added", "selected", "deleted"]);
  });

  it("of an edit with what the formulas come to by it", async () => {
    const host = hostOfSheets([sheet("预算", [[1, formula("A1*2", 2)]])]);
    const { heard, stop } = await listen();
    host.user.type("预算", "A1", 5, { B1: 10 });
    await settle();
    expect(heard).toEqual(["A1 RangeEdited"]);
    expect(host.book.sheets[0]?.cells.get(1)).toEqual({ value: 10, formula: "A1*2" });
    await stop();
  });
});

describe("a renamed sheet", () => {
  it("is renamed in names and formulas as well", () => {
    const host = hostOfSheets(
      [sheet("A'B", [[1]]), sheet("表", [[formula("'A''B'!A1&\"'A''B'!\"&XA!A1", 1)]])],
      { definedNames: [{ name: "总额", formula: "'A''B'!$A$1" }] },
    );
    host.user.renameSheet("A'B", "新 表");
    expect(host.book.names[0]?.formula).toBe("='新 表'!$A$1");
    expect(host.book.sheets[1]?.cells.get(0)?.formula).toBe("'新 表'!A1&\"'A''B'!\"&XA!A1");
  });
});
