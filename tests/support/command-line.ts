import { readFile } from "node:fs/promises";
import { run } from "../../src/entries/command-line/program.js";
import { OutputError, type Machine } from "../../src/entries/command-line/io.js";
import { library } from "./library.js";

export interface Ran {
  readonly status: number;
  readonly output: string;
  readonly complaints: readonly string[];
  /** what was written, by path */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** Runs one command line in this process; `files` are read before the disk is. */
export async function runCommand(
  argv: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>> = {},
  standardInput = "",
): Promise<Ran> {
  let output = "";
  const complaints: string[] = [];
  const written = new Map<string, Uint8Array>();
  const machine: Machine = {
    readFile: async (path) => {
      const given = files[path];
      if (given === undefined) return new Uint8Array(await readFile(path));
      return typeof given === "string" ? new TextEncoder().encode(given) : given;
    },
    writeFile: (path, bytes, never) => {
      if (never.includes(path)) return Promise.reject(new OutputError("isInput", path));
      written.set(path, bytes);
      return Promise.resolve();
    },
    readStandardInput: () => Promise.resolve(standardInput),
    write: (text) => {
      output += text;
    },
    complain: (line) => {
      complaints.push(line);
    },
    isTerminal: false,
    today: { year: 2025, month: 10, day: 20 },
  };
  const status = await run(argv, library, machine);
  return { status, output, complaints, written };
}
