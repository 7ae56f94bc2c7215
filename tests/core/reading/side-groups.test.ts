import { describe, expect, it } from "vitest";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { parseMapping } from "../../../src/core/reading/mapping.js";
import { readSheet, readSheets, records, unread } from "./support.js";

type Merge = [number, number, number, number];

/** A form whose parts have labels merged down at the left. */
const readForm = (rows: readonly (readonly GridCell[])[], merges: Merge[]) =>
  readSheet(rows, "申报书", { merges });

describe("labels merged down beside the parts of a form", () => {
  it("say whose name, code and address stand beside them", () => {
    const result = readForm(
      [
        ["项目名称", null, "甲项目", null, null],
        ["申⏎报⏎单⏎位".replaceAll("⏎", "\n"), "单位名称", "甲大学", "单位性质", "高等院校"],
        [null, "注册地址", "上海市杨浦区", "法定代表人", "赵某"],
        ["国外依托单位", "机构名称", "慕尼黑大学", "所在国家", "德国"],
        [null, "机构性质", "大学", "电子邮箱", "x@y.example"],
        ["申请人信息", "姓名", "张三", "性别", "男"],
        [null, "职称", "教授", "学位", "博士"],
      ],
      [
        [1, 1, 1, 2],
        [1, 3, 1, 5],
        [2, 1, 3, 1],
        [4, 1, 5, 1],
        [6, 1, 7, 1],
      ],
    );
    expect(records(result, "project")).toEqual([{ title: "甲项目", leadUnit: "甲大学" }]);
    expect(records(result, "units")).toEqual([
      { name: "甲大学", kind: "university", place: "上海市杨浦区", role: "lead" },
      { name: "慕尼黑大学", country: "DE", kind: "university", role: "foreignHost" },
    ]);
    expect(records(result, "members")).toEqual([
      { name: "张三", sex: "male", title: "seniorFull", degree: "doctor", role: "pi" },
    ]);
    expect(unread(result)).toEqual([]);
  });

  it("are titles of the lists beside them, and tables end where the next label begins", () => {
    const result = readForm(
      [
        ["合作单位", "名称", "国别", "单位性质"],
        [null, "乙公司", "中国", "企业"],
        [null, "丙研究所", "哈萨克斯坦", "科研院所"],
        ["主要成员", "姓名", "性别", "职称"],
        [null, "张三", "男", "教授"],
        [null, "李四", "女", "讲师"],
      ],
      [
        [1, 1, 3, 1],
        [4, 1, 6, 1],
      ],
    );
    expect(records(result, "units")).toEqual([
      { name: "乙公司", country: "CN", kind: "enterprise" },
      { name: "丙研究所", country: "KZ", kind: "institute" },
    ]);
    expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三", "李四"]);
  });

  it("state the unit of the amounts beside them", () => {
    const result = readForm(
      [
        ["项目名称", "甲项目", null, null, null],
        ["经费（万元）", "总经费", "申请财政资金", "单位自筹", "其他"],
        [null, 270, 120, 150, 0],
        ["是否涉密", "□是  ☑否", null, "是否涉及伦理", "☑是  □否"],
      ],
      [[2, 1, 3, 1]],
    );
    expect(records(result, "project")).toEqual([
      {
        title: "甲项目",
        totalBudget: "2700000元",
        requested: "1200000元",
        selfRaised: "1500000元",
        classified: "否",
        ethicsScope: "是",
      },
    ]);
    const unit = result.report.tables.find(({ name }) => name === "project")?.unit;
    expect([unit?.text, unit?.cell?.row, unit?.cell?.column]).toEqual(["万元", 2, 1]);
  });

  it("leave a label to what the user said it is, and nothing more", () => {
    const mapping = parseMapping(JSON.stringify({ columns: [{ header: "法人名称", to: "units.name" }] }));
    const rows = [
      ["项目名称", "甲项目", null, null, null],
      ["申报单位", "法人名称", "甲公司", "单位性质", "企业"],
      [null, "注册地址", "上海市", "电话", "021"],
    ];
    const options = { merges: [[2, 1, 3, 1] as Merge] };
    const result = readSheets([{ name: "申报书", rows, options }], mapping.ok ? mapping.mapping : undefined);
    expect(records(result, "units")?.[0]).toMatchObject({ name: "甲公司", role: "lead" });
    expect(records(result, "project")).toEqual([{ title: "甲项目" }]);
  });

  it("are no heads of columns that reach down over two rows of heads", () => {
    const result = readForm(
      [
        ["单位名称", "经费（万元）", null],
        [null, "申请经费", "自筹经费"],
        ["甲公司", 10, 20],
        ["乙公司", 5, 30],
      ],
      [
        [1, 1, 2, 1],
        [1, 2, 1, 3],
      ],
    );
    expect(records(result, "units")).toEqual([
      { name: "甲公司", requested: "100000元", selfRaised: "200000元" },
      { name: "乙公司", requested: "50000元", selfRaised: "300000元" },
    ]);
  });

  it("people beside each other under the same heads, of which the second may leave some out", () => {
    const result = readForm(
      [
        ["主要参加人员", "姓名", "性别", "专业", "职称", "姓名", "性别", "职称"],
        [null, "张三", "男", "果树", "研究员", "王五", "女", "讲师"],
        [null, "李四", "女", "土壤", "教授", "赵六", "男", "工程师"],
      ],
      [[1, 1, 3, 1]],
    );
    expect(records(result, "members")?.map(({ name, sex }) => `${name ?? ""} ${sex ?? ""}`)).toEqual([
      "张三 male",
      "李四 female",
      "王五 female",
      "赵六 male",
    ]);
  });
});
