import { describe, expect, it } from "vitest";
import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { moneyUnitIn, unitInHead, unitLineIn } from "../../../src/core/reading/words/units.js";
import { plainTraced, readSheet, readSheets, records, sums } from "./support.js";

describe("money units in texts", () => {
  it.each([
    ["单位：万元", "万元"],
    ["金额单位：人民币元", "元"],
    ["（单位：千元）", "千元"],
    ["Unit: CNY 10,000", "万元"],
    ["Amounts in RMB million", "百万元"],
    ["单 位：万 元", "万元"],
    ["单位：亿元", "亿元"],
    ["万元", "万元"],
  ])("%s is a unit line: %s", (text, unit) => {
    expect(unitLineIn(text)?.unit).toBe(unit);
  });

  it.each([
    "单位名称",
    "单位：篇",
    "美元",
    "本单位共投入资金一百余万元用于设备购置，并承诺全部到位，特此说明，以此为据。",
    "单元",
  ])("%s is none", (text) => {
    expect(unitLineIn(text)).toBeUndefined();
  });

  it.each([
    ["经费（万元）", "万元"],
    ["金额/元", "元"],
    ["支出预算表（单位：元）", "元"],
    ["标准（元/人月）", undefined],
    ["经费", undefined],
    ["Grant (CNY)", "元"],
  ])("the head %s says %s", (text, unit) => {
    expect(unitInHead(text)?.unit).toBe(unit);
  });

  it("foreign currencies are no unit of ours", () => {
    expect(moneyUnitIn("万美元")).toBeUndefined();
    expect(moneyUnitIn("欧元")).toBeUndefined();
  });
});

describe("the nearest unit wins", () => {
  const amount = (rows: readonly (readonly GridCell[])[], name = "Sheet1"): string | undefined =>
    records(readSheet(rows, name), "units")?.[0]?.["requested"];

  it.each<readonly [string, readonly (readonly GridCell[])[], string]>([
    ["in the cell", [["单位：元"], ["单位名称", "申请经费"], ["甲公司", "15万元"]], "150000元"],
    ["in the head", [["单位：元"], ["单位名称", "申请经费（万元）"], ["甲公司", 15]], "150000元"],
    [
      "in the line above, at the left",
      [["单位：万元"], ["单位名称", "申请经费"], ["甲公司", 15]],
      "150000元",
    ],
    [
      "in the line above, at the right",
      [
        [null, "单位：千元"],
        ["单位名称", "申请经费"],
        ["甲公司", 15],
      ],
      "15000元",
    ],
    [
      "in the line, not in the title",
      [["经费表（元）"], ["单位：万元"], ["单位名称", "申请经费"], ["甲公司", 15]],
      "150000元",
    ],
    ["in the title", [["单位经费表（万元）"], ["单位名称", "申请经费"], ["甲公司", 15]], "150000元"],
    [
      "in a line at the top of the sheet",
      [["单位：万元"], [null], ["填表须知"], [null], ["单位名称", "申请经费"], ["甲公司", 15]],
      "150000元",
    ],
    [
      "nowhere: asked",
      [
        ["单位名称", "申请经费"],
        ["甲公司", 15],
      ],
      "?noMoneyUnit",
    ],
    [
      "two lines that contradict each other: asked",
      [
        ["单位：万元", "金额单位：元"],
        ["单位名称", "申请经费"],
        ["甲公司", 15],
      ],
      "?unitUnclear",
    ],
  ])("%s", (_name, rows, expected) => {
    expect(amount(rows)).toBe(expected);
  });

  it("in the sheet's name", () => {
    expect(
      amount(
        [
          ["单位名称", "申请经费"],
          ["甲公司", 15],
        ],
        "单位经费（万元）",
      ),
    ).toBe("150000元");
  });

  it("in a head over several amounts", () => {
    const result = readSheet(
      [
        ["单位名称", "经费（万元）", null],
        [null, "申请经费", "自筹经费"],
        ["甲公司", 15, 20],
      ],
      "单位",
      {
        merges: [
          [1, 1, 2, 1],
          [1, 2, 1, 3],
        ],
      },
    );
    expect(records(result, "units")).toEqual([
      { name: "甲公司", requested: "150000元", selfRaised: "200000元" },
    ]);
  });

  it("taken from elsewhere only when all other tables agree, and told", () => {
    const stated = {
      name: "经费预算",
      rows: [
        ["预算科目", "金额（万元）"],
        ["设备费", 5],
      ],
    };
    const silent = {
      name: "单位",
      rows: [
        ["单位名称", "申请经费"],
        ["甲公司", 15],
      ],
    };
    const other = {
      name: "经费来源",
      rows: [
        ["来源", "金额（元）"],
        ["自筹", 5],
      ],
    };
    const agreed = readSheets([stated, silent]);
    expect(records(agreed, "units")?.[0]?.["requested"]).toBe("150000元");
    expect(agreed.report.tables.flatMap(({ fields }) => fields.map(({ doubt }) => doubt))).toContain(
      "unitFromElsewhere",
    );
    expect(records(readSheets([stated, silent, other]), "units")?.[0]?.["requested"]).toBe("?noMoneyUnit");
  });
});

