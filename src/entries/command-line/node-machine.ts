import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fromDayNumber, parseIsoDate, type CivilDate } from "../../core/values/dates.js";
import { OutputError, type Machine } from "./io.js";

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

async function writeWhole(file: string, bytes: Uint8Array, never: readonly string[]): Promise<void> {
  if (await isOneOf(file, never)) throw new OutputError("isInput", file);
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${String(process.pid)}.part`);
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OutputError("failed", codeOf(error));
  }
}

/** EACCES, ENOSPC ...: what one can look up, without the machine's own sentence. */
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);

/** The same file on the disk, through links and other spellings too; one that is not there yet is none of them. */
async function isOneOf(file: string, others: readonly string[]): Promise<boolean> {
  const target = await identityOf(file);
  if (target === undefined) return others.some((other) => path.resolve(other) === path.resolve(file));
  const identities = await Promise.all(others.map(identityOf));
  return identities.includes(target);
}

async function identityOf(file: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return undefined;
  }
}

/** The machine as Node shows it. */
export const nodeMachine = (): Machine => ({
  readFile: (path) => readFile(path),
  writeFile: writeWhole,
  readStandardInput: () => text(process.stdin),
  write: (chunk) => process.stdout.write(chunk),
  complain: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY && !process.env["NO_COLOR"],
  today: todayInShanghai(new Date()),
});
