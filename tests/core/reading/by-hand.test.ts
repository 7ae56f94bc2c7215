import { describe, expect, it } from "vitest";
import { areaOf, mappingText, parseMapping, type Mapping } from "../../../src/core/reading/mapping.js";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { addressOf, leftOut, readSheets, records, unread, type Plain } from "./support.js";

function mapping(json: unknown): Mapping {
  const parsed = parseMapping(JSON.stringify(json));
  if (!parsed.ok) throw new Error(parsed.problems.join("; "));
  return parsed.mapping;
}

const problems = (sheets: readonly Plain[], json: unknown): string[] =>
  (readSheets(sheets, mapping(json)).report.corrections ?? []).map(
    ({ code, entry, detail }) => `${code} ${entry}${detail === undefined ? "" : ` ${detail}`}`,
  );

/** A form nobody would recognise: the heads are an office's own shorthand. */
const shorthand: readonly (readonly GridCell[])[] = [
  ["附件三"],
  ["（金额以万元计）"],
  ["谁来做", "怎么分", null],
  [null, "财政的", "自家的"],
  ["甲公司", 100, 160],
  ["乙大学", 40, 0],
  ["合计", 140, 160],
];

describe("a table pointed out by hand", () => {
  const sheets = [{ name: "经费", rows: shorthand }];
  const columns = [
    { header: "谁来做", to: "units.name" },
    { header: "财政的", to: "units.requested" },
    { header: "自家的", to: "units.selfRaised" },
  ];

  it("is read as what it is said to be, its columns named beside", () => {
    const result = readSheets(
      sheets,
      mapping({ tables: [{ sheet: "经费", rows: "3:4", table: "units" }], columns }),
    );
    expect(records(result, "units")).toEqual([
      { name: "甲公司", requested: "1000000元", selfRaised: "1600000元" },
      { name: "乙大学", requested: "400000元", selfRaised: "0元" },
    ]);
    expect(leftOut(result)).toContain("经费!A7:C7 total");
    expect(result.report.corrections).toBeUndefined();
  });

  it("is told to have no column that is known, where none is, and asks for each of them", () => {
    const json = { tables: [{ sheet: "经费", rows: "3:4", table: "units" }] };
    expect(problems(sheets, json)).toEqual(["noColumns 经费!3:4 units"]);
    expect(unread(readSheets(sheets, mapping(json)))).toContain("经费!A3:A7 unknownColumn 谁来做");
  });

  it("beats what would have been recognised", () => {
    const rows = [
      ["姓名", "单位名称", "职称"],
      ["张三", "甲公司", "教授"],
      ["李四", "乙大学", "讲师"],
    ];
    const json = { tables: [{ sheet: "S", rows: "A1:C1", table: "experts" }] };
    const asIs = readSheets([{ name: "S", rows }]);
    expect(records(asIs, "members")).toHaveLength(2);
    const said = readSheets(
      [{ name: "S", rows }],
      mapping({ tables: [{ ...json.tables[0], table: "units" }] }),
    );
    expect(records(said, "members")).toBeUndefined();
    expect(records(said, "units")?.map(({ name }) => name)).toEqual(["甲公司", "乙大学"]);
  });

  it("ends where another that was pointed out begins, title and all", () => {
    const rows = [["名", "钱"], ["甲公司", 10], ["我们的专家"], ["名", "衔"], ["张三", "教授"]];
    const result = readSheets(
      [{ name: "S", rows }],
      mapping({
        tables: [
          { sheet: "S", rows: "1", table: "units" },
          { sheet: "S", rows: "4", table: "members" },
        ],
        columns: [
          { header: "S!A1", to: "units.name" },
          { header: "S!A4", to: "members.name" },
          { header: "衔", to: "members.title" },
        ],
      }),
    );
    expect(records(result, "units")).toEqual([{ name: "甲公司" }]);
    expect(records(result, "members")?.map(({ name }) => name)).toEqual(["张三"]);
  });

  it("takes one of two tables side by side", () => {
    const rows = [
      ["名", "数", null, "名", "数"],
      ["甲公司", 10, null, "x", 1],
      ["乙大学", 20, null, "y", 2],
    ];
    const result = readSheets(
      [{ name: "S", rows }],
      mapping({
        tables: [{ sheet: "S", rows: "A1:B1", table: "units" }],
        columns: [{ header: "S!A1", to: "units.name" }],
      }),
    );
    expect(records(result, "units")).toEqual([{ name: "甲公司" }, { name: "乙大学" }]);
  });

  it("may stand on its side: labels under each other, a record each column", () => {
    const rows = [
      ["谁来做", "甲公司", "乙大学"],
      ["财政的（万元）", 100, 40],
    ];
    const result = readSheets(
      [{ name: "S", rows }],
      mapping({
        tables: [{ sheet: "S", rows: "A1:A2", table: "units" }],
        columns: [
          { header: "谁来做", to: "units.name" },
          { header: "S!A2", to: "units.requested" },
        ],
      }),
    );
    expect(records(result, "units")).toEqual([
      { name: "甲公司", requested: "1000000元" },
      { name: "乙大学", requested: "400000元" },
    ]);
    expect(addressOf(result, "units", 2, "requested")).toBe("S!C2");
    expect(result.report.corrections).toBeUndefined();
  });

  it("decides between two places that would else be a question", () => {
    const sheets = [
      {
        name: "一",
        rows: [
          ["单位名称", "申请经费（万元）"],
          ["甲公司", 10],
        ],
      },
      {
        name: "二",
        rows: [
          ["承担单位名称", "单位性质", "申请财政资金（万元）"],
          ["丙公司", "企业", 30],
        ],
      },
    ];
    expect(records(readSheets(sheets), "units")).toBeUndefined();
    const result = readSheets(sheets, mapping({ tables: [{ sheet: "二", rows: "1", table: "units" }] }));
    expect(records(result, "units")?.map(({ name }) => name)).toEqual(["丙公司"]);
    expect(unread(result).some((line) => line.startsWith("一!A1:B2 otherByHand"))).toBe(true);
  });
});

