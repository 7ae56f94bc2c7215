import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { suggestGuides } from "../../src/desk/suggest.js";
import { sheet, workbook } from "../../src/workbook/memory/sheet.js";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { library } from "../support/library.js";

const guides = library.guides.filter(({ id }) => id !== "general");
const SHANGHAI = "shanghai-intl-joint-lab-2025";
const XINJIANG = "xinjiang-sco-2025";

describe("which guide a workbook seems to be written for", () => {
  it.each([
    ["the guide's title", "2025年度“上海市国际联合实验室”建设项目 申报书", [SHANGHAI]],
    ["the guide's number", "沪科指南〔2025〕37号", [SHANGHAI]],
    ["the other guide's title", "上海合作组织科技伙伴计划项目预算表", [XINJIANG]],
    ["words both kinds of application use", "国际合作项目 International cooperation project", []],
    ["words of no guide", "差旅费报销单 Travel expenses", []],
  ])("%s", (_name, title, expected) => {
    const content = workbook([sheet("封面", [[title]])]);
    expect(suggestGuides(content, guides)).toEqual(expected);
  });

  it.each([
    ["shanghai-plain.xlsx", SHANGHAI],
    ["shanghai-english.xlsx", SHANGHAI],
    ["shanghai-one-sheet-broken.xlsx", SHANGHAI],
    ["xinjiang-plain.xlsx", XINJIANG],
    ["xinjiang-yuan-broken.xlsx", XINJIANG],
    ["xinjiang-english-broken.xlsx", XINJIANG],
  ])("never the other one for %s", async (file, own) => {
    const bytes = new Uint8Array(
      readFileSync(path.resolve(import.meta.dirname, "../../assets/samples", file)),
    );
    const suggested = suggestGuides(await openXlsx(bytes).read(), guides);
    expect(suggested.filter((id) => id !== own)).toEqual([]);
  });
});
