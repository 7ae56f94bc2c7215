import type { UnitFacts } from "../facts/application.js";
import type { Page } from "../sheets/page.js";
import { inBrackets } from "../writing/units.js";
import type { Layout, Scene } from "./scene.js";
import { alsoPartners, unitColumns } from "./units.js";

const labelled = (scene: Scene, hasAmount: boolean, head: string): string =>
  hasAmount ? `${head}${inBrackets(scene.hand, scene.hand.options.unit)}` : head;

const lastHead = (heads: readonly string[]): string => heads.at(-1) ?? "";

/** A table on its side: a column for each unit. */
export const transposed: Layout = {
  name: "units: on its side",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say("各承担单位基本情况及经费", "Organisations");
    const page = scene.page(title, "units: on its side");
    const top = page.nextRow;
    if (scene.form(title).title !== undefined) {
      page.put(top, 1, title);
      page.merge(top, 1, top, application.units.length + 1);
    }
    for (const { heads, field = "", write, amount } of unitColumns(hand)) {
      const row = page.nextRow;
      page.put(row, 1, labelled(scene, amount !== undefined, lastHead(heads)));
      application.units.forEach((unit, index) => {
        page.write(row, index + 2, write(unit, index), { table: "units", key: unit.name, field });
      });
    }
    alsoPartners(scene);
  },
};

/** The label–value pairs of one unit, two beside each other. */
function writePairs(scene: Scene, page: Page, unit: UnitFacts, across: number): void {
  unitColumns(scene.hand).forEach(({ heads, field = "", write, amount }, at) => {
    const column = (at % across) * 2 + 1;
    const row = column === 1 ? page.nextRow : page.nextRow - 1;
    page.put(row, column, labelled(scene, amount !== undefined, lastHead(heads)));
    page.write(row, column + 1, write(unit, 0), { table: "units", key: unit.name, field });
  });
}

/** The same form once for each unit, on a sheet of its own. */
export const sheetPerUnit: Layout = {
  name: "units: a sheet each",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const across = dice.pick([1, 2]);
    const byName = dice.chance(0.5);
    application.units.forEach((unit, index) => {
      const page = scene.book.page(
        byName ? unit.name.slice(0, 20) : `${hand.say("单位", "Unit ")}${String(index + 1)}`,
      );
      page.tags.add("layout units: a sheet each");
      if (dice.chance(0.5)) {
        page.put(1, 1, hand.say("承担单位信息表", "Organisation"));
        page.merge(1, 1, 1, across * 2);
      }
      writePairs(scene, page, unit, across);
    });
    alsoPartners(scene);
  },
};

/** The same form once for each unit, under each other. */
export const blockPerUnit: Layout = {
  name: "units: a block each",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say("项目合作单位情况", "Organisations");
    const page = scene.page(title, "units: a block each");
    page.put(page.nextRow, 1, title);
    application.units.forEach((unit, index) => {
      const name =
        index === 0
          ? hand.say("牵头单位：", "Lead:")
          : hand.say(`合作单位${String(index)}：`, `Partner ${String(index)}:`);
      page.put(page.nextRow, 1, name);
      writePairs(scene, page, unit, 2);
      page.skip();
    });
    alsoPartners(scene);
  },
};
