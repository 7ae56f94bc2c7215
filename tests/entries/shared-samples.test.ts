import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contains, parseAddress } from "../../src/core/values/cells.js";
import { runCommand } from "../support/command-line.js";
import { outcomesOf, parseReport, problemsOfReport, reportValidator } from "../support/report.js";
import { besideProject } from "../support/shared.js";

interface Expected {
  readonly file: string;
  readonly guide: string;
  readonly asOf: string;
  readonly expect: Readonly<Record<string, string | readonly string[]>>;
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

const folder = besideProject("samples", "the samples with expected verdicts");
const schema = besideProject("contract/report.schema.json", "the contract's own schema");
const cases =
  folder === undefined
    ? []
    : (JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as Expected[]);

describe.skipIf(folder === undefined)("the samples beside the project", () => {
  it.each(cases)("$file against $guide", async ({ file, guide, asOf, expect: verdicts, cells }) => {
    const ran = await runCommand([
      "check",
      path.join(folder ?? "", file),
      "--guide",
      guide,
      "--as-of",
      asOf,
      "--format",
      "json",
    ]);
    const report = parseReport(ran.output);
    expect(problemsOfReport(report)).toEqual([]);
    if (schema !== undefined) expect(reportValidator(schema)(report)).toEqual([]);
    const outcomes = outcomesOf(report);
    const got = Object.fromEntries(Object.keys(verdicts).map((rule) => [rule, outcomes.get(rule)?.verdict]));
    for (const [rule, allowed] of Object.entries(verdicts)) {
      expect([allowed].flat(), `${rule} in ${JSON.stringify(got)}`).toContain(got[rule]);
    }
    for (const [rule, addresses] of Object.entries(cells)) {
      const named = (outcomes.get(rule)?.findings ?? []).flatMap((finding) =>
        finding.cells.map(({ address }) => parseAddress(address)),
      );
      for (const address of addresses) {
        const cell = parseAddress(address);
        const inside = named.some(
          (range) =>
            range && cell && contains(range, { sheet: cell.sheet, row: cell.top, column: cell.left }),
        );
        expect(inside, `${rule} names ${address}`).toBe(true);
      }
    }
    const broken = [...outcomes.values()]
      .filter(({ verdict }) => verdict === "broken")
      .map(({ rule }) => rule);
    const expectedBroken = Object.entries(verdicts).flatMap(([rule, verdict]) =>
      verdict === "broken" ? [rule] : [],
    );
    expect(broken.filter((rule) => !rule.startsWith("G")).sort()).toEqual(expectedBroken.sort());
  });
});
