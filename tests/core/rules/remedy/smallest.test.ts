import fc from "fast-check";
import { expect, test } from "vitest";
import type { Environment } from "../../../../src/core/rules/language/environment.js";
import { evaluate } from "../../../../src/core/rules/language/evaluate.js";
import { remediesFor } from "../../../../src/core/rules/remedy/remedies.js";
import type { Remedy } from "../../../../src/core/rules/remedy/remedy.js";
import { compare, subtract, toDecimal, ZERO, type Exact } from "../../../../src/core/values/exact.js";
import { environmentOf, treeOf, type Fact } from "../facts.js";

const FIELDS = ["requested", "selfRaised"] as const;

/** Amounts of some units, with and without decimals, in one or two units of money. */
const amounts = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 50_000 }).map((hundredths) => hundredths / 100),
    fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0.125, 33.3333)),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 4 },
);
type Amounts = typeof amounts extends fc.Arbitrary<infer T> ? T : never;

const factor = fc.constantFrom("2", "0.5", "3", "1", "0.15", "7");
const sumOf = fc.constantFrom(
  "sum(units.requested)",
  "sum(units.selfRaised)",
  "lead.requested",
  "lead.selfRaised",
);
const chosen = fc.constantFrom(
  'sum(units[kind = "enterprise"].selfRaised)',
  'sum(units[kind != "enterprise"].requested)',
);
const term = fc.oneof(
  sumOf,
  chosen,
  fc.tuple(factor, sumOf).map(([times, sum]) => `${times} * ${sum}`),
  fc.tuple(sumOf, factor).map(([sum, times]) => `${sum} / ${times}`),
);
const side = fc.oneof(
  term,
  fc.tuple(term, term).map(([one, other]) => `${one} + ${other}`),
  fc.tuple(term, term).map(([one, other]) => `(${one} - ${other})`),
  fc.integer({ min: 0, max: 400 }).map((amount) => `money("${String(amount)} 万元")`),
);
const operator = fc.constantFrom(">=", "<=", ">", "<", "=");
const rule = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(side, operator, side).map((parts) => parts.join(" ")) },
  fc
    .tuple(sumOf, fc.constantFrom(">=", "<=", ">", "<"), factor, sumOf)
    .map(([above, sign, times, below]) => `${above} / ${below} ${sign} ${times}`),
  fc
    .tuple(side, operator, side, fc.constantFrom("and", "or"), side, operator, side)
    .map(([a, first, b, join, c, second, d]) => `(${a} ${first} ${b}) ${join} (${c} ${second} ${d})`),
);

function environmentFor(
  all: Amounts,
  changed?: { readonly row: number; readonly field: string; readonly to: Exact },
): Environment {
  const rows = all.map(([requested, selfRaised, inYuan], row): Fact[] => {
    const held = [requested, selfRaised].map((amount, position) =>
      changed?.row === row && changed.field === FIELDS[position] ? toDecimal(changed.to) : String(amount),
    );
    const unit = inYuan ? "元" : "万元";
    return [
      row === 0 ? "lead" : "participant",
      row % 2 === 0 ? "enterprise" : "university",
      ...held.map((is) => ({ is, unit }) as const),
    ];
  });
  return environmentOf(
    { units: { at: "单位!A2", fields: ["role", "kind", ...FIELDS], rows } },
    { let: { lead: 'units[role = "lead"][1]' } },
  );
}

type NumberRemedy = Extract<Remedy, { kind: "number" }>;

const isMet = (source: string, environment: Environment): boolean => {
  const value = evaluate(treeOf(source), environment);
  return value.type === "boolean" && value.value;
};

test("every proposal for a broken linear rule mends it, and no smaller change of that cell does", () => {
  let broken = 0;
  let proposals = 0;
  let without = 0;
  fc.assert(
    fc.property(amounts, rule, (all, source) => {
      const tree = treeOf(source);
      const environment = environmentFor(all);
      const value = evaluate(tree, environment);
      if (value.type !== "boolean" || value.value) return;
      broken += 1;
      const remedies = remediesFor(tree, environment, { most: 100, perField: 100 });
      const numbers = remedies.filter((remedy): remedy is NumberRemedy => remedy.kind === "number");
      proposals += numbers.length;
      if (numbers.length === 0) without += 1;
      for (const { operand, from, to } of numbers) {
        const field = operand.role.split(".")[1] ?? "";
        const row = (operand.traced.origin?.cell.row ?? 0) - 2;
        const step = stepFor(from);
        expect(compare(to, ZERO)).toBeGreaterThanOrEqual(0);
        expect(isMet(source, environmentFor(all, { row, field, to }))).toBe(true);
        const less = compare(to, from) > 0 ? subtract(to, step) : to.add(step);
        if (compare(subtract(to, from).abs(), step) > 0) {
          expect(isMet(source, environmentFor(all, { row, field, to: less }))).toBe(false);
        }
      }
    }),
    { numRuns: 4000, seed: 7 },
  );
  console.log(
    `${String(broken)} broken rules, ${String(proposals)} proposals, ${String(without)} without any`,
  );
  expect(proposals).toBeGreaterThan(1000);
});

const stepFor = (from: Exact): Exact => {
  const places = Math.max(2, (toDecimal(from).split(".")[1] ?? "").length);
  return from
    .mul(0)
    .add(1)
    .div(10 ** places);
};

test("where one cell could mend a rule by a whole-step change, a proposal is found", () => {
  fc.assert(
    fc.property(amounts, fc.tuple(side, fc.constantFrom(">=", "<="), side), (all, parts) => {
      const source = parts.join(" ");
      const environment = environmentFor(all);
      const value = evaluate(treeOf(source), environment);
      if (value.type !== "boolean" || value.value) return;
      const mended = all.some((_, row) =>
        FIELDS.some((field) =>
          ["0", "100000000"].some((text) =>
            isMet(source, environmentFor(all, { row, field, to: exactOf(text) })),
          ),
        ),
      );
      const found = remediesFor(treeOf(source), environment).some(({ kind }) => kind === "number");
      expect({ source, found }).toEqual({ source, found: mended });
    }),
    { numRuns: 1500, seed: 11 },
  );
});

const exactOf = (text: string): Exact => ZERO.add(text);
