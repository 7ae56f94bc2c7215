import { checkContent, type CheckedContent } from "../../src/core/check-content.js";
import { STYLES, type StyleName } from "../../src/core/examples/style.js";
import { factsToWorkbook, type Example as WrittenExample } from "../../src/core/examples/write.js";
import type { Outcome } from "../../src/core/outcome.js";
import { withGuideFields } from "../../src/core/rules/guide/fields.js";
import type { Demand, Guide } from "../../src/core/rules/guide/guide.js";
import { parseIsoDate, type CivilDate } from "../../src/core/values/dates.js";
import { library } from "./library.js";

export type GuideExample = Demand["examples"][number];

const day = (text: string): CivilDate => {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`no day: ${text}`);
  return parsed;
};

export interface CheckedExample extends CheckedContent {
  readonly outcome: Outcome;
  readonly written: WrittenExample;
}

/** Writes an example's facts as sheets, reads them back and checks the demand: all the way from cells. */
export function checkExample(
  guide: Guide,
  demand: Demand,
  example: GuideExample,
  style: StyleName = "plain",
): CheckedExample {
  const vocabulary = withGuideFields(library.vocabulary, [guide]);
  const written = factsToWorkbook(guide.facts, example.change, vocabulary, STYLES[style]);
  const today = day(example.asOf ?? guide.factsAsOf ?? "2025-10-20");
  const only = { ...guide, demands: [demand] };
  const checked = checkContent(written.content, [only], { ...library, vocabulary, today });
  const [outcome] = checked.outcomes;
  if (!outcome) throw new Error(`${demand.id} has no outcome`);
  return { ...checked, outcome, written };
}
