import type { OfficeWorkbook } from "../../../src/workbook/office/workbook.js";
import { officeWorkbook } from "../../../src/workbook/office/workbook.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { HostError } from "../../excel-host/engine/error.js";
import { hostOfSheets } from "../../excel-host/open.js";
import { columnLetters } from "../../../src/core/values/cells.js";
import type { Adapter } from "../contract.js";

/** The Office adapter over an emulated host, merged areas asked for as far as the host knows them. */
export const officeOver = (host: EmulatedHost, readsMerges = true): OfficeWorkbook =>
  officeWorkbook({ supports: (version) => host.isSetSupported("ExcelApi", version), readsMerges });

/** Lets events that were sent arrive. */
export const settle = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

/** The Office adapter for the contract. */
export const officeAdapter = (excelApi?: string): Adapter => ({
  open: async ({ sheets, options }) => {
    const host = hostOfSheets(sheets, options, excelApi === undefined ? {} : { excelApi });
    return Promise.resolve({
      port: officeOver(host),
      edit: async (sheet, row, column, input) => {
        if (typeof input === "object" && input !== null) throw new RangeError("plain values only");
        host.user.type(sheet, `${columnLetters(column)}${String(row)}`, input ?? null);
        await settle();
      },
    });
  },
  unreadable: async () => {
    const host = hostOfSheets([]);
    host.switches.fail = () => new HostError("GeneralException", "no workbook");
    return Promise.resolve(officeOver(host));
  },
});
