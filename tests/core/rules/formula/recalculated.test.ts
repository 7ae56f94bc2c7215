import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../../../src/core/rules/explain/explain.js";
import type { Quantity } from "../../../../src/core/rules/explain/explanation.js";
import type { FormulaFigure } from "../../../../src/core/rules/formula/formula.js";
import { toFormula } from "../../../../src/core/rules/formula/to-formula.js";
import type { Environment } from "../../../../src/core/rules/language/environment.js";
import { evaluate } from "../../../../src/core/rules/language/evaluate.js";
import { dayNumber } from "../../../../src/core/values/dates.js";
import { toDecimal } from "../../../../src/core/values/exact.js";
import { amountIn, type MoneyUnit } from "../../../../src/core/values/money.js";
import { environmentOf, treeOf, type Fact, type TableFacts } from "../facts.js";
import { office, recalculate } from "./recalculate.js";

/** Every form a formula can take, as rules over the tables below. */
const RULES = [
  "sum(units.selfRaised) >= 2 * sum(units.requested)",
  "sum(units.selfRaised) > sum(units.requested)",
  'sum(units.requested) <= money("150 万元")',
  'money("300000 元") < sum(units.requested)',
  "lead.selfRaised >= 2 * lead.requested",
  "lead.selfRaised - lead.requested <= sum(units.requested) / 3",
  'sum(units[kind = "enterprise"].selfRaised) >= sum(units.requested)',
  'sum(units[kind != "enterprise"].selfRaised) >= sum(units.requested) - lead.requested',
  "3 * sum(units[outside].requested) <= sum(units.requested)",
  '3 * sum(units[not(outside) or kind = "foreign"].requested) <= 2 * sum(units.requested)',
  'sum(units[outside and kind = "university"].requested) <= 0.2 * sum(units.requested)',
  "sum(for u in units return u.requested - u.selfRaised) <= 0",
  "every u in units satisfies 3 * u.requested <= sum(units.requested)",
  'every u in units[kind = "enterprise"] satisfies u.selfRaised >= u.requested',
  "some u in units satisfies u.selfRaised > 2 * u.requested",
  'count(units[not(role in ("lead", "foreignLead"))]) <= 3',
  "count(units) >= 4",
  "count(events[attendance >= 50]) >= 2",
  'count(events[attendance >= 50 and date < date("2026-07-01")]) >= 1',
  "count(distinct values(events[attendance >= 50].name)) = 2",
  "count(distinct values(events.name)) >= 3",
  "min(events.attendance) >= 20",
  "max(events.attendance) between 50 and 90",
  "mean(events.attendance) > 55",
  "sum(events.attendance) in [100..300]",
  'project.end = date("2028-11-30")',
  'project.start >= date("2025-12-01") and project.end <= date("2028-11-30")',
  'project.end <= project.start + duration("P3Y") or project.end < project.start + duration("P10D")',
  'project.end - duration("P36M") < project.start',
  'years and months duration(project.start, project.end) >= duration("P35M")',
  "age(pi.birth, project.start) <= 45",
  'every v in visits satisfies v.to >= v.from + duration("P3M")',
  'count(visits[to >= from + duration("P3M") and country = project.mainCountry]) >= 2',
  "count(visits[age(item.from, item.to) >= 1]) = 0",
  'every v in visits satisfies v.to - v.from > duration("P60D")',
  'lead.kind = "enterprise"',
  'if lead.kind = "enterprise" then lead.selfRaised >= lead.requested else sum(units.requested) > money("20 万元")',
  'count(targets[contains(name, "论文")]) = 2 and sum(targets[contains(name, "论文")].value) >= 5',
  "every m in members satisfies m.monthsPerYear between 3 and 9",
  "abs(lead.selfRaised - lead.requested) <= sum(units.requested)",
  "-lead.selfRaised <= -lead.requested",
  "sum(units.selfRaised) / sum(units.requested) >= 2",
  "2 * lead.requested <= lead.selfRaised",
  // no Excel form for the choice of rows: the rows picked
  'sum(units[default(kind, "x") = "enterprise"].requested) <= 0.5 * sum(units.requested)',
  "every u in units[string length(name) > 0] satisfies 2 * u.requested <= sum(units.requested)",
  "sum(concatenate(units[outside], units[not(outside)]).requested) >= lead.requested",
  "lead.place = lead.name or lead.requested != lead.selfRaised",
];

const amount = fc.integer({ min: 0, max: 30_000 }).map((hundredths) => hundredths / 100);
const day = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .record({
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constantFrom(28, 29, 30, 31)),
    })
    .map(({ year, month, day: number }) =>
      new Date(Date.UTC(year, month - 1, number)).toISOString().slice(0, 10),
    );
const units = ["元", "万元"] as const;

const unit = (own: MoneyUnit): fc.Arbitrary<Fact[]> =>
  fc
    .tuple(
      fc.constantFrom("participant", "foreignLead"),
      fc.constantFrom("enterprise", "university", "foreign"),
      amount,
      amount,
      fc.boolean(),
      fc.constantFrom("上海", "甲公司", "乌鲁木齐"),
    )
    .map(([role, kind, requested, selfRaised, outside, place]) => [
      role,
      kind === "university" ? { is: kind, raw: "高校" } : kind,
      { is: own === "元" ? requested * 100 : requested, unit: own },
      { is: own === "元" ? selfRaised * 100 : selfRaised, unit: own },
      outside,
      place,
      "甲公司",
    ]);

