import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Environment } from "../../../../src/core/rules/language/environment.js";
import { evaluate } from "../../../../src/core/rules/language/evaluate.js";
import { truthOf } from "../../../../src/core/rules/language/truth.js";
import type { Value } from "../../../../src/core/rules/language/values.js";
import { compare, exact, toDecimal } from "../../../../src/core/values/exact.js";
import { environmentOf, treeOf, type Fact } from "../facts.js";
import { said } from "./said.js";

describe("Kleene's laws hold for conditions over flags that are 是, 否 or blank", () => {
  const flag = fc.constantFrom<Fact>(true, false, null);
  const flags = fc
    .record({ a: flag, b: flag, c: flag })
    .map(({ a, b, c }) =>
      environmentOf(
        { project: { at: "项目!B1", fields: ["classified", "recusal", "continuation"], rows: [[a, b, c]] } },
        { let: { a: "project.classified", b: "project.recusal", c: "project.continuation" } },
      ),
    );
  test.each([
    ["not(not(a))", "a"],
    ["a and b", "b and a"],
    ["a or b", "b or a"],
    ["(a and b) and c", "a and (b and c)"],
    ["(a or b) or c", "a or (b or c)"],
    ["a and (b or c)", "(a and b) or (a and c)"],
    ["a or (b and c)", "(a or b) and (a or c)"],
    ["not(a and b)", "not(a) or not(b)"],
    ["not(a or b)", "not(a) and not(b)"],
    ["a and a", "a"],
    ["a or (a and b)", "a"],
    ["a and true", "a"],
    ["a or false", "a"],
    ["a and false", "false"],
    ["a or true", "true"],
    ["all([a, b, c])", "a and b and c"],
    ["any([a, b, c])", "a or b or c"],
    ["every x in [a, b] satisfies x", "a and b"],
    ["some x in [a, b] satisfies x", "a or b"],
  ])("%s is %s", (left, right) => {
    fc.assert(
      fc.property(flags, (environment) => {
        expect(truth(left, environment)).toBe(truth(right, environment));
      }),
    );
  });

  test("what is decided stays so when blanks are filled", () => {
    const filled = fc.constantFrom<Fact>(true, false);
    const rows = fc.array(fc.tuple(flag, filled), { minLength: 3, maxLength: 3 });
    const conditions = fc.constantFrom(
      "a and b or c",
      "(a or b) and not(c)",
      "if a then b else c",
      "not(a and not(b)) or (b and c)",
      "a = b",
      "a != c and b",
      "count([a, b, c][item]) >= 2",
      "count([a, b, c][item = false]) = 1",
    );
    fc.assert(
      fc.property(rows, conditions, (facts, source) => {
        const open = truth(source, flagsOf(facts.map(([fact]) => fact)));
        const closed = truth(source, flagsOf(facts.map(([fact, instead]) => fact ?? instead)));
        expect(closed).toBeDefined();
        if (open !== undefined) expect(open).toBe(closed);
      }),
      { numRuns: 400 },
    );
  });
});

const flagsOf = (row: readonly Fact[]): Environment =>
  environmentOf(
    { project: { at: "项目!B1", fields: ["classified", "recusal", "continuation"], rows: [row] } },
    { let: { a: "project.classified", b: "project.recusal", c: "project.continuation" } },
  );

const truth = (source: string, environment: Environment): boolean | undefined =>
  truthOf(evaluate(treeOf(source), environment));

