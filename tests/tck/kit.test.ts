import { describe, expect, test } from "vitest";
import { besideProject } from "../support/shared.js";
import { caseKey, readCases, type TckCase } from "./cases.js";
import { outcomeOf } from "./outcome.js";
import { reasonFor } from "./reasons.js";

const kit = besideProject("tck/tck.json", "the FEEL cases of the DMN compatibility kit");

describe.skipIf(kit === undefined)("the cases of the DMN compatibility kit", () => {
  const cases = kit === undefined ? [] : readCases(kit).map((one) => ({ one, outcome: outcomeOf(one) }));

  test("come out as stated, or a written reason says why not", () => {
    const unexplained = cases.filter(
      ({ one, outcome }) => outcome.result === "wrong" && reasonFor(one, outcome.got) === undefined,
    );
    expect(unexplained.map(({ one }) => caseKey(one))).toEqual([]);
  });

  test("at least 500 of them are in the language and right", () => {
    expect(cases.filter(({ outcome }) => outcome.result === "right").length).toBeGreaterThanOrEqual(500);
  });
});

describe("a case is right, wrong or refused", () => {
  const one = (expr: string, expected: TckCase["expected"], typed?: string): TckCase => ({
    folder: "own",
    file: "own",
    id: "1",
    name: "own",
    expr,
    inputs: { amount: { t: "decimal", v: "12.5" }, none: { t: "null" } },
    expected,
    errorResult: false,
    typed,
  });
  test.each([
    ["amount * 2", { t: "decimal", v: "25" }, "right"],
    ["amount * 2", { t: "decimal", v: "25.1" }, "wrong"],
    ["none + 1", { t: "null" }, "right"],
    ["none = null", { t: "boolean", v: "true" }, "right"],
    ['none != "x"', { t: "boolean", v: "true" }, "right"],
    ["1 / 3", { t: "decimal", v: "0.3333333333333333333333333333333333" }, "right"],
    [
      "[1, amount]",
      {
        t: "list",
        v: [
          { t: "decimal", v: "1" },
          { t: "decimal", v: "12.5" },
        ],
      },
      "right",
    ],
    ['date("2025-02-28") + duration("P1D")', { t: "date", v: "2025-03-01" }, "right"],
    ["elsewhere + 1", { t: "null" }, "refused"],
    ["{a: 1}", { t: "null" }, "refused"],
    ['time("10:00:00")', { t: "null" }, "refused"],
    ['duration("PT5H")', { t: "null" }, "refused"],
  ] as const)("%s against %j is %s", (expr, expected, result) => {
    expect(outcomeOf(one(expr, expected)).result).toBe(result);
  });

  test("a result takes the type the decision declares", () => {
    expect(outcomeOf(one('"x"', { t: "null" }, "number")).result).toBe("right");
    expect(outcomeOf(one("[amount]", { t: "decimal", v: "12.5" }, "number")).result).toBe("right");
  });
});
