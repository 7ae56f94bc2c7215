import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { fromDayNumber, parseIsoDate, type CivilDate } from "../../core/values/dates.js";
import type { Machine } from "./io.js";

/** The day it is now in China, whatever the machine's zone. */
function todayInShanghai(now: Date): CivilDate {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);
  return parseIsoDate(parts) ?? fromDayNumber(Math.floor(now.getTime() / 86_400_000));
}

/** The machine as Node shows it. */
export const nodeMachine = (): Machine => ({
  readFile: (path) => readFile(path),
  readStandardInput: () => text(process.stdin),
  write: (chunk) => process.stdout.write(chunk),
  complain: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY && !process.env["NO_COLOR"],
  today: todayInShanghai(new Date()),
});
