import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { BROKEN, Journey, sampleHost } from "./journey.js";
import { marksIn, sheetNames, valuesOf } from "./workbook.js";

describeInBrowser("marks in the workbook", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  const begin = async (): Promise<Journey> => Journey.begin(browser(), site, await sampleHost(BROKEN));

  it("stand on the cells of the findings after a check, and go when they are switched off", async () => {
    const journey = await begin();
    await journey.check();
    const marks = marksIn(journey.host);
    expect(marks).toEqual(expect.arrayContaining(["项目!B6", "指标!C2"]));
    await journey.choose("在单元格上做标记");
    await expect.poll(() => marksIn(journey.host)).toEqual([]);
    await journey.choose("在单元格上做标记");
    await expect.poll(() => marksIn(journey.host)).toEqual(marks);
    await journey.done();
  });

  it("are not made where somebody unticks them before the first check", async () => {
    const journey = await begin();
    await journey.pane.getByRole("checkbox", { name: "在单元格上做标记" }).uncheck();
    await journey.check();
    expect(await journey.count("不符合")).toBe(5);
    expect(marksIn(journey.host)).toEqual([]);
    await journey.done();
  });

  it("come with a sheet of all outcomes when asked for; clearing takes all of it out", async () => {
    const journey = await begin();
    const before = valuesOf(journey.host);
    await journey.check();
    await journey.choose("写“核对结果”表");
    await expect.poll(() => sheetNames(journey.host)).toContain("核对结果");
    const written = journey.host.book.sheet("核对结果");
    await expect.poll(() => written?.cells.size ?? 0).toBeGreaterThan(100);
    await journey.choose("清除全部标记");
    await expect.poll(() => sheetNames(journey.host)).not.toContain("核对结果");
    expect(marksIn(journey.host)).toEqual([]);
    expect(valuesOf(journey.host)).toEqual(before);
    await journey.done();
  });

  it("stay out of a protected sheet, which is said; the other sheets have theirs", async () => {
    const journey = await begin();
    journey.host.user.protectSheet("单位");
    await journey.check();
    expect(await journey.count("不符合")).toBe(5);
    await expect.poll(() => journey.notice.first().textContent()).toContain("工作表受保护，单元格没有标");
    const sheets = new Set(marksIn(journey.host).map((at) => at.split("!")[0]));
    expect(sheets).toContain("指标");
    expect(sheets).not.toContain("单位");
    await journey.done();
  });
});
