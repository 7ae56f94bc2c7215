import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { axeProblems, picture } from "../support/visit.js";
import { BROKEN, Journey, sampleHost, type JourneyOptions } from "./journey.js";
import { valuesOf } from "./workbook.js";

const PAPERS = "中外合著论文";

const tab = async ({ pane }: Journey, name: string): Promise<void> =>
  pane.getByRole("tab", { name: new RegExp(`^${name}`, "u") }).click();
const kept = ({ host }: Journey): string => host.book.xmlParts.map(({ xml }) => xml).join();

/** Rows of shorthand that nobody would recognise, on the sheet of targets. */
function typeShorthand({ host }: Journey): void {
  [
    ["合作各方", "财政口", "自家口"],
    ["甲公司", 100, 160],
    ["乙大学", 40, 0],
  ].forEach((row, down) => {
    row.forEach((value, across) => {
      host.user.type("活动", `${"ABC".charAt(across)}${String(6 + down)}`, value);
    });
  });
}

describeInBrowser("what was read, and corrected, in Excel", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  const begin = async (options: JourneyOptions = {}): Promise<Journey> =>
    Journey.begin(browser(), site, await sampleHost(BROKEN), options);

  it("a header that is no longer used changes the findings, is so when the pane is opened again, and taken back", async () => {
    const journey = await begin();
    const before = valuesOf(journey.host);
    await journey.check();
    const missing = await journey.count("缺数据");
    await tab(journey, "识别");
    await journey.press(/^指标/u);
    await journey.press(/目标值.*更正/u);
    await journey.press("不使用");
    await journey.button("更正 1 处").waitFor();
    await expect.poll(() => kept(journey)).toContain("目标值");
    await tab(journey, "结果");
    await expect.poll(() => journey.count("缺数据")).toBeGreaterThan(missing);
    expect(await journey.count("不符合")).toBe(4);

    await journey.reopen();
    await journey.check();
    expect(await journey.count("不符合")).toBe(4);
    await tab(journey, "识别");
    await journey.press("更正 1 处");
    await journey.press("撤回更正：目标值");
    await tab(journey, "结果");
    await expect.poll(() => journey.count("不符合")).toBe(5);
    expect(await journey.count("缺数据")).toBe(missing);
    await journey.row(PAPERS).waitFor();
    expect(valuesOf(journey.host)).toEqual(before);
    await journey.done();
  });

  it("a table nobody recognised is pointed out by keyboard, and is so when the pane is opened again", async () => {
    const journey = await begin();
    typeShorthand(journey);
    await journey.check();
    await tab(journey, "识别");
    await journey.press(/^没读懂/u);
    const which = journey.button("这是哪张表？").first();
    await which.focus();
    await journey.page.keyboard.press("Enter");
    const picker = journey.pane.getByRole("combobox", { name: "表", exact: true });
    await picker.selectOption("来源");
    const rows = journey.pane.getByRole("textbox", { name: "表头所在的行" });
    expect(await rows.inputValue()).toBe("A6:C6");
    await picker.focus();
    await journey.page.keyboard.press("Tab");
    expect(await rows.evaluate((one) => one === document.activeElement)).toBe(true);
    await journey.page.keyboard.press("Enter");
    await journey.button("更正 1 处").waitFor();
    await expect.poll(() => kept(journey)).toContain("A6:C6");

    await journey.reopen();
    await journey.check();
    await tab(journey, "识别");
    await journey.press("更正 1 处");
    await journey.pane.getByText("A6:C6 → 来源").waitFor();
    await journey.done();
  });

  it.each<
    [string, JourneyOptions, Readonly<Record<"reading" | "guide" | "tables" | "which" | "unread", string>>]
  >([
    [
      "zh",
      { width: 320, height: 640 },
      { reading: "识别", guide: "指南", tables: "指标", which: "这是哪张表？", unread: "没读懂" },
    ],
    [
      "zh, dark",
      { width: 350, height: 640, context: { colorScheme: "dark" } },
      { reading: "识别", guide: "指南", tables: "指标", which: "这是哪张表？", unread: "没读懂" },
    ],
    [
      "en",
      { width: 320, height: 640, locale: "en-US" },
      {
        reading: "Reading",
        guide: "Guide",
        tables: "targets",
        which: "Which table is this?",
        unread: "Not understood",
      },
    ],
  ])("%s: both tabs stay in their width, and axe finds nothing", async (name, options, words) => {
    const journey = await begin(options);
    const problems: string[] = [];
    const look = async (state: string): Promise<void> => {
      await picture(journey.page, `tabs-${name.replace(/\W+/gu, "-")}-${state}`);
      problems.push(...(await axeProblems(journey.pane)).map((problem) => `${state}: ${problem}`));
      const width = await journey.pane.evaluate(() => document.documentElement.scrollWidth);
      if (width > (options.width ?? 0)) problems.push(`${state}: ${String(width)} px wide`);
    };
    typeShorthand(journey);
    journey.host.user.type("单位", "J2", "一列谁也不认识的很长很长的表头文字");
    journey.host.user.type("单位", "J3", "甲类");
    await journey.press(/^(?:核对这个工作簿|Check this workbook)$/u);
    await journey.pane.getByRole("group").first().waitFor();
    await tab(journey, words.reading);
    await journey.pane.getByRole("radio").first().waitFor();
    await look("question");
    await journey.press(new RegExp(`^${words.unread}`, "u"));
    await journey.press(words.which);
    await look("which-table");
    await journey.press(new RegExp(`^${words.tables}`, "u"));
    await look("fields");
    await journey.press(/^(?:手工指定一张表|Point out a table by hand)$/u);
    await journey.press(/^(?:同样的表，用以前的更正|Use earlier corrections of the same form)$/u);
    await look("by-hand");
    await tab(journey, words.guide);
    await journey.pane.getByRole("tabpanel").getByRole("list").first().waitFor();
    await look("guide");
    expect(problems).toEqual([]);
    await journey.done();
  });
});
