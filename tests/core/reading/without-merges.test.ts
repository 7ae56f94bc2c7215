import { describe, expect, it } from "vitest";
import { readSheet, records } from "./support.js";

describe("sheets whose merged areas nobody tells", () => {
  it("heads below the last group head are its own", () => {
    const result = readSheet([
      ["序号", "单位名称", "角色", "经费（万元）"],
      [null, null, null, "申请经费", "自筹经费", "其他财政拨款"],
      [1, "甲公司", "牵头单位", 100, 160, 0],
      [2, "乙大学", "参与单位", 40, 10, 5],
      [null, "合计", null, 140, 170, 5],
    ]);
    expect(records(result, "units")).toEqual([
      { name: "甲公司", role: "lead", requested: "1000000元", selfRaised: "1600000元", otherPublic: "0元" },
      {
        name: "乙大学",
        role: "participant",
        requested: "400000元",
        selfRaised: "100000元",
        otherPublic: "50000元",
      },
    ]);
  });

  it("a value right of the last head is no head of a second row", () => {
    const result = readSheet([
      ["姓名", "单位", "角色"],
      ["张三", "甲公司", "项目负责人", "参与"],
      ["李四", "乙大学", "项目骨干"],
    ]);
    expect(records(result, "members")).toEqual([
      { name: "张三", unit: "甲公司", role: "pi" },
      { name: "李四", unit: "乙大学", role: "coreMember" },
    ]);
  });

  it.each(["主要研究人员", "Team members", "项目组成员"])(
    "%s alone in the column of names is no name",
    (heading) => {
      const result = readSheet([
        ["姓名", "性别", "学位"],
        ["张三", "男", "博士"],
        [heading],
        ["李四", "女", "硕士"],
        ["王五"],
      ]);
      expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三", "李四", "王五"]);
    },
  );
});
