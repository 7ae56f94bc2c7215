import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildHarness } from "./pane-harness/build.js";
import { BROKEN, queryOf, type Scene } from "./pane-harness/scene.js";
import { describeInBrowser } from "./support/browser.js";
import { serveSite, type Site } from "./support/site.js";
import { axeProblems, picture, visit } from "./support/visit.js";

const SHANGHAI: Scene = { guide: "shanghai-intl-joint-lab-2025" };
const ALL_MET: Scene = { guide: "xinjiang-sco-2025" };

const check = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: /^(核对这个工作簿|Check this workbook)$/ }).click();
  await page.locator("[aria-pressed]").first().waitFor();
};
const openRow = async (page: Page): Promise<void> => {
  await check(page);
  await page.locator("li [data-row]").nth(2).click();
  await page
    .getByText(/改后为|^then /)
    .first()
    .waitFor();
};

/** Every state of the pane: what is shown, how one gets there, what must then stand there. */
const STATES: readonly (readonly [name: string, scene: Scene, go: (page: Page) => Promise<void>])[] = [
  ["before", SHANGHAI, async () => Promise.resolve()],
  ["picker", SHANGHAI, async (page) => page.locator("header button").first().click()],
  ["results", BROKEN, check],
  ["finding", BROKEN, openRow],
  ["all met", ALL_MET, check],
  ["protected", { ...BROKEN, host: "protected" }, check],
  [
    "progress",
    { ...BROKEN, host: "slow" },
    async (page) => {
      await page.locator("main button.fui-Button").first().click();
      await page.getByRole("progressbar").waitFor();
    },
  ],
  [
    "in edit",
    { ...BROKEN, host: "inEdit" },
    async (page) => {
      await page.locator("main button.fui-Button").first().click();
      await page.getByRole("status").waitFor();
    },
  ],
  [
    "written",
    BROKEN,
    async (page) => {
      await openRow(page);
      await page.locator("li .fui-Button").first().click();
      await page.getByRole("status").waitFor();
    },
  ],
  [
    "nothing read",
    { guide: "xinjiang-sco-2025", workbook: "nothing" },
    async (page) => {
      await page.locator("li [data-row]").last().click();
      await page.locator("main button.fui-Button").first().click();
      await page.getByRole("tab").first().waitFor();
    },
  ],
  [
    "menu",
    BROKEN,
    async (page) => {
      await check(page);
      await page.locator("[aria-haspopup=menu]").click();
      await page.getByRole("menu").waitFor();
    },
  ],
];

/** What sticks out of the window to the right. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const rights = [...document.querySelectorAll("main *")].map((one) => one.getBoundingClientRect().right);
    return Math.max(0, ...rights.map((right) => Math.ceil(right - window.innerWidth)));
  });

describeInBrowser("the pane", (browser) => {
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    folder = await buildHarness();
    site = await serveSite(folder);
  }, 240_000);
  afterAll(async () => {
    await site.cut();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(scene: Scene, width: number, forced = false) {
    const seen = await visit(browser(), site.origin, {
      viewport: { width, height: 600 },
      colorScheme: scene.look ?? "light",
      forcedColors: forced ? "active" : "none",
      reducedMotion: "reduce",
    });
    await seen.page.goto(`${site.origin}/?${queryOf(scene)}`);
    await seen.page.locator("main h2, main [data-row]").first().waitFor();
    return seen;
  }

  it.each(STATES)(
    "%s: nothing sticks out at 320 px, in either language, and axe is content",
    async (name, scene, go) => {
      for (const [lang, look] of [
        ["zh", "light"],
        ["en", "dark"],
      ] as const) {
        const seen = await opened({ ...scene, lang, look }, 320);
        await go(seen.page);
        await picture(seen.page, `pane ${name} 320 ${lang} ${look}`);
        expect(await overflow(seen.page)).toBe(0);
        expect(await axeProblems(seen.page)).toEqual([]);
        expect(seen.troubles).toEqual([]);
        await seen.close();
      }
    },
  );

  it.each([
    [350, "zh", 144, 330],
    [450, "zh", 144, 330],
    [320, "en", 144, 330],
  ] as const)(
    "at %i px in %s the first finding stands at %i, the second ends by %i",
    async (width, lang, top, end) => {
      const seen = await opened({ ...BROKEN, lang }, width);
      await check(seen.page);
      await picture(seen.page, `pane results ${String(width)} ${lang}`);
      const boxes = await seen.page
        .locator("li:has([data-row])")
        .evaluateAll((rows) =>
          rows.map((row) => row.getBoundingClientRect()).map((box) => [box.top, box.bottom]),
        );
      expect(boxes[0]?.[0]).toBe(top);
      expect(boxes[1]?.[1]).toBeLessThanOrEqual(end);
      await seen.close();
    },
  );

  it("forced colours leave no colour of ours", async () => {
    const seen = await opened(BROKEN, 350, true);
    await openRow(seen.page);
    await picture(seen.page, "pane finding forced");
    const colours = await seen.page
      .locator("main svg, main h2, main p")
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
    const allowed = await seen.page.evaluate(() => {
      const probe = document.createElement("i");
      document.body.append(probe);
      return ["CanvasText", "ButtonText", "GrayText", "LinkText"].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
    });
    expect(colours.filter((colour) => !allowed.includes(colour))).toEqual([]);
    await seen.close();
  });

  it("coming back from a finding finds the list where it was, with the focus at its row", async () => {
    const seen = await opened(BROKEN, 350);
    await check(seen.page);
    const list = seen.page.getByRole("region", { name: "核对结果" });
    await list.evaluate((element) => {
      element.scrollTop = 120;
    });
    await seen.page.locator("li [data-row]").nth(3).click();
    await seen.page.getByText(/\d \/ \d/).waitFor();
    await seen.page.keyboard.press("Escape");
    await list.waitFor();
    expect(await list.evaluate((element) => element.scrollTop)).toBe(120);
    const rows = seen.page.locator("li [data-row]");
    expect(await rows.evaluateAll((all) => all.findIndex((row) => row === document.activeElement))).toBe(3);
    await seen.close();
  });

  it("a long check can be cancelled, and everything is as before", async () => {
    const seen = await opened({ ...BROKEN, host: "slow" }, 350);
    await seen.page.getByRole("button", { name: "核对这个工作簿" }).click();
    await seen.page.getByText("正在读取“设备明细”").waitFor();
    await seen.page.getByRole("button", { name: "取消" }).click();
    await seen.page.getByRole("button", { name: "核对这个工作簿" }).waitFor();
    expect(await seen.page.getByRole("progressbar").count()).toBe(0);
    await seen.close();
  });
});
