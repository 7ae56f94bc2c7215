import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { besideProject } from "../../../support/shared.js";
import { library } from "../../../support/library.js";
import { readCases } from "../../../tck/cases.js";
import { bothTrees, sameTree } from "./oracle.js";

describe("the public FEEL parser reads the same tree", () => {
  test.each([
    "sum(units.requested) >= 2 * sum(units.selfRaised)",
    '合计(单位[性质 = "企业"].自筹经费) >= 合计(单位.申请经费)',
    "a - b - c + d",
    "-5 * -a / b",
    "-(a + b)",
    "units[-1].name",
    'units[role = "lead"][1].kind',
    "(x in (1, 2, 3)) and y",
    "(x in (a)) or b",
    "x in [1..3]",
    "x in (1..3]",
    "x in ([1..2], 5)",
    "x in [1, 2]",
    "x between 1 and 2 and y",
    "not(a) and not(b or c)",
    "if a then b else if c then d else e",
    'every m in members[role = "pi"] satisfies m.birth >= date("1980-01-01") and m.title != null',
    "some u in units satisfies some m in members satisfies m.unit = u.name",
    "for u in units return u.requested + 1",
    "count(distinct values(stays.person)) >= 5",
    'years and months duration(a, b) >= duration("P3M")',
    'string length("a\\"b\\\\c\\u56FD") = 5',
    '[1, "a", true, null, [2]]',
    "today() // the day of the check",
    "a and b or c and d",
    "a = b or c != d",
    ".5 + 1.50",
    'starts with(code, "11") and ends with(title, "实验室")',
  ])("%s", (source) => {
    const { ours, theirs } = bothTrees(source);
    expect(ours).toBeDefined();
    expect(ours).toBe(theirs);
  });

  test("of random expressions of the subset", () => {
    fc.assert(
      fc.property(expression(4), (source) => {
        const { ours, theirs } = bothTrees(source);
        expect(ours).toBeDefined();
        expect(ours).toBe(theirs);
      }),
      { numRuns: 500 },
    );
  });

  test("of every expression of every shipped guide", () => {
    const sources = library.guides.flatMap((guide) => sourcesIn(guide));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((source) => !sameTree(source))).toEqual([]);
  });

  const kit = besideProject("tck/tck.json", "the FEEL cases of the compatibility kit as parsing material");
  test.skipIf(kit === undefined)("of every case of the compatibility kit that our product mode reads", () => {
    const cases = readCases(kit ?? "");
    const read = cases
      .map(({ expr }) => ({ expr, ...bothTrees(expr) }))
      .filter(({ ours }) => ours !== undefined);
    expect(read.length).toBeGreaterThan(300);
    const different = read.filter(({ ours, theirs }) => theirs !== undefined && ours !== theirs);
    expect(different.map(({ expr }) => expr)).toEqual([]);
  });
});

/** Every `source` of a compiled expression, wherever it stands in a guide. */
function sourcesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(sourcesIn);
  if (part === null || typeof part !== "object") return [];
  const record = part as Readonly<Record<string, unknown>>;
  const { source } = record;
  const own = typeof source === "string" && "tree" in record ? [source] : [];
  return [...own, ...Object.values(record).flatMap(sourcesIn)];
}

/** Random sources of the subset; operands in brackets where the parsers are known to differ (`in`). */
function expression(depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    fc.constantFrom("a", "b", "单位", "c1", "units.requested", "true", "null", "5", "1.25", '"文字"', '"x"'),
    fc.nat(1000).map(String),
  );
  if (depth === 0) return leaf;
  const inner = expression(depth - 1);
  const pair = (signs: readonly string[]): fc.Arbitrary<string> =>
    fc.tuple(inner, fc.constantFrom(...signs), inner).map(([a, sign, b]) => `(${a}) ${sign} (${b})`);
  const bare = fc.tuple(
    leaf,
    fc.constantFrom("+", "-", "*", "/"),
    leaf,
    fc.constantFrom("+", "*", "-"),
    leaf,
  );
  return fc.oneof(
    leaf,
    pair(["+", "-", "*", "/"]),
    pair(["=", "!=", "<", "<=", ">", ">="]),
    pair(["and", "or"]),
    bare.map((parts) => parts.join(" ")),
    fc.tuple(inner, inner).map(([a, b]) => `(${a}) in ((${a}), (${b}))`),
    fc.tuple(inner, inner, inner).map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
    fc.tuple(inner, inner).map(([a, b]) => `every x in (${a}) satisfies (${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `for x in (${a}) return ${b}`),
    fc.tuple(leaf, inner).map(([a, b]) => `units[name = ${a}].total + count([${b}])`),
    inner.map((a) => `not(${a})`),
    inner.map((a) => `-(${a})`),
    fc.tuple(inner, inner).map(([a, b]) => `list contains([${a}], ${b})`),
  );
}
