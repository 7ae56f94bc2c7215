import { sheet } from "../../src/workbook/memory/sheet.js";
import { formula } from "../../src/workbook/memory/cells.js";
import type { EmulatedHost } from "./host.js";
import { hostOfSheets } from "./open.js";

/** A host of two sheets: 预算 with a title row, 设备费 150 and a sum in row 3; 说明. */
export const open = (excelApi?: string): EmulatedHost =>
  hostOfSheets(
    [
      sheet("预算", [
        ["科目", "金额"],
        ["设备费", 150],
        ["合计", formula("SUM(B2)", 150)],
      ]),
      sheet("说明", [["a"]]),
    ],
    {},
    excelApi === undefined ? {} : { excelApi },
  );

export type Work = (context: Excel.RequestContext, budget: Excel.Worksheet) => unknown;

/** Runs something on the sheet 预算 and syncs; the code of the error it ends with, or "no error". */
export async function codeOf(work: Work): Promise<string> {
  try {
    await run(work);
    return "no error";
  } catch (thrown) {
    return thrown instanceof OfficeExtension.Error ? thrown.code : String(thrown);
  }
}

export const run = async (work: Work): Promise<void> =>
  Excel.run(async (context) => {
    await work(context, context.workbook.worksheets.getItem("预算"));
    await context.sync();
  });
