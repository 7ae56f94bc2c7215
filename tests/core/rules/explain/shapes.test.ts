import { describe, expect, test } from "vitest";
import { explain } from "../../../../src/core/rules/explain/explain.js";
import type { Explanation } from "../../../../src/core/rules/explain/explanation.js";
import { addressesOf, environmentOf, treeOf, type Fact, type TableFacts } from "../facts.js";
import { brief, shown } from "./brief.js";

/** 甲 leads with 130 and 100 万元; 乙 is outside with 40 and 20; 丙 is the foreign host. */
const UNITS: TableFacts = {
  at: "单位经费!C3",
  fields: ["name", "role", "kind", "place", "requested", "selfRaised", "outside"],
  rows: [
    ["甲公司", "lead", "enterprise", "上海市", 130, 100, false],
    ["乙大学", "participant", { is: "university", raw: "高校" }, "甘肃省", 40, 20, true],
    ["丙大学", "foreignHost", "foreign", "阿斯塔纳", 0, 0, false],
  ],
};
const FACTS: Record<string, TableFacts> = {
  units: UNITS,
  events: {
    at: "活动!B2",
    fields: ["name", "attendance", "place"],
    rows: [
      ["论坛", 80, "上海"],
      ["年会", 49, "上海"],
      ["讲座", 20, "北京"],
    ],
  },
  visits: {
    at: "来沪!B2",
    fields: ["person", "country", "from", "to"],
    rows: [
      ["A", "KZ", "2026-03-01", "2026-06-01"],
      ["B", "KZ", "2026-03-01", "2026-05-31"],
      ["C", "KZ", "2026-03-01", null],
    ],
  },
  project: {
    at: "项目!B1",
    fields: ["title", "start", "end", "applicationDate", "class"],
    rows: [["上海市哈萨克斯坦储能联合实验室", "2025-12-01", "2028-12-31", "2025-10-01", null]],
  },
  members: {
    at: "团队!B2",
    fields: ["name", "role", "sex", "birth", "title", "degree", "monthsPerYear"],
    rows: [
      ["周某", "pi", "male", "1967-02-03", "intermediate", "master", 4],
      ["何某", "coreMember", "female", "1985-09", "seniorAssociate", "doctor", 6],
      ["林某", "coreMember", "female", "1990-01-01", "intermediate", "doctor", 5],
    ],
  },
  targets: { at: "指标!B2", fields: ["name", "value"], rows: [["合著论文", 2]] },
};
const LETS = {
  lead: 'units[role = "lead"][1]',
  pi: 'members[role = "pi"][1]',
  core: 'members[role = "coreMember"]',
  companies: 'units[kind = "enterprise"]',
  papers: 'targets[contains(name, "论文")]',
  stays: 'visits[to >= from + duration("P3M")]',
  asked: "sum(units.requested)",
};
const environment = environmentOf(FACTS, { let: LETS });
const explained = (source: string): Explanation => explain(treeOf(source), environment);

