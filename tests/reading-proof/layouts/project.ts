import type { Application } from "../facts/application.js";
import type { Page, Written } from "../sheets/page.js";
import { dayKnown, writeSpan } from "../writing/dates.js";
import type { Hand } from "../writing/hand.js";
import { inBrackets } from "../writing/units.js";
import { wholeOf } from "./budget-lines.js";
import type { Layout, Scene } from "./scene.js";

/** A label with its value; a period is one value of two fields. */
export interface Pair {
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

/** Everything a form asks of the project. */
export function projectPairs({ hand, application }: Scene, hasAmounts: boolean): Pair[] {
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
  if (!hand.zh || hand.dice.chance(0.5))
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

export function writePair(page: Page, row: number, column: number, { written, facts }: Pair): void {
  for (const { field, known } of facts) {
    if (known === undefined) continue;
    page.write(row, column, { ...written, known }, { table: "project", key: "project", field });
    // 申报单位 names a unit, too
    if (field === "leadUnit") {
      const unit = { table: "units", key: known.is, field: "name", optional: true };
      page.write(row, column, { ...written, known }, unit);
    }
  }
}

function startPage(scene: Scene, layout: string, width: number): Page {
  const title = scene.hand.say("项目基本信息表", "Project data");
  const page = scene.page(title, layout);
  if (scene.form(title).title !== undefined) {
    const row = page.nextRow;
    page.put(row, 1, title);
    page.merge(row, 1, row, width);
  }
  return page;
}

/** Label–value pairs, `across` of them beside each other; the title takes a whole line. */
const pairsForm = (across: number): Layout => ({
  name: `project: pairs, ${String(across)} across`,
  write: (scene) => {
    const page = startPage(scene, `project: pairs, ${String(across)} across`, across * 2);
    let at = across;
    for (const pair of projectPairs(scene, true)) {
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

/** Labels above their values, a few pairs of rows. */
const labelsAbove: Layout = {
  name: "project: labels above",
  write: (scene) => {
    const page = startPage(scene, "project: labels above", 5);
    const pairs = projectPairs(scene, true);
    for (let from = 0; from < pairs.length; from += 5) {
      const row = page.nextRow;
      pairs.slice(from, from + 5).forEach((pair, at) => {
        page.put(row, at + 1, pair.label);
        writePair(page, row + 1, at + 1, pair);
      });
    }
  },
};

/** Label and value in one cell, as covers have them; only what can be told as text. */
const lines: Layout = {
  name: "project: label and value in one cell",
  write: (scene) => {
    const page = startPage(scene, "project: label and value in one cell", 4);
    for (const pair of projectPairs(scene, true)) {
      const { cell } = pair.written;
      const row = page.nextRow;
      if (typeof cell === "string" || typeof cell === "number") {
        const label = pair.label.replace(/[：:]$/, "");
        writePair(page, row, 1, {
          ...pair,
          written: { ...pair.written, cell: `${label}${scene.hand.say("：", ": ")}${String(cell)}` },
        });
      } else {
        page.put(row, 1, pair.label);
        writePair(page, row, 2, pair);
      }
    }
  },
};

/** Pairs behind a label of one letter a line that is merged down the left side. */
const lettersDown: Layout = {
  name: "project: letters down the side",
  write: (scene) => {
    const page = startPage(scene, "project: letters down the side", 5);
    const pairs = projectPairs(scene, true);
    const top = page.nextRow;
    pairs.forEach((pair, index) => {
      const row = top + Math.floor(index / 2);
      page.put(row, 2 + (index % 2) * 2, pair.label);
      writePair(page, row, 3 + (index % 2) * 2, pair);
    });
    const name = scene.hand.say("项目基本情况", "Project");
    page.put(top, 1, scene.hand.zh ? Array.from(name).join("\n") : name);
    page.merge(top, 1, page.nextRow - 1, 1);
  },
};

export const PROJECT_FORMS: readonly Layout[] = [
  pairsForm(1),
  pairsForm(2),
  pairsForm(3),
  labelsAbove,
  lines,
  lettersDown,
];
