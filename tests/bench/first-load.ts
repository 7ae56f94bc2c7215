import type { Browser } from "playwright-core";
import { chromiumPath, launchBrowser } from "../browser/support/browser.js";
import { serveSite } from "../browser/support/site.js";
import { BUDGETS, firstLoad, isBuilt, sent } from "../support/first-load.js";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const RUNS = 3;

/** Prints what page and pane load before they show anything, beside the budget, and how soon they show it. */
export async function benchFirstLoad(): Promise<void> {
  if (!isBuilt()) {
    console.log("\nfirst load: not measured, dist is not there: npm run build");
    return;
  }
  const times = await showing();
  console.log(
    `\n${"first load".padEnd(26)}${"KB sent".padStart(8)}${"budget".padStart(11)}${"ms".padStart(10)}`,
  );
  for (const [html, budget] of Object.entries(BUDGETS)) {
    const size = firstLoad(html).reduce((total, file) => total + sent(file), 0);
    const time = times?.get(html);
    const row = [
      kilobytes(size).padStart(8),
      kilobytes(budget).padStart(11),
      (time?.toFixed(0) ?? "-").padStart(10),
    ];
    console.log(`${html.padEnd(26)}${row.join("")}`);
  }
  if (!times) console.log("times not measured: no Chromium on this machine");
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Milliseconds from navigation to the first painted content, in fresh profiles, median; office.js answers empty. */
async function showing(): Promise<Map<string, number> | undefined> {
  const executable = chromiumPath();
  if (executable === undefined) return undefined;
  const site = await serveSite();
  const browser = await launchBrowser(executable);
  const times = new Map<string, number>();
  for (const html of Object.keys(BUDGETS)) {
    const list: number[] = [];
    for (let run = 0; run < RUNS; run += 1) list.push(await painted(browser, `${site.origin}/${html}`));
    times.set(html, list.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN);
  }
  await browser.close();
  await site.cut();
  return times;
}

async function painted(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  await context.route(OFFICE, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  const page = await context.newPage();
  await page.goto(address);
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  const time = Number(await handle.jsonValue());
  await context.close();
  return time;
}
