import { peakMebibytes } from "./peak.js";
import { tasks } from "./tasks/index.js";

/** `run-task NAME FILE`: one task in a process of its own; prints its answer and the peak memory in MiB. */
const [name = "", file = ""] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) throw new Error(`no task ${name}`);
const answer = await task(file);
console.log(JSON.stringify({ answer, peak: peakMebibytes() }));
