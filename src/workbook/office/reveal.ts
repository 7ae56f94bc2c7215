import type { CellRef } from "../../core/values/cells.js";
import { formatAddress } from "../../core/values/cells.js";
import { WorkbookError } from "../port.js";

/** Shows a cell and selects it; the focus is left where it is. A hidden sheet stays hidden and is told. */
export async function revealCell(context: Excel.RequestContext, cell: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(cell.sheet).load("visibility");
  await context.sync();
  if (sheet.visibility !== "Visible") throw new WorkbookError("sheetHidden", formatAddress(cell));
  sheet.activate();
  sheet.getRangeByIndexes(cell.row - 1, cell.column - 1, 1, 1).select();
  await context.sync();
}
