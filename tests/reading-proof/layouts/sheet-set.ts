import { totalOf, type UnitFacts } from "../facts/application.js";
import type { Page } from "../sheets/page.js";
import { unitLine } from "../writing/units.js";
import { budgetSpec, moneyColumns, subjectColumn } from "./budget-columns.js";
import { outlineOf } from "./budget-lines.js";
import { writeEquipmentSheet } from "./details.js";
import { writeList, type Column } from "./list.js";
import { column } from "./plain-lists.js";
import { projectPairs, writePair } from "./project.js";
import type { Layout, Scene } from "./scene.js";
import { teamColumns } from "./team-columns.js";
import { alsoPartners, unitColumns, unitSpec } from "./units.js";

/** B1 data of the project, B2 people, B3 budget, B4 equipment, B8 units; the project's name on each. */
export const sheetSet: Layout = {
  name: "budget 5: set of sheets B1–B8",
  covers: ["project", "units", "team"],
  write: (scene) => {
    const { hand } = scene;
    const above = (page: Page): void => {
      const row = page.nextRow;
      page.put(row, 1, `${hand.say("项目名称：", "Project title: ")}${scene.application.project.title}`);
      stateTitle(page, scene, row);
    };
    writeB1(scene);
    const b2 = setPage(scene, "B2");
    above(b2);
    const members = {
      table: "members",
      rows: scene.application.members,
      key: ({ name }: { name: string }) => name,
      columns: teamColumns(hand),
    };
    writeList(b2, hand, members, { title: hand.say("课题组主要成员表", "Project team"), numbered: true });
    writeB3(scene, above);
    writeEquipmentSheet(scene, "B4", above);
    writeB8(scene, above);
    alsoPartners(scene);
  },
};

function setPage(scene: Scene, name: string): Page {
  const page = scene.book.page(name);
  page.tags.add("layout budget 5: set of sheets");
  return page;
}

function stateTitle(page: Page, { hand, application }: Scene, row: number): void {
  const { known } = hand.text(application.project.title);
  const cell = { sheet: page.name, row, column: 1 };
  if (known !== undefined)
    page.truth.state({ table: "project", key: "project", field: "title" }, known, cell, page.tags);
}

function writeB1(scene: Scene): void {
  const page = setPage(scene, "B1");
  page.put(1, 1, scene.hand.say("项目基本情况表", "Project data"));
  for (const pair of projectPairs(scene, true)) {
    const row = page.nextRow;
    page.put(row, 1, pair.label);
    writePair(page, row, 2, pair);
  }
}

function writeB3(scene: Scene, above: (page: Page) => void): void {
  const { hand, application, dice } = scene;
  const page = setPage(scene, "B3");
  above(page);
  page.put(1, 5, unitLine(dice, hand, hand.options.unit));
  const spec = budgetSpec(outlineOf(application), [subjectColumn(hand, "official"), ...moneyColumns(hand)]);
  writeList(page, hand, spec, { numbered: true, totals: "last", unit: hand.options.unit });
}

function writeB8(scene: Scene, above: (page: Page) => void): void {
  const { hand, application, dice } = scene;
  const page = setPage(scene, "B8");
  page.put(1, 1, hand.say("承担单位研究经费支出预算明细表", "Expenditure of the organisations"));
  above(page);
  page.put(2, 7, unitLine(dice, hand, hand.options.unit));
  const task: Column<UnitFacts> = {
    heads: [hand.say("任务分工", "Tasks")],
    write: () => ({ cell: hand.say("研究与示范", "research") }),
  };
  const whole: Column<UnitFacts> = {
    ...column<UnitFacts>(hand, "units.total", (unit) => hand.amount(totalOf(unit))),
    optional: true,
    amount: totalOf,
  };
  const spec = unitSpec(application.units, [...unitColumns(hand), task, whole]);
  writeList(page, hand, spec, {
    numbered: true,
    totals: "last",
    totalWord: hand.say("累计", "Total"),
    unit: hand.options.unit,
  });
}
