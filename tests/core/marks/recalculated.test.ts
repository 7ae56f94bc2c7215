import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckedContent } from "../../../src/core/check-content.js";
import type { Marking, SheetCell } from "../../../src/core/marks/marking.js";
import { cellKey, type CellRef } from "../../../src/core/values/cells.js";
import { markedBytes } from "../../support/marked.js";
import { office } from "../rules/formula/recalculate.js";
import { recalculated, withNumbers } from "./office.js";

const folder = path.resolve(import.meta.dirname, "../../../assets/samples");
const GUIDES = ["shanghai-intl-joint-lab-2025", "xinjiang-sco-2025"];
const version = office();
if (version === undefined) console.log("skipped: no LibreOffice (soffice) to reckon the live formulas");

/** Columns of the findings sheet that are live. */
const LIVE = { actual: 3, gap: 5 } as const;

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly checked: CheckedContent;
  readonly marking: Marking;
}

const samples = async (): Promise<Case[]> => {
  const cases: Case[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".xlsx"))) {
    for (const guide of GUIDES) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
      cases.push({ name: `${file} ${guide}`, bytes, ...(await markedBytes(bytes, guide)) });
    }
  }
  return cases;
};

/** "rule/number of its row" → cells of that row. */
function rowsByRule(marking: Marking): Map<string, readonly SheetCell[]> {
  const seen = new Map<string, number>();
  return new Map(
    marking.sheet.rows.map((cells) => {
      const rule = cells[1]?.kind === "text" ? cells[1].text : "";
      const count = (seen.get(rule) ?? 0) + 1;
      seen.set(rule, count);
      return [`${rule}/${String(count)}`, cells] as const;
    }),
  );
}

const sameNumber = (one: string, other: string): boolean =>
  one !== "" && Math.abs(Number(one) - Number(other)) <= 1e-6 * Math.max(1, Math.abs(Number(other)));

interface Compared {
  live: number;
  readonly wrong: string[];
}

/** Live cells of the sheet against what they should give: the values in `expected` where it has the same formula kind. */
function compare(name: string, written: Marking, reckoned: string[][], expected: Marking): Compared {
  const wanted = rowsByRule(expected);
  const result: Compared = { live: 0, wrong: [] };
  for (const [at, [key, cells]] of [...rowsByRule(written)].entries()) {
    for (const [what, column] of Object.entries(LIVE)) {
      const cell = cells[column];
      const want = wanted.get(key)?.[column];
      if (cell?.kind !== "formula" || want?.kind !== "formula" || want.value === undefined) continue;
      if (kindOf(cell) !== kindOf(want)) continue;
      result.live += 1;
      const got = reckoned[at + 1]?.[column] ?? "";
      if (!sameNumber(got, want.value))
        result.wrong.push(`${name} ${key} ${what}: ${cell.formula} gives ${got}, not ${want.value}`);
    }
  }
  return result;
}

/** A test, or a figure of some unit. */
const kindOf = ({ formula, format }: Extract<SheetCell, { kind: "formula" }>): string =>
  `${String(formula.startsWith("N("))} ${(format ?? "").replace(/^.*?(?="[^"]*"(?:;|$))/, "")}`;

/** Cells with typed numbers that some finding rests on. */
function numberCells({ outcomes }: CheckedContent): { cell: CellRef; value: number }[] {
  const cells = new Map<string, { cell: CellRef; value: number }>();
  for (const { traced } of outcomes.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence))) {
    if (traced.state !== "value" || traced.origin.formula || traced.origin.stored !== "number") continue;
    if (traced.value.kind !== "money" && traced.value.kind !== "number") continue;
    const value = Number(traced.origin.raw.replaceAll(",", ""));
    if (Number.isFinite(value)) cells.set(cellKey(traced.origin.cell), { cell: traced.origin.cell, value });
  }
  return [...cells.values()];
}

function randomChanges(checked: CheckedContent, seed: number): { cell: CellRef; to: number }[] {
  const cells = numberCells(checked);
  const factors = fc.sample(fc.constantFrom(0, 0.25, 0.5, 1, 1, 1, 1.5, 2, 3), {
    numRuns: cells.length,
    seed,
  });
  return cells.map(({ cell, value }, at) => ({ cell, to: Math.round(value * (factors[at] ?? 1)) }));
}

describe.skipIf(version === undefined)("live formulas of checked copies, reckoned by LibreOffice", () => {
  it("give our figures, for all rules of both guides on all samples", { timeout: 500_000 }, async () => {
    const cases = await samples();
    const reckoned = await recalculated(cases);
    const results = cases.map(({ name, marking }, at) => compare(name, marking, reckoned[at] ?? [], marking));
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(results.reduce((sum, { live }) => sum + live, 0)).toBeGreaterThan(100);
    printFormulas(cases);
  });

  it("follow the cells: other numbers give what a fresh check gives", { timeout: 500_000 }, async () => {
    const cases = await samples();
    const changed = cases.flatMap((one, at) =>
      [1, 2].map((round) => ({
        ...one,
        bytes: withNumbers(one.bytes, randomChanges(one.checked, 100 * at + round)),
      })),
    );
    const reckoned = await recalculated(changed);
    const wrong: string[] = [];
    let live = 0;
    for (const [at, { name, bytes, marking }] of changed.entries()) {
      const guide = name.split(" ")[1] ?? "";
      const fresh = await markedBytes(bytes, guide);
      const result = compare(name, marking, reckoned[at] ?? [], fresh.marking);
      live += result.live;
      wrong.push(...result.wrong);
    }
    expect(wrong).toEqual([]);
    expect(live).toBeGreaterThan(100);
  });
});

/** Per rule: formula yes, or why not. */
function printFormulas(cases: readonly Case[]): void {
  const rules = new Map<string, Set<string>>();
  for (const { checked } of cases) {
    for (const { rule, findings } of checked.outcomes) {
      const said = rules.get(rule) ?? new Set<string>();
      rules.set(rule, said);
      for (const { formula } of findings) {
        if (formula) said.add("none" in formula ? formula.none : "yes");
      }
    }
  }
  const lines = [...rules].map(([rule, said]) => `${rule} ${[...said].sort().join(", ") || "not computed"}`);
  console.log(`formulas by rule\n${lines.join("\n")}`);
}
