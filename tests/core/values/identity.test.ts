import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate, fromDayNumber } from "../../../src/core/values/dates.js";
import {
  identityCheckCharacter,
  mask,
  maskIdentity,
  parseIdentity,
} from "../../../src/core/values/identity.js";

function said(text: string): string {
  const identity = parseIdentity(text);
  if (identity === undefined) return "none";
  const { kind, birth, sex, checkOk } = identity;
  return [kind, birth && formatDate(birth), sex, checkOk === undefined ? "" : checkOk ? "ok" : "check"]
    .filter(Boolean)
    .join(" ");
}

/** Any well-formed number: region, birth between 1900 and 2020, sequence, right check character. */
const numbers = fc
  .tuple(
    fc.constantFrom("110105", "310115", "650102", "440106"),
    fc.integer({ min: -25567, max: 18262 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, birth, sequence]) => {
    const digits = `${region}${formatDate(fromDayNumber(birth)).replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
    return digits + identityCheckCharacter(digits);
  });

describe("identity numbers", () => {
  it.each([
    ["11010519491231002X", "resident 1949-12-31 female ok"],
    ["11010519491231002x", "resident 1949-12-31 female ok"],
    ["110105 19491231 002X", "resident 1949-12-31 female ok"],
    ["１１０１０５１９４９１２３１００２Ｘ", "resident 1949-12-31 female ok"],
    ["15000019970319128X", "resident 1997-03-19 female check"],
    ["110105194902310021", "none"],
    ["810000199408230021", "hkmoTwResident 1994-08-23 female ok"],
    ["830000199201300022", "hkmoTwResident 1992-01-30 female ok"],
    ["110105491231002", "resident15 1949-12-31 female"],
    ["110105491332002", "none"],
    ["AUS110080010101", "foreigner15"],
    ["H12345678", "hkmoPass"],
    ["M1234567801", "hkmoPass"],
    ["12345678", "taiwanPass"],
    ["E12345678", "passport"],
    ["张三", "none"],
    ["123", "none"],
    ["", "none"],
  ])("%j: %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it("tells the new card of foreigners by its first digit", () => {
    const digits = "91101019800101123";
    expect(said(digits + identityCheckCharacter(digits))).toBe("foreigner 1980-01-01 male ok");
  });

  it("finds the birth and sex that are in the number, and any single wrong digit", () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const identity = parseIdentity(number);
        const wrong = String((Number(number.charAt(at)) + shift) % 10);
        const changed = number.slice(0, at) + wrong + number.slice(at + 1);
        return identity?.checkOk === true && parseIdentity(changed)?.checkOk !== true;
      }),
    );
  });
});

describe("masking", () => {
  it.each([
    ["11010519491231002X", "110*************2X"],
    ["E12345678", "E12****78"],
    ["123456", "******"],
    ["1234567", "123**67"],
    ["", ""],
  ])("shows the first three and last two of %j", (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    ["张三（11010519491231002X）", "张三（110*************2X）"],
    ["证件 110105 19491231 002X。", "证件 110***************2X。"],
    ["１１０１０５１９４９１２３１００２Ｘ", "１１０*************２Ｘ"],
    ["旧证110105491231002", "旧证110**********02"],
    ["两人：11010519491231002X、310115198001011234", "两人：110*************2X、310*************34"],
    ["金额 1500000000000000 元", "金额 1500000000000000 元"],
    ["91310115607391234X", "91310115607391234X"],
    ["信用代码 91310000MA1FL0000X", "信用代码 91310000MA1FL0000X"],
    ["申请 150 万元", "申请 150 万元"],
  ])("inside %j", (text, expected) => {
    expect(maskIdentity(text)).toBe(expected);
  });

  it("leaves no identity number readable in any text", () => {
    const around = fc.constantFrom("", "张三 ", "（", "ID: ", "号码", "、");
    fc.assert(
      fc.property(numbers, around, around, (number, before, after) => {
        return !maskIdentity(`${before}${number}${after}`).includes(number.slice(4, 15));
      }),
    );
  });
});
