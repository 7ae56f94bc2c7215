import path from "node:path";
import { describe, expect, it } from "vitest";
import { STYLES } from "../../src/core/examples/style.js";
import { factsToWorkbook } from "../../src/core/examples/write.js";
import { contains, parseAddress } from "../../src/core/values/cells.js";
import { runCommand } from "../support/command-line.js";
import { library } from "../support/library.js";
import { outcomesOf, parseReport, problemsOfReport } from "../support/report.js";
import { SAMPLES } from "../samples/expected.js";

const folder = path.resolve(import.meta.dirname, "../../assets/samples");

describe("the samples that come with the product", () => {
  it("stand in at least three layouts, compliant and not, for both guides", () => {
    expect(new Set(SAMPLES.map(({ style }) => style)).size).toBeGreaterThanOrEqual(3);
    for (const guide of ["shanghai-intl-joint-lab-2025", "xinjiang-sco-2025"]) {
      const faults = SAMPLES.filter((sample) => sample.guide === guide).map(
        ({ change }) => Object.keys(change).length,
      );
      expect(faults).toContain(0);
      expect(Math.max(...faults)).toBeGreaterThan(0);
    }
    expect(Object.keys(STYLES).length).toBeGreaterThanOrEqual(3);
  });

  it.each(SAMPLES)("$file gives the expected verdicts and names the cells", async (sample) => {
    const file = path.join(folder, sample.file);
    const argv = ["check", file, "--guide", sample.guide, "--as-of", sample.asOf, "--format", "json"];
    const ran = await runCommand(argv);
    const report = parseReport(ran.output);
    expect(problemsOfReport(report)).toEqual([]);
    const outcomes = outcomesOf(report);
    const got = Object.fromEntries(
      Object.keys(sample.verdicts).map((rule) => [rule, outcomes.get(rule)?.verdict]),
    );
    expect(got).toEqual(sample.verdicts);
    const broken = [...outcomes.values()]
      .filter(({ verdict }) => verdict === "broken")
      .map(({ rule }) => rule);
    const expected = Object.entries(sample.verdicts).flatMap(([rule, verdict]) =>
      verdict === "broken" ? [rule] : [],
    );
    expect(broken.sort(), "no false broken").toEqual(expected.sort());
    expect(ran.status).toBe(expected.length > 0 ? 1 : 0);

    const written = factsToWorkbook(sample.facts, sample.change, library.vocabulary, sample.style);
    for (const [rule, paths] of Object.entries(sample.cells)) {
      const ranges = (outcomes.get(rule)?.findings ?? []).flatMap(({ cells }) =>
        cells.map(({ address }) => parseAddress(address)),
      );
      for (const fact of paths) {
        const cell = written.cellOf(fact);
        expect(cell, fact).toBeDefined();
        expect(
          ranges.some((range) => range && cell && contains(range, cell)),
          `${rule} names ${fact}`,
        ).toBe(true);
      }
    }
  });

  it.each(SAMPLES)("$file is met only with evidence", async (sample) => {
    const file = path.join(folder, sample.file);
    const argv = ["check", file, "--guide", sample.guide, "--as-of", sample.asOf, "--format", "json"];
    for (const outcome of outcomesOf(parseReport((await runCommand(argv)).output)).values()) {
      if (outcome.verdict !== "met") continue;
      for (const { cells, message } of outcome.findings) {
        expect(cells.length, `${outcome.rule}: ${message}`).toBeGreaterThan(0);
      }
    }
  });
});
