import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../src/core/messages/index.js";
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
    expect(lines.find((line) => line.includes("单位经费!"))).toMatch(/2 行.*万元.*申请经费/);
    expect(lines.find((line) => line.includes("合计行"))).toContain("单位经费!A5:D5");
  });

  it("says, where nothing was recognised, what was looked for and how to show it", () => {
    const text = said(
      sheet("随笔", [
        ["今天", "明天"],
        ["晴", "雨"],
      ]),
    ).join("\n");
    expect(text).toContain("找过这些表");
    expect(text).toContain("单位：名称");
    expect(text).toContain("--map");
    expect(text).toContain("随笔!A1");
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
