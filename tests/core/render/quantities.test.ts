import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../src/core/messages/index.js";
import { dateText, durationText, moneyText, numberText } from "../../../src/core/render/quantities.js";
import { wholeMonth } from "../../../src/core/values/dates.js";
import { add, exact, multiply, ratio, subtract } from "../../../src/core/values/exact.js";

const zh = messagesIn("zh").terms;
const en = messagesIn("en").terms;

describe("figures in messages", () => {
  it("are right to the last digit where binary floats are not", () => {
    expect(numberText(add(exact("0.1"), exact("0.2")), zh)).toBe("0.3");
    expect(numberText(multiply(exact("1.1"), exact("1.1")), zh)).toBe("1.21");
    expect(numberText(subtract(exact("4.35"), exact("4.3")), zh)).toBe("0.05");
  });

  it("are the sum in cents, for any amounts of two decimals", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1 }), (cents) => {
        const total = cents.reduce((sum, cent) => sum + BigInt(cent), 0n);
        const amounts = cents.map((cent) => exact((cent / 100).toFixed(2)));
        const expected = `${String(total / 100n)}.${String(total % 100n).padStart(2, "0")}`.replace(
          /\.?0+$/,
          "",
        );
        expect(numberText(amounts.reduce(add), zh)).toBe(expected === "" ? "0" : expected);
      }),
    );
  });

  it("without a finite decimal are marked as rounded", () => {
    expect(numberText(ratio(100n, 3n), zh)).toBe("约 33.333333");
    expect(numberText(ratio(2n, 3n), en)).toBe("about 0.666667");
  });

  it.each([
    ["1500000", "万元", "150 万元", "¥1,500,000"],
    ["1234567.89", "万元", "123.456789 万元", "¥1,234,567.89"],
    ["0", "万元", "0 万元", "¥0"],
    ["999", "元", "999 元", "¥999"],
    ["-20000", "万元", "-2 万元", "¥-20,000"],
  ] as const)("%s 元 written in %s is %s or %s", (yuan, unit, inChinese, inEnglish) => {
    expect(moneyText(exact(yuan), unit, zh)).toBe(inChinese);
    expect(moneyText(exact(yuan), unit, en)).toBe(inEnglish);
  });
});

describe("days and durations", () => {
  it("show a month without day as a month", () => {
    expect(dateText(wholeMonth(1980, 5), zh)).toBe("1980-05");
  });

  it.each([
    [20, 0, "20 个月", "20 months"],
    [24, 0, "24 个月", "24 months"],
    [1, 1, "1 个月零 1 天", "1 month and 1 day"],
    [0, 1, "1 天", "1 day"],
  ] as const)("%i months %i days is %s or %s", (months, days, inChinese, inEnglish) => {
    expect(durationText(months, days, zh)).toBe(inChinese);
    expect(durationText(months, days, en)).toBe(inEnglish);
  });
});
