import { describe, expect, test } from "vitest";
import type { ExcelFormula } from "../../../../src/core/rules/formula/formula.js";
import { toFormula } from "../../../../src/core/rules/formula/to-formula.js";
import { environmentOf, treeOf, type Fact, type TableFacts } from "../facts.js";

const FIELDS = ["name", "role", "kind", "requested", "selfRaised"];
const ROWS: Fact[][] = [
  ["甲公司", "lead", "enterprise", 130, 100],
  ["乙大学", "participant", { is: "university", raw: "高校" }, 40, 20],
  ["丙大学", "participant", { is: "university", raw: "大学" }, 10, 0],
];
const FACTS: Record<string, TableFacts> = {
  units: { at: "单位经费!C3", fields: FIELDS, rows: ROWS },
  events: { at: "学术 活动!B2", fields: ["name", "attendance"], rows: [["论坛", 80]] },
  project: {
    at: "项目!B1",
    fields: ["title", "start", "end"],
    rows: [["上海市X", "2025-12-01", "2028-12-31"]],
  },
  members: {
    at: "团队!B2",
    fields: ["name", "role", "title", "monthsPerYear"],
    rows: [
      ["周", "pi", { is: "seniorFull", raw: "研究员" }, 4],
      ["何", "member", { is: "intermediate", raw: "讲师" }, { is: 6, raw: "半年", stored: "text" }],
    ],
  },
};
const LETS = {
  lead: 'units[role = "lead"][1]',
  pi: 'members[role = "pi"][1]',
  others: 'units[role != "lead"]',
};

const formulaOf = (source: string, facts: Record<string, TableFacts> = {}): ExcelFormula =>
  toFormula(treeOf(source), environmentOf({ ...FACTS, ...facts }, { let: LETS }));

/** The formulas alone, without what they give. */
const textsOf = (source: string): unknown => {
  const formula = formulaOf(source);
  if ("none" in formula) return formula;
  const { actual, test, unit } = formula;
  return { ...(actual && { actual }), test, ...(unit && { unit }) };
};

describe("over the user's own cells", () => {
  test.each([
    [
      "sum(units.selfRaised) >= 2 * sum(units.requested)",
      {
        actual: "=SUM(单位经费!G3:G5)",
        test: "=ROUND(SUM(单位经费!G3:G5),6)>=ROUND(2*SUM(单位经费!F3:F5),6)",
        unit: "万元",
      },
    ],
    [
      'money("150 万元") >= lead.requested',
      { actual: "=单位经费!F3", test: "=150>=ROUND(单位经费!F3,6)", unit: "万元" },
    ],
    [
      "sum(others.requested) <= sum(units.requested) / 3",
      {
        actual: '=SUMPRODUCT((1-(单位经费!D3:D5="牵头单位"))*单位经费!F3:F5)',
        test: '=ROUND(SUMPRODUCT((1-(单位经费!D3:D5="牵头单位"))*单位经费!F3:F5),6)<=ROUND(SUM(单位经费!F3:F5)/3,6)',
        unit: "万元",
      },
    ],
    [
      'count(units[kind = "university"]) >= 2',
      {
        actual: '=SUMPRODUCT(--((单位经费!E3:E5="高校")+(单位经费!E3:E5="大学")>0))',
        test: '=SUMPRODUCT(--((单位经费!E3:E5="高校")+(单位经费!E3:E5="大学")>0))>=2',
      },
    ],
    [
      "count(events[attendance >= 50]) >= 2",
      { actual: "=SUMPRODUCT(--('学术 活动'!C2>=50))", test: "=SUMPRODUCT(--('学术 活动'!C2>=50))>=2" },
    ],
    [
      'project.end <= project.start + duration("P3Y")',
      { actual: "=项目!B3", test: "=项目!B3<=EDATE(项目!B2,36)" },
    ],
    ['lead.kind = "hospital"', { test: '=单位经费!E3="医院"' }],
    ['pi.title >= "seniorAssociate"', { test: '=团队!D2="研究员"' }],
  ])("%s", (source, wanted) => {
    expect(textsOf(source)).toEqual(wanted);
  });

  test("rows apart and other units: several ranges, amounts brought to one unit", () => {
    const rows = ROWS.map((row, index) => (index < 2 ? row : row.with(3, { is: 100_000, unit: "元" })));
    const units = { at: "单位经费!C3", fields: FIELDS, rows, gapBefore: 1 };
    expect(formulaOf('sum(units.requested) <= money("150 万元")', { units })).toMatchObject({
      actual: "=SUM(单位经费!F3,单位经费!F5)+单位经费!F6*0.0001",
    });
  });
});

describe("none, with the reason", () => {
  const withRequested = (requested: Fact): Record<string, TableFacts> => ({
    units: {
      at: "单位经费!C3",
      fields: FIELDS,
      rows: ROWS.map((row, index) => (index === 1 ? row.with(3, requested) : row)),
    },
  });

  test.each<[string, Record<string, TableFacts>, string]>([
    [
      "sum(units.requested) <= lead.requested",
      withRequested({ is: 15, raw: "15万", stored: "text" }),
      "textAmount",
    ],
    ["sum(units.requested) <= lead.requested", withRequested(null), "unknownCells"],
    ["sum(units.requested) <= lead.requested", withRequested({ is: 15, unreadable: true }), "unknownCells"],
    ["every m in members satisfies m.monthsPerYear >= 3", {}, "convertedValue"],
    ["every k in distinct values(units.kind) satisfies count(units[kind = k]) <= 2", {}, "groupRule"],
    ["every u in units satisfies count(units[kind = u.kind]) <= 2", {}, "groupRule"],
    ['matches(project.title, "^上海")', {}, "notExpressible"],
    ["count(partners) >= 1", {}, "unknownCells"],
    ["1 < 2", {}, "noCells"],
  ])("%s", (source, facts, none) => {
    expect(formulaOf(source, facts)).toEqual({ none });
  });
});
