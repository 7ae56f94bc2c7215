import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { BROKEN, Journey, sampleHost } from "./journey.js";
import { marksIn, selected, valueAt, valuesOf } from "./workbook.js";

const PAPERS = "中外合著论文";
const APPLY = /^应用 .*指标 C2/;

describeInBrowser("somebody checks a workbook in Excel", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  const begin = async (): Promise<Journey> => Journey.begin(browser(), site, await sampleHost(BROKEN));

  it("presses one button and has what is broken above the fold, nothing of theirs changed", async () => {
    const journey = await begin();
    const before = valuesOf(journey.host);
    await journey.check();
    expect(await journey.count("不符合")).toBe(5);
    const first = await journey.row("执行期限").boundingBox();
    expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThan(380);
    expect(valuesOf(journey.host)).toEqual(before);
    await journey.done();
  });

  it("clicks an address: the cell is selected in Excel and the focus stays in the pane", async () => {
    const journey = await begin();
    await journey.check();
    const link = journey.row(PAPERS).getByRole("button", { name: "跳到 指标 C2" });
    await link.click();
    await expect.poll(() => selected(journey.host)).toBe("指标!C2");
    expect(await link.evaluate((element) => document.activeElement === element)).toBe(true);
    await journey.done();
  });

  it("goes from finding to finding by keyboard and back to the row it came from", async () => {
    const journey = await begin();
    await journey.check();
    await journey.row("执行期限").locator("[data-row]").focus();
    await journey.page.keyboard.press("Enter");
    const title = journey.pane.locator("h2");
    await expect.poll(() => title.textContent()).toContain("执行期限");
    await journey.page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => title.textContent()).toContain("申请资助额度");
    await journey.page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => title.textContent()).toContain("执行期限");
    await journey.back();
    const focused = () => journey.pane.evaluate(() => document.activeElement?.textContent ?? "");
    await expect.poll(focused).toContain("执行期限");
    await journey.done();
  });

  it("applies a fix: one cell is written, the verdict follows, and taking it back restores both", async () => {
    const journey = await begin();
    await journey.check();
    await journey.open(PAPERS);
    await journey.press(APPLY);
    await journey.results();
    await expect.poll(() => journey.count("不符合")).toBe(4);
    expect(valueAt(journey.host, "指标!C2")).toBe(3);
    expect(marksIn(journey.host).some((at) => at.startsWith("指标!"))).toBe(false);
    expect(await journey.notice.first().textContent()).toContain("2 → 3");
    expect(await journey.pane.getByText("转好 1").count()).toBe(1);
    await journey.press("撤销");
    await expect.poll(() => journey.count("不符合")).toBe(5);
    expect(valueAt(journey.host, "指标!C2")).toBe(2);
    expect(marksIn(journey.host)).toContain("指标!C2");
    await journey.done();
  });

  it("presses a count: the list holds what stands under it, and pressed again everything open", async () => {
    const journey = await begin();
    await journey.check();
    const met = await journey.count("符合");
    await journey.press(`符合 ${String(met)}`);
    const rows = journey.pane.getByRole("region", { name: "核对结果" }).locator("[data-row]");
    await expect.poll(() => rows.count()).toBe(met);
    await journey.press(`符合 ${String(met)}`);
    await expect.poll(() => journey.row(PAPERS).count()).toBe(1);
    await journey.done();
  });

  it("reads the same results in English, without the workbook being read again", async () => {
    const journey = await begin();
    await journey.check();
    await expect.poll(() => journey.host.liveReferences).toBe(0);
    const read = journey.host.traffic.bytesOut;
    await journey.choose("English");
    const results = journey.pane.getByRole("tab", { name: "Results" });
    await results.waitFor();
    expect(await journey.pane.locator("main").getAttribute("lang")).toBe("en");
    expect(await journey.pane.locator("[data-row]").allTextContents()).not.toContain("不符合");
    expect(journey.host.traffic.bytesOut - read).toBeLessThan(2000);
    await journey.done();
  });

  it("opens an English pane where Excel speaks English", async () => {
    const host = await sampleHost("shanghai-english");
    const journey = await Journey.begin(browser(), site, host, { locale: "en-US" });
    const main = journey.pane.locator("main");
    await expect.poll(() => main.getAttribute("lang")).toBe("en");
    await journey.done();
  });
});
