import type { Browser, Page } from "playwright-core";
import { chromiumPath, launchBrowser } from "../browser/support/browser.js";
import { serveSite } from "../browser/support/site.js";
import { isBuilt } from "../support/first-load.js";

interface Measured {
  /** from choosing the file until the first row of the list is drawn */
  readonly found: number;
  /** from choosing the file until its cells are drawn */
  readonly drawn: number;
  /** the longest the page's own thread was taken, until the findings stood there and the sheet was scrolled through */
  readonly longest: number;
}

/** Prints how the page fares with the big workbook: until cells and findings are seen, and how long it ever stands still. */
export async function benchPage(file: string): Promise<void> {
  const executable = chromiumPath();
  if (!isBuilt() || executable === undefined) {
    console.log("\npage: not measured, there is no built page or no Chromium: npm run build");
    return;
  }
  const site = await serveSite();
  const browser = await launchBrowser(executable);
  const { found, drawn, longest } = await measured(browser, site.origin, file);
  await browser.close();
  await site.cut();
  console.log(`\n${"page, the same workbook".padEnd(34)}${"s".padStart(8)}`);
  console.log(`${"cells drawn".padEnd(34)}${(drawn / 1000).toFixed(2).padStart(8)}`);
  console.log(`${"first finding".padEnd(34)}${(found / 1000).toFixed(2).padStart(8)}`);
  console.log(`${"longest task of the page's thread".padEnd(34)}${(longest / 1000).toFixed(2).padStart(8)}`);
}

const LONGEST = "longestTask";

async function measured(browser: Browser, origin: string, file: string): Promise<Measured> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript((name) => {
    localStorage.setItem("guidelight.guide", "shanghai-intl-joint-lab-2025");
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
      document.documentElement.dataset[name] = String(
        Math.max(longest, Number(document.documentElement.dataset[name] ?? "0")),
      );
    }).observe({ type: "longtask", buffered: true });
  }, LONGEST);
  await page.goto(origin);
  await page.locator("main button").first().waitFor();
  const begun = performance.now();
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.locator('[role="gridcell"]').first().waitFor({ timeout: 300_000 });
  const drawn = performance.now() - begun;
  await page.getByRole("group", { name: "按判定筛选" }).waitFor({ timeout: 300_000 });
  const found = performance.now() - begun;
  await scrollThrough(page);
  const longest = await page.evaluate((name) => document.documentElement.dataset[name] ?? "0", LONGEST);
  await context.close();
  return { found, drawn, longest: Number(longest) };
}

/** Ten wheel turns of a window each, then to the end. */
async function scrollThrough(page: Page): Promise<void> {
  await page.locator('[role="gridcell"]').first().hover();
  for (let turn = 0; turn < 10; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  await page.keyboard.press("Control+End");
  await page.waitForTimeout(500);
}
