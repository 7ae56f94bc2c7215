import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedValue } from "../../src/grid/typed.js";

const shown = (typed: string, keepsText = false): unknown => {
  const value = typedValue(typed, keepsText);
  if (value.kind === "number") return Number(value.decimal) === 0 ? 0 : value.decimal;
  return value.kind === "text" ? `'${value.text}` : value.kind === "boolean" ? value.boolean : undefined;
};

describe("what a typed text means", () => {
  it.each<readonly [string, unknown]>([
    ["", undefined],
    ["150", "150"],
    ["-0.10", "-0.10"],
    ["+7", "7"],
    [".5", "0.5"],
    ["1,234,567.80", "1234567.80"],
    ["１５０．５", "150.5"],
    [" 150 ", "150"],
    ["12.5%", "0.125"],
    ["100%", "1"],
    ["0.05%", "0.0005"],
    ["1234%", "12.34"],
    ["-3 %", "-0.03"],
    ["0", 0],
    ["0.00", 0],
    ["123456789012345", "123456789012345"],
    ["true", true],
    ["FALSE", false],
    // codes keep their digits
    ["310110198501011234", "'310110198501011234"],
    ["1234567890123456", "'1234567890123456"],
    ["007", "'007"],
    ["'150", "'150"],
    ["''a", "''a"],
    // not numbers
    ["150万", "'150万"],
    ["12,34", "'12,34"],
    ["1.2.3", "'1.2.3"],
    ["1e5", "'1e5"],
    ["=1+1", "'=1+1"],
    ["2025-10-28", "'2025-10-28"],
    ["-", "'-"],
    [" 甲 ", "' 甲 "],
  ])("%j is %j", (typed, expected) => {
    expect(shown(typed)).toEqual(expected);
  });

  it.each(["150", "007", "TRUE", "'x"])("a cell formatted as text keeps %j as it is", (typed) => {
    expect(typedValue(typed, true)).toEqual({ kind: "text", text: typed });
  });

  it("a share is a hundredth to the last digit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const text = (BigInt(digits) * 10n).toString().padStart(places + 1, "0");
          const typed = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
          const value = typedValue(`${typed}%`, false);
          const [whole = "", decimals = ""] = value.kind === "number" ? value.decimal.split(".") : [];
          const scale = places + 2;
          expect(BigInt(whole + decimals.padEnd(scale, "0"))).toBe(BigInt(text));
        },
      ),
    );
  });
});
