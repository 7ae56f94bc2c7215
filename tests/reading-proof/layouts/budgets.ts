import type { SourceFacts } from "../facts/application.js";
import type { Page, Written } from "../sheets/page.js";
import type { Known } from "../sheets/truth.js";
import type { Hand } from "../writing/hand.js";
import { numberOf, outlineOf, totalOf, wholeOf, type Line, type Numbering } from "./budget-lines.js";
import { writeList } from "./list.js";
import type { Layout, Scene } from "./scene.js";

const subjectKnown = (subject: string): Known => ({ is: subject, plain: subject });

/** The subject of a line as written: number in front, blanks for its depth. */
function writeSubject(line: Line, numbering: Numbering, indent: boolean): Written {
  const blanks = indent ? "　".repeat(line.depth) : "";
  return { cell: `${blanks}${numberOf(line, numbering)}${line.subject}`, known: subjectKnown(line.subject) };
}

/** Amounts of a line in three columns: 合计, 专项经费, 自筹经费. Sums are written but not stated: they must be left out. */
function writeAmounts(
  page: Page,
  hand: Hand,
  row: number,
  columns: readonly [number, number, number],
  line: Line,
): void {
  const { requested, selfRaised } = line.amounts;
  const place = (field: string) => (line.isSum ? undefined : { table: "budget", key: line.subject, field });
  page.write(row, columns[0], hand.amount(totalOf(line.amounts)), place("total"));
  page.write(row, columns[1], hand.amount(requested), place("requested"));
  page.write(row, columns[2], hand.amount(selfRaised), place("selfRaised"));
}

/** Expenditure in three money columns, sources below in the same columns (the form of many national plans). */
export const sourcesBelow: Layout = {
  name: "budget 1: sources below",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say("项目支出总预算", "Budget");
    const page = scene.page(title, "budget 1: sources below", hand.options.unit);
    const form = scene.form(title, { money: true });
    const numbering: Numbering = scene.dice.pick(["official", "official", "none"]);
    const indent = scene.dice.chance(0.4);
    const whole = wholeOf(application);
    writeList(
      page,
      hand,
      { table: "budget", rows: [], key: () => "", columns: threeColumns(hand) },
      { ...form, notes: [], numbered: true, shuffled: false, hideRow: false },
    );
    const first: Line = {
      subject: hand.say("一、经费支出", "I. Expenditure"),
      depth: 0,
      amounts: whole,
      shares: [],
      isSum: true,
      position: 1,
    };
    const lines = [first, ...outlineOf(application)];
    lines.forEach((line, index) => {
      const row = page.nextRow;
      page.put(row, 1, index + 1);
      const written = line === first ? { cell: line.subject } : writeSubject(line, numbering, indent);
      page.write(
        row,
        2,
        written,
        line.isSum ? undefined : { table: "budget", key: line.subject, field: "subject" },
      );
      writeAmounts(page, hand, row, [3, 4, 5], line);
    });
    ofWhich(page, hand, application.budget.at(-1)?.shares ?? []);
    sourceRows(scene, page, lines.length);
    for (const note of form.notes ?? []) page.put(page.nextRow, 1, note);
  },
};

const threeColumns = (hand: Hand) => [
  { heads: [hand.head("budget.subject")] as const, write: (): Written => ({ cell: null }) },
  { heads: [hand.head("budget.total")] as const, write: (): Written => ({ cell: null }), amount: () => 0 },
  {
    heads: [hand.head("budget.requested")] as const,
    write: (): Written => ({ cell: null }),
    amount: () => 0,
  },
  {
    heads: [hand.head("budget.selfRaised")] as const,
    write: (): Written => ({ cell: null }),
    amount: () => 0,
  },
];

/** 其中：绩效支出: part of the line above it, which must not be added again. */
function ofWhich(page: Page, hand: Hand, shares: readonly { requested: number; selfRaised: number }[]): void {
  const requested = shares.reduce((sum, share) => sum + share.requested, 0);
  const selfRaised = shares.reduce((sum, share) => sum + share.selfRaised, 0);
  const line = { requested: half(requested), selfRaised: half(selfRaised) };
  const row = page.nextRow;
  page.put(row, 2, hand.say("其中：绩效支出", "of which: performance pay"));
  page.put(row, 3, hand.amount(totalOf(line)).cell);
  page.put(row, 4, hand.amount(line.requested).cell);
  page.put(row, 5, hand.amount(line.selfRaised).cell);
}

