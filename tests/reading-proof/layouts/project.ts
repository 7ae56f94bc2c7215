import type { Application } from "../facts/application.js";
import { wholeOf } from "./budget-lines.js";
import type { Written } from "../sheets/page.js";
import type { Hand } from "../writing/hand.js";
import { writeSpan } from "../writing/dates.js";
import { dayKnown } from "../writing/dates.js";
import { inBrackets } from "../writing/units.js";
import type { Layout, Scene } from "./scene.js";

/** A label with its value; a period is one value of two fields. */
interface Pair {
  readonly label: string;
  readonly written: Written;
  readonly facts: readonly { readonly field: string; readonly known: Written["known"] }[];
  readonly wide?: boolean;
}

const one = (label: string, field: string, written: Written, wide = false): Pair => ({
  label,
  written,
  facts: [{ field, known: written.known }],
  wide,
});

function pairsOf({ hand, application }: Scene, hasAmounts: boolean): Pair[] {
  const { project } = application;
  return [
    one(hand.head("project.title"), "title", hand.text(project.title), true),
    ...(project.class === undefined
      ? []
      : [one(hand.head("project.class"), "class", hand.word(project.class))]),
    one(hand.head("project.direction"), "direction", hand.text(project.direction)),
    one(hand.head("project.mainCountry"), "mainCountry", hand.word(project.mainCountry)),
    one(hand.head("project.leadUnit"), "leadUnit", hand.text(project.leadUnit)),
    ...periodOf(hand, application),
    one(hand.head("project.applicationDate"), "applicationDate", hand.day(project.applicationDate)),
    ...(hasAmounts ? amountsOf(hand, application) : []),
    ...Object.entries(project.flags).map(([field, flag]) =>
      one(hand.head(`project.${field}`), field, hand.flag(flag)),
    ),
  ];
}

function periodOf(hand: Hand, { project: { start, end } }: Application): Pair[] {
  if (hand.dice.chance(0.5))
    return [
      one(hand.head("project.start"), "start", hand.day(start)),
      one(hand.head("project.end"), "end", hand.day(end)),
    ];
  if (!hand.zh)
    return [
      one(hand.head("project.start"), "start", hand.day(start)),
      one(hand.head("project.end"), "end", hand.day(end)),
    ];
  const { text, tag } = writeSpan(hand.dice, start, end);
  const facts = [{ field: "start", known: dayKnown(start) }, { field: "end", known: dayKnown(end) }]; // prettier-ignore
  return [{ label: hand.head("project.period"), written: { cell: text, tags: [tag] }, facts }];
}

function amountsOf(hand: Hand, application: Application): Pair[] {
  const { requested, selfRaised } = wholeOf(application);
  const unit = inBrackets(hand, hand.options.unit);
  return [
    one(`${hand.head("project.requested")}${unit}`, "requested", hand.amount(requested)),
    one(`${hand.head("project.selfRaised")}${unit}`, "selfRaised", hand.amount(selfRaised)),
    one(`${hand.head("project.totalBudget")}${unit}`, "totalBudget", hand.amount(requested + selfRaised)),
  ];
}

/** Label–value pairs, `across` of them beside each other; the title takes a whole line. */
const pairsForm = (across: number): Layout => ({
  name: `project: pairs, ${String(across)} across`,
  write: (scene) => {
    const { hand } = scene;
    const title = hand.say("项目基本信息表", "Project data");
    const page = scene.page(title, `project: pairs, ${String(across)} across`);
    if (scene.form(title).title !== undefined) {
      page.put(page.nextRow, 1, title);
      page.merge(page.nextRow - 1, 1, page.nextRow - 1, across * 2);
    }
    let at = across;
    for (const pair of pairsOf(scene, true)) {
      const fresh = at >= across || pair.wide === true;
      const row = fresh ? page.nextRow : page.nextRow - 1;
      if (fresh) at = 0;
      page.put(row, at * 2 + 1, pair.label);
      writePair(page, row, at * 2 + 2, pair);
      if (pair.wide === true) page.merge(row, 2, row, across * 2);
      at = pair.wide === true ? across : at + 1;
    }
  },
});

function writePair(
  page: ReturnType<Scene["page"]>,
  row: number,
  column: number,
  { written, facts }: Pair,
): void {
  for (const { field, known } of facts) {
    if (known === undefined) continue;
    page.write(row, column, { ...written, known }, { table: "project", key: "project", field });
  }
}

export const PROJECT_FORMS: readonly Layout[] = [pairsForm(1), pairsForm(2), pairsForm(3)];
