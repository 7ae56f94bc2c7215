import { totalOf, type UnitFacts } from "../facts/application.js";
import type { Page, Written } from "../sheets/page.js";
import { unitLine } from "../writing/units.js";
import {
  budgetSpec,
  moneyColumns,
  otherMoney,
  requestedColumn,
  selfColumn,
  subjectColumn,
  totalColumn,
} from "./budget-columns.js";
import { flatLines, NOTHING, numberOf, outlineOf, shortLines, type Line } from "./budget-lines.js";
import { writeList, type Column } from "./list.js";
import type { Layout, Scene } from "./scene.js";

/** The share of one unit in each line. */
const shareLines = (lines: readonly Line[], unit: number): Line[] =>
  lines.map((line) => {
    const share = line.shares[unit] ?? NOTHING;
    return { ...line, amounts: share, shares: [] };
  });

const home = ({ application }: Scene) =>
  application.units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => !unit.role.code.startsWith("foreign"));

/** A block for each unit under its name, the same subjects in every one, ending in its total. */
export const blocksOfUnits: Layout = {
  name: "budget 6: a block each unit",
  tellsUnits: true,
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say("项目经费预算明细", "Budget by organisation");
    const page = scene.page(title, "budget 6: a block each unit");
    page.put(page.nextRow, 1, title);
    page.put(page.nextRow, 1, unitLine(scene.dice, hand, hand.options.unit));
    const lines = shortLines(application);
    for (const { unit, index } of home(scene)) {
      const row = page.nextRow;
      const label =
        index === 0
          ? hand.say("承担单位：", "Lead: ")
          : `${hand.say("合作单位", "Partner ")}${String(index)}${hand.say("：", ": ")}`;
      page.put(row, 1, `${label}${unit.name}`);
      const basis: Column<Line> = {
        heads: [hand.say("预算计算依据", "Basis")],
        write: ({ subject }) => ({ cell: hand.say(`${subject}测算说明`, "quotation") }),
      };
      const spec = budgetSpec(
        shareLines(lines, index),
        [subjectColumn(hand), totalColumn(hand), requestedColumn(hand), selfColumn(hand), basis],
        `${unit.name}/`,
      );
      const { nextRow } = writeList(page, hand, spec, {
        totals: "last",
        totalWord: hand.say("合计：", "Total:"),
        unit: hand.options.unit,
      });
      stateBlock(page, scene, unit, [row, 1], nextRow - 1);
    }
  },
};

function stateUnit(
  page: Page,
  key: string,
  field: string,
  { known }: Written,
  at: readonly [number, number],
  optional: boolean,
): void {
  const cell = { sheet: page.name, row: at[0], column: at[1] };
  if (known !== undefined) page.truth.state({ table: "units", key, field, optional }, known, cell, page.tags);
}

/** The head of a unit's block and its totals: who it is, what it asks for and raises. */
function stateBlock(
  page: Page,
  { hand, listsUnits }: Scene,
  unit: UnitFacts,
  name: readonly [number, number],
  totals: number,
): void {
  stateUnit(page, unit.name, "name", hand.text(unit.name), name, listsUnits);
  const { known } = hand.text(unit.name);
  // "承担单位：…" over its block says who leads the project, too
  if (unit.role.code === "lead" && known !== undefined) {
    const cell = { sheet: page.name, row: name[0], column: name[1] };
    page.truth.state(
      { table: "project", key: "project", field: "leadUnit", optional: true },
      known,
      cell,
      page.tags,
    );
  }
  stateUnit(page, unit.name, "role", hand.word(unit.role), name, true);
  stateUnit(page, unit.name, "total", hand.amount(totalOf(unit)), [totals, 2], true);
  stateUnit(page, unit.name, "requested", hand.amount(unit.requested), [totals, 3], listsUnits);
  stateUnit(page, unit.name, "selfRaised", hand.amount(unit.selfRaised), [totals, 4], listsUnits);
}