/** Rows of units: kind, requested and role, each perhaps blank, and what a blank is filled with. */
const KINDS = ["enterprise", "university", "institute"] as const;
const row = fc.record({
  kind: fc.option(fc.constantFrom(...KINDS), { freq: 2 }),
  kindInstead: fc.constantFrom(...KINDS),
  requested: fc.integer({ min: -50, max: 5000 }),
  isBlank: fc.boolean(),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const units = (rows: readonly Row[], filled: boolean, blankMoney: boolean): Environment =>
  environmentOf({
    units: {
      at: "单位!A2",
      fields: ["name", "kind", "requested"],
      rows: rows.map(({ kind, kindInstead, requested, isBlank }, index) => [
        `单位${String(index)}`,
        filled ? (kind ?? kindInstead) : kind,
        blankMoney && isBlank && !filled ? null : toDecimal(exact(BigInt(requested)).div(exact("100"))),
      ]),
    },
  });

const within = (open: Value, closed: Value): boolean => {
  if (open.type === "unknown") return true;
  if (open.type === "boolean") return closed.type === "boolean" && open.value === closed.value;
  if (open.type !== "number" || closed.type !== "number") return false;
  return compare(open.low, closed.low) <= 0 && compare(open.high, closed.high) >= 0;
};

describe("whatever the blanks turn out to be, the result lies within what was said before", () => {
  test.each([
    'count(units[kind = "enterprise"])',
    'count(units[kind != "enterprise"])',
    'sum(units[kind = "enterprise"].requested)',
    'sum(units.requested) - 2 * sum(units[kind = "university"].requested)',
    'count(units[kind = "enterprise" or requested > sum(units.requested) / 3])',
    "count(distinct values(units.kind))",
    'min(units[kind = "enterprise"].requested)',
    'max(units[kind = "institute"].requested)',
    'sum(units[kind = "enterprise"].requested) >= sum(units[kind = "university"].requested)',
    'every u in units[kind = "enterprise"] satisfies u.requested >= 0 * u.requested',
    'some u in units[kind = "enterprise"] satisfies u.requested > sum(units.requested) / 2',
    "every k in distinct values(units.kind) satisfies count(units[kind = k]) <= 2",
    'abs(sum(units[kind = "enterprise"].requested) - sum(units[kind = "institute"].requested))',
    'count(units[kind = "enterprise"]) * count(units[kind = "university"])',
    'if count(units[kind = "enterprise"]) > 1 then 1 else 0',
    'count(distinctUnits(units[kind = "enterprise"]))',
    'count(concatenate(units[kind = "enterprise"], units[kind = "university"]))',
    'list contains(units.kind, "enterprise")',
    'units[kind = "enterprise"][1].requested > 0 * units[1].requested',
  ])("%s", (source) => {
    const tree = treeOf(source);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.boolean(), (rows, blankMoney) => {
        const open = evaluate(tree, units(rows, false, blankMoney));
        const closed = evaluate(tree, units(rows, true, blankMoney));
        expect(closed.type === "unknown" || within(open, closed), `${source}: ${JSON.stringify(rows)}`).toBe(
          true,
        );
      }),
      { numRuns: 150 },
    );
  });

  test("an interval of a count is reached at both ends", () => {
    const environment = units(
      [null, null, "enterprise" as const].map((kind) => ({
        kind,
        kindInstead: "enterprise" as const,
        requested: 1,
        isBlank: false,
      })),
      false,
      false,
    );
    expect(said('count(units[kind = "enterprise"])', environment)).toMatch(/^1\.\.3 \?/);
  });
});

describe("sums are right to the last digit", () => {
  test("against whole numbers of fen added as BigInt", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 17n }), { maxLength: 30 }), (fen) => {
        const amounts = fen.map((each) => toDecimal(exact(each).div(exact("100"))));
        const source = `sum([${amounts.join(", ")}])`;
        const total = fen.reduce((sum, each) => sum + each, 0n);
        expect(said(source, flagsOf([null, null, null]))).toBe(toDecimal(exact(total).div(exact("100"))));
      }),
    );
  });

  test("a ratio met exactly is met, a fen less is not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 9 }),
        (fen) => {
          const amount = (each: bigint): string => toDecimal(exact(each).div(exact("100")));
          const base = fen.reduce((sum, each) => sum + each, 0n);
          const [first = 0n, ...rest] = fen.map((each) => each * 2n);
          const met = [first, ...rest].map(amount).join(", ");
          const short = [first - 1n, ...rest].map(amount).join(", ");
          const environment = flagsOf([null, null, null]);
          expect(said(`sum([${met}]) >= 2 * ${amount(base)}`, environment)).toBe("true");
          expect(said(`sum([${short}]) >= 2 * ${amount(base)}`, environment)).toBe("false");
        },
      ),
    );
  });
});
