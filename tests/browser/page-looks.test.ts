import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "./support/browser.js";
import { countsShown, openPage } from "./support/open-page.js";
import { serveSite, type Site } from "./support/site.js";
import { axeProblems, picture } from "./support/visit.js";

const size = (width: number, height: number): BrowserContextOptions => ({ viewport: { width, height } });

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["wide", size(1280, 800)],
  ["wide and dark", { ...size(1280, 800), colorScheme: "dark" }],
  ["wide in forced colours", { ...size(1280, 800), forcedColors: "active" }],
  ["one over the other", size(800, 900)],
  ["as at 200 % zoom", size(640, 400)],
  ["on the narrowest screen", size(320, 640)],
];

describeInBrowser("the page as it looks", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  it.each(LOOKS)("%s: axe finds nothing, nothing runs over the edge", async (name, options) => {
    const seen = await openPage(browser(), site.origin, options);
    const overflow = () =>
      seen.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await seen.page.getByRole("complementary").getByRole("combobox").waitFor();
    expect(await overflow()).toBe(0);
    expect(await axeProblems(seen.page)).toEqual([]);
    await picture(seen.page, `page ${name}, waiting`);

    await seen.page.getByRole("button", { name: "上海 · 有问题" }).click();
    await countsShown(seen.page);
    expect(await overflow()).toBe(0);
    expect(await axeProblems(seen.page)).toEqual([]);
    await picture(seen.page, `page ${name}, open`);
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });

  it("by keyboard alone: a sample opened, its first finding read, the list again", async () => {
    const seen = await openPage(browser(), site.origin);
    const { page } = seen;
    const sample = page.getByRole("button", { name: "上海 · 有问题" });
    for (
      let tab = 0;
      tab < 20 && !(await sample.evaluate((one) => one === document.activeElement));
      tab += 1
    ) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await countsShown(page);
    await page.keyboard.press("Alt+ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.tagName ?? "");
    for (let tab = 0; tab < 60; tab += 1) {
      await page.keyboard.press("Tab");
      const isRow = await page.evaluate(
        () => document.activeElement?.textContent.includes("执行期限") ?? false,
      );
      if (isRow && (await focused()) !== "BODY") break;
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "执行期限", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await countsShown(page);
    await seen.close();
  });

  it("in the browser's language first, in the other at a press, and so again at the next visit", async () => {
    const seen = await openPage(browser(), site.origin, { locale: "en-GB" });
    await seen.page.getByRole("heading", { name: "Drop the application workbook here" }).waitFor();
    expect(await seen.page.evaluate(() => document.documentElement.lang)).toBe("en");
    await seen.page.getByRole("button", { name: "中文" }).click();
    await seen.page.reload();
    await seen.page.getByRole("heading", { name: "把申报工作簿拖到这里" }).waitFor();
    expect(await seen.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    await seen.close();
  });
});