describe("a comparison is recognised by how it is built", () => {
  // sums in 万元: requested 130 + 40 + 0 = 170, self-raised 100 + 20 + 0 = 120, of enterprises 100
  test.each([
    [
      "sum(units.selfRaised) >= 2 * sum(units.requested)",
      "ratio false: 120万元 >= 340万元 gap 220万元 [单位经费!H3 单位经费!H4 单位经费!H5 单位经费!G3 单位经费!G4 单位经费!G5]",
    ],
    [
      "2 * lead.requested <= lead.selfRaised",
      "share false: 130万元 <= 50万元 gap 80万元 [单位经费!G3 单位经费!H3]",
    ],
    [
      "lead.selfRaised >= lead.requested",
      "ratio false: 100万元 >= 130万元 gap 30万元 [单位经费!H3 单位经费!G3]",
    ],
    [
      "lead.selfRaised / lead.requested >= 2",
      "ratio false: 100万元 >= 260万元 gap 160万元 [单位经费!H3 单位经费!G3]",
    ],
    [
      "lead.selfRaised - 2 * lead.requested >= 0",
      "ratio false: 100万元 >= 260万元 gap 160万元 [单位经费!H3 单位经费!G3]",
    ],
    [
      "sum(companies.selfRaised) >= asked",
      "ratio false: 100万元 >= 170万元 gap 70万元 [单位经费!H3 单位经费!G3 单位经费!G4 单位经费!G5]",
    ],
    [
      "5 * sum(units[outside].requested) <= asked",
      "share false: 40万元 <= 34万元 gap 6万元 [单位经费!G4 单位经费!G3 单位经费!G5]",
    ],
    [
      "sum(units[outside].requested) >= 0.5 * asked",
      "floor false: 40万元 >= 85万元 gap 45万元 [单位经费!G4 单位经费!G3 单位经费!G5]",
    ],
    [
      'asked <= money("150 万元")',
      "cap false: 170万元 <= 150万元 gap 20万元 [单位经费!G3 单位经费!G4 单位经费!G5]",
    ],
    ['money("1500000 元") >= lead.requested', "cap true: 130万元 <= 150万元 [单位经费!G3]"],
    ['lead.requested > money("130 万元")', "floor false: 130万元 > 130万元 [单位经费!G3]"],
    [
      "lead.requested = lead.selfRaised",
      "equals false: 130万元 = 100万元 gap 30万元 [单位经费!G3 单位经费!H3]",
    ],
    ["papers[1].value >= 3", "floor false: 2 >= 3 gap 1 [指标!C2]"],
    ["pi.monthsPerYear >= 6", "worktime false: 4 months >= 6 months gap 2 months [团队!H2]"],
    [
      "age(pi.birth, project.applicationDate) <= 45",
      "age false: 58 years <= 45 years gap 13 years [团队!E2 项目!B4]",
    ],
    ['project.end = date("2028-11-30")', "equals false: 2028-12-31 = 2028-11-30 gap 1m1d [项目!B3]"],
    ['project.start >= date("2025-12-02")', "window false: 2025-12-01 >= 2025-12-02 gap 0m1d [项目!B2]"],
    [
      'project.start between date("2025-12-01") and date("2026-01-31")',
      "window true: 2025-12-01 in 2025-12-01..2026-01-31 [项目!B2]",
    ],
    [
      'project.start between date("2026-01-01") and date("2026-01-31")',
      "window false: 2025-12-01 >= 2026-01-01 gap 1m0d [项目!B2]",
    ],
    ['pi.title >= "seniorAssociate"', "level false: intermediate >= seniorAssociate [团队!F2]"],
    ['units[2].kind = "university"', "equals true: 高校 = university [单位经费!E4]"],
    ['not(units[2].kind = "university")', "equals false: 高校 != university [单位经费!E4]"],
    ['lead.kind in ("university", "institute")', "oneOf false: 企业 in university|institute [单位经费!E3]"],
    ['not(lead.kind in ("enterprise"))', "not oneOf false: 企业 in enterprise [单位经费!E3]"],
    ['starts with(project.title, "新疆")', "pattern false: 上海市哈萨克斯坦储能联合实验室 in 新疆 [项目!B1]"],
    ["project.title != null", "present true: [项目!B1]"],
    ["isBlank(project.class)", "not present true: [项目!B5]"],
    ["lead.outside", "generic false: 否 [单位经费!I3]"],
  ])("%s", (source, wanted) => {
    expect(brief(explained(source))).toBe(wanted);
  });

  test("a ratio names the factor of the rule and what it is reckoned on", () => {
    const { factor, base, subject, baseSubject } = explained("sum(companies.selfRaised) >= 2 * asked");
    expect([factor?.toString(), shown(base), subject, baseSubject]).toEqual([
      "2",
      "170万元",
      "units.selfRaised",
      "units.requested",
    ]);
  });

  test("the day of the retirement age stands against the end of the project, the person's cells first", () => {
    // a man of February 1967: 60 years and 7 months (26 months after January 1965, one month for each four)
    const found = explained("project.end <= retirement(pi.birth, pi.sex, pi.title, lead.kind, pi.post)");
    expect(brief(found)).toBe(
      "retirement false: 2028-12-31 <= 2027-09-03 gap 15m28d [团队!E2 团队!D2 团队!F2 单位经费!E3 项目!B3]",
    );
  });
});

