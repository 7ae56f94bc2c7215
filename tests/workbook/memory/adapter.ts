import { memoryWorkbook } from "../../../src/workbook/memory/workbook.js";
import type { Adapter } from "../contract.js";

/** The memory adapter for the contract; everything it is given can be read. */
export const memoryAdapter: Adapter = {
  open: async ({ sheets, options }) => {
    const port = memoryWorkbook(sheets, options);
    const edit = async (...cell: Parameters<typeof port.edit>): Promise<void> => {
      port.edit(...cell);
      return Promise.resolve();
    };
    return Promise.resolve({ port, edit });
  },
};
