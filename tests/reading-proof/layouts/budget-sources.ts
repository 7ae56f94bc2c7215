import { totalOf, type SourceFacts } from "../facts/application.js";
import type { Hand } from "../writing/hand.js";
import { unitLine } from "../writing/units.js";
import {
  budgetSpec,
  otherMoney,
  requestedColumn,
  selfColumn,
  subjectColumn,
  totalColumn,
} from "./budget-columns.js";
import { flatLines, ofWhich, outlineOf, wholeOf, type Line } from "./budget-lines.js";
import { writeList } from "./list.js";
import type { Layout } from "./scene.js";

/** Every source a column of its own under one head, the total first, filler rows, a note that both views must agree. */
export const sourceColumns: Layout = {
  name: "budget 3: sources as columns",
  write: (scene) => {
    const { hand, application } = scene;
    const group = hand.say("经费来源", "Sources");
    const under = <T extends { heads: readonly [string, ...string[]] }>(column: T): T => ({
      ...column,
      heads: [group, ...column.heads],
    });
    const none = (zh: string, en: string) => otherMoney(hand, [group, hand.say(zh, en)], () => 0);
    const columns = [
      subjectColumn(hand),
      under(requestedColumn(hand)),
      none("地方财政投入", "Local public funds"),
      under(selfColumn(hand)),
      none("银行融资", "Bank loans"),
      none("其他", "Other"),
      totalColumn(hand),
    ];
    const extra: Line[] = ["不可预见费"].map((subject) => ({
      subject,
      depth: 0,
      amounts: { requested: 0, selfRaised: 0 },
      shares: [],
      isCounted: true,
      path: [],
    }));
    const spec = budgetSpec([...flatLines(application), ...(hand.zh ? extra : [])], columns);
    scene.list(hand.say("项目经费概算", "Cost estimate"), "budget 3: sources as columns", spec, {
      money: true,
      totals: true,
      more: {
        totals: "first",
        totalWord: hand.say("总计", "Grand total"),
        fillers: "dots",
        notes: [
          hand.say("注：经费来源合计应与经费支出总计一致。", "Note: sources and expenditure must agree."),
        ],
      },
    });
  },
};

/** Footnote marks inside labels, as forms that explain each subject have them. */
const MARKS = "①②③④⑤⑥⑦⑧⑨⑩";

/** Sources at the left, expenditure at the right, rows that have nothing to do with each other. */
export const sideBySide: Layout = {
  name: "budget 4: sources left, expenditure right",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const { unit } = hand.options;
    const title = hand.say("项目经费预算表", "Budget");
    const page = scene.page(title, "budget 4: sources left, expenditure right");
    page.put(page.nextRow, 1, title);
    const gap = dice.pick([0, 1]);
    page.put(page.nextRow, 1, unitLine(dice, hand, unit));
    const top = page.nextRow;
    const marked = dice.chance(0.5);
    const totals = { totals: "last" as const, totalWord: hand.say("合计", "Total") };
    const subject = hand.say(dice.pick(["科目", "预算科目"]), "Item");
    const amount = hand.say(dice.pick(["预算数", "金额"]), "Amount");
    const left = { title: hand.say("经费来源预算", "Sources of funding"), top, left: 1, unit, ...totals };
    const mark = (text: string, index: number): string =>
      marked && dice.chance(0.4) ? `${text}${MARKS.charAt(index % 10)}` : text;
    const sources = {
      table: "sources",
      rows: application.sources,
      key: (source: SourceFacts) => source.subject,
      columns: [
        {
          heads: [subject] as const,
          field: "subject",
          write: (source: SourceFacts, index: number) => ({
            ...hand.text(source.subject),
            cell: mark(source.subject, index),
          }),
        },
        {
          heads: [amount] as const,
          field: "amount",
          write: (source: SourceFacts) => hand.amount(source.amount),
          amount: (source: SourceFacts) => source.amount,
        },
      ],
    };
    writeList(page, hand, sources, left);
    const lines = flatLines(application).flatMap((line) =>
      line.subject === "间接费用"
        ? [line, ofWhich(line, hand.say("其中：绩效支出", "of which: performance pay"))]
        : [line],
    );
    const expenditure = budgetSpec(lines, [
      {
        heads: [subject],
        field: "subject",
        write: (line, index) => ({
          cell: mark(line.subject, index),
          known: { is: line.subject, plain: line.subject },
        }),
      },
      {
        heads: [amount],
        field: "total",
        write: (line) => hand.amount(totalOf(line.amounts)),
        amount: (line) => (line.isCounted ? totalOf(line.amounts) : 0),
      },
    ]);
    writeList(page, hand, expenditure, {
      ...left,
      title: hand.say("经费支出预算", "Expenditure"),
      left: 3 + gap,
    });
  },
};

/** Sources across in one row, below them subjects with the basis of each. */
export const sourcesAcross: Layout = {
  name: "budget 8: sources across, basis column",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const title = hand.say("项目经费预算", "Budget");
    const page = scene.page(title, "budget 8: sources across, basis column");
    const { unit } = hand.options;
    page.put(page.nextRow, 1, title);
    const line = hand.zh && unit === "万元" ? "单位：万元（保留两位小数）" : unitLine(dice, hand, unit);
    page.put(page.nextRow, 1, line);
    const row = page.nextRow;
    const { requested, selfRaised } = wholeOf(application);
    const across: [string, number][] = [
      [hand.say("省厅补助", "Grant"), requested],
      [hand.say("自筹", "Own funds"), selfRaised],
      [hand.say("贷款", "Loans"), 0],
      [hand.say("配套", "Matching"), 0],
      [hand.say("合计", "Total"), requested + selfRaised],
    ];
    const state = optionalSource(hand);
    across.forEach(([head, yuan], at) => {
      page.put(row, at + 1, head);
      page.put(row + 1, at + 1, hand.amount(yuan).cell);
      if (at < 4) state(page, head, yuan, row, at + 1);
    });
    const basis = {
      heads: [hand.say("计算依据及理由", "Basis and reasons")] as const,
      write: (each: Line) => ({ cell: `${each.subject}：${hand.say("按市场价格测算", "market prices")}` }),
    };
    const outline = outlineOf(application);
    const spec = budgetSpec(outline, [subjectColumn(hand, "official"), totalColumn(hand), basis]);
    writeList(page, hand, spec, { numbered: true, unit, unitPlace: "title" });
    page.put(page.nextRow, 1, hand.say("注：不发生的科目填0。", "Note: put 0 where nothing is planned."));
  },
};

/** A source that stands as a column of one row: it need not be read as a source, but if so, rightly. */
function optionalSource(hand: Hand) {
  return (
    page: Parameters<Layout["write"]>[0]["book"]["pages"][number],
    head: string,
    yuan: number,
    row: number,
    column: number,
  ): void => {
    const cell = (down: number) => ({ sheet: page.name, row: row + down, column });
    const amount = hand.amount(yuan).known;
    const place = { table: "sources", key: head, optional: true };
    page.truth.state({ ...place, field: "subject" }, { is: head, plain: head }, cell(0), page.tags);
    if (amount !== undefined) page.truth.state({ ...place, field: "amount" }, amount, cell(1), page.tags);
  };
}
