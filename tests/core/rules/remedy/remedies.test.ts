import { describe, expect, test } from "vitest";
import { remediesFor } from "../../../../src/core/rules/remedy/remedies.js";
import type { Remedy } from "../../../../src/core/rules/remedy/remedy.js";
import { formatAddress } from "../../../../src/core/values/cells.js";
import { toDecimal } from "../../../../src/core/values/exact.js";
import { environmentOf, treeOf, type Fact, type TableFacts } from "../facts.js";

const units = (...rows: Fact[][]): TableFacts => ({
  at: "单位!B3",
  fields: ["role", "kind", "requested", "selfRaised", "otherPublic"],
  rows,
});
const FACTS: Record<string, TableFacts> = {
  units: units(["lead", "enterprise", 60, 110, 5], ["participant", "university", 40, 20, 5]),
  project: { at: "项目!B1", fields: ["start", "end"], rows: [["2025-12-05", "2029-01-15"]] },
  events: {
    at: "活动!A2",
    fields: ["name", "attendance"],
    rows: [
      ["论坛", 80],
      ["年会", 30],
    ],
  },
  members: {
    at: "团队!A2",
    fields: ["name", "role", "monthsPerYear"],
    rows: [
      ["周", "pi", 4.5],
      ["何", "member", 2],
    ],
  },
  targets: { at: "指标!A2", fields: ["name", "value"], rows: [["论文", 2]] },
};
const LETS = {
  lead: 'units[role = "lead"][1]',
  asked: "sum(units.requested)",
  pi: 'members[role = "pi"][1]',
  companies: 'units[kind = "enterprise"]',
};

const remedies = (source: string, facts: Record<string, TableFacts> = {}, options = {}): string[] =>
  remediesFor(treeOf(source), environmentOf({ ...FACTS, ...facts }, { let: LETS }), options).map(line);

function line(remedy: Remedy): string {
  if (remedy.kind === "none") return `none: ${remedy.why}`;
  if (remedy.kind === "rows") return `${remedy.table} rows ${remedy.add > 0 ? "+" : ""}${String(remedy.add)}`;
  const { operand, from, to } = remedy;
  const [before, after] =
    remedy.kind === "number" ? [toDecimal(remedy.from), toDecimal(remedy.to)] : [from, to];
  const cell = operand.traced.origin ? formatAddress(operand.traced.origin.cell) : "?";
  return `${cell} ${String(before)} → ${String(after)}${remedy.kind === "number" ? remedy.unit : ""}`;
}

describe("the smallest change of one cell", () => {
  test.each<[string, string[]]>([
    // own 2:1: 110 against 2 * 60; 60 → 55 changes less than 110 → 120
    ["lead.selfRaised >= 2 * lead.requested", ["单位!D3 60 → 55万元", "单位!E3 110 → 120万元"]],
    ["lead.selfRaised / lead.requested >= 2", ["单位!D3 60 → 55万元", "单位!E3 110 → 120万元"]],
    // strictly more than 2:1: one hundredth further
    ["lead.selfRaised > 2 * lead.requested", ["单位!D3 60 → 54.99万元", "单位!E3 110 → 120.01万元"]],
    // a third of 100 is 33.333...: 20 may rise no further than that, so 40 must fall: 3 * x <= 60 + x
    ["3 * units[2].requested <= asked", ["单位!D4 40 → 30万元"]],
    // all self-raised 130 against 2 * 100
    ["sum(units.selfRaised) >= 2 * asked", ["单位!D3 60 → 25万元", "单位!E3 110 → 180万元"]],
    ['asked <= money("95 万元")', ["单位!D3 60 → 55万元"]],
    ['asked = money("101.5 万元")', ["单位!D3 60 → 61.5万元"]],
    // the other public money may not be adjusted
    ["sum(units.otherPublic) >= lead.requested", ["单位!D3 60 → 10万元"]],
    ["pi.monthsPerYear >= 6", ["团队!C2 4.5 → 6"]],
    ["targets[1].value > 3", ["指标!B2 2 → 4"]],
    [
      "every u in companies satisfies u.selfRaised >= 2 * u.requested",
      ["单位!D3 60 → 55万元", "单位!E3 110 → 120万元"],
    ],
    [
      "some u in companies satisfies u.selfRaised >= 2 * u.requested",
      ["单位!D3 60 → 55万元", "单位!E3 110 → 120万元"],
    ],
    [
      'if lead.kind = "enterprise" then lead.selfRaised >= 2 * lead.requested else false',
      ["单位!D3 60 → 55万元", "单位!E3 110 → 120万元"],
    ],
    ["not(lead.selfRaised < 2 * lead.requested)", ["单位!D3 60 → 55万元", "单位!E3 110 → 120万元"]],
    // the limit of both: 60 must fall to 50 for the second
    ['lead.selfRaised >= 2 * lead.requested and lead.requested <= money("50 万元")', ["单位!D3 60 → 50万元"]],
    // either is enough: the smaller change
    [
      'lead.selfRaised >= 2 * lead.requested or lead.requested <= money("57 万元")',
      ["单位!D3 60 → 57万元", "单位!E3 110 → 120万元"],
    ],
    ['lead.requested between money("70 万元") and money("80 万元")', ["单位!D3 60 → 70万元"]],
  ])("%s", (source, wanted) => {
    expect(remedies(source)).toEqual(wanted);
  });

  test("several cells of a field on request", () => {
    expect(remedies("sum(units.selfRaised) >= 2 * asked", {}, { perField: 2 })).toEqual([
      "单位!D3 60 → 25万元",
      "单位!D4 40 → 5万元",
      "单位!E3 110 → 180万元",
      "单位!E4 20 → 90万元",
    ]);
  });

  test("in the cell's own unit and as exact as the cell is written", () => {
    const mixed = units(["lead", "enterprise", { is: "60.125" }, { is: 1_100_000, unit: "元" }, 0]);
    expect(remedies("lead.selfRaised >= 2 * lead.requested", { units: mixed })).toEqual([
      "单位!D3 60.125 → 55万元",
      "单位!E3 1100000 → 1202500元",
    ]);
  });
});

