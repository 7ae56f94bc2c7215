import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  exact,
  fromCellNumber,
  isDecimal,
  multiply,
  ratio,
  roundTo,
  subtract,
  toDecimal,
  total,
  type Exact,
} from "../../../src/core/values/exact.js";

/** A fraction as two integers, to compare with. */
interface Model {
  readonly top: bigint;
  readonly bottom: bigint;
}
const models = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([top, bottom]): Model => ({ top, bottom }));
const made = ({ top, bottom }: Model): Exact => ratio(top, bottom);
const same = (value: Exact, top: bigint, bottom: bigint): boolean =>
  value.s * value.n * bottom === top * value.d;

describe("exact numbers against a model of big integers", () => {
  it("add, subtract, multiply and divide", () => {
    fc.assert(
      fc.property(models, models, (a, b) => {
        const [x, y] = [made(a), made(b)];
        return (
          same(add(x, y), a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom) &&
          same(subtract(x, y), a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom) &&
          same(multiply(x, y), a.top * b.top, a.bottom * b.bottom) &&
          (b.top === 0n || same(divide(x, y), a.top * b.bottom, a.bottom * b.top))
        );
      }),
    );
  });

  it("compare", () => {
    fc.assert(
      fc.property(models, models, (a, b) => {
        const difference = a.top * b.bottom - b.top * a.bottom;
        return Math.sign(compare(made(a), made(b))) === (difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });

  it("sum a list whatever its denominators and order", () => {
    fc.assert(
      fc.property(fc.array(models, { maxLength: 30 }), (list) => {
        const one = total(list.map(made));
        const other = list.map(made).reduceRight((sum, value) => add(value, sum), exact(0n));
        return compare(one, other) === 0;
      }),
    );
  });

  it("sums ten thousand times 0.1 to 1000", () => {
    expect(toDecimal(total(Array.from({ length: 10_000 }, () => fromCellNumber(0.1))))).toBe("1000");
  });
});

describe("numbers of cells", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [1.1 * 3, "3.3"],
    [150, "150"],
    [1500000.55, "1500000.55"],
    [1e-7, "0.0000001"],
    [123456789012345, "123456789012345"],
    [1234567890123456, "1234567890123460"],
    [-0.005, "-0.005"],
    [1 / 3, "0.333333333333333"],
    [1e20, "100000000000000000000"],
    [-0, "0"],
  ])("%d is read as %s, the 15 digits Excel shows", (number, expected) => {
    expect(toDecimal(fromCellNumber(number), 20)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("refuses %d", (number) => {
    expect(() => fromCellNumber(number)).toThrow(RangeError);
  });

  it("reads every decimal of up to 15 digits back as it was typed", () => {
    const typed = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([whole, decimals]) => `${String(whole)}.${String(decimals).padStart(6, "0")}`);
    fc.assert(
      fc.property(typed, (text) => compare(fromCellNumber(Number(text)), exact(text)) === 0),
      { numRuns: 2000 },
    );
  });

  it("takes the quick way only to where the long way leads", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        return compare(fromCellNumber(number), exact(number.toPrecision(15))) === 0;
      }),
      { numRuns: 2000 },
    );
  });
});

describe("decimal text", () => {
  it.each(["1.5", "-.25", "+3", "1e3", "1.5E-2", "0", "007"])("reads %s", (text) => {
    expect(compare(exact(text), ratio(BigInt(Math.round(Number(text) * 1e6)), 1_000_000n))).toBe(0);
  });

  it.each(["", " ", "1,5", "1.2.3", "abc", "1e", "--1", "０", "1e9999"])("refuses %j", (text) => {
    expect(() => exact(text)).toThrow(RangeError);
  });

  it("refuses a zero denominator and divisor", () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
    expect(() => divide(exact(1n), exact(0n))).toThrow(RangeError);
  });

  it("writes a finite decimal in full and rounds any other half away from zero", () => {
    expect(toDecimal(ratio(1n, 8n), 2)).toBe("0.125");
    expect(toDecimal(ratio(2n, 3n), 4)).toBe("0.6667");
    expect(toDecimal(ratio(-2n, 3n), 4)).toBe("-0.6667");
    expect(toDecimal(ratio(-1n, 3_000_000n), 6)).toBe("0");
    expect([isDecimal(ratio(1n, 8n)), isDecimal(ratio(1n, 3n))]).toEqual([true, false]);
  });

  it("writes what it read", () => {
    fc.assert(
      fc.property(models, ({ top, bottom }) => {
        const value = ratio(top, 10n ** BigInt(bottom.toString().length));
        return compare(exact(toDecimal(value)), value) === 0;
      }),
    );
  });

  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["1.005", 2, "1.01"],
    ["1234.5", -2, "1200"],
    ["1250", -2, "1300"],
  ])("rounds %s to %i places: %s", (text, places, expected) => {
    expect(toDecimal(roundTo(exact(text), places))).toBe(expected);
  });
});
