import { describe, expect, it } from "vitest";
import type { BookOptions, SheetSpec } from "../../src/workbook/memory/sheet.js";
import type { CellInput } from "../../src/workbook/memory/cells.js";
import type { WorkbookPort } from "../../src/workbook/port.js";
import { actingCases } from "./contract-acting.js";
import { readingCases } from "./contract-reading.js";

/** A workbook described in the memory builder's words. */
export interface BookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly options?: BookOptions;
}

/** An adapter over a described workbook, with what only its test setting can do. */
export interface Subject {
  readonly port: WorkbookPort;
  /** types into a cell as a user would */
  readonly edit?: (sheet: string, row: number, column: number, input: CellInput) => Promise<void>;
}

/** What an adapter may leave out. */
export type Capability = Exclude<keyof WorkbookPort, "read" | "loadState">;
const CAPABILITIES: readonly Capability[] = [
  "saveState",
  "mark",
  "clear",
  "reread",
  "write",
  "reveal",
  "onEdit",
];

/** How the suite gets at an adapter. */
export interface Adapter {
  open(book: BookSpec): Promise<Subject>;
  /** an adapter over something that cannot be read at all; absent where nothing can be unreadable */
  readonly unreadable?: () => Promise<WorkbookPort>;
  /** what it does not offer, by intention; anything else it must offer */
  readonly lacks?: readonly Capability[];
}

export interface ContractCase {
  readonly name: string;
  /** the method it is about, if that is one an adapter may leave out */
  readonly capability?: keyof WorkbookPort;
  /** throws when the contract is broken */
  readonly run: (adapter: Adapter) => Promise<void>;
}

const cases: readonly ContractCase[] = [...readingCases, ...actingCases];

const casesFor = ({ lacks = [] }: Adapter): readonly ContractCase[] => {
  const absent: ReadonlySet<string> = new Set(lacks);
  return cases.filter(({ capability }) => capability === undefined || !absent.has(capability));
};

/** Runs the contract over an adapter; what it says it lacks is reported in a test of its own. */
export function describeAdapter(name: string, adapter: Adapter): void {
  const { lacks = [] } = adapter;
  describe(`${name} keeps the contract of the port`, () => {
    it(lacks.length === 0 ? "offers everything" : `offers everything but ${lacks.join(", ")}`, async () => {
      const { port } = await adapter.open({ sheets: [] });
      expect(CAPABILITIES.filter((capability) => port[capability] === undefined)).toEqual(lacks);
    });
    for (const { name: title, run } of casesFor(adapter)) it(title, async () => run(adapter));
  });
}

/** The names of the cases an adapter breaks. */
export async function brokenCases(adapter: Adapter): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, run } of casesFor(adapter)) {
    try {
      await run(adapter);
    } catch {
      broken.push(name);
    }
  }
  return broken;
}
