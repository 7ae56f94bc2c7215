import { describe, expect, it } from "vitest";
import {
  acrossReadings,
  afterCaveats,
  atSeverity,
  type RuleVerdict,
} from "../../../src/core/check/verdicts.js";
import type { Caveat } from "../../../src/core/values/traced.js";

describe("several readings", () => {
  const table: readonly (readonly [readonly RuleVerdict[], RuleVerdict])[] = [
    [["met", "met"], "met"],
    [["broken", "broken"], "broken"],
    [["met", "broken"], "doubtful"],
    [["broken", "met", "broken"], "doubtful"],
    [["met", "unanswered"], "unanswered"],
    [["broken", "unanswered"], "unanswered"],
    [["met", "broken", "unanswered"], "doubtful"],
    [["met", "doubtful"], "doubtful"],
    [["broken", "doubtful"], "doubtful"],
    [["unanswered", "unanswered"], "unanswered"],
  ];
  it.each(table)("%j together are %s", (readings, verdict) => {
    expect(acrossReadings(readings)).toBe(verdict);
  });
});

describe("caveats", () => {
  const caveat = (weight: Caveat["weight"]): Caveat => ({ code: "x", weight });
  const table: readonly (readonly [RuleVerdict, Caveat["weight"], RuleVerdict])[] = [
    ["met", "note", "met"],
    ["broken", "note", "broken"],
    ["met", "softens", "met"],
    ["broken", "softens", "doubtful"],
    ["met", "doubts", "doubtful"],
    ["broken", "doubts", "doubtful"],
    ["unanswered", "doubts", "unanswered"],
    ["unanswered", "softens", "unanswered"],
  ];
  it.each(table)("%s with a caveat that %s is %s", (before, weight, after) => {
    expect(afterCaveats(before, [caveat(weight)])).toBe(after);
  });
});

describe("severity", () => {
  it("breaks an application only where the guide says must", () => {
    expect(atSeverity("broken", "must")).toBe("broken");
    expect(atSeverity("broken", "principle")).toBe("doubtful");
    expect(atSeverity("broken", "info")).toBe("doubtful");
  });
  it("leaves every other verdict as it is", () => {
    for (const verdict of ["met", "doubtful", "unanswered", "manual", "exempt"] as const) {
      expect(atSeverity(verdict, "principle")).toBe(verdict);
    }
  });
});
