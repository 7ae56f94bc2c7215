import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDecimal } from "../../../src/core/values/exact.js";
import {
  chineseDigits,
  readChineseAmount,
  readChineseInteger,
  readChineseNumber,
  readDecimal,
} from "../../../src/core/values/numerals.js";

const decimal = (text: string): string | undefined => {
  const number = readDecimal(text);
  return number && toDecimal(number);
};
const amount = (text: string): string | undefined => {
  const yuan = readChineseAmount(text);
  return yuan && toDecimal(yuan);
};

/** Writes a whole number as people do in full: 105 = 一百零五. */
function written(value: number, digits: string, units: readonly string[]): string {
  const group = (part: number): string => {
    let text = "";
    let gap = false;
    for (const [at, worth] of [1000, 100, 10, 1].entries()) {
      const digit = Math.floor(part / worth) % 10;
      if (digit === 0) gap = true;
      else {
        text += (gap && text !== "" ? digits.charAt(0) : "") + digits.charAt(digit) + (units[at] ?? "");
        gap = false;
      }
    }
    return text;
  };
  const parts = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  let text = "";
  let short = false;
  for (const [at, part] of parts.entries()) {
    if (part === 0) short = true;
    else {
      text +=
        (text !== "" && (short || part < 1000) ? digits.charAt(0) : "") +
        group(part) +
        (["亿", "万", ""][at] ?? "");
      short = false;
    }
  }
  return text === "" ? digits.charAt(0) : text;
}

describe("decimal numbers as typed", () => {
  it.each([
    ["15", "15"],
    ["1,500,000.00", "1500000"],
    ["1 500 000", "1500000"],
    ["(1,234.5)", "-1234.5"],
    ["-3", "-3"],
    ["\u22123", "-3"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1.5E+06", "1500000"],
    ["0.00", "0"],
  ])("%s is %s", (text, expected) => {
    expect(decimal(text)).toBe(expected);
  });

  it.each(["", "1,50", "15,00,000", "1.2.3", "1,500.000,00", "(-5)", "12 34", "十", "1e", "1,5", "--5"])(
    "%j is no number",
    (text) => {
      expect(decimal(text)).toBeUndefined();
    },
  );
});

describe("Chinese numerals", () => {
  it.each([
    ["零", 0n],
    ["十", 10n],
    ["十五", 15n],
    ["二十", 20n],
    ["一百零五", 105n],
    ["一百一十", 110n],
    ["两百", 200n],
    ["一千零五十", 1050n],
    ["一万五千", 15_000n],
    ["一万零五百", 10_500n],
    ["一百五十万", 1_500_000n],
    ["壹佰伍拾万", 1_500_000n],
    ["一亿二千万", 120_000_000n],
    ["一亿零五", 100_000_005n],
  ])("%s is %i", (text, expected) => {
    expect(readChineseInteger(text)).toBe(expected);
  });

  it.each([
    "",
    "一百五",
    "一万五",
    "一千五",
    "百",
    "万",
    "一一",
    "二〇二五",
    "一百零",
    "一百百",
    "十百",
    "一百万千",
    "15",
    "约一百",
  ])("%j is not guessed at", (text) => {
    expect(readChineseInteger(text)).toBeUndefined();
  });

  it("read back every number written in full, everyday or financial", () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), (value) => {
        const everyday = written(value, "零一二三四五六七八九", ["千", "百", "十", ""]);
        const financial = written(value, "零壹贰叁肆伍陆柒捌玖", ["仟", "佰", "拾", ""]);
        return (
          readChineseInteger(everyday) === BigInt(value) && readChineseInteger(financial) === BigInt(value)
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("read decimals and digits", () => {
    const number = (text: string): string | undefined => {
      const read = readChineseNumber(text);
      return read && toDecimal(read);
    };
    expect([number("一点五"), number("零点二五"), number("三"), number("一点"), number("点五")]).toEqual([
      "1.5",
      "0.25",
      "3",
      undefined,
      undefined,
    ]);
    expect([chineseDigits("二〇二五"), chineseDigits("二零二五"), chineseDigits("十五")]).toEqual([
      "2025",
      "2025",
      undefined,
    ]);
  });

  it.each([
    ["壹佰伍拾万元整", "1500000"],
    ["人民币壹拾伍万元整", "150000"],
    ["伍元叁角", "5.3"],
    ["伍元零陆分", "5.06"],
    ["壹佰圆伍角陆分", "100.56"],
    ["壹万元正", "10000"],
    ["一百五十元", "150"],
    ["元整", undefined],
    ["伍元角", undefined],
    ["150元", undefined],
    ["壹佰伍元", undefined],
  ])("%s is %s 元", (text, expected) => {
    expect(amount(text)).toBe(expected);
  });
});
