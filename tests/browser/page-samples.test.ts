import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "./support/browser.js";
import {
  checkedByCommand,
  countsShown,
  drop,
  give,
  openPage,
  sampleFile,
  SAMPLES,
  saved,
  textOf,
} from "./support/open-page.js";
import { serveSite, type Site } from "./support/site.js";

const FILES = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));
const guideOf = (name: string): string =>
  name.startsWith("xinjiang") ? "xinjiang-sco-2025" : "shanghai-intl-joint-lab-2025";

const summaryIn = (report: string): number[] => {
  const { workbooks } = JSON.parse(report) as { workbooks: { summary: Record<string, number> }[] };
  const summary = workbooks[0]?.summary ?? {};
  return ["broken", "doubtful", "unanswered", "manual", "met", "exempt"].map(
    (verdict) => summary[verdict] ?? Number.NaN,
  );
};

describeInBrowser("the page and the command line", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  it.each(FILES)("say the same of %s: counts, report and checked copy, byte for byte", async (name) => {
    const seen = await openPage(browser(), site.origin);
    const file = await sampleFile(name);
    await give(seen.page, file);
    const json = await checkedByCommand(file, guideOf(name), "json");
    expect(await countsShown(seen.page)).toEqual(summaryIn(json.report));

    const html = await checkedByCommand(file, guideOf(name), "html");
    expect(textOf(await saved(seen.page, "报告"))).toBe(html.report);
    const copy = await saved(seen.page, "保存副本");
    expect(copy.name).toBe(html.copy?.name);
    expect(Buffer.from(copy.bytes).equals(Buffer.from(html.copy?.bytes ?? []))).toBe(true);
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });

  it("say the same of a copy that was saved and is opened again", async () => {
    const seen = await openPage(browser(), site.origin);
    const file = await sampleFile("shanghai-plain-broken.xlsx");
    await give(seen.page, file);
    const before = await countsShown(seen.page);
    const copy = await saved(seen.page, "保存副本");
    await give(seen.page, copy);
    await seen.page.getByRole("button", { name: copy.name, exact: true }).waitFor();
    expect(await countsShown(seen.page)).toEqual(before);
    const again = await checkedByCommand(copy, guideOf(file.name), "html");
    expect(textOf(await saved(seen.page, "报告"))).toBe(again.report);
    await seen.close();
  });

  it("opens five files that are dropped at once, each checked by itself", async () => {
    const seen = await openPage(browser(), site.origin);
    const five = await Promise.all(FILES.slice(0, 5).map(sampleFile));
    await drop(seen.page, ...five);
    for (const file of five) {
      await seen.page.getByRole("button", { name: file.name, exact: true }).click();
      await seen.page.locator(`[title="${file.name}"]`).waitFor();
      const { report } = await checkedByCommand(file, guideOf(file.name), "json");
      await expect
        .poll(() => countsShown(seen.page), { message: file.name, timeout: 30_000 })
        .toEqual(summaryIn(report));
    }
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });
});
