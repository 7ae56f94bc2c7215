import { factsToWorkbook } from "../../../src/core/examples/write.js";
import type { Fact, Facts } from "../../../src/core/examples/facts.js";
import { checkContent } from "../../../src/core/check-content.js";
import { withGuideFields } from "../../../src/core/rules/guide/fields.js";
import type { Guide } from "../../../src/core/rules/guide/guide.js";
import type { Outcome, Verdict } from "../../../src/core/outcome.js";
import type { Vocabulary } from "../../../src/core/vocabulary.js";
import type { Submission } from "../../../src/core/submission.js";
import type { WorkbookContent } from "../../../src/core/reading/sheet/sheet.js";
import { guideById, library } from "../../support/library.js";
import type { GuideName } from "../facts/application.js";
import type { Truth } from "../sheets/truth.js";

const IDS: Readonly<Record<GuideName, string>> = {
  shanghai: "shanghai-intl-joint-lab-2025",
  xinjiang: "xinjiang-sco-2025",
};

/** Rules over sums: what is right for them depends on the totals a layout has, so the planted flaws are their truth. */
const ABOUT_SUMS = new Set(["S16", "G08", "G09"]);

export interface JudgedVerdict {
  readonly rule: string;
  readonly right: boolean;
  readonly expected: string;
  readonly got: Verdict;
  readonly falseBroken: boolean;
  readonly falseMet: boolean;
}

export interface Checked {
  readonly submission: Submission;
  readonly outcomes: readonly Outcome[];
}

interface GuideSide {
  readonly guides: readonly Guide[];
  readonly vocabulary: Vocabulary;
}

function sideOf(guide: GuideName): GuideSide {
  const guides = [guideById(IDS[guide]), guideById("general")];
  return { guides, vocabulary: withGuideFields(library.vocabulary, guides) };
}

/** Made once: whoever reads with another vocabulary object makes its wordbook anew. */
const SIDES: Readonly<Record<GuideName, GuideSide>> = {
  shanghai: sideOf("shanghai"),
  xinjiang: sideOf("xinjiang"),
};

/** Checks a workbook against its guide and the general pack, on a day within both calls. */
export function checkWorkbook(content: WorkbookContent, guide: GuideName): Checked {
  const { guides, vocabulary } = SIDES[guide];
  const today = { year: 2025, month: 10, day: 20 };
  return checkContent(content, guides, { ...library, vocabulary, today });
}

/**
 * The same facts on sheets as plain as they can be: what the examples of every guide are written as. `all`: also those
 * that need not be read.
 */
export function plainContent(truth: Truth, guide: GuideName, all = false): WorkbookContent {
  const facts: Record<string, Facts[string]> = {};
  const tables = all ? new Set([...truth.records.values()].map(({ table }) => table)) : truth.tables();
  for (const table of tables) {
    const records = truth.ofTable(table).flatMap(({ fields }) => {
      const stated = [...fields].filter(([, { optional }]) => all || !optional);
      return stated.length === 0
        ? []
        : [Object.fromEntries(stated.map(([field, { plain }]) => [field, plain] as const))];
    });
    const form = library.vocabulary.tables[table]?.shape === "form";
    facts[table] = form
      ? (records[0] ?? {})
      : withAllFields(table === "budget" ? numbered(records) : records);
  }
  return factsToWorkbook(facts, {}, SIDES[guide].vocabulary).content;
}

/** Lines of one level: numbered through, so that 间接费用 before another unit's 设备费 is not taken for its sum. */
const numbered = (records: readonly Record<string, Fact>[]): Record<string, Fact>[] =>
  records.map((record, index) => ({
    ...record,
    subject: `${String(index + 1)}、${String(record["subject"])}`,
  }));

/** Every record has the columns of all, so that a blank is a blank and not a column less. */
function withAllFields(records: readonly Record<string, Fact>[]): Record<string, Fact>[] {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return records.map((record) => Object.fromEntries(fields.map((field) => [field, record[field] ?? null])));
}

/**
 * Holds the verdicts against those of the plain sheets. Where they differ, the plain sheets with what need not be read
 * count as well: whoever reads it may say what follows from it.
 */
export function judgeVerdicts(
  outcomes: readonly Outcome[],
  plain: readonly Outcome[],
  truth: Truth,
  plainWithAll: () => readonly Outcome[],
): JudgedVerdict[] {
  const expected = verdictsOf(plain);
  const differs = outcomes.some(
    ({ rule, verdict }) => !ABOUT_SUMS.has(rule) && verdict !== expected.get(rule),
  );
  const other = differs ? verdictsOf(plainWithAll()) : expected;
  return outcomes.map(({ rule, verdict }) =>
    ABOUT_SUMS.has(rule)
      ? judgeSums(rule, verdict, truth)
      : judgeOne(rule, verdict, [expected.get(rule) ?? "unanswered", other.get(rule) ?? "unanswered"]),
  );
}

const verdictsOf = (outcomes: readonly Outcome[]): Map<string, Verdict> =>
  new Map(outcomes.map(({ rule, verdict }) => [rule, verdict]));

function judgeOne(rule: string, got: Verdict, fair: readonly Verdict[]): JudgedVerdict {
  const right = fair.includes(got);
  return {
    rule,
    right,
    expected: [...new Set(fair)].join(" or "),
    got,
    falseBroken: got === "broken" && !right,
    falseMet: got === "met" && !right,
  };
}

function judgeSums(rule: string, got: Verdict, { planted }: Truth): JudgedVerdict {
  const isPlanted = planted.has("difference") && rule !== "G09";
  const isRounded = planted.has("rounding");
  const right = isPlanted ? got === "broken" : got !== "broken" && (got !== "doubtful" || isRounded);
  return {
    rule,
    right,
    expected: isPlanted ? "broken" : "not broken",
    got,
    falseBroken: got === "broken" && !isPlanted,
    falseMet: got === "met" && isPlanted,
  };
}