/** An outline numbered 1, 1.1, 1.1.1 in a column of its own (1.10 typed as the number 1.1), the units' parts behind. */
export const decimalOutline: Layout = {
  name: "budget 7: decimal outline with unit columns",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const typed = dice.chance(0.5);
    const number: Column<Line> = {
      heads: [hand.say("序号", "No.")],
      write: (line) => {
        const text = numberOf(line, "decimal");
        return { cell: typed && line.path.length <= 2 ? Number(text) : text };
      },
    };
    const lead = (line: Line): number => totalOf(line.shares[0] ?? NOTHING);
    const columns = [
      number,
      subjectColumn(hand),
      ...moneyColumns(hand),
      otherMoney(hand, [hand.say("申报单位", "Lead")], lead),
      otherMoney(hand, [hand.say("参加单位", "Partners")], (line) => totalOf(line.amounts) - lead(line)),
    ];
    const spec = budgetSpec(outlineOf(application), columns);
    scene.list(hand.say("经费预算明细表", "Budget"), "budget 7: decimal outline with unit columns", spec, {
      money: true,
      totals: true,
      more: { numbered: false, shuffled: false, totals: "last", totalWord: hand.say("合计", "Total") },
    });
  },
};

/** Subjects down, units by name across, the whole in front or behind. */
export const subjectByUnit: Layout = {
  name: "budget: subject by unit",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const units = home(scene).map(({ unit, index }) =>
      otherMoney(hand, [unit.name], (line) => totalOf(line.shares[index] ?? NOTHING)),
    );
    const columns = dice.chance(0.5)
      ? [subjectColumn(hand), totalColumn(hand), ...units]
      : [subjectColumn(hand), ...units, totalColumn(hand)];
    const spec = budgetSpec(flatLines(application), columns);
    scene.list(
      hand.say("各单位经费支出预算", "Expenditure by organisation"),
      "budget: subject by unit",
      spec,
      { money: true, totals: true, more: { shuffled: false } },
    );
  },
};

/** The whole at the left, each year to the right of it under a head of its own. */
export const yearColumns: Layout = {
  name: "budget: years across",
  write: (scene) => {
    const { hand, application } = scene;
    const whole = hand.say("合计", "Total");
    const [total, requested, selfRaised] = moneyColumns(hand);
    if (total === undefined || requested === undefined || selfRaised === undefined) return;
    const under = (column: Column<Line>): Column<Line> => ({ ...column, heads: [whole, column.heads[0]] });
    const first = (amount: number): number => Math.floor(amount / 300) * 100;
    const year = (name: string, of: (amount: number) => number): Column<Line>[] => [
      otherMoney(hand, [name, requested.heads[0]], ({ amounts }) => of(amounts.requested)),
      otherMoney(hand, [name, selfRaised.heads[0]], ({ amounts }) => of(amounts.selfRaised)),
    ];
    const columns = [
      subjectColumn(hand),
      under(total), under(requested), under(selfRaised),
      ...year(hand.say("2026年", "2026"), first),
      ...year(hand.say("2027年", "2027"), (amount) => amount - first(amount)),
    ]; // prettier-ignore
    const spec = budgetSpec(flatLines(application), columns);
    scene.list(hand.say("分年度经费预算表", "Budget by year"), "budget: years across", spec, {
      money: true,
      totals: true,
    });
  },
};

/** A budget sheet for each unit, all of the same form; the project's budget is all of them. */
export const sheetsOfUnits: Layout = {
  name: "budget: a sheet each unit",
  tellsUnits: true,
  write: (scene) => {
    const { hand, application, dice } = scene;
    const lines = shortLines(application);
    for (const { unit, index } of home(scene)) {
      const page = scene.book.page(`${hand.say("预算", "Budget ")}${String(index + 1)}`);
      page.tags.add("layout budget: a sheet each unit");
      page.put(1, 1, hand.say("承担单位研究经费支出预算明细表", "Budget of one organisation"));
      page.put(2, 1, `${hand.say("单位名称：", "Organisation: ")}${unit.name}`);
      page.put(2, 4, unitLine(dice, hand, hand.options.unit));
      const spec = budgetSpec(
        shareLines(lines, index),
        [subjectColumn(hand), ...moneyColumns(hand)],
        `${unit.name}/`,
      );
      const { nextRow } = writeList(page, hand, spec, { totals: "last", unit: hand.options.unit });
      stateBlock(page, scene, unit, [2, 1], nextRow - 1);
    }
  },
};