describe("only the parts that decide are kept", () => {
  test.each([
    ['pi.monthsPerYear >= 6 and pi.degree = "master" and project.start >= date("2025-01-01")', ["worktime"]],
    ['pi.monthsPerYear >= 6 and pi.degree = "doctor"', ["worktime", "level"]],
    ['pi.degree = "doctor" or pi.title >= "seniorAssociate"', ["level", "level"]],
    ['pi.degree = "doctor" or pi.sex = "male" or pi.monthsPerYear >= 6', ["equals"]],
    ['not(pi.degree = "doctor" or pi.sex = "male")', ["equals"]],
    ['project.class = "key" and pi.monthsPerYear >= 6', ["worktime"]],
    ['project.class = "key" and pi.sex = "male"', ["equals"]],
    ['project.class = "key" or pi.sex = "female"', ["equals"]],
  ])("%s", (source, shapes) => {
    const found = explained(source);
    const parts = found.parts.length > 0 ? found.parts : [found];
    expect(parts.map(({ shape }) => shape)).toEqual(shapes);
    expect(new Set(parts.map(({ truth }) => truth))).toEqual(new Set([found.truth]));
  });

  test("of an if the branch taken, then what chose it", () => {
    const found = explained('if lead.kind = "enterprise" then pi.monthsPerYear >= 6 else pi.sex = "female"');
    expect(brief(found)).toBe("worktime false: 4 months >= 6 months gap 2 months [团队!H2 单位经费!E3]");
  });

  test("of every the rows that fail, with their names", () => {
    const found = explained("every m in core satisfies m.monthsPerYear >= 6");
    expect(brief(found)).toBe("every false: [团队!H4]");
    expect(found.parts.map(brief)).toEqual([
      "林某: worktime false: 5 months >= 6 months gap 1 months [团队!H4]",
    ]);
    expect(found.parts[0]?.witnessRole).toBe("members.name");
  });

  test("of every that holds all rows, of some the rows that hold", () => {
    expect(brief(explained("every m in core satisfies m.monthsPerYear >= 5"))).toBe(
      "every true: [团队!H3 团队!H4]",
    );
    expect(brief(explained('some m in core satisfies m.title >= "seniorAssociate"'))).toContain("[团队!F3]");
    expect(brief(explained("some m in core satisfies m.monthsPerYear > 9"))).toContain("[团队!H3 团队!H4]");
  });

  test("over no rows it says so and names the table", () => {
    const none = environmentOf({
      ...FACTS,
      members: { at: "团队!B2", fields: ["name", "monthsPerYear"], rows: [] },
    });
    const found = explain(treeOf("every m in members satisfies m.monthsPerYear >= 6"), none);
    expect([found.truth, found.empty, found.subject]).toEqual([true, true, "members"]);
  });
});