const book = fc.record({
  units: fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)).chain(([own, other]) =>
    fc.record({
      lead: unit(own),
      others: fc.array(unit(own), { maxLength: 4 }),
      later: fc.array(unit(other), { maxLength: 2 }),
      gap: fc.boolean(),
    }),
  ),
  events: fc.array(
    fc.tuple(fc.constantFrom("论坛", "会", "班"), day(2026, 2026), fc.integer({ min: 1, max: 120 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
  visits: fc.array(fc.tuple(fc.constantFrom("KZ", "UZ"), day(2026, 2026), day(2027, 2028)), {
    minLength: 1,
    maxLength: 5,
  }),
  days: fc.tuple(day(2025, 2025), fc.oneof(day(2028, 2029), fc.constant("2028-11-30"))),
  birth: day(1978, 1983),
  months: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  targets: fc.array(
    fc.tuple(fc.constantFrom("合著论文", "专利", "SCI 论文"), fc.integer({ min: 0, max: 6 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});
type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

function environmentFor(facts: Book): Environment {
  const lead = facts.units.lead.with(0, "lead");
  const rows = [lead, ...facts.units.others, ...facts.units.later];
  const tables: Record<string, TableFacts> = {
    units: {
      at: "单位 经费!C3",
      fields: ["role", "kind", "requested", "selfRaised", "outside", "place", "name"],
      rows,
      ...(facts.units.gap && { gapBefore: 1 + facts.units.others.length }),
    },
    events: { at: "活动!B2", fields: ["name", "date", "attendance"], rows: facts.events },
    visits: { at: "来访!B2", fields: ["country", "from", "to"], rows: facts.visits },
    project: { at: "项目!B1", fields: ["start", "end", "mainCountry"], rows: [[...facts.days, "KZ"]] },
    members: {
      at: "团队!B2",
      fields: ["role", "birth", "monthsPerYear"],
      rows: facts.months.map((months, index) => [index === 0 ? "pi" : "member", facts.birth, months]),
    },
    targets: { at: "指标!A2", fields: ["name", "value"], rows: facts.targets },
  };
  const names = { lead: 'units[role = "lead"][1]', pi: 'members[role = "pi"][1]' };
  return environmentOf(tables, { let: names });
}

/** The figure an explanation shows, as Excel would: a number in the formula's unit, or a day's serial. */
function figure(shown: Quantity, unitShown: string | undefined): number | undefined {
  if (shown.kind === "money") {
    const unit = units.find((candidate) => candidate === unitShown) ?? shown.unit;
    return Number(toDecimal(amountIn(shown.low, unit), 12));
  }
  if (shown.kind === "number") return Number(toDecimal(shown.low, 12));
  if (shown.kind !== "date") return undefined;
  return dayNumber(shown.span.earliest) - dayNumber({ year: 1899, month: 12, day: 30 });
}

function reckoned(figure: FormulaFigure): number {
  return figure.kind === "date"
    ? dayNumber(figure.date) - dayNumber({ year: 1899, month: 12, day: 30 })
    : Number(toDecimal(figure.number, 12));
}

interface Expected {
  readonly source: string;
  readonly formula: string;
  readonly kind: "test" | "actual" | "limit";
  readonly wanted: boolean | number;
}

function expectedOf(source: string, environment: Environment): Expected[] {
  const tree = treeOf(source);
  const made = toFormula(tree, environment);
  const truth = evaluate(tree, environment);
  if ("none" in made || truth.type !== "boolean") return [];
  const all: Expected[] = [{ source, formula: made.test.slice(1), kind: "test", wanted: truth.value }];
  if (made.actual === undefined) return all;
  const shown = explain(tree, environment).actual;
  const wanted = shown && figure(shown, made.unit);
  if (wanted !== undefined) all.push({ source, formula: made.actual.slice(1), kind: "actual", wanted });
  const limit = made.limitFigure && reckoned(made.limitFigure);
  if (made.limit === undefined || limit === undefined) return all;
  // a day shows as a date unless it is asked for as a number
  const plain = made.limit.slice(1);
  const formula = made.limitFigure?.kind === "date" ? `TEXT(${plain},"0")` : plain;
  return [...all, { source, formula, kind: "limit", wanted: limit }];
}

const soffice = office();
const skipped = soffice === undefined;
if (skipped) console.warn("formulas are not recalculated: no LibreOffice (soffice) on this machine");

describe.skipIf(skipped)(`formulas recalculated by ${soffice ?? "LibreOffice (absent: skipped)"}`, () => {
  test("every form gives what the rule gives, on random workbooks", () => {
    const books = fc.sample(book, { numRuns: 40, seed: 20_251_020 }).map((facts) => {
      const environment = environmentFor(facts);
      const expected = RULES.flatMap((source) => expectedOf(source, environment));
      return {
        submission: environment.submission,
        expected,
        formulas: expected.map(({ formula }) => formula),
      };
    });
    const results = recalculate(books);
    const wrong = books.flatMap(({ expected }, bookIndex) =>
      expected.flatMap(({ source, formula, kind, wanted }, index) => {
        const got = results[bookIndex]?.[index] ?? "";
        const same =
          typeof wanted === "boolean"
            ? got === (wanted ? "TRUE" : "FALSE")
            : got !== "" && Math.abs(Number(got) - wanted) < 1e-6 * Math.max(1, Math.abs(wanted));
        return same ? [] : [{ source, formula, kind, wanted, got }];
      }),
    );
    const total = books.reduce((sum, { expected }) => sum + expected.length, 0);
    const without = RULES.filter(
      (rule) => !books.some(({ expected }) => expected.some(({ source }) => source === rule)),
    );
    console.log(`${String(total)} formulas recalculated, ${String(wrong.length)} wrong`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(without).toEqual([]);
  });
});
