import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compact,
  fold,
  foldName,
  saysNothing,
  splitBrackets,
  tidy,
  tidyName,
} from "../../../src/core/values/text.js";

describe("one normalisation", () => {
  it.each([
    ["项 目（名称）", "项目(名称)"],
    ["项目【名称】", "项目(名称)"],
    ["金额　（ 万元 ）", "金额(万元)"],
    ["Ｕｎｉｔ　Ｎａｍｅ", "unit name"],
    ["“企业”", "企业"],
    ["2025—2028", "2025-2028"],
    ["甲、乙，丙", "甲,乙,丙"],
    ["项\u200b目\ufeff", "项目"],
    ["Total  amount\n(CNY)", "total amount (cny)"],
  ])("folds %j to %j", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it.each([
    ["阿里·买买提", "阿里.买买提"],
    ["阿里 • 买买提", "阿里・买买提"],
    ["王　芳", "王芳"],
    ["J. Smith", "j  smith"],
    ["Smith, J.", "SMITH J"],
    ["上海大学（宝山校区）", "上海大学(宝山校区)"],
    ["ABC Co., Ltd.", "abc co ltd"],
  ])("%j and %j are one name", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it("keeps different names apart", () => {
    expect(foldName("王芳")).not.toBe(foldName("王方"));
    expect(foldName("上海大学")).not.toBe(foldName("上海大学（宝山校区）"));
  });

  it("folding twice changes nothing more", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom("项", "目", " ", "　", "（", ")", "·", ".", "A", "１", "—", "\n", "“"),
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        return (
          fold(fold(text)) === fold(text) &&
          foldName(foldName(text)) === foldName(text) &&
          tidy(tidy(text)) === tidy(text)
        );
      }),
    );
  });

  it("shows a text in one width and with single blanks", () => {
    expect([tidy("１５　 万元 "), tidyName(" 王　 芳 "), compact("1 500　000")]).toEqual([
      "15 万元",
      "王芳",
      "1500000",
    ]);
    expect(tidyName("John  Smith")).toBe("John Smith");
  });

  it("takes bracketed remarks apart", () => {
    expect(splitBrackets("研究员(二级)(退休)")).toEqual({ outside: "研究员", inside: ["二级", "退休"] });
    expect(splitBrackets("研究员")).toEqual({ outside: "研究员", inside: [] });
    expect(splitBrackets("研究员()")).toEqual({ outside: "研究员", inside: [] });
  });

  it.each([
    ["/", true],
    ["—", true],
    ["——", true],
    [" － ", true],
    ["无", true],
    ["None", true],
    ["N/A", true],
    ["0", false],
    ["无锡", false],
    ["", false],
    [" ", false],
    ["是", false],
  ])("%j says that there is nothing: %s", (text, expected) => {
    expect(saysNothing(text)).toBe(expected);
  });
});
