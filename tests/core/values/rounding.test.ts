import { describe, expect, it } from "vitest";
import { compare, exact, subtract } from "../../../src/core/values/exact.js";
import { money, type MoneyUnit } from "../../../src/core/values/money.js";
import { roundingSlack, sumOf } from "../../../src/core/values/rounding.js";
import type { Traced } from "../../../src/core/values/traced.js";

/** An amount as its cell shows it. */
const amount = (raw: string, unit: MoneyUnit): Traced => ({
  state: "value",
  value: { kind: "money", ...money(exact(raw.replaceAll(/[^\d.-]/gu, "")), unit) },
  origin: { cell: { sheet: "预算", row: 1, column: 1 }, label: "", raw },
});

const blank: Traced = { state: "absent", why: "blank" };

/** Whether rounding explains that a total is not the sum of its parts. */
const rounding = (unit: MoneyUnit, whole: string, parts: readonly string[]): string => {
  const all = parts.map((part) => amount(part, unit));
  const [stated, sum] = [sumOf([amount(whole, unit)]), sumOf(all)];
  if (stated === undefined || sum === undefined) return "unknown";
  const difference = subtract(stated, sum).abs();
  if (compare(difference, exact("0")) === 0) return "equal";
  return compare(difference, roundingSlack(amount(whole, unit), all)) <= 0 ? "rounding" : "different";
};

describe("half a unit of the last place for each part and for the total", () => {
  it.each<readonly [MoneyUnit, string, readonly string[], string]>([
    ["万元", "10.00", ["3.33", "3.33", "3.33"], "rounding"], // 0.01, at most 4 × 0.005
    ["万元", "10.02", ["3.33", "3.33", "3.34"], "rounding"], // 0.02, at the bound
    ["万元", "10.03", ["3.33", "3.33", "3.34"], "different"], // 0.03, past it
    ["万元", "60", ["10", "20", "30"], "equal"],
    ["万元", "61", ["10", "20", "30"], "different"], // whole 万元 are not taken as rounded
    ["万元", "60.02", ["10", "20", "30"], "rounding"],
    ["万元", "60.03", ["10", "20", "30"], "different"],
    ["万元", "12.30", ["12.31"], "rounding"], // at most 2 × 0.005
    ["万元", "12.30", ["12.32"], "different"],
    ["万元", "37.0370", ["12.35", "12.34", "12.34"], "rounding"], // 0.007 of parts with two decimals
    ["万元", "37.0372", ["12.3457", "12.3457", "12.3457"], "rounding"], // 0.0001, at most 4 × 0.00005
    ["万元", "37.0374", ["12.3457", "12.3457", "12.3457"], "different"], // 0.0003
    ["万元", "37.0372", ["12.3457", "12.3457", "12.345"], "different"], // 12.345 is 12.3450
    ["万元", "1,500.01", ["750.00", "750.00"], "rounding"],
    ["万元", "1,500.01万元", ["750.00万", "750.00"], "rounding"],
    ["元", "1500000.02", ["500000.00", "500000.01", "500000.00"], "rounding"], // one 分, at most 2
    ["元", "1500000.04", ["500000.00", "500000.01", "500000.00"], "different"], // three 分
    ["元", "1500001", ["500000", "500000", "500000"], "rounding"], // whole 元
    ["元", "1500002", ["500000", "500000", "500000"], "rounding"], // 4 × 0.5
    ["元", "1500003", ["500000", "500000", "500000"], "different"],
    ["元", "1500100", ["500000", "500000", "500000"], "different"], // 100 元 is no rounding of 元
    ["千元", "150.01", ["75.00", "75.00"], "rounding"], // 10 元
    ["千元", "150.02", ["75.00", "75.00"], "different"],
    ["百万元", "1.5002", ["0.75", "0.75"], "different"], // 200 元, at most 3 × 50
    ["百万元", "1.5001", ["0.75", "0.75"], "rounding"],
  ])("in %s: %s = %j: %s", (unit, whole, parts, expected) => {
    expect(rounding(unit, whole, parts)).toBe(expected);
  });

  it("each figure by its own unit: a total in 元 over parts in 万元", () => {
    const parts = ["3.33", "3.33", "3.33"].map((part) => amount(part, "万元"));
    expect(compare(roundingSlack(amount("100000", "元"), parts), exact("150.5"))).toBe(0);
  });

  it("blank parts count nothing; what nobody understands leaves the sum open", () => {
    expect(sumOf([amount("5", "万元"), blank])?.toString()).toBe("50000");
    expect(
      sumOf([
        {
          state: "unreadable",
          reason: { code: "range" },
          origin: { cell: { sheet: "预算", row: 1, column: 1 }, label: "", raw: "1-2" },
        },
      ]),
    ).toBeUndefined();
  });
});
