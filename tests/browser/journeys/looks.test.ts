import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { axeProblems, picture } from "../support/visit.js";
import { BROKEN, Journey, sampleHost, type JourneyOptions } from "./journey.js";

const SIZES = [
  ["320 px, light", { width: 320, height: 640 }],
  ["350 px, as high as Excel's pane may be", { width: 350, height: 380 }],
  ["350 px, dark", { width: 350, height: 640, context: { colorScheme: "dark" } }],
] as const satisfies readonly (readonly [string, JourneyOptions])[];

/** Steps from state to state, each with the name of its picture. */
const STATES: readonly (readonly [string, (journey: Journey) => Promise<void>])[] = [
  ["before", ({ pane }) => pane.getByRole("button", { name: "核对这个工作簿" }).waitFor()],
  ["results", (journey) => journey.check()],
  [
    "menu",
    async (journey) => {
      await journey.press("更多");
      await journey.pane.getByRole("menu").waitFor();
    },
  ],
  [
    "finding",
    async (journey) => {
      await journey.page.keyboard.press("Escape");
      await journey.open("申请资助额度");
    },
  ],
  ["finding-end", (journey) => journey.pane.getByLabel("姓名").scrollIntoViewIfNeeded()],
  [
    "written",
    async (journey) => {
      await journey.press(/^应用 .*H3/);
      await journey.results();
    },
  ],
  [
    "by-hand",
    async (journey) => {
      await journey.press(/^人工核对 \d+$/);
    },
  ],
  [
    "refused",
    async (journey) => {
      journey.host.user.protectSheet("单位");
      await journey.press("核对");
      await journey.notice.first().waitFor();
    },
  ],
  [
    "picker",
    async (journey) => {
      await journey.press(/上海市国际联合实验室/);
      await journey.pane.getByRole("searchbox").waitFor();
    },
  ],
];

/** A menu that is open lies beside the pane's landmark: Fluent puts it at the end of the page, where no edge cuts it. */
const isPortal = (state: string, problem: string): boolean =>
  state === "menu" && problem.startsWith("region:");

describeInBrowser("how the pane looks in Excel", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  it.each(SIZES)("%s: nothing runs out of its width, and axe finds nothing", async (name, options) => {
    const journey = await Journey.begin(browser(), site, await sampleHost(BROKEN), options);
    const problems: string[] = [];
    for (const [state, step] of STATES) {
      await step(journey);
      await journey.pane.evaluate(() =>
        Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      );
      await picture(journey.page, `host-${name.replace(/\W+/g, "-")}-${state}`);
      const found = (await axeProblems(journey.pane)).filter((problem) => !isPortal(state, problem));
      problems.push(...found.map((problem) => `${state}: ${problem}`));
      const width = await journey.pane.evaluate(() => document.documentElement.scrollWidth);
      if (width > options.width) problems.push(`${state}: ${String(width)} px wide`);
    }
    expect(problems).toEqual([]);
    await journey.done();
  });
});
