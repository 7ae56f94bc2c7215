import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { STRICT } from "../../fixtures/xlsx/package.js";
import type { Flavour } from "../../fixtures/xlsx/write.js";
import { writeXlsx } from "../../fixtures/xlsx/write.js";
import { describeAdapter } from "../contract.js";

const flavours: readonly (readonly [string, Flavour, "fast" | "full"])[] = [
  ["xlsx", {}, "fast"],
  ["xlsx by the full parser", {}, "full"],
  ["xlsx with prefixed elements", { prefix: "x" }, "fast"],
  ["Strict xlsx", { namespaces: STRICT }, "fast"],
  ["xlsx with inline texts", { inlineTexts: true }, "fast"],
  ["xlsm", { macros: true }, "fast"],
];

for (const [name, flavour, reading] of flavours) {
  describeAdapter(name, {
    open: async ({ sheets, options }) =>
      Promise.resolve({ port: openXlsx(writeXlsx(sheets, options, flavour), { reading }) }),
    lacks: ["reveal", "onEdit"],
    unreadable: async () => Promise.resolve(openXlsx(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), { reading })),
  });
}
