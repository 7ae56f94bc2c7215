import { totalOf, type UnitFacts } from "../facts/application.js";
import type { Hand } from "../writing/hand.js";
import type { Column, ListSpec } from "./list.js";
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

export const unitSpec = (
  units: readonly UnitFacts[],
  columns: readonly Column<UnitFacts>[],
): ListSpec<UnitFacts> => ({
  table: "units",
  rows: units,
  key: ({ name }) => name,
  columns,
});

/** Units abroad are partners too, wherever they stand. */
export function alsoPartners({ book: { truth }, application }: Scene): void {
  for (const unit of application.units) {
    if (!unit.role.code.startsWith("foreign")) continue;
    const record = truth.ofTable("units").find(({ key }) => key === unit.name);
    for (const name of ["name", "role", "country"]) {
      const field = record?.fields.get(name);
      const place = { table: "partners", key: unit.name, field: name, optional: true };
      for (const cell of field?.cells ?? [])
        if (field !== undefined) truth.state(place, field, cell, field.tags);
    }
  }
}

export const unitList: Layout = {
  name: "units: list",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const zh = dice.pick(["承担单位情况表", "项目参加单位一览表", "各单位经费分配表"]);
    const spec = unitSpec(application.units, unitColumns(hand));
    scene.list(hand.say(zh, "Participating organisations"), "units: list", spec, {
      money: true,
      totals: true,
      mayForget: true,
    });
    alsoPartners(scene);
  },
};

/** Amounts under a head they share. */
export const unitListGrouped: Layout = {
  name: "units: amounts under one head",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const group = hand.say(dice.pick(["经费安排", "经费来源", "经费预算"]), "Funding");
    const columns = unitColumns(hand).map((given): Column<UnitFacts> =>
      given.amount === undefined ? given : { ...given, heads: [group, ...given.heads] },
    );
    const spec = unitSpec(application.units, columns);
    scene.list(
      hand.say("项目承担单位及经费安排", "Organisations and funding"),
      "units: amounts under one head",
      spec,
      { money: true, totals: true, mayForget: true },
    );
    alsoPartners(scene);
  },
};

/** Units down, where the money comes from across, one source split in two levels of heads. */
export const unitsBySource: Layout = {
  name: "units: units by source",
  write: (scene) => {
    const { hand, application } = scene;
    const [requested, selfRaised] = unitAmounts(hand);
    if (requested === undefined || selfRaised === undefined) return;
    const nothing = (head: string): Column<UnitFacts> => ({
      heads: [hand.say("其他来源", "Other sources"), head],
      write: () => hand.amount(0),
      amount: () => 0,
    });
    const whole: Column<UnitFacts> = {
      ...column<UnitFacts>(hand, "units.total", (unit) => hand.amount(totalOf(unit))),
      optional: true,
      amount: totalOf,
    };
    const columns = [
      ...unitColumns(hand).filter(({ amount }) => amount === undefined),
      whole,
      requested,
      selfRaised,
      nothing(hand.say("银行贷款", "Loans")),
      nothing(hand.say("其他", "Other")),
    ];
    scene.list(
      hand.say("各单位经费来源表", "Sources of each organisation"),
      "units: units by source",
      unitSpec(application.units, columns),
      { money: true, totals: true },
    );
    alsoPartners(scene);
  },
};
