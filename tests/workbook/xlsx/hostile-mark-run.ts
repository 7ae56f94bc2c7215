import { existsSync, readFileSync } from "node:fs";
import { WorkbookError } from "../../../src/workbook/port.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { markAt, markingOf } from "../marking.js";

/** Marks one file in a process of its own; prints what came of it, CPU time and peak memory as JSON. */
const bytes = readFileSync(process.argv[2] ?? "");
const begun = process.cpuUsage();
const came = await outcome(bytes);
const { user, system } = process.cpuUsage(begun);
const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? "0") / 1024;
const isClean = Object.keys(Object.prototype).length === 0;
console.log(JSON.stringify({ came, isClean, seconds: (user + system) / 1e6, peak }));

async function outcome(packed: Uint8Array): Promise<string> {
  const port = openXlsx(packed);
  try {
    const { notMarked } = await port.mark(markingOf([markAt({ sheet: "表", row: 1, column: 1 })]));
    return notMarked.length === 0 ? "marked" : notMarked.map(({ why }) => why).join();
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
}
