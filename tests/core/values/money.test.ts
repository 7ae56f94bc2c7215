import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, exact, toDecimal } from "../../../src/core/values/exact.js";
import { amountIn, formatMoney, money, MONEY_UNITS } from "../../../src/core/values/money.js";

describe("money", () => {
  it.each([
    ["150", "万元", "1500000"],
    ["150", "元", "150"],
    ["1.5", "亿元", "150000000"],
    ["2", "百万元", "2000000"],
    ["0.001", "千元", "1"],
    ["0", "万元", "0"],
  ] as const)("%s %s is %s 元", (amount, unit, yuan) => {
    expect(toDecimal(money(exact(amount), unit).yuan)).toBe(yuan);
  });

  it("gives back the amount in its unit, to the last digit", () => {
    const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...MONEY_UNITS), (hundredths, unit) => {
        const amount = exact(`${String(hundredths)}e-2`);
        return compare(amountIn(money(amount, unit).yuan, unit), amount) === 0;
      }),
    );
  });

  it("writes amounts in their unit", () => {
    expect(formatMoney(exact(1_500_000n), "万元")).toBe("150 万元");
    expect(formatMoney(exact(1n), "万元")).toBe("0.0001 万元");
  });
});
