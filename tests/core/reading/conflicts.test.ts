import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check.js";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { formatAddress } from "../../../src/core/values/cells.js";
import { library } from "../../support/library.js";
import { plainTraced, readSheets, sums, unread, type Plain } from "./support.js";

const project = (name: string, ...rows: readonly (readonly GridCell[])[]): Plain => ({ name, rows });

const GRANT = "申请经费（万元）";

describe("the same fact in two places with different values", () => {
  it.each<readonly [string, GridCell, GridCell]>([
    ["项目名称", "上海市法国海洋国际联合实验室", "上海市法国能源国际联合实验室"],
    ["主要合作国", "法国", "德国"],
    ["开始日期", "2025-12-01", "2026-01-01"],
    [GRANT, 140, 150],
  ])("%s is no value, and told with both cells", (label, one, other) => {
    const result = readSheets([
      project(
        "封面",
        ["项目名称", label === "项目名称" ? one : "甲"],
        ["申请日期", "2025-10-20"],
        [label, one],
      ),
      project("信息", ["项目名称", label === "项目名称" ? other : "甲"], [label, other]),
    ]);
    const told = unread(result).filter((line) => line.includes("sameFactTwice"));
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.some((line) => line.startsWith("封面!"))).toBe(true);
    expect(told.some((line) => line.startsWith("信息!"))).toBe(true);
    const values = [...(result.submission.tables.get("project")?.entries[0]?.values.values() ?? [])];
    const open = values.filter((traced) => traced.state === "unreadable");
    expect(open.map(plainTraced)).toEqual(["?sameFactTwice"]);
  });

  const list: Plain = {
    name: "单位",
    rows: [
      ["单位名称", "单位角色", "注册地", GRANT],
      ["甲公司", "牵头单位", "上海市浦东新区", 100],
      ["乙大学", "参与单位", "上海市杨浦区", 40],
    ],
  };
  const sheet = (place: string, grant: number): Plain => ({
    name: "甲公司",
    rows: [
      ["单位名称", "甲公司"],
      ["单位角色", "牵头单位"],
      ["注册地", place],
      [GRANT, grant],
    ],
  });

  it("in a list and on the sheet of a unit: amounts and other facts", () => {
    const result = readSheets([list, sheet("江苏省南京市", 110)]);
    expect(unread(result).filter((line) => line.includes("sameFactTwice"))).toEqual([
      "甲公司!B3 sameFactTwice 江苏省南京市",
      "单位!C2 sameFactTwice 上海市浦东新区",
      "甲公司!B4 sameFactTwice 110",
      "单位!D2 sameFactTwice 100",
    ]);
    expect(sums(result)).toContain("samePlace units.requested 1100000元 = 1000000元");
  });

  it("a third place does not settle it", () => {
    const third: Plain = { ...sheet("上海市浦东新区", 110), name: "甲公司（续）" };
    const [entry] =
      readSheets([list, sheet("上海市浦东新区", 110), third]).submission.tables.get("units")?.entries ?? [];
    expect(plainTraced(entry?.values.get("requested"))).toBe("?sameFactTwice");
  });

  it("places that agree are one value", () => {
    expect(unread(readSheets([list, sheet("上海市浦东新区", 100)]))).toEqual([]);
  });

  it("no rule about the fact is met, and the general check names both cells", () => {
    const { submission } = readSheets([
      list,
      sheet("上海市浦东新区", 110),
      project("项目", ["项目名称", "甲"], [GRANT, 140]),
    ]);
    const today = { year: 2025, month: 10, day: 20 };
    const guides = library.guides.filter(({ id }) => id === "general" || id.startsWith("shanghai"));
    const outcomes = check(submission, guides, {
      vocabulary: library.vocabulary,
      tables: library.tables,
      today,
    });
    const about = outcomes.filter(({ rule }) => ["S03", "S04", "S16", "G10"].includes(rule));
    expect(about.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["G10", "doubtful"],
      ["S03", "unanswered"],
      ["S04", "unanswered"],
      ["S16", "unanswered"],
    ]);
    const [g10] = outcomes.filter(({ rule }) => rule === "G10");
    expect(
      g10?.findings.flatMap(({ evidence }) =>
        evidence.map(({ traced }) => (traced.origin ? formatAddress(traced.origin.cell) : "")),
      ),
    ).toEqual(["甲公司!B4", "单位!D2"]);
  });
});
