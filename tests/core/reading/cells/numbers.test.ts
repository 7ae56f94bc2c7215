import { describe, expect, it } from "vitest";
import { read } from "./read.js";

describe("numbers and counts", () => {
  it.each([
    [12, "12", "12"],
    ["12", "12", "12"],
    ["１２", "12", "12"],
    ["12人", "12", "12"],
    ["12 人次", "12", "12"],
    ["三篇", "3", "3"],
    ["十二", "12", "12"],
    ["3 papers", "3", "3"],
    ["1.2万人", "12000", "12000"],
    ["1,200", "1200", "1200"],
    [0, "0", "0"],
    ["无", "0 +declaredZero", "0 +declaredZero"],
    ["≥3篇", "3 +lowerBound", "3 +lowerBound"],
    ["不少于3篇", "3 +lowerBound", "3 +lowerBound"],
    ["50人以上", "50 +lowerBound", "50 +lowerBound"],
    ["50+", "50 +lowerBound", "50 +lowerBound"],
    [2.5, "!notACount", "2.5"],
    ["2.5", "!notACount", "2.5"],
    [-1, "!notACount", "-1"],
    ["50余人", "!approximate", "!approximate"],
    ["约50人", "!approximate", "!approximate"],
    ["≤50", "!approximate", "!approximate"],
    ["3-5篇", "!range", "!range"],
    ["12元", "!notANumber", "!notANumber"],
    ["3篇论文和2项专利", "!notANumber", "!notANumber"],
    ["若干", "!notANumber", "!notANumber"],
    [true, "!notANumber", "!notANumber"],
    ["/", "blank", "blank"],
    ["", "blank", "blank"],
  ])("%j: count %s, number %s", (value, count, number) => {
    expect([read(value, "count"), read(value, "number")]).toEqual([count, number]);
  });

  it("tells shares, units of measure and dates", () => {
    expect([
      read("50%", "number"),
      read(0.5, "number", { format: "0%" }),
      read("3.5吨", "number"),
      read("3.5吨", "count"),
      read(45_958, "number", { format: "yyyy-mm-dd" }),
    ]).toEqual(["0.5", "0.5", "3.5", "!notANumber", "!dateInNumber"]);
  });
});