describe("rows that are not to be read", () => {
  const rows = [
    ["单位名称", "申请经费（万元）"],
    ["甲公司", 10],
    ["（样例）丁公司", 99],
    ["乙大学", 20],
  ];
  it.each([["3"], ["3:3"], ["A3:B3"]])("are as if they were blank: %s", (at) => {
    const result = readSheets(
      [{ name: "S", rows }],
      mapping({ tables: [{ sheet: "S", rows: at, table: null }] }),
    );
    expect(records(result, "units")?.map(({ name }) => name)).toEqual(["甲公司", "乙大学"]);
    expect(leftOut(result)).toContain("S!A3:B3 mapped");
  });

  it("may be a whole sheet, which is told too", () => {
    const result = readSheets([{ name: "S", rows }], mapping({ skipSheets: ["S"] }));
    expect(leftOut(result)).toEqual(["S!A1:B4 mapped"]);
  });
});

describe("a cell that is a fact itself", () => {
  const rows = [
    ["某省重点研发计划申请书"],
    [null, "高熵合金的低温断裂"],
    ["项目名称", "旧题目"],
    ["甲公司", 12],
  ];

  it("is read wherever it stands, and beats a label elsewhere", () => {
    const json = { values: [{ cell: "S!B2", to: "project.title" }] };
    const result = readSheets([{ name: "S", rows }], mapping(json));
    expect(records(result, "project")?.[0]?.["title"]).toBe("高熵合金的低温断裂");
    expect(addressOf(result, "project", 1, "title")).toBe("S!B2");
    expect(result.report.tables[0]?.fields.find(({ field }) => field === "title")?.source).toBe("map");
  });

  it("is enough alone", () => {
    const result = readSheets(
      [{ name: "S", rows: [["甲"], ["高熵合金的低温断裂"]] }],
      mapping({ values: [{ cell: "S!A2", to: "project.title" }] }),
    );
    expect(records(result, "project")).toEqual([{ title: "高熵合金的低温断裂" }]);
  });
});

