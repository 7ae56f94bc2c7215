import { afterAll, beforeAll, expect, it } from "vitest";
import { sheet, workbook } from "../../../src/workbook/memory/sheet.js";
import { bookOf } from "../../excel-host/fixtures/from-content.js";
import { EmulatedHost } from "../../excel-host/host.js";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { BROKEN, Journey, sampleHost } from "./journey.js";
import { isMarked, marksIn, selected, valueAt } from "./workbook.js";

describeInBrowser("what Excel refuses is said in the pane, and the results stay", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  const begin = async (): Promise<Journey> => Journey.begin(browser(), site, await sampleHost(BROKEN));
  const says = (journey: Journey, words: string): Promise<void> =>
    expect.poll(() => journey.notice.first().textContent()).toContain(words);

  it("a cell being edited: press Enter first; afterwards the check goes through", async () => {
    const journey = await begin();
    await journey.button("核对这个工作簿").waitFor();
    journey.host.switches.cellEditing = true;
    await journey.press("核对这个工作簿");
    await says(journey, "请先按回车结束单元格编辑");
    journey.host.switches.cellEditing = false;
    await journey.press("核对这个工作簿");
    await journey.results();
    expect(await journey.count("不符合")).toBe(5);
    await journey.done();
  });

  it("a protected sheet: the fix is not written", async () => {
    const journey = await begin();
    await journey.check();
    journey.host.user.protectSheet("指标");
    await journey.open("中外合著论文");
    await journey.press(/^应用 .*指标 C2/);
    await says(journey, "工作表受保护，这个单元格不能改");
    expect(valueAt(journey.host, "指标!C2")).toBe(2);
    await journey.done();
  });

  it("a workbook that is read-only is checked; that nothing can be kept or marked is said", async () => {
    const host = await sampleHost(BROKEN);
    host.book.readOnly = true;
    host.switches.viewOnly = true;
    const journey = await Journey.begin(browser(), site, host);
    await journey.check();
    expect(await journey.count("不符合")).toBe(5);
    await says(journey, "工作簿只读");
    expect(marksIn(host)).toEqual([]);
    await journey.done();
  });

  it("a slow Excel: says which sheet is being read; cancelled, the last results stay", async () => {
    const journey = await begin();
    await journey.check();
    await expect.poll(() => journey.host.liveReferences).toBe(0);
    journey.host.switches.latency = 700;
    await journey.press("核对");
    await journey.pane.getByText(/正在读取|正在核对/).waitFor();
    await journey.press("取消");
    await journey.results();
    expect(await journey.count("不符合")).toBe(5);
    journey.host.switches.latency = 0;
    journey.host.user.type("指标", "C2", 3);
    await expect.poll(() => journey.count("不符合")).toBe(4);
    await journey.done();
  });

  it("a sheet renamed since: its address says so, and the next check reads the new name", async () => {
    const journey = await begin();
    await journey.check();
    await journey.choose("改动后自动核对");
    await expect.poll(() => journey.host.registrations).toBe(0);
    journey.host.user.renameSheet("指标", "考核指标");
    await journey.button("跳到 指标 C2").click();
    await says(journey, "工作表改名或删除了");
    await journey.press("核对");
    await journey.button("跳到 考核指标 C2").click();
    await expect.poll(() => selected(journey.host)).toBe("考核指标!C2");
    expect(isMarked(journey.host, "考核指标!C2")).toBe(true);
    await journey.done();
  });

  it("a sheet deleted since: its address says so, and the next check goes on without it", async () => {
    const journey = await begin();
    await journey.check();
    journey.host.user.deleteSheet("指标");
    await journey.button("跳到 指标 C2").click();
    await says(journey, "工作表改名或删除了");
    await journey.press("核对");
    await expect.poll(() => journey.button("跳到 指标 C2").count()).toBe(0);
    expect(await journey.count("不符合")).toBe(4);
    await journey.done();
  });

  it("nothing recognised: nothing is passed, and the way to point out a header is there", async () => {
    const host = new EmulatedHost(bookOf(workbook([sheet("通讯录", [["张三", "李四"]])])), {
      excelApi: "1.13",
    });
    const journey = await Journey.begin(browser(), site, host);
    const picker = journey.pane.getByRole("searchbox");
    await picker.fill("国际联合实验室");
    await journey.press(/国际联合实验室.*2025/);
    await journey.press("核对这个工作簿");
    await journey.pane.getByText("没有认出预算表或人员表").waitFor();
    expect(await journey.pane.getByText("没有做任何判断，也没有通过任何条款。").count()).toBe(1);
    expect(await journey.button("由我来指表头").count()).toBe(1);
    expect(marksIn(host)).toEqual([]);
    await journey.done();
  });

  it("an Excel too old: says which it needs and leads to the page", async () => {
    const host = await sampleHost(BROKEN, "1.8");
    const journey = await Journey.begin(browser(), site, host);
    await journey.pane.getByRole("heading", { name: "这个版本的 Excel 不能运行指南核对" }).waitFor();
    const link = journey.pane.getByRole("link", { name: "打开网页版" });
    expect(await link.getAttribute("href")).toBe("index.html");
    // office.js itself says once that it is there; its answer is short
    expect(host.traffic.bytesOut).toBeLessThan(500);
    await journey.done();
  });
});
