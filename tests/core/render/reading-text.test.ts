import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../src/core/messages/index.js";
import { parseMapping } from "../../../src/core/reading/mapping.js";
import { read } from "../../../src/core/reading/read.js";
import { readingLines } from "../../../src/core/render/reading-text.js";
import { renderReading } from "../../../src/core/render/reading.js";
import { PLAIN } from "../../../src/core/render/text-style.js";
import { sheet, workbook, type SheetSpec } from "../../../src/workbook/memory/sheet.js";
import { library } from "../../support/library.js";

const messages = messagesIn("zh");

function said(...sheets: readonly SheetSpec[]): string[] {
  const { report } = read(workbook(sheets), library.vocabulary, library.tables);
  const context = { messages, lang: "zh", vocabulary: library.vocabulary, redacted: false } as const;
  return readingLines(renderReading(report, context), messages, PLAIN);
}

describe("what was read, as text", () => {
  it("says in a line what a table is, where it stands and in which unit", () => {
    const lines = said(
      sheet("单位经费", [
        ["单位：万元"],
        ["单位名称", "单位性质", "申请经费", "自筹经费"],
        ["甲公司", "企业", 10, 20],
        ["乙大学", "高校", 5, 5],
        ["合计", null, 15, 25],
      ]),
    );
    const at = lines.findIndex((line) => line.includes("单位经费!"));
    expect(lines[at]).toMatch(/2 行.*“万元”（单位经费!A1）/u);
    expect(lines[at + 1]).toBe("    读出：名称、性质、申请经费、自筹经费");
    expect(lines.find((line) => line.includes("合计行"))).toContain("单位经费!A5:D5");
  });

  it.each(["经费表（单位：万元）", "经费（万元）"])(
    "names the unit that the sheet's name %s states",
    (name) => {
      const lines = said(
        sheet(name, [
          ["单位名称", "单位性质", "申请经费", "自筹经费"],
          ["甲公司", "企业", 10, 20],
        ]),
      );
      expect(lines.find((line) => line.includes("金额单位"))).toMatch(/“[^“”）]*万元）?”/u);
      expect(lines.join("\n")).not.toContain("“万元）”");
    },
  );

  it("says, where nothing was recognised, what was looked for and how to show it", () => {
    const text = said(
      sheet("随笔", [
        ["今天", "明天"],
        ["晴", "雨"],
      ]),
    ).join("\n");
    expect(text).toContain("找过这些表");
    expect(text).toContain("units 单位：名称");
    expect(text).toContain("没有一处像上面的表");
    expect(text).toContain("--map");
    expect(text).toContain("随笔!A1");
  });

  it("gives what comes nearest, with the entry that points it out", () => {
    const lines = said(
      sheet("经费", [
        ["附件三"],
        ["合作各方", "财政口（万元）", "自家口（万元）"],
        ["甲公司", 100, 160],
        ["乙大学", 40, 0],
      ]),
    );
    const example = lines.find((line) => line.includes('"tables"'));
    expect(JSON.parse(example ?? "")).toEqual({
      tables: [{ sheet: "经费", rows: "A2:C2", table: "units" }],
    });
    expect(lines.some((line) => line.includes("经费!A2:C4 “合作各方 财政口（万元） 自家口（万元）”"))).toBe(
      true,
    );
  });

  it("says that a sheet of pictures holds nothing that can be read", () => {
    expect(said(sheet("扫描件", [])).join("\n")).toMatch(/图片里的字读不到 1 {2}扫描件!A1/u);
  });

  it("offers the entry for each of two places that fit one table alike", () => {
    const lines = said(
      sheet("人员", [
        ["姓名", "职称", "工作单位"],
        ["张三", "教授", "甲公司"],
      ]),
      sheet("一", [
        ["单位名称", "申请经费（万元）"],
        ["甲公司", 10],
      ]),
      sheet("二", [
        ["承担单位名称", "单位性质", "申请财政资金（万元）"],
        ["丙公司", "企业", 30],
      ]),
    );
    const entries = lines.filter((line) => line.includes("对应文件里写"));
    expect(entries.map((line) => line.slice(line.indexOf("{")))).toEqual([
      '{ "sheet": "一", "rows": "A1:B1", "table": "units" }',
      '{ "sheet": "二", "rows": "A1:C1", "table": "units" }',
    ]);
  });

  it("says which header a field was taken from where its words are others", () => {
    const lines = said(
      sheet("单位", [
        ["单位名称", "财政资金（万元）"],
        ["甲公司", 10],
      ]),
    );
    expect(lines.find((line) => line.includes("读出"))).toBe(
      "    读出：名称、申请经费（“财政资金（万元）”）",
    );
  });

  it("says which corrections came to nothing, and why", () => {
    const mapping = parseMapping('{"tables":[{"sheet":"T","rows":"1","table":"units"}]}');
    if (!mapping.ok) throw new Error("refused");
    const { report } = read(
      workbook([sheet("S", [["x"]])]),
      library.vocabulary,
      library.tables,
      mapping.mapping,
    );
    const context = { messages, lang: "zh", vocabulary: library.vocabulary, redacted: false } as const;
    const lines = readingLines(renderReading(report, context), messages, PLAIN);
    expect(lines).toContain("  更正“T!1”没有用上：没有“T”这张工作表");
  });

  it("does not look further where a table was recognised", () => {
    const text = said(
      sheet("单位", [
        ["单位名称", "申请经费（万元）"],
        ["甲公司", 10],
      ]),
    ).join("\n");
    expect(text).not.toContain("找过这些表");
  });
});
