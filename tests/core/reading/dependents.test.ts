import { describe, expect, it } from "vitest";
import type { CellRange } from "../../../src/core/values/cells.js";
import { formatAddress, parseAddress } from "../../../src/core/values/cells.js";
import { Dependents } from "../../../src/core/reading/stale/dependents.js";
import { precedentsOf } from "../../../src/core/reading/stale/precedents.js";

const area = (address: string): CellRange => {
  const range = parseAddress(address);
  if (range === undefined) throw new Error(address);
  return range;
};

const around = {
  sheets: ["预算", "人员", "Sheet 3"],
  names: [
    { name: "总额", formula: "预算!$B$4" },
    { name: "自筹", formula: "人员!$C$2:$C$9" },
    { name: "自筹", formula: "预算!$D$1", sheet: "预算" },
    { name: "左边", formula: "预算!A1" },
    { name: "动态", formula: "OFFSET(预算!$A$1,0,0,COUNTA(预算!$A:$A),1)" },
    { name: "自己", formula: "自己+1" },
  ],
  tables: [
    { name: "明细", range: area("预算!A10:C20") },
    { name: "T_2", range: area("人员!A1:B5") },
  ],
};

const shown = (formula: string, at = "预算!Z1"): string => {
  const { sheet, top, left } = area(at);
  const precedents = precedentsOf(formula, { sheet, row: top, column: left }, around);
  return precedents === "anything" ? precedents : precedents.map(formatAddress).join(" ");
};

describe("what a formula hangs on", () => {
  it.each([
    ["1+2*3.5E3", ""],
    ["A1+$B$2", "预算!A1 预算!B2"],
    ["SUM(A1:B9)", "预算!A1:B9"],
    ["SUM(B9:A1)", "预算!A1:B9"],
    ["人员!A1+'Sheet 3'!B2", "人员!A1 'Sheet 3'!B2"],
    ["'sheet 3'!B2", "'Sheet 3'!B2"],
    ["SUM(预算:人员!B2)", "预算!B2 人员!B2"],
    ["SUM('预算:Sheet 3'!B2)", "预算!B2 人员!B2 'Sheet 3'!B2"],
    ["SUM(A:B)", "预算!A1:B1048576"],
    ["SUM($2:3)", "预算!A2:XFD3"],
    ["LOG10(A1)+ATAN2(B1,C1)", "预算!A1 预算!B1 预算!C1"],
    ["_xlfn.XLOOKUP(A1,B1:B9,C1:C9)", "预算!A1 预算!B1:B9 预算!C1:C9"],
    ['IF(A1="B2 OFFSET(C3)","""D4""",E5)', "预算!A1 预算!E5"],
    ["IF(TRUE,FALSE,#N/A)", ""],
    ["#REF!+人员!#REF!+A1", "预算!A1"],
    ["[1]预算!A1+'[2]别的 表'!B2+C3", "预算!C3"],
    ["总额*2", "预算!B4"],
    ["SUM(自筹)", "预算!D1"],
    ["SUM(明细[金额])", "预算!A10:C20"],
    ["SUM(明细[[#This Row],[金额]:[单'[价]]])+A1", "预算!A10:C20 预算!A1"],
    ["ROWS(T_2)", "人员!A1:B5"],
    ['SUMIF(A1:A9,">0",C1)', "预算!A1:A9 预算!C1:C9"],
    ["A1%+-B1^2&C1", "预算!A1 预算!B1 预算!C1"],
    ["@A1:A3", "预算!A1:A3"],
  ])("%s: %s", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  it.each([
    ["another sheet's own name", "SUM(自筹)", "人员!Z1", "人员!C2:C9"],
    ["the table the formula stands in", "[@金额]*2", "预算!C12", "预算!A10:C20"],
  ])("%s", (_, formula, at, expected) => {
    expect(shown(formula, at)).toBe(expected);
  });

  it.each([
    "OFFSET(A1,1,0)",
    'INDIRECT("B"&A1)',
    "TODAY()-A1",
    "A1+RAND()",
    "我的函数(A1)",
    "人员!宏(A1)",
    "A1:INDEX(B:B,3)",
    "SUM(A1#)",
    "不认识的名字+1",
    "左边+1",
    "动态",
    "自己",
    "没有的表!A1",
    "不认识[金额]",
    "[@金额]*2",
    "XFE1+1",
    "LET(x,A1,x+1)",
    'CELL("contents",A1)',
  ])("%s may hang on any cell", (formula) => {
    expect(shown(formula)).toBe("anything");
  });
});

describe("which formulas hang on a cell", () => {
  const dependents = (
    formulas: Readonly<Record<string, string>>,
    ...changed: readonly string[]
  ): string[] => {
    const cells = Object.entries(formulas).map(([at, formula]) => {
      const { sheet, top, left, ...rest } = area(at);
      const cell = { sheet, row: top, column: left };
      const isLarge = rest.bottom > top || rest.right > left;
      return isLarge ? { cell, formula, area: area(at) } : { cell, formula };
    });
    const of = changed.map((at) => ({ sheet: area(at).sheet, row: area(at).top, column: area(at).left }));
    return new Dependents(cells, around)
      .of(of)
      .map(({ cell }) => formatAddress(cell))
      .sort();
  };
  const budget = {
    "预算!B4": "SUM(B2:B3)",
    "预算!B5": "B4*2",
    "预算!B6": "SUM(B$2:B$60)",
    "预算!C4": "SUM(C2:C3)",
    "人员!A1": "总额",
    "人员!A2": "A1+1",
    "人员!A3": "SUM(预算!C:C)",
  };

  it.each([
    ["nothing", [], []],
    ["a cell no formula reads", ["预算!A2"], []],
    [
      "through other formulas, names and sheets",
      ["预算!B2"],
      ["人员!A1", "人员!A2", "预算!B4", "预算!B5", "预算!B6"],
    ],
    ["only on what it reads", ["预算!C2"], ["人员!A3", "预算!C4"]],
    ["in a whole column", ["预算!C900000"], ["人员!A3"]],
    ["two cells together", ["预算!C2", "预算!B60"], ["人员!A3", "预算!B6", "预算!C4"]],
    ["the same place on another sheet", ["人员!B2"], []],
  ])("%s", (_, changed, expected) => {
    expect(dependents(budget, ...changed)).toEqual(expected);
  });

  it("what may hang on any cell always does, and takes along what hangs on it", () => {
    const formulas = { "预算!A1": 'INDIRECT("Z9")', "预算!A2": "A1+1", "预算!A3": "B1" };
    expect(dependents(formulas, "人员!Z1")).toEqual(["预算!A1", "预算!A2"]);
  });

  it("goes round a circle once, and through an array formula to all the cells it fills", () => {
    expect(dependents({ "预算!A1": "A2", "预算!A2": "A1+B1" }, "预算!B1")).toEqual(["预算!A1", "预算!A2"]);
    expect(dependents({ "预算!C1:C3": "A1:A3*2", "预算!D9": "C3" }, "预算!A1")).toEqual([
      "预算!C1",
      "预算!D9",
    ]);
  });

  it("a chain of 20,000 running totals", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [
        `预算!B${String(index + 2)}`,
        `B${String(index + 1)}+A1`,
      ]),
    );
    expect(dependents(chain, "预算!B1")).toHaveLength(20_000);
    expect(dependents(chain, "预算!B19000")).toHaveLength(1001);
  });
});
