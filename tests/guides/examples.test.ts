import { describe, expect, it } from "vitest";
import { formatAddress, contains, mergeCells, parseAddress } from "../../src/core/values/cells.js";
import { renderWorkbook } from "../../src/core/render/render.js";
import { withGuideFields } from "../../src/core/rules/guide/fields.js";
import { checkExample } from "../support/examples.js";
import { library } from "../support/library.js";

describe.each(library.guides.map((guide) => [guide.id, guide] as const))(
  "examples of %s, from cells",
  (_id, guide) => {
    const rows = guide.demands.flatMap((demand) =>
      demand.examples.map(
        (example) => [`${demand.id} ${example.verdict}: ${example.name}`, demand, example] as const,
      ),
    );

    it.each(rows)("%s", (_name, demand, example) => {
      const { outcome, written, reading } = checkExample(guide, demand, example);
      const report = renderWorkbook(
        { file: "example.xlsx", reading, outcomes: [outcome] },
        {
          tool: { name: "guidelight", version: "0" },
          guides: [guide],
          asOf: { year: 2025, month: 10, day: 20 },
          lang: "zh",
          redacted: false,
          vocabulary: withGuideFields(library.vocabulary, [guide]),
        },
      );
      const findings = "outcomes" in report ? report.outcomes.flatMap((one) => one.findings) : [];
      expect(outcome.verdict, JSON.stringify(findings, null, 1)).toBe(example.verdict);
      const named = findings.flatMap(({ cells }) => cells.map(({ address }) => parseAddress(address)));
      for (const path of example.cells ?? []) {
        const cell = written.cellOf(path);
        if (!cell) throw new Error(`${path} stands nowhere`);
        const found = named.some((range) => range && contains(range, cell));
        expect(
          found,
          `${path} = ${formatAddress(mergeCells([cell])[0] ?? cell)} in ${JSON.stringify(named)}`,
        ).toBe(true);
      }
    });
  },
);
