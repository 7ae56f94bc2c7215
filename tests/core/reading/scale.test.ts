import { describe, expect, it } from "vitest";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { formatAddress } from "../../../src/core/values/cells.js";
import { toDecimal } from "../../../src/core/values/exact.js";
import { readSheets, type Plain } from "./support.js";

type Rows = readonly (readonly GridCell[])[];

/** Doubts about units: "kind times cells", and the amounts of records that carry one. */
function doubts(...sheets: readonly Plain[]): { slips: string[]; inDoubt: string[] } {
  const { submission } = readSheets(sheets);
  const slips = submission.sums.flatMap(({ kind, slip }) => {
    if (slip === undefined) return [];
    const cells = slip.figures.flatMap(({ origin }) =>
      origin === undefined ? [] : [formatAddress(origin.cell)],
    );
    return [`${kind} ${toDecimal(slip.times)} ${cells.join(" ")}`];
  });
  const inDoubt = [...submission.tables.values()].flatMap(({ entries }) =>
    entries.flatMap(({ values }) =>
      [...values.values()].flatMap((traced) =>
        traced.state === "value" && traced.caveats?.some(({ weight }) => weight === "doubts") === true
          ? [formatAddress(traced.origin.cell)]
          : [],
      ),
    ),
  );
  return { slips, inDoubt };
}

const budget = (head: string, amounts: readonly GridCell[], total?: GridCell): Plain => ({
  name: "经费预算",
  rows: [
    ["预算科目", head],
    ...amounts.map((amount, index) => [["设备费", "材料费", "劳务费", "差旅费"][index] ?? "其他", amount]),
    ...(total === undefined ? [] : [["合计", total]]),
  ],
});

const units = (head: string, amounts: readonly GridCell[], total?: GridCell): Plain => ({
  name: "单位",
  rows: [
    ["单位名称", head],
    ...amounts.map((amount, index) => [["甲公司", "乙大学", "丙研究院", "丁医院"][index] ?? "", amount]),
    ...(total === undefined ? [] : [["合计", total]]),
  ],
});

const project = (...rows: Rows): Plain => ({ name: "项目", rows: [["项目名称", "甲"], ...rows] });

const BUDGET = "金额（万元）";
const GRANT = "申请经费（万元）";

describe("figures that only another unit would make agree", () => {
  it.each<readonly [string, readonly Plain[], readonly string[]]>([
    [
      "a total in 元 over parts in 万元",
      [budget(BUDGET, [60, 50, 40], 1_500_000)],
      ["total 10000 经费预算!B5 经费预算!B2 经费预算!B3 经费预算!B4"],
    ],
    [
      "a total in 元 over parts rounded in 万元",
      [budget(BUDGET, [33.33, 33.33, 33.33], 1_000_000)],
      ["total 10000 经费预算!B5 经费预算!B2 经费预算!B3 经费预算!B4"],
    ],
    [
      "a total in 万元 over parts in 元",
      [budget("金额（元）", [600_000, 500_000], 110)],
      ["total 10000 经费预算!B4 经费预算!B2 经费预算!B3"],
    ],
    [
      "a total in 千元 over parts in 元",
      [budget("金额（千元）", [600_000, 500_000], 1100)],
      ["total 1000 经费预算!B4 经费预算!B2 经费预算!B3"],
    ],
    ["one part in 元", [budget(BUDGET, [60, 500_000, 40], 150)], ["total 10000 经费预算!B5 经费预算!B3"]],
    [
      "one part in 万元",
      [budget("金额（元）", [600_000, 50, 400_000], 1_500_000)],
      ["total 10000 经费预算!B5 经费预算!B3"],
    ],
    ["a part left out of the total", [budget(BUDGET, [60, 50, 40], 110)], []],
    ["a total ten times its parts", [budget(BUDGET, [6, 5, 4], 150)], []],
    ["a total that is simply wrong", [budget(BUDGET, [60, 50, 40], 1490)], []],
    ["a total that agrees", [budget(BUDGET, [60, 50, 40], 150)], []],
    [
      "the project and its units",
      [project(["申请经费（万元）", 1_400_000]), units(GRANT, [100, 40])],
      ["perUnit 10000 项目!B2 单位!B2 单位!B3"],
    ],
    [
      "the same figure under two units",
      [project(["申请经费（千元）", 140]), units(GRANT, [100, 40])],
      ["perUnit 10 项目!B2 单位!B2 单位!B3"],
    ],
    [
      "one fact in two places",
      [
        project(["申请经费（万元）", 140]),
        {
          name: "封面",
          rows: [
            ["项目名称", "甲"],
            ["申请经费（元）", 140],
          ],
        },
      ],
      ["samePlace 10000 项目!B2 封面!B2"],
    ],
    [
      "sources and expenditure",
      [
        budget(BUDGET, [60, 50], 110),
        {
          name: "经费来源",
          rows: [
            ["来源", "金额（万元）"],
            ["专项经费", 600_000],
            ["自筹", 500_000],
            ["合计", 1_100_000],
          ],
        },
      ],
      ["balance 10000 经费来源!B4 经费预算!B4"],
    ],
  ])("%s", (_name, sheets, expected) => {
    expect(doubts(...sheets).slips.filter((slip) => !slip.startsWith("size"))).toEqual(expected);
  });
});

describe("sizes that only another unit explains", () => {
  it.each<readonly [string, Plain, readonly string[]]>([
    ["元 typed in 万元", units(GRANT, [1_500_000, 37.5]), ["size 10000 单位!B2"]],
    [
      "a hundred million among tens of thousands",
      units(GRANT, [50_000, 3.75, 5]),
      ["size 10000 单位!B2 单位!B4"],
    ],
    [
      "万元 typed in 元",
      units("申请经费（元）", [37.5, 1_500_000, 400_000]),
      ["size 10000 单位!B2", "size 10000 单位!B2 单位!B4"],
    ],
    [
      "150 元 among hundreds of thousands",
      units("申请经费（元）", [150, 1_500_000, 400_000]),
      ["size 10000 单位!B2 单位!B4"],
    ],
    ["the others in 万元", units("申请经费（元）", [1_500_000, 150, 400]), ["size 10000 单位!B2 单位!B4"]],
    ["a line of 500 元 beside large ones", budget("金额（元）", [500, 800_000, 600_000]), []],
    ["lines of very different size", budget(BUDGET, [450, 0.3, 0.05, 12]), []],
    ["a large project", units(GRANT, [9000, 850, 120]), []],
    ["just below a billion 元", units(GRANT, [99_999.99, 5]), []],
    ["two amounts tell nothing of each other", units(GRANT, [20_000, 2]), []],
    ["zeros", units(GRANT, [150, 0, 0]), []],
  ])("%s", (_name, sheet, expected) => {
    expect(doubts(sheet).slips).toEqual(expected);
  });

  it("a column whose unit is stated in another table only", () => {
    const silent = (amounts: readonly GridCell[]): readonly string[] =>
      doubts(units("申请经费", amounts), budget(BUDGET, [60, 50])).slips;
    expect(silent([15_000, 25_000])).toEqual(["size 10000 单位!B2 单位!B3"]);
    expect(silent([60, 50])).toEqual([]);
  });
});

it("amounts that a doubt names are in doubt wherever they are used, others are not", () => {
  const sheets = [
    project(["申请经费（万元）", 1_400_000]),
    units(GRANT, [100, 40]),
    budget(BUDGET, [60, 50], 110),
  ];
  expect(doubts(...sheets).inDoubt).toEqual(["项目!B2", "单位!B2", "单位!B3"]);
});
