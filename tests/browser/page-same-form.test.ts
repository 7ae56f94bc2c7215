import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sheet } from "../../src/workbook/memory/sheet.js";
import { writeXlsx } from "../fixtures/xlsx/write.js";
import { describeInBrowser } from "./support/browser.js";
import { give, openPage } from "./support/open-page.js";
import { serveSite, type Site } from "./support/site.js";

const FORM = writeXlsx([
  sheet("Sheet1", [
    ["附件三（金额以万元计）"],
    ["合作各方", "财政口", "自家口"],
    ["甲公司", 100, 160],
    ["乙大学", 40, 0],
  ]),
]);

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const readingTab = async (page: Page): Promise<void> => page.getByRole("tab", { name: /^识别/u }).click();

/** Gives a workbook of the form, picks a guide where it is asked for, and waits for the reading. */
async function open(page: Page, name: string): Promise<void> {
  await give(page, { name, bytes: FORM });
  const guide = page.getByRole("searchbox");
  await guide
    .or(page.getByRole("tab", { name: /^识别/u }))
    .first()
    .waitFor();
  if (await guide.isVisible()) {
    await page.locator("[data-row]", { hasText: "上海市国际联合实验室" }).first().click();
    await button(page, "核对这个工作簿").click();
  }
  await page.getByText("没有认出预算表或人员表").first().waitFor();
}

describeInBrowser("corrections for the next workbook of the same form, in the page", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  it("are saved as a file, offered to the next file of the session, and never leave the computer", async () => {
    const seen = await openPage(browser(), site.origin);
    const { page } = seen;
    await open(page, "甲.xlsx");
    await readingTab(page);
    await button(page, "这是哪张表？").click();
    await page.getByRole("combobox", { name: "表", exact: true }).selectOption("单位");
    await button(page, "确定").click();
    await button(page, "更正 1 处").click();
    const download = page.waitForEvent("download");
    await button(page, "保存对应关系…").click();
    const text = await readFile(await (await download).path(), "utf8");
    expect(JSON.parse(text)).toEqual({
      version: 1,
      tables: [{ sheet: "Sheet1", rows: "A2:C2", table: "units" }],
    });

    await open(page, "乙.xlsx");
    await page.getByText("那里的 1 处更正也适合它", { exact: false }).waitFor();
    await button(page, "用于这份文件").click();
    await readingTab(page);
    await button(page, "更正 1 处").waitFor();
    expect(seen.foreign()).toEqual([]);
    expect(seen.troubles).toEqual([]);
    await seen.close();

    const later = await openPage(browser(), site.origin);
    await open(later.page, "丙.xlsx");
    expect(await later.page.getByText("更正也适合它", { exact: false }).count()).toBe(0);
    await readingTab(later.page);
    await button(later.page, "同样的表，用以前的更正").click();
    await later.page
      .locator('input[accept=".json"]')
      .setInputFiles({ name: "map.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await button(later.page, "更正 1 处").waitFor();
    await later.close();
  });
});