describe("a count names the cells that were counted, and the near misses when there are too few", () => {
  test.each([
    [
      "count(events[attendance >= 50]) >= 2",
      "count false: 1 times >= 2 times gap 1 times [活动!C2 活动!C3 活动!C4]",
    ],
    ["count(events[attendance >= 50]) >= 1", "count true: 1 times >= 1 times [活动!C2]"],
    // 讲座 fails twice, 年会 only once
    [
      'count(events[attendance >= 50 and place = "上海"]) >= 2',
      "count false: 1 times >= 2 times gap 1 times [活动!C2 活动!C3 活动!D2]",
    ],
    ["count(events) > 3", "count false: 3 times > 3 times gap 1 times [活动!B2 活动!B3 活动!B4]"],
    [
      'count(units[not(role in ("lead"))]) <= 1',
      "count false: 2 units <= 1 units gap 1 units [单位经费!D4 单位经费!D5]",
    ],
    ['count(units[role = "foreignHost"]) = 1', "count true: 1 units = 1 units [单位经费!D5]"],
    ["count(distinct values(events.place)) >= 3", "count false: 2 >= 3 gap 1 [活动!D2 活动!D3 活动!D4]"],
    // C has no end day: one stay is sure, two are possible
    ["count(stays) >= 2", "count unknown: 1..2 people >= 2 people [来沪!E4 来沪!E2 来沪!D4 来沪!D2]"],
    [
      "count(distinct values(stays.person)) >= 5",
      "count false: 1..2 people >= 5 people gap 3..4 people [来沪!E2 来沪!E3 来沪!D2 来沪!D3 来沪!B2 来沪!B3]",
    ],
  ])("%s", (source, wanted) => {
    expect(brief(explained(source))).toBe(wanted);
  });

  test("what is missing is the cell of the undecided row", () => {
    expect(
      explained("count(stays) >= 2").missing.map(({ table, field, why }) => [table, field, why]),
    ).toEqual([["visits", "to", "blank"]]);
  });

  test("over an empty table it says so", () => {
    const none = environmentOf({
      ...FACTS,
      events: { at: "活动!B2", fields: ["name", "attendance"], rows: [] },
    });
    expect(explain(treeOf("count(events[attendance >= 50]) >= 2"), none).empty).toBe(true);
  });
});

describe("what cannot be decided says what is missing", () => {
  const withRequested = (requested: Fact): Explanation => {
    const rows = UNITS.rows.map((row, index) => (index === 1 ? row.with(4, requested) : row));
    const facts = environmentOf({ ...FACTS, units: { ...UNITS, rows } }, { let: LETS });
    return explain(treeOf('asked <= money("150 万元")'), facts);
  };

  test.each([
    [null, "blank"],
    [{ is: 40, raw: "约40", unreadable: true } as const, "unreadable"],
  ])("%j", (fact, why) => {
    const found = withRequested(fact);
    expect(found.truth).toBe("unknown");
    expect(found.shape).toBe("cap");
    expect(found.missing.map((missing) => [missing.field, missing.why])).toEqual([["requested", why]]);
    expect(found.actual).toBeUndefined();
  });

  test("zero is a number", () => {
    expect(brief(withRequested(0))).toContain("cap true: 130万元 <= 150万元");
  });

  test("a table that was not found", () => {
    const found = explain(treeOf("count(partners) >= 1"), environment);
    expect([found.truth, found.missing]).toEqual(["unknown", [{ table: "partners", why: "no table" }]]);
  });

  test("an amount shows in the unit it is written in", () => {
    expect(brief(withRequested({ is: 400_000, unit: "元" }))).toContain("170万元 <= 150万元 gap 20万元");
  });
});

test("caveats of the deciding cells are told, of the others not", () => {
  const caveat = { code: "takenAs", weight: "softens" } as const;
  const title = { is: "intermediate", raw: "讲师", caveats: [caveat] };
  const rows = FACTS["members"]?.rows.map((row, index) => (index === 0 ? row.with(4, title) : row)) ?? [];
  const members = { at: "团队!B2", fields: FACTS["members"]?.fields ?? [], rows };
  const facts = environmentOf({ ...FACTS, members }, { let: LETS });
  const caveatsOf = (source: string): readonly unknown[] => explain(treeOf(source), facts).caveats;
  expect(caveatsOf('pi.title >= "seniorAssociate"')).toEqual([caveat]);
  expect(caveatsOf('pi.title >= "seniorAssociate" or pi.sex = "male"')).toEqual([]);
});

test("Chinese names give the same explanation", () => {
  const [zh, en] = [
    '合计(单位[性质 = "企业"].自筹经费) >= 合计(单位.申请经费)',
    'sum(units[kind = "enterprise"].selfRaised) >= sum(units.requested)',
  ].map((source) => brief(explained(source)));
  expect(zh).toBe(en);
  expect(zh).toContain("ratio false: 100万元 >= 170万元");
});

test("the cells of an explanation are each named once", () => {
  const found = explained("pi.monthsPerYear >= 6 and pi.monthsPerYear > 5");
  expect(addressesOf(found.operands)).toEqual(["团队!H2"]);
});
