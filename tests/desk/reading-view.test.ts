import { describe, expect, it } from "vitest";
import {
  gridSheet,
  gridWorkbook,
  type GridCell,
  type GridOptions,
} from "../../src/core/reading/sheet/grid.js";
import type { Checked } from "../../src/desk/desk.js";
import { deskOver, SETTINGS } from "./support.js";

const TEAM: readonly (readonly GridCell[])[] = [
  ["姓名", "性别", "出生年月", "内部标注", "每年工作时间（月）"],
  ["张三", "男", "1980-01-02", "甲类", 8],
  ["李四", "女", "1985-03-04", "乙类", 10],
  ["王五", "男", "1990-05-06", "丙类", 6],
];

const over = (rows: readonly (readonly GridCell[])[], options?: GridOptions) =>
  deskOver(gridWorkbook([gridSheet("人员", rows, options)]));

const rolesOf = (checked: Checked): (string | undefined)[] =>
  checked.reading.tables.flatMap(({ fields }) => fields.map(({ role, cell }) => `${role} ${String(cell)}`));

describe("a question about a header", () => {
  it("names the header's cell, shows values, and says how many a field can read", async () => {
    const { desk } = over(TEAM);
    const [question, ...others] = (await desk.check(SETTINGS)).reading.questions;
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      cell: "人员!D1",
      header: "内部标注",
      samples: ["甲类", "乙类", "丙类"],
      values: 3,
    });
  });

  it("is answered for good: by the header's words, so that it still holds when rows are inserted above", async () => {
    const { desk } = over(TEAM);
    await desk.check(SETTINGS);
    const answered = await desk.correct({ header: "人员!D1", to: "members.title" });
    expect(answered.reading.questions).toEqual([]);
    expect(rolesOf(answered)).toContain("members.title 人员!D1");
    expect(answered.kept.mapping.columns).toEqual([
      { header: "内部标注", sheet: "人员", to: "members.title" },
    ]);
    const moved = over([["项目组成员名单"], [], ...TEAM]);
    await moved.port.saveState(JSON.stringify(answered.kept));
    await moved.desk.open(SETTINGS);
    expect(rolesOf(await moved.desk.check(SETTINGS))).toContain("members.title 人员!D3");
  });

  it("keeps one correction a header: the later answer takes the place of the earlier", async () => {
    const { desk } = over(TEAM);
    await desk.check(SETTINGS);
    await desk.correct({ header: "人员!D1", to: "members.degree" });
    const again = await desk.correct({ header: "人员!D1", to: null });
    expect(again.kept.mapping.columns).toEqual([{ header: "内部标注", sheet: "人员", to: null }]);
    expect((await desk.forget({ header: "人员!D1" })).kept.mapping.columns).toEqual([]);
  });

  it("names the lower cell of a header in two rows, and an answer there is used", async () => {
    const rows = [
      ["姓名", "性别", "出生年月", "资格", "", "每年工作时间（月）"],
      ["", "", "", "等次甲", "等次乙", ""],
      ["张三", "男", "1980-01-02", "甲类", "x1", 8],
      ["李四", "女", "1985-03-04", "乙类", "x2", 10],
    ];
    const { desk } = over(rows, {
      merges: [
        [1, 1, 2, 1],
        [1, 2, 2, 2],
        [1, 3, 2, 3],
        [1, 4, 1, 5],
        [1, 6, 2, 6],
      ],
    });
    const questions = (await desk.check(SETTINGS)).reading.questions;
    expect(questions.map(({ cell, header }) => [cell, header])).toContainEqual(["人员!D2", "等次甲"]);
    const answered = await desk.correct({ header: "人员!D2", to: "members.title" });
    expect(rolesOf(answered)).toContain("members.title 人员!D2");
  });

  it("keeps the address where the same words head several columns", async () => {
    const rows = TEAM.map((row, at) => [...row, at === 0 ? "内部标注" : `x${String(at)}`]);
    const { desk } = over(rows);
    await desk.check(SETTINGS);
    const answered = await desk.correct({ header: "人员!D1", to: "members.title" });
    expect(answered.kept.mapping.columns).toEqual([{ header: "人员!D1", to: "members.title" }]);
    expect(rolesOf(answered)).toContain("members.title 人员!D1");
  });

  it("tells of each field that fits the words how many of the values it can read, and what hangs on the answer", async () => {
    const rows = TEAM.map((row, at) => [
      ...row,
      ["职称", "教授", "副教授", "讲师"][at] ?? null,
      ["专业技术职称", "甲", "乙", "丙"][at] ?? null,
      ["项目角色", "项目负责人", "成员", "成员"][at] ?? null,
    ]);
    const questions = (await over(rows).desk.check(SETTINGS)).reading.questions;
    const asked = questions.flatMap(({ header, values, affects, candidates }) =>
      candidates.map(({ role, fitting }) => ({
        header,
        values,
        role,
        fitting,
        x15: affects.includes("X15"),
      })),
    );
    expect(asked).toContainEqual({
      header: "专业技术职称",
      values: 3,
      role: "members.title",
      fitting: 0,
      x15: true,
    });
  });

  it("masks identity numbers in the values it shows", async () => {
    const rows = TEAM.map((row, at) => [...row, at === 0 ? "证号情况" : "110101198001011230"]);
    const samples = (await over(rows).desk.check(SETTINGS)).reading.questions.flatMap((one) => one.samples);
    expect(samples.join()).not.toContain("198001011");
  });
});

describe("what was not understood", () => {
  it("names the headers of a table nobody knows, so that a person can say what they are", async () => {
    const { desk } = over([
      ["甲项", "乙项", "丙项", "丁项"],
      ["张三", "x", 8, "男"],
      ["李四", "y", 10, "女"],
    ]);
    const before = await desk.check(SETTINGS);
    expect(before.reading.tables).toEqual([]);
    const heads = before.reading.unread.flatMap((one) => one.heads);
    expect(heads).toContainEqual({ cell: "人员!A1", header: "甲项" });
    await desk.correct({ header: "人员!A1", to: "members.name" });
    await desk.correct({ header: "人员!C1", to: "members.monthsPerYear" });
    const named = await desk.correct({ header: "人员!D1", to: "members.sex" });
    expect(named.reading.tables.map(({ name, records }) => [name, records])).toEqual([["members", 2]]);
  });
});

describe("sheets that are not to be read", () => {
  it("are left out from then on, and read again when that is taken back", async () => {
    const { desk } = over(TEAM);
    await desk.check(SETTINGS);
    expect((await desk.skipSheets(["人员"])).reading.tables).toEqual([]);
    expect((await desk.skipSheets([])).reading.tables.map(({ name }) => name)).toEqual(["members"]);
  });
});