describe("an office's own words", () => {
  const rows = [["甲方清册"], ["谁来做", "财政的（万元）", "自家的（万元）"], ["甲公司", 100, 160]];

  it("are matched like those of the vocabulary, and are no correction where they do not occur", () => {
    const words = [
      { word: "谁来做", to: "units.name" },
      { word: "财政的", to: "units.requested" },
      { word: "自家的", to: "units.selfRaised" },
      { word: "从没见过", to: "units.role" },
    ];
    const result = readSheets([{ name: "S", rows }], mapping({ words }));
    expect(records(result, "units")).toEqual([
      { name: "甲公司", requested: "1000000元", selfRaised: "1600000元" },
    ]);
    expect(result.report.corrections).toBeUndefined();
    expect(result.report.tables[0]?.fields[0]?.source).toBe("recognised");
  });
});

describe("a correction that comes to nothing is told", () => {
  const sheets = [
    {
      name: "S",
      rows: [
        ["单位名称", "申请经费（万元）"],
        ["甲公司", 10],
        [" ", null],
        ["备查", "x"],
      ],
    },
  ];
  it.each<[string, unknown, string]>([
    ["no such sheet", { tables: [{ sheet: "T", rows: "1", table: "units" }] }, "noSheet T!1 T"],
    ["no such table", { tables: [{ sheet: "S", rows: "1", table: "unit" }] }, "noTable S!1 unit"],
    ["a form", { tables: [{ sheet: "S", rows: "1", table: "project" }] }, "notAList S!1 project"],
    ["beyond the sheet", { tables: [{ sheet: "S", rows: "9:10", table: "units" }] }, "beyondSheet S!9:10 4"],
    ["blank rows", { tables: [{ sheet: "S", rows: "3", table: "units" }] }, "blank S!3"],
    ["blank rows to skip", { tables: [{ sheet: "S", rows: "3", table: null }] }, "blank S!3"],
    [
      "what a table needs",
      { tables: [{ sheet: "S", rows: "B1", table: "units" }] },
      "lacksColumn S!B1 units.name",
    ],
    ["no such field", { columns: [{ header: "单位名称", to: "units.nam" }] }, "noField 单位名称 units.nam"],
    ["no such header", { columns: [{ header: "单位名", to: "units.name" }] }, "noSuchHeader 单位名"],
    ["header, no such sheet", { columns: [{ header: "X!B2", to: "units.name" }] }, "noSheet X!B2 X"],
    ["header, blank cell", { columns: [{ header: "S!C1", to: null }] }, "blank S!C1"],
    ["header of nothing", { columns: [{ header: "备查", to: "members.name" }] }, "notUsed 备查 members"],
    ["fact of a list", { values: [{ cell: "S!A2", to: "units.name" }] }, "notAForm S!A2 units"],
    ["fact, no such sheet", { values: [{ cell: "T!A2", to: "project.title" }] }, "noSheet T!A2 T"],
    ["sheet to skip", { skipSheets: ["T"] }, "noSheet T T"],
    ["a word for nothing", { words: [{ word: "x", to: "unit" }] }, "noTable x unit"],
  ])("%s", (_name, json, said) => {
    expect(problems(sheets, json)).toEqual([said]);
  });

  it("two that point at the same header", () => {
    const tables = ["units", "members"].map((table) => ({ sheet: "S", rows: "1", table }));
    expect(problems(sheets, { tables })).toEqual(["overlaps S!1"]);
  });
});

describe("rows as a mapping writes them", () => {
  it.each([
    ["4", [4, 1, 4, 16_384]],
    ["4:5", [4, 1, 5, 16_384]],
    ["A4:H5", [4, 1, 5, 8]],
    ["B4", [4, 2, 4, 2]],
    ["5:4", undefined],
    ["A4:5", undefined],
    ["4:H5", undefined],
    ["row 4", undefined],
    ["0", undefined],
  ])("%s", (rows, edges) => {
    const area = areaOf(rows);
    expect(area && [area.top, area.left, area.bottom, area.right]).toEqual(edges);
  });

  it("a file of the first kind, and what is written, are read again", () => {
    const old = mapping({ version: 1, columns: [{ header: "x", to: null }], skipSheets: ["y"] });
    expect(old.tables).toEqual([]);
    expect(mapping(JSON.parse(mappingText(old)))).toEqual(old);
  });
});