describe("statements of units that contradict each other are told with their cells", () => {
  const requested = (rows: readonly (readonly GridCell[])[], table = "units"): unknown => {
    const { submission, report } = readSheet(rows);
    const traced = submission.tables.get(table)?.entries[0]?.values.get("requested");
    const field = report.tables.flatMap(({ fields }) => fields).find((each) => each.field === "requested");
    const said =
      traced?.state === "value" ? traced.caveats?.map(({ code, detail = "" }) => `${code} ${detail}`) : [];
    return [
      plainTraced(traced),
      ...(said ?? []),
      field?.doubt,
      ...(field?.units ?? []).map(({ text }) => text),
    ];
  };

  it.each<readonly [string, readonly (readonly GridCell[])[], readonly unknown[]]>([
    [
      "head and line",
      [["单位：元"], ["单位名称", "申请经费（万元）"], ["甲公司", 15]],
      ["150000元", "unitContradiction 单位：元 Sheet1!A1", "unitContradiction", "单位：元"],
    ],
    [
      "head and title",
      [["单位经费表（元）"], ["单位名称", "申请经费（万元）"], ["甲公司", 15]],
      ["150000元", "unitContradiction 元 Sheet1!A1", "unitContradiction", "元"],
    ],
    [
      "a line and another above it",
      [["单位：元"], ["单位：万元"], ["单位名称", "申请经费"], ["甲公司", 15]],
      ["150000元", "unitContradiction 单位：元 Sheet1!A1", "unitContradiction", "单位：元"],
    ],
    [
      "line and title",
      [["单位经费表（元）"], ["单位：万元"], ["单位名称", "申请经费"], ["甲公司", 15]],
      ["150000元", "unitContradiction 元 Sheet1!A1", "unitContradiction", "元"],
    ],
    [
      "two lines of one distance: none is taken",
      [
        ["单位：万元", "金额单位：元"],
        ["单位名称", "申请经费"],
        ["甲公司", 15],
      ],
      ["?unitUnclear", "unitUnclear", "单位：万元", "金额单位：元"],
    ],
    [
      "a cell that names its own unit is certain",
      [["单位：元"], ["单位名称", "申请经费（万元）"], ["甲公司", "15万元"]],
      ["150000元", "unitContradiction", "单位：元"],
    ],
    [
      "zero is zero in any unit",
      [["单位：元"], ["单位名称", "申请经费（万元）"], ["甲公司", 0]],
      ["0元", "unitContradiction", "单位：元"],
    ],
    [
      "the same unit twice is none",
      [["单位：万元"], ["单位名称", "申请经费（万元）"], ["甲公司", 15]],
      ["150000元", undefined],
    ],
    [
      "a cell in its own unit is none",
      [["单位：元"], ["单位名称", "申请经费"], ["甲公司", "15万元"]],
      ["150000元", "ownUnit 万元", undefined],
    ],
    [
      "the line of another table is none",
      [
        ["预算科目", "金额"],
        ["设备费", 15],
        [null],
        ["单位：元"],
        ["来源", "金额"],
        ["自筹", 5],
        [null],
        ["单位名称", "申请经费（万元）"],
        ["甲公司", 15],
      ],
      ["150000元", undefined],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(requested(rows)).toEqual([expected[0], ...expected.slice(1)]);
  });

  it("a label and the line above it", () => {
    expect(requested([["金额单位：元"], ["项目名称", "甲"], ["申请经费（万元）", 15]], "project")).toEqual([
      "150000元",
      "unitContradiction 金额单位：元 Sheet1!A1",
      "unitContradiction",
      "金额单位：元",
    ]);
  });

  it("a column adds up whichever unit it is in", () => {
    const rows = [
      ["单位：元"],
      ["单位名称", "申请经费（万元）"],
      ["甲公司", 15],
      ["乙公司", 5],
      ["合计", 20],
    ];
    const [sum] = readSheet(rows).submission.sums;
    expect(
      [sum?.whole, ...(sum?.parts ?? [])].flatMap((each) =>
        each?.state === "value" ? (each.caveats ?? []) : [],
      ),
    ).toEqual([]);
  });
});

describe("totals", () => {
  const HEAD: readonly GridCell[] = ["序号", "单位名称", "申请经费（万元）"];
  const A: readonly GridCell[] = [1, "甲公司", 100];
  const B: readonly GridCell[] = [2, "乙大学", 40];
  const total = (label: string): readonly GridCell[] => [label, null, 140];

  it.each<readonly [string, readonly (readonly GridCell[])[]]>([
    ["合计 last", [HEAD, A, B, total("合计")]],
    ["合 计 first", [HEAD, total("合 计"), A, B]],
    ["总计（万元）", [HEAD, A, B, total("总计（万元）")]],
    ["累计：", [HEAD, A, B, total("累计：")]],
    ["Total", [HEAD, A, B, total("Total")]],
    ["the word in the name's column", [HEAD, A, B, [null, "合计", 140]]],
    ["after a blank row", [HEAD, A, B, [null], total("合计")]],
  ])("%s is no record and is re-added", (_name, rows) => {
    const result = readSheet(rows, "单位");
    expect(records(result, "units")?.map(({ name }) => name)).toEqual(["甲公司", "乙大学"]);
    expect(sums(result)).toEqual(["total units.requested 1400000元 = 1000000元 + 400000元"]);
  });

  it("a subtotal counts the rows since the one before, the total all", () => {
    const result = readSheet(
      [HEAD, A, ["小计", null, 100], B, ["小计", null, 40], ["合计", null, 140]],
      "单位",
    );
    expect(sums(result)).toEqual([
      "total units.requested 1000000元 = 1000000元",
      "total units.requested 400000元 = 400000元",
      "total units.requested 1400000元 = 1000000元 + 400000元",
    ]);
  });

  it("a company called 合计 is still a company when its row says more", () => {
    const result = readSheet([HEAD, [1, "上海合计时科技有限公司", 100]], "单位");
    expect(records(result, "units")).toHaveLength(1);
  });

  it("the project's own amount is held against those of its units", () => {
    const result = readSheets([
      {
        name: "项目",
        rows: [
          ["项目名称", "甲"],
          ["申请经费（万元）", 150],
        ],
      },
      { name: "单位", rows: [HEAD, A, B] },
    ]);
    expect(sums(result)).toEqual(["perUnit project.requested 1500000元 = 1000000元 + 400000元"]);
  });
});