describe("days", () => {
  test.each<[string, string[]]>([
    ['project.end = date("2028-11-30")', ["项目!B2 2029-01-15 → 2028-11-30"]],
    ['project.end < date("2028-11-30")', ["项目!B2 2029-01-15 → 2028-11-29"]],
    // the period of three years may be moved at either end
    [
      'project.end <= project.start + duration("P3Y")',
      ["项目!B2 2029-01-15 → 2028-12-05", "项目!B1 2025-12-05 → 2026-01-15"],
    ],
    [
      'years and months duration(project.start, project.end) <= duration("P36M")',
      ["项目!B1 2025-12-05 → 2025-12-16", "项目!B2 2029-01-15 → 2029-01-04"],
    ],
    // both ends are wrong: no one cell is enough
    ['project.start = date("2025-12-01") and project.end = date("2028-11-30")', ["none: severalCells"]],
  ])("%s", (source, wanted) => {
    expect(remedies(source)).toEqual(wanted);
  });
});

describe("counts", () => {
  test.each<[string, string[]]>([
    ["count(events[attendance >= 50]) >= 2", ["活动!B3 30 → 50", "events rows +1"]],
    ["count(events[attendance >= 50]) > 3", ["events rows +3"]],
    ["count(events) <= 1", ["events rows -1"]],
    ['count(units[role = "participant"]) = 0', ["units rows -1"]],
    // the count is not all that fails
    ["count(events) >= 3 and pi.monthsPerYear >= 6", ["none: severalCells"]],
  ])("%s", (source, wanted) => {
    expect(remedies(source)).toEqual(wanted);
  });
});

describe("where no one cell can mend it, it says why", () => {
  test("below zero", () => {
    expect(remedies('sum(units.requested) <= money("0 万元")')).toEqual(["none: belowZero"]);
  });

  test("formula cells are not overwritten", () => {
    const sums = units(["lead", "enterprise", { is: 60, formula: true }, { is: 110, formula: true }, 0]);
    expect(remedies("lead.selfRaised >= 2 * lead.requested", { units: sums })).toEqual([
      "none: formulaCells",
    ]);
  });

  test("a product of two cells is still linear in one of them", () => {
    expect(remedies("pi.monthsPerYear * targets[1].value >= 18")).toEqual([
      "指标!B2 2 → 4",
      "团队!C2 4.5 → 9",
    ]);
  });

  test("a divisor that must grow is found where the quotient stands alone, and not guessed elsewhere", () => {
    expect(remedies("10 / targets[1].value <= 3")).toEqual(["指标!B2 2 → 4"]);
    expect(remedies("10 / targets[1].value + 1 <= 3")).toEqual(["none: notLinear"]);
  });

  test("nothing to adjust, nothing to propose", () => {
    expect(remedies('lead.kind = "university"')).toEqual([]);
  });

  test.each(["lead.selfRaised >= lead.requested", "sum(visits.days) > 3"])(
    "nothing for a rule that is met or open: %s",
    (source) => {
      expect(remedies(source)).toEqual([]);
    },
  );
});

test("a word where one is required and the field may be adjusted", () => {
  const adjustable = environmentOf(FACTS, { let: LETS });
  const table = adjustable.vocabulary.tables["units"];
  if (!table) throw new Error("no units");
  const kind = table.fields["kind"];
  if (!kind) throw new Error("no kind");
  const fields = { ...table.fields, kind: { ...kind, adjustable: true } };
  const vocabulary = {
    ...adjustable.vocabulary,
    tables: { ...adjustable.vocabulary.tables, units: { ...table, fields } },
  };
  const found = remediesFor(treeOf('lead.kind = "university"'), { ...adjustable, vocabulary });
  expect(found.map(line)).toEqual(["单位!C3 企业 → 高等院校"]);
});
