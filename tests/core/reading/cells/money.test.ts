import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cell, read } from "./read.js";

describe("amounts under a head in 万元", () => {
  it.each([
    ["15", "15 万元"],
    ["15万", "15 万元"],
    ["15 万元", "15 万元"],
    ["15万元整", "15 万元"],
    ["１５．００", "15 万元"],
    ["1,500.00", "1500 万元"],
    ["1 500", "1500 万元"],
    ["(15)", "-15 万元"],
    ["-15", "-15 万元"],
    ["0.00", "0 万元"],
    ["一百五十", "150 万元"],
    ["RMB 150", "150 万元"],
    ["15w", "15 万元"],
    ["15万5000元", "15.5 万元"],
    ["2千万", "2000 万元"],
    ["150000元", "150000 元 +ownUnit"],
    ["3百万元", "3 百万元 +ownUnit"],
    ["1.5亿", "1.5 亿元 +ownUnit"],
    ["1亿2000万元", "1.2 亿元 +ownUnit"],
    ["壹佰伍拾万元整", "1500000 元 +ownUnit"],
    ["人民币壹拾伍万元整", "150000 元 +ownUnit"],
    ["一百五十万", "1500000 元 +ownUnit"],
    ["CNY 1.5 million", "1.5 百万元 +ownUnit"],
    ["/", "0 万元 +declaredZero"],
    ["—", "0 万元 +declaredZero"],
    ["无", "0 万元 +declaredZero"],
    ["", "blank"],
    ["　", "blank"],
    ["约150万", "!approximate"],
    ["150万左右", "!approximate"],
    ["≥150", "!approximate"],
    ["150以上", "!approximate"],
    ["不超过150万元", "!approximate"],
    ["100-150", "!range"],
    ["100～150万", "!range"],
    ["1,50", "!notANumber"],
    ["1.500,00", "!notANumber"],
    ["150①", "150 万元"],
    ["150 ①", "150 万元"],
    ["150⑴", "150 万元"],
    ["150¹", "150 万元"],
    ["150*", "150 万元"],
    ["150 ※", "150 万元"],
    ["150[1]", "150 万元"],
    ["150（注1）", "150 万元"],
    ["'150", "150 万元"],
    ["共150万", "150 万元"],
    ["合计：150", "150 万元"],
    ["15万圆", "15 万元"],
    ["150（万元）", "150 万元"],
    ["150（元）", "150 元 +ownUnit"],
    ["150（含税）", "150 万元 +remarkIgnored"],
    ["150万元（不含税）", "150 万元 +remarkIgnored"],
    ["15万元（人民币）", "15 万元"],
    ["15万元（估算）", "!notANumber"],
    ["15万元（其中设备10万元）", "!notANumber"],
    ["人民币（大写）壹佰伍拾万元整", "1500000 元 +ownUnit"],
    ["150万元（大写：壹佰伍拾万元整）", "150 万元"],
    ["150万元（大写：壹佰万元整）", "!notANumber"],
    ["无。", "0 万元 +declaredZero"],
    ["……", "blank"],
    ["不涉及", "!notANumber"],
    ["150万元/3年", "!notANumber"],
    ["=100+50", "!notANumber"],
    ["USD 20,000", "!foreignCurrency"],
    ["2万美元", "!foreignCurrency"],
    ["50万日元", "!foreignCurrency"],
    ["设备150", "!notANumber"],
    ["100\n200", "!notANumber"],
    ["15 20", "!notANumber"],
    ["待定", "!notANumber"],
    ["50%", "!percentInMoney"],
    ["15万美元", "!foreignCurrency"],
    ["$150", "!foreignCurrency"],
    ["150 EUR", "!foreignCurrency"],
  ])("%j: %s", (text, expected) => {
    expect(read(text, "money", { unit: "万元" })).toBe(expected);
  });

  it.each([
    [150, "General", "150 万元"],
    [0.1 + 0.2, "General", "0.3 万元"],
    [0, "General", "0 万元"],
    [-5, "0.00", "-5 万元"],
    [150.004, "0.00", "150.004 万元"],
    [150, "¥#,##0.00", "150 万元"],
    [150, '0.00"万元"', "150 万元"],
    [1_500_000, '#,##0"元"', "1500000 元 +ownUnit"],
    [150_000, '0!.0,"万"', "15 万元"],
    [1_500_000, "#,##0,", "!scaledFormat"],
    [0, "#,##0,", "0 万元"],
    [0.5, "0%", "!percentInMoney"],
    [45_958, "yyyy-mm-dd", "!dateInNumber"],
    [150, "[$$-409]#,##0.00", "!foreignCurrency"],
    [150, "#,##0[$€-2]", "!foreignCurrency"],
  ])("the number %d shown as %s: %s", (number, format, expected) => {
    expect(read(number, "money", { unit: "万元", format })).toBe(expected);
  });

  it("refuses truth values", () => {
    expect(read(true, "money", { unit: "万元" })).toBe("!notANumber");
  });
});

describe("amounts whose head names no unit", () => {
  it.each([
    ["15", "!noMoneyUnit"],
    ["RMB 150", "150 元"],
    ["¥1,500", "1500 元"],
    ["15万", "15 万元"],
    ["0", "0 元"],
    ["/", "0 元 +declaredZero"],
    ["壹万元整", "10000 元"],
    ["", "blank"],
  ])("%j: %s", (text, expected) => {
    expect(read(text, "money")).toBe(expected);
  });

  it("numbers need one, 0 does not, and a number format may say it", () => {
    expect([read(15, "money"), read(0, "money"), read(15, "money", { format: '0"万元"' })]).toEqual([
      "!noMoneyUnit",
      "0 元",
      "15 万元",
    ]);
  });
});

it("an amount means the same as number, as text, with separators and in full width", () => {
  const amounts = fc
    .tuple(fc.nat({ max: 999_999_999 }), fc.nat({ max: 99 }))
    .map(([whole, cents]) => [String(whole), String(cents).padStart(2, "0")] as const);
  fc.assert(
    fc.property(amounts, ([whole, cents]) => {
      const plain = `${whole}.${cents}`;
      const grouped = `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}.${cents}`;
      const wide = plain.replace(/[\d.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      const writings = [cell(Number(plain)), cell(plain), cell(grouped), cell(wide), cell(`${plain} 万元`)];
      return new Set(writings.map((one) => read(one, "money", { unit: "万元" }))).size === 1;
    }),
  );
});
