// @vitest-environment jsdom
import { expect, it } from "vitest";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { hostOfSheets } from "./open.js";

it("the client runs in jsdom as it does in Node: where the pane's components are tested", async () => {
  document.body.append(document.createElement("p"));
  const host = hostOfSheets([sheet("预算", [["a", 1]])]);
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("预算").getRange("A1:B1");
    range.load("values");
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([["a", 1]]);
  await expect.poll(() => host.liveReferences).toBe(0);
});
