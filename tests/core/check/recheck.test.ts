import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, recheck } from "../../../src/core/check/check.js";
import { STYLES } from "../../../src/core/examples/style.js";
import { factsToWorkbook } from "../../../src/core/examples/write.js";
import type { Outcome } from "../../../src/core/outcome.js";
import { read } from "../../../src/core/reading/read.js";
import { renderWorkbook } from "../../../src/core/render/render.js";
import { withGuideFields } from "../../../src/core/rules/guide/fields.js";
import type { Guide } from "../../../src/core/rules/guide/guide.js";
import { guideById, library } from "../../support/library.js";

type Change = Guide["demands"][number]["examples"][number]["change"];

const today = { year: 2025, month: 10, day: 20 };
const general = guideById("general");

/** A guide with the general pack, and everything needed to check facts of it. */
function bench(id: string) {
  const guide = guideById(id);
  const guides = [guide, general];
  const vocabulary = withGuideFields(library.vocabulary, guides);
  const context = { ...library, vocabulary, today };
  const changes = guide.demands.flatMap(({ examples }) => examples.map(({ change }) => change));
  const submissionOf = (change: Change) => {
    const { content } = factsToWorkbook(guide.facts, change, vocabulary, STYLES.plain);
    return read(content, vocabulary, library.tables).submission;
  };
  const words = (outcomes: readonly Outcome[]): unknown =>
    renderWorkbook(
      { file: "x", reading: { tables: [], leftOut: [], unread: [], notes: [] }, outcomes },
      { tool: { name: "t", version: "0" }, guides, asOf: today, lang: "zh", redacted: false, vocabulary },
    );
  return { guides, context, changes, submissionOf, words };
}

describe.each(["shanghai-intl-joint-lab-2025", "xinjiang-sco-2025"])(
  "checking %s again after an edit",
  (id) => {
    const { guides, context, changes, submissionOf, words } = bench(id);

    it("gives what a full check gives, whatever changed", () => {
      fc.assert(
        fc.property(fc.constantFrom(...changes), fc.constantFrom(...changes), (first, second) => {
          const before = submissionOf(first);
          const after = submissionOf(second);
          const outcomes = check(before, guides, context);
          const again = recheck({ submission: before, outcomes }, after, guides, context);
          expect(words(again)).toEqual(words(check(after, guides, context)));
        }),
        { numRuns: 60 },
      );
    });

    it("runs nothing again when nothing changed", () => {
      const before = submissionOf({});
      const outcomes = check(before, guides, context);
      const again = recheck({ submission: before, outcomes }, submissionOf({}), guides, context);
      expect(again.every((outcome, index) => outcome === outcomes[index])).toBe(true);
    });

    it("runs only the rules again that looked at an amount", () => {
      const before = submissionOf({});
      const outcomes = check(before, guides, context);
      const again = recheck(
        { submission: before, outcomes },
        submissionOf({ "units[1].selfRaised": 1 }),
        guides,
        context,
      );
      const rerun = again.filter((outcome, index) => outcome !== outcomes[index]);
      expect(rerun.length).toBeGreaterThan(0);
      expect(rerun.length).toBeLessThan(outcomes.length / 2);
      for (const { reads, rule } of rerun) {
        expect(
          [...reads].some((name) => name === "units.selfRaised" || name.startsWith("sums")),
          rule,
        ).toBe(true);
      }
    });
  },
);
