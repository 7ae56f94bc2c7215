import type { UnitFacts } from "../facts/application.js";
import type { Hand } from "../writing/hand.js";
import { writeList, type Column } from "./list.js";
import { column } from "./plain-lists.js";
import type { Layout, Scene } from "./scene.js";

/** What a form asks of each unit. */
export function unitColumns(hand: Hand): Column<UnitFacts>[] {
  return [
    column(hand, "units.name", ({ name }) => hand.text(name)),
    column(hand, "units.role", ({ role }) => hand.word(role)),
    column(hand, "units.kind", ({ kind }) => hand.word(kind)),
    column(hand, "units.place", ({ place }) => hand.text(place)),
    column(hand, "units.country", ({ country }) => hand.word(country)),
    column(hand, "units.code", ({ code }) => hand.code(code)),
    ...unitAmounts(hand),
  ];
}

export function unitAmounts(hand: Hand): Column<UnitFacts>[] {
  const requested = (unit: UnitFacts): number => unit.requested;
  const selfRaised = (unit: UnitFacts): number => unit.selfRaised;
  return [
    {
      ...column<UnitFacts>(hand, "units.requested", (unit) => hand.amount(unit.requested)),
      amount: requested,
    },
    {
      ...column<UnitFacts>(hand, "units.selfRaised", (unit) => hand.amount(unit.selfRaised)),
      amount: selfRaised,
    },
  ];
}

/** Units abroad are partners too, wherever they stand. */
export function alsoPartners(scene: Scene): void {
  const { truth } = scene.book;
  for (const unit of scene.application.units) {
    if (!unit.role.code.startsWith("foreign")) continue;
    const record = truth.ofTable("units").find(({ key }) => key === unit.name);
    for (const name of ["name", "role", "country"]) {
      const field = record?.fields.get(name);
      if (field === undefined) continue;
      const place = { table: "partners", key: unit.name, field: name, optional: true };
      for (const cell of field.cells) truth.state(place, field, cell, field.tags);
    }
  }
}

export const unitList: Layout = {
  name: "units: list",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say(
      scene.dice.pick(["承担单位情况表", "项目参加单位一览表", "各单位经费分配表"]),
      "Participating organisations",
    );
    const page = scene.page(title, "units: list", hand.options.unit);
    const spec = {
      table: "units",
      rows: application.units,
      key: ({ name }: UnitFacts) => name,
      columns: unitColumns(hand),
    };
    writeList(page, hand, spec, scene.form(title, { money: true, totals: true }));
    alsoPartners(scene);
  },
};

/** Amounts under a head they share. */
export const unitListGrouped: Layout = {
  name: "units: list, amounts under one head",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say("项目承担单位及经费安排", "Organisations and funding");
    const page = scene.page(title, "units: grouped list", hand.options.unit);
    const group = hand.say(scene.dice.pick(["经费安排", "经费来源", "经费预算"]), "Funding");
    const columns = unitColumns(hand).map((given): Column<UnitFacts> =>
      given.amount === undefined ? given : { ...given, heads: [group, ...given.heads] },
    );
    const spec = { table: "units", rows: application.units, key: ({ name }: UnitFacts) => name, columns };
    writeList(page, hand, spec, scene.form(title, { money: true, totals: true }));
    alsoPartners(scene);
  },
};
