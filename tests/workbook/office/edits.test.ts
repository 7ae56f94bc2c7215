import { describe, expect, it } from "vitest";
import type { Edit } from "../../../src/workbook/port.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { markAt, markingOf } from "../marking.js";
import { officeOver, settle } from "./adapter.js";

const open = (): EmulatedHost =>
  hostOfSheets([sheet("预算", [["设备费", 150]]), sheet("人员", [["姓名"]], { visibility: "hidden" })]);

/** What a listener hears of what happens, and how many registrations are left behind. */
async function heard(
  happen: (host: EmulatedHost, port: ReturnType<typeof officeOver>) => Promise<unknown> | undefined,
): Promise<Edit[]> {
  const host = open();
  const port = officeOver(host);
  const edits: Edit[] = [];
  const stop = await port.onEdit((edit) => edits.push(edit));
  await happen(host, port);
  await settle();
  await stop();
  expect([host.registrations, host.liveReferences]).toEqual([0, 0]);
  return edits;
}

describe("a listener over an emulated host hears", () => {
  it("each edit with its place, on hidden sheets too", async () => {
    const edits = await heard(async (host) => {
      host.user.type("预算", "B1", 160);
      host.user.type("人员", "A2", "某人");
      await settle();
    });
    expect(edits).toEqual([
      { sheet: "预算", address: "B1" },
      { sheet: "人员", address: "A2" },
    ]);
  });

  it("no place where rows were put in: everything below has moved", async () => {
    const edits = await heard(async (host) => {
      host.user.insertRows("预算", 1);
      await settle();
    });
    expect(edits).toEqual([{ sheet: "预算" }]);
  });

  it("an edit on a sheet that was added since", async () => {
    const edits = await heard(async (host) => {
      host.user.addSheet("新");
      host.user.type("新", "A1", 1);
      await settle();
    });
    expect(edits).toEqual([{ sheet: "新", address: "A1" }]);
  });

  it("the name it read the sheet under, until it reads again", async () => {
    const edits = await heard(async (host, port) => {
      await port.read();
      host.user.renameSheet("预算", "经费");
      host.user.type("经费", "B1", 1);
      await settle();
      await port.read();
      host.user.type("经费", "B1", 2);
      await settle();
    });
    expect(edits.map((edit) => edit.sheet)).toEqual(["预算", "经费"]);
  });

  it("nothing of what we write: marks, the findings sheet, state", async () => {
    const edits = await heard(async (_host, port) => {
      await port.mark(markingOf([markAt({ sheet: "预算", row: 1, column: 2 })]));
      await settle();
      await port.mark(markingOf([markAt({ sheet: "预算", row: 1, column: 2 })]));
      await port.saveState("{}");
      await port.clear();
      await settle();
    });
    expect(edits).toEqual([]);
  });

  it("nothing more once it has stopped, while another goes on", async () => {
    const host = open();
    const port = officeOver(host);
    const [first, second]: [Edit[], Edit[]] = [[], []];
    const stop = await port.onEdit((edit) => first.push(edit));
    const stopOther = await port.onEdit((edit) => second.push(edit));
    await stop();
    host.user.type("预算", "B1", 1);
    await settle();
    await stopOther();
    expect([first.length, second.length]).toEqual([0, 1]);
    expect(host.registrations).toBe(0);
  });
});