const half = (amount: number): number => Math.floor(amount / 200) * 100;

/** 二、经费来源 in the columns of the expenditure; "/" where a column does not apply. */
function sourceRows({ hand, application }: Scene, page: Page, above: number): void {
  const { requested, selfRaised } = wholeOf(application);
  const own = application.sources.filter((source) => source.own);
  let number = above + 1;
  const put = (label: string, amounts: [number, number | "/", number | "/"], source?: SourceFacts): void => {
    const row = page.nextRow;
    page.put(row, 1, number);
    number += 1;
    const place = (field: string) =>
      source === undefined ? undefined : { table: "sources", key: source.subject, field };
    page.write(row, 2, { cell: label, known: subjectKnown(source?.subject ?? label) }, place("subject"));
    page.write(row, 3, hand.amount(amounts[0]), place("amount"));
    page.put(row, 4, amounts[1] === "/" ? "/" : hand.amount(amounts[1]).cell);
    page.put(row, 5, amounts[2] === "/" ? "/" : hand.amount(amounts[2]).cell);
  };
  put(hand.say("二、经费来源", "II. Sources of funding"), [requested + selfRaised, requested, selfRaised]);
  for (const source of application.sources.filter((each) => !each.own))
    put(`（一）${source.subject}`, [source.amount, source.amount, "/"], source);
  put("（二）自筹经费来源", [selfRaised, "/", selfRaised]);
  own.forEach((source, index) => {
    put(`${String(index + 1)}、${source.subject}`, [source.amount, "/", source.amount], source);
  });
}

/** Sources as a list of their own, then a flat list of subjects. */
export const sourcesFirst: Layout = {
  name: "budget 2: sources first",
  write: (scene) => {
    const { hand, application } = scene;
    sourceList(scene, hand.say("一、经费来源", "I. Sources of funding"));
    const title = hand.say("二、经费支出", "II. Expenditure");
    const page = scene.page(title, "budget 2: sources first", hand.options.unit);
    flatBudget(
      scene,
      page,
      title,
      outlineOf(application).filter(({ isSum }) => !isSum),
    );
  },
};

function sourceList(scene: Scene, title: string): void {
  const { hand, application } = scene;
  const page = scene.page(title, "budget 2: sources first", hand.options.unit);
  const columns = [
    {
      heads: [hand.head("sources.subject")] as const,
      field: "subject",
      write: ({ subject }: SourceFacts) => hand.text(subject),
    },
    {
      heads: [hand.head("sources.amount")] as const,
      field: "amount",
      write: ({ amount }: SourceFacts) => hand.amount(amount),
      amount: ({ amount }: SourceFacts) => amount,
    },
  ];
  const spec = {
    table: "sources",
    rows: application.sources,
    key: ({ subject }: SourceFacts) => subject,
    columns,
  };
  writeList(page, hand, spec, scene.form(title, { money: true, totals: true }));
}

function flatBudget(scene: Scene, page: Page, title: string, lines: readonly Line[]): void {
  const { hand } = scene;
  const amounts = [
    ["total", (line: Line) => totalOf(line.amounts)],
    ["requested", ({ amounts: { requested } }: Line) => requested],
    ["selfRaised", ({ amounts: { selfRaised } }: Line) => selfRaised],
  ] as const;
  const columns = [
    {
      heads: [hand.head("budget.subject")] as const,
      field: "subject",
      write: (line: Line) => hand.text(line.subject),
    },
    ...amounts.map(([field, amount]) => ({
      heads: [hand.head(`budget.${field}`)] as const,
      field,
      write: (line: Line) => hand.amount(amount(line)),
      amount,
    })),
  ];
  const spec = { table: "budget", rows: lines, key: ({ subject }: Line) => subject, columns };
  writeList(page, hand, spec, scene.form(title, { money: true, totals: true }));
}

/** Three lines of direct costs, indirect costs as a line of its own: the form after 2021. */
export const short: Layout = {
  name: "budget 10: short form",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say("经费预算表", "Budget");
    const page = scene.page(title, "budget 10: short form", hand.options.unit);
    const all = outlineOf(application);
    const tops = all.filter(({ depth, subject }) => depth === 1 || (depth === 0 && subject !== "直接费用"));
    flatBudget(
      scene,
      page,
      title,
      tops.map((line) => ({ ...line, isSum: false })),
    );
  },
};
