import { describe, expect, it } from "vitest";
import { readSheet, records } from "../../reading/support.js";
import { environmentOf } from "../facts.js";
import { said } from "../language/said.js";

/** How many units two names are: 1 the same, 2 different, else a question. */
const units = (one: string, other: string): string => {
  const environment = environmentOf({
    units: { at: "单位!A2", fields: ["name"], rows: [[one], [other]] },
  });
  return said("count(distinctUnits(units))", environment).replace(/^1..2 .*/u, "question");
};

describe("names of units in full and short", () => {
  it.each([
    ["新疆农业科学院", "新疆农科院", "1"],
    ["中国科学院新疆生态与地理研究所", "中科院新疆生态与地理研究所", "1"],
    ["上海青禾材料有限公司", "上海青禾材料有限责任公司", "1"],
    ["埃森哲（中国）有限公司", "埃森哲(中国)有限公司", "1"],
    ["新疆农业大学", "新疆 农业大学", "1"],
    ["新疆农业大学", "新疆农大", "question"],
    ["新疆农业科学院", "农科院", "question"],
    ["新疆维吾尔自治区农业科学院", "新疆农业科学院", "question"],
    ["中国农业大学", "农业大学", "question"],
    ["新疆农业大学", "新疆农业大学动物科学学院", "question"],
    ["上海市农业科学院", "新疆农业科学院", "2"],
    ["东海大学", "东湖大学", "2"],
    ["新疆农业大学", "石河子大学", "2"],
    ["甲公司", "乙公司", "2"],
  ])("%s and %s: %s", (one, other, expected) => {
    expect([units(one, other), units(other, one)]).toEqual([expected, expected]);
  });

  it("what is written for a stamp is no part of a name", () => {
    const result = readSheet([
      ["单位名称", "申请经费（万元）"],
      ["甲大学（盖章）", 15],
      ["乙大学（公章）", 5],
      ["丙（中国）公司", 5],
    ]);
    expect(records(result, "units")?.map(({ name }) => name)).toEqual(["甲大学", "乙大学", "丙(中国)公司"]);
  });
});
