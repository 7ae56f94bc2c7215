import { gridSheet, gridWorkbook, type GridCell } from "../../src/core/reading/sheet/grid.js";
import type { Sheet, WorkbookContent } from "../../src/core/reading/sheet/sheet.js";

/** Makes a workbook of about so many cells. */
export type Shape = (cells: number) => WorkbookContent;

const UNIT_HEADS = ["序号", "单位名称", "单位性质", "注册地", "申请经费（万元）", "自筹经费（万元）"];
const MEMBER_HEADS = ["序号", "姓名", "性别", "出生年月", "职称", "工作单位", "每年工作时间（月）"];
const SUBJECTS = ["设备费", "业务费", "劳务费", "材料费", "测试化验加工费", "差旅费"];

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => make(index));

const one = (rows: readonly (readonly GridCell[])[], merges: [number, number, number, number][] = []) =>
  gridWorkbook([gridSheet("申报书", rows, { merges })]);

const unitRow = (index: number): GridCell[] => [
  index + 1,
  `第${String(index)}协作单位`,
  "企业",
  "上海市浦东新区",
  (index * 7919) % 500,
  (index * 1299) % 500,
];

/** Shapes of workbooks that offices send, grown: each may hide a loop inside a loop of its own. */
export const shapes: Readonly<Record<string, Shape>> = {
  "one long list": (cells) => one([UNIT_HEADS, ...times(cells / 6, unitRow)]),
  "many short lists below each other": (cells) =>
    one(
      times(cells / 40, (index) => [
        [`（${String(index)}）参与单位`],
        UNIT_HEADS,
        ...times(4, unitRow),
        ["", "合计", "", "", 100, 200],
        [],
      ]).flat(),
    ),
  "many lists side by side": (cells) =>
    one([
      times(40, () => [...MEMBER_HEADS, ""]).flat(),
      ...times(cells / 280, (row) =>
        times(40, (index): GridCell[] => [
          row,
          `张${String(index)}`,
          "男",
          "1980.05",
          "教授",
          "某大学",
          6,
          null,
        ]).flat(),
      ),
    ]),
  "a sheet a unit": (cells) =>
    gridWorkbook(
      times(cells / 120, (index): Sheet =>
        gridSheet(`单位${String(index)}`, [
          ["单位名称", `第${String(index)}协作单位`],
          ["预算科目", "合计（万元）", "专项经费", "自筹经费"],
          ...times(28, (row): GridCell[] => [SUBJECTS[row % 6] ?? "", 30, 10, 20]),
          ["合计", 840, 280, 560],
        ]),
      ),
    ),
  "an outline": (cells) =>
    one([
      ["序号", "科目名称", "合计（万元）", "专项经费", "自筹经费"],
      ...times(cells / 5, (index): GridCell[] => [
        index % 10 === 0
          ? String(index / 10 + 1)
          : `${String(Math.floor(index / 10) + 1)}.${String(index % 10)}`,
        SUBJECTS[index % 6] ?? "",
        index % 10 === 0 ? 27 : 3,
        index % 10 === 0 ? 9 : 1,
        index % 10 === 0 ? 18 : 2,
      ]),
    ]),
  "labels and values": (cells) =>
    one(
      times(cells / 4, (index): GridCell[] => [
        index % 3 === 0 ? "项目名称" : "单位名称",
        `某某${String(index)}`,
        "联系电话",
        "021-0000",
      ]),
    ),
  prose: (cells) =>
    one(times(cells, (index): GridCell[] => [`这一行是第${String(index)}段说明文字，没有表格。`])),
  "figures without heads": (cells) => one(times(cells / 50, (row) => times(50, (column) => row * column))),
  "a wide sheet": (cells) =>
    one(
      times(10, (row) => times(cells / 10, (column) => (row === 0 ? `指标${String(column)}` : row * column))),
    ),
  "heads all over": (cells) => one(times(cells / 12, () => [...UNIT_HEADS, ...UNIT_HEADS])),
  "merged down in threes": (cells) =>
    one(
      [
        UNIT_HEADS,
        ...times(cells / 6, (index): GridCell[] =>
          index % 3 === 0 ? unitRow(index) : [null, null, null, null, index, index],
        ),
      ],
      times(cells / 18, (index): [number, number, number, number] => [2 + index * 3, 2, 4 + index * 3, 2]),
    ),
  "labels merged down beside labels and values": (cells) =>
    one(
      times(cells / 9, (index): GridCell[] =>
        index % 2 === 0
          ? [`单位${String(index)}`, "单位名称", `第${String(index)}协作单位`, "单位性质", "企业"]
          : [null, "注册地址", "上海市浦东新区", "联系电话", "021-0000"],
      ),
      times(cells / 18, (index): [number, number, number, number] => [1 + index * 2, 1, 2 + index * 2, 1]),
    ),
  "blank template rows": (cells) => one([UNIT_HEADS, ...times(cells, (index): GridCell[] => [index + 1])]),
};
