import { existsSync, readFileSync } from "node:fs";
import { WorkbookError } from "../../../src/workbook/port.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";

/** Reads one file in a process of its own; prints what came of it, CPU time and peak memory as JSON. */
const bytes = readFileSync(process.argv[2] ?? "");
const begun = process.cpuUsage();
const came = await outcome(bytes);
const { user, system } = process.cpuUsage(begun);
console.log(
  JSON.stringify({
    came,
    isClean: Object.keys(Object.prototype).length === 0,
    seconds: (user + system) / 1e6,
    peak: peak(),
  }),
);

async function outcome(packed: Uint8Array): Promise<string> {
  try {
    const { sheets } = await openXlsx(packed).read();
    const value = sheets[0]?.cell(1, 1)?.value;
    return value?.kind === "text" ? value.text.slice(0, 80) : `not a text: ${String(value?.kind)}`;
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
}

/** The most MiB the process ever had; 0 where the system does not tell. */
function peak(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? "0") / 1024;
}
