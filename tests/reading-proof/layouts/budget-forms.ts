import { addAmounts, totalOf, type SourceFacts } from "../facts/application.js";
import type { Page } from "../sheets/page.js";
import { budgetSpec, moneyColumns, subjectColumn, totalColumn } from "./budget-columns.js";
import {
  flatLines,
  ofWhich,
  outlineOf,
  shortLines,
  wholeOf,
  type Line,
  type Numbering,
} from "./budget-lines.js";
import type { ListSpec } from "./list.js";
import type { Layout, Scene } from "./scene.js";

/** 其中 rows under some lines that are counted. */
export function withOfWhich({ hand }: Scene, lines: readonly Line[]): Line[] {
  return lines.flatMap((line) =>
    line.subject === "间接费用"
      ? [line, ofWhich(line, hand.say("其中：绩效支出", "of which: performance pay"))]
      : [line],
  );
}

/** Expenditure in three money columns, sources below in the same columns (the form of many national plans). */
export const sourcesBelow: Layout = {
  name: "budget 1: sources below",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const title = hand.say("项目支出总预算", "Budget");
    const page = scene.page(title, "budget 1: sources below", hand.options.unit);
    const form = scene.form(title, { money: true });
    const numbering: Numbering = dice.pick(["official", "official", "none"]);
    const whole: Line = {
      subject: hand.say("一、经费支出", "I. Expenditure"),
      depth: 0,
      amounts: wholeOf(application),
      shares: [],
      isCounted: false,
      path: [],
    };
    const lines = [whole, ...withOfWhich(scene, outlineOf(application))];
    const subject = subjectColumn(hand, numbering, dice.chance(0.4));
    const columns = [
      {
        ...subject,
        write: (line: Line, index: number) =>
          line === whole ? { cell: line.subject } : subject.write(line, index),
      },
      ...moneyColumns(hand),
    ];
    scene.list(title, "budget 1: sources below", budgetSpec(lines, columns), {
      money: true,
      page,
      more: {
        numbered: true,
        shuffled: false,
        hideRow: false,
        notes: [],
        fillers: undefined,
        continued: undefined,
      },
    });
    sourceRows(scene, page, lines.length);
    for (const note of form.notes ?? []) page.put(page.nextRow, 1, note);
  },
};

/** 二、经费来源 in the columns of the expenditure; "/" where a column does not apply. */
function sourceRows({ hand, application }: Scene, page: Page, above: number): void {
  const { requested, selfRaised } = wholeOf(application);
  let number = above;
  const put = (label: string, amounts: [number, number | "/", number | "/"], source?: SourceFacts): void => {
    const row = page.nextRow;
    number += 1;
    page.put(row, 1, number);
    const key = source?.subject ?? label;
    const place = (field: string) => (source === undefined ? undefined : { table: "sources", key, field });
    page.write(row, 2, { cell: label, known: { is: key, plain: key } }, place("subject"));
    page.write(row, 3, hand.amount(amounts[0]), place("amount"));
    page.put(row, 4, amounts[1] === "/" ? "/" : hand.amount(amounts[1]).cell);
    page.put(row, 5, amounts[2] === "/" ? "/" : hand.amount(amounts[2]).cell);
  };
  put(hand.say("二、经费来源", "II. Sources of funding"), [requested + selfRaised, requested, selfRaised]);
  for (const source of application.sources.filter(({ own }) => !own))
    put(`（一）${source.subject}`, [source.amount, source.amount, "/"], source);
  put("（二）自筹经费来源", [selfRaised, "/", selfRaised]);
  application.sources
    .filter(({ own }) => own)
    .forEach((source, index) => {
      put(`${String(index + 1)}、${source.subject}`, [source.amount, "/", source.amount], source);
    });
}

export function sourceSpec({ hand, application }: Scene): ListSpec<SourceFacts> {
  return {
    table: "sources",
    rows: application.sources,
    key: ({ subject }) => subject,
    columns: [
      { heads: [hand.head("sources.subject")], field: "subject", write: ({ subject }) => hand.text(subject) },
      {
        heads: [hand.head("sources.amount")],
        field: "amount",
        write: ({ amount }) => hand.amount(amount),
        amount: ({ amount }) => amount,
      },
    ],
  };
}

/** Sources as a list of their own, then a flat list of subjects. */
export const sourcesFirst: Layout = {
  name: "budget 2: sources first",
  write: (scene) => {
    const { hand, application } = scene;
    const sources = hand.say("一、经费来源", "I. Sources of funding");
    scene.list(sources, "budget 2: sources first", sourceSpec(scene), { money: true, totals: true });
    const spec = budgetSpec(withOfWhich(scene, flatLines(application)), [
      subjectColumn(hand),
      ...moneyColumns(hand),
    ]);
    scene.list(hand.say("二、经费支出", "II. Expenditure"), "budget 2: sources first", spec, {
      money: true,
      totals: true,
    });
  },
};

/** Three lines of direct costs, indirect costs as a line of its own: the form after 2021. */
export const short: Layout = {
  name: "budget 10: short form",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const columns = dice.chance(0.3) ? [totalColumn(hand)] : moneyColumns(hand);
    const spec = budgetSpec(shortLines(application), [subjectColumn(hand), ...columns]);
    scene.list(hand.say("经费预算表", "Budget"), "budget 10: short form", spec, {
      money: true,
      totals: true,
    });
  },
};

/** The whole of some lines, 元. */
export const totalOfLines = (lines: readonly Line[]): number =>
  totalOf(addAmounts(lines.filter(({ isCounted }) => isCounted).map(({ amounts }) => amounts)));
