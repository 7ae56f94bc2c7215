import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { BROKEN, Journey, sampleHost } from "./journey.js";
import { isMarked } from "./workbook.js";

const AT = "指标!C2";

/** Milliseconds from the host's event until `seen` is true in the pane. */
async function timeUntil(journey: Journey, act: () => void, seen: string): Promise<number> {
  const shown = journey.pane.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const counts = [...document.querySelectorAll("[role=group] button")];
          if (counts.some(({ textContent }) => textContent === words)) resolve(Date.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    seen,
  );
  // the page looks before the cell is typed into
  await journey.pane.evaluate(() => undefined);
  const typed = Date.now();
  act();
  return (await shown) - typed;
}

describeInBrowser("cells change while the pane is open", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  const checked = async (): Promise<Journey> => {
    const journey = await Journey.begin(browser(), site, await sampleHost(BROKEN));
    await journey.check();
    await expect.poll(() => journey.host.registrations).toBeGreaterThan(0);
    return journey;
  };

  it("typing the right number makes the finding and its mark go; the wrong one brings them back", async () => {
    const journey = await checked();
    const { host } = journey;
    const type = (value: number) => (): void => {
      host.user.type("指标", "C2", value);
    };
    const times = [
      await timeUntil(journey, type(3), "不符合 4"),
      await timeUntil(journey, type(2), "不符合 5"),
      await timeUntil(journey, type(3), "不符合 4"),
    ];
    console.log(`from Excel's event to the new findings: ${times.join(", ")} ms`);
    await expect.poll(() => isMarked(host, AT)).toBe(false);
    host.user.type("指标", "C2", 2);
    await expect.poll(() => journey.count("不符合")).toBe(5);
    await expect.poll(() => isMarked(host, AT)).toBe(true);
    await journey.done();
  });

  it("a cell no rule reads leaves findings and marks as they are", async () => {
    const journey = await checked();
    journey.host.user.type("指标", "H30", "随手一记");
    await expect.poll(() => journey.host.liveReferences).toBe(0);
    expect(await journey.count("不符合")).toBe(5);
    expect(isMarked(journey.host, AT)).toBe(true);
    await journey.done();
  });

  it("a colleague's edit is checked too, and said", async () => {
    const journey = await checked();
    journey.host.coauthor.type("指标", "C2", 3);
    await expect.poll(() => journey.count("不符合")).toBe(4);
    await expect.poll(() => journey.notice.first().textContent()).toContain("同事刚改了 指标 C2");
    await journey.done();
  });

  it("switched off, edits wait for the button", async () => {
    const journey = await checked();
    await journey.choose("改动后自动核对");
    await expect.poll(() => journey.host.registrations).toBe(0);
    journey.host.user.type("指标", "C2", 3);
    expect(await journey.count("不符合")).toBe(5);
    await journey.press("核对");
    await expect.poll(() => journey.count("不符合")).toBe(4);
    await journey.done();
  });

  it("a finding that is open stays open and follows", async () => {
    const journey = await checked();
    await journey.open("中外合著论文");
    journey.host.user.type("指标", "C2", 3);
    await expect.poll(() => journey.pane.locator("main").textContent()).toContain("原：不符合");
    expect(await journey.pane.locator("h2").first().textContent()).toContain("中外合著论文");
    await journey.done();
  });
});
