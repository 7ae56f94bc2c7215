import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../src/core/rules/language/evaluate.js";
import { parse } from "../../../../src/core/rules/language/parse.js";
import type { Value } from "../../../../src/core/rules/language/values.js";
import type { TableContent } from "../../../../src/core/submission.js";
import { library } from "../../../support/library.js";

/** Two sheets both look like the table of units and contradict each other: reading leaves it open. */
const units: TableContent = {
  name: "units",
  found: false,
  ambiguous: [{ sheet: "预算", top: 1, left: 1, bottom: 5, right: 4 }],
  ranges: [],
  fields: [],
  entries: [],
};

function valueOf(source: string): Value {
  const { tree } = parse(source);
  if (!tree) throw new Error(`refused: ${source}`);
  return evaluate(tree, {
    ...library,
    submission: { tables: new Map([["units", units]]), sums: [] },
    today: { year: 2025, month: 10, day: 20 },
    names: new Map(),
  });
}

describe("a table that two places fit", () => {
  it.each(["count(units)", "sum(units.requested)", "units[1].name = null", "flagged(units[1].xpcc)"])(
    "leaves %s open and says that it is ambiguous",
    (source) => {
      const value = valueOf(source);
      expect(value.type).toBe("unknown");
      expect(value.type === "unknown" && value.missing.some(({ why }) => why === "ambiguous")).toBe(true);
    },
  );
});
