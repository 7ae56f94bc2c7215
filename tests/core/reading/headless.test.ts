import { describe, expect, it } from "vitest";
import { readSheets, records, type Plain } from "./support.js";

const HEAD = ["单位名称", "单位性质", "申请经费（万元）", "自筹经费（万元）"];
const first: Plain = {
  name: "单位情况",
  rows: [HEAD, ["甲公司", "企业", 100, 160], ["乙大学", "高校", 40, 10]],
};
const names = (second: Plain): (string | undefined)[] | undefined =>
  records(readSheets([first, second]), "units")?.map(({ name }) => name);

describe("a table that goes on on the next sheet without its header", () => {
  it.each([
    [
      "at the top",
      [
        ["丙研究所", "科研院所", 20, 0],
        ["丁医院", "医院", 10, 5],
      ],
    ],
    ["under a title", [["单位情况（续）"], ["丙研究所", "科研院所", 20, 0], ["丁医院", "医院", 10, 5]]],
    [
      "with its total",
      [
        ["丙研究所", "科研院所", 20, 0],
        ["丁医院", "医院", 10, 5],
        ["合计", null, 170, 175],
      ],
    ],
  ])("%s", (_name, rows) => {
    expect(names({ name: "Sheet2", rows })).toEqual(["甲公司", "乙大学", "丙研究所", "丁医院"]);
  });

  it.each([
    ["words where amounts stand", [["丙研究所", "科研院所", "很多", "没有"]]],
    ["other columns", [[null, "丙研究所", "科研院所", null, 20, 0]]],
    ["labels and values", [["项目名称", "中哈合作", "申请经费", 20]]],
    ["only figures", [[1, 2, 3, 4]]],
  ])("%s are another thing", (_name, rows) => {
    expect(names({ name: "Sheet2", rows })).toEqual(["甲公司", "乙大学"]);
  });
});
