import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "./support/browser.js";
import { countsShown, give, openPage, sampleFile, saved, textOf } from "./support/open-page.js";
import { serveSite, type Site } from "./support/site.js";
import type { Visit } from "./support/visit.js";

const SAMPLE = "shanghai-plain-broken.xlsx"; // S01: the period ends at 项目!B6 a month late; S03: 155 of at most 150

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role="gridcell"][data-row="${String(row)}"][data-column="${String(column)}"]`);
const place = (page: Page) => page.getByRole("textbox", { name: "单元格" }).inputValue();
const sheet = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });
const row = (page: Page, title: string) => page.getByRole("heading", { name: title, exact: true });

/** Types into a cell of the sheet that is shown, as a person: click, type, Enter. */
async function type(page: Page, [line, column]: readonly [number, number], text: string): Promise<void> {
  await cell(page, line, column).dblclick();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  // the click on a marked cell has opened its finding
  await page
    .getByRole("button", { name: /全部结果|返回列表/ })
    .first()
    .click();
}

describeInBrowser("a workbook corrected in the page", (browser) => {
  let site: Site;
  let seen: Visit;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  const opened = async (): Promise<Page> => {
    seen = await openPage(browser(), site.origin);
    await give(seen.page, await sampleFile(SAMPLE));
    await countsShown(seen.page);
    return seen.page;
  };

  it("shows a finding at a click on its cell, and the cell at a click in the pane", async () => {
    const page = await opened();
    await cell(page, 6, 2).click();
    await row(page, "执行期限").waitFor();
    expect(await page.getByRole("group", { name: "按判定筛选" }).count()).toBe(0);
    await page
      .getByRole("button", { name: /全部结果|返回列表/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: /指标 ?C2/ })
      .first()
      .click();
    await expect.poll(() => place(page)).toBe("C2");
    expect(await sheet(page, "指标").getAttribute("aria-selected")).toBe("true");
    await seen.close();
  });

  it("checks again after a cell is typed into, and the saved copy holds what was typed", async () => {
    const page = await opened();
    const [broken = 0] = await countsShown(page);
    await type(page, [6, 2], "2028-11-30");
    await expect.poll(async () => (await countsShown(page))[0]).toBe(broken - 1);

    const copy = await saved(page, "保存副本");
    await give(page, copy);
    await page.locator(`[title="${copy.name}"]`).waitFor();
    await expect.poll(async () => (await countsShown(page))[0]).toBe(broken - 1);
    expect(await cell(page, 6, 2).innerText()).toContain("2028-11-30");
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });

  it("uses no stale result of a formula that depends on what was typed, and says why", async () => {
    const page = await opened();
    await sheet(page, "单位").click();
    await type(page, [3, 8], "1");
    await expect.poll(() => cell(page, 6, 8).innerText()).toContain("重新计算");
    await expect.poll(async () => (await countsShown(page))[0]).toBeGreaterThan(0);
    const report = textOf(await saved(page, "报告"));
    expect(report).toMatch(/重新计算|没有计算结果|公式/);
    await seen.close();
  });

  it("refuses to type over a formula in words, and changes nothing", async () => {
    const page = await opened();
    await sheet(page, "单位").click();
    const before = await cell(page, 6, 8).innerText();
    await cell(page, 6, 8).dblclick();
    await page.getByTitle("公式，改它引用的数").waitFor();
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    expect(await cell(page, 6, 8).innerText()).toBe(before);
    await seen.close();
  });

  it("applies a fix of the pane, shows it in the grid, and takes it back", async () => {
    const page = await opened();
    const before = await countsShown(page);
    await cell(page, 6, 2).click();
    await page.getByRole("button", { name: /^应用/ }).first().click();
    await expect.poll(async () => (await countsShown(page))[0]).toBe((before[0] ?? 0) - 1);
    await expect.poll(() => cell(page, 6, 2).innerText()).toContain("2028-11-30");
    await page.getByRole("button", { name: "撤销" }).first().click();
    await expect.poll(() => countsShown(page)).toEqual(before);
    await expect.poll(() => cell(page, 6, 2).innerText()).toContain("2028-12-31");
    await seen.close();
  });

  it("asks before a changed file is closed or the page is left, and loses nothing", async () => {
    const page = await opened();
    await type(page, [6, 2], "2028-11-30");
    await expect.poll(() => cell(page, 6, 2).innerText()).toContain("2028-11-30");
    await page.getByRole("button", { name: `关闭 ${SAMPLE}` }).click();
    await page.getByText(`${SAMPLE} 有改动没有保存。`).waitFor();
    await page.getByRole("button", { name: "不关闭" }).click();
    expect(await cell(page, 6, 2).innerText()).toContain("2028-11-30");

    const asked = page.waitForEvent("dialog");
    const reload = page.reload({ timeout: 5_000 }).catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await reload;
    expect(await cell(page, 6, 2).innerText()).toContain("2028-11-30");
    await seen.close();
  });

  it("lets a file without changes, or one that was saved, go without a question", async () => {
    const page = await opened();
    await type(page, [6, 2], "2028-11-30");
    await expect.poll(() => cell(page, 6, 2).innerText()).toContain("2028-11-30");
    await saved(page, "保存副本");
    await page.getByRole("button", { name: `关闭 ${SAMPLE}` }).click();
    await page.getByRole("heading", { name: "把申报工作簿拖到这里" }).waitFor();
    await seen.close();
  });
});
