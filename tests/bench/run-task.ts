import { existsSync, readFileSync } from "node:fs";
import { tasks } from "./tasks/index.js";

/** `run-task NAME FILE`: one task in a process of its own; prints its answer and the peak memory in MiB. */
const [name = "", file = ""] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) throw new Error(`no task ${name}`);
const answer = await task(file);
console.log(JSON.stringify({ answer, peak: peakKilobytes() / 1024 }));

/** Linux hands the peak of `getrusage` on from parent to child; the kernel's own count starts with the process. */
function peakKilobytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
