import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.js";
import { serveSite, type Site } from "../support/site.js";
import { BROKEN, Journey, sampleHost } from "./journey.js";
import { isMarked } from "./workbook.js";

const PAPERS = "中外合著论文";

describeInBrowser("what is kept with the workbook", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  const begin = async (): Promise<Journey> => Journey.begin(browser(), site, await sampleHost(BROKEN));
  const kept = ({ host }: Journey): string => host.book.xmlParts.map(({ xml }) => xml).join();

  it("a guide other than the suggested one is there again when the pane is opened again", async () => {
    const journey = await begin();
    await journey.button("核对这个工作簿").waitFor();
    await journey.press(/上海市国际联合实验室/);
    await journey.pane.getByRole("searchbox").fill("上海合作组织");
    await journey.press(/上海合作组织/);
    await journey.check();
    await expect.poll(() => kept(journey)).toContain("xinjiang-sco-2025");
    await journey.reopen();
    await journey.button("核对这个工作簿").waitFor();
    expect(await journey.pane.locator("header").textContent()).toContain("上海合作组织");
    await journey.done();
  });

  it("a finding accepted with a reason and a name counts apart and its mark goes; opened again it still does", async () => {
    const journey = await begin();
    await journey.check();
    expect(isMarked(journey.host, "指标!C2")).toBe(true);
    await journey.open(PAPERS);
    await journey.press("接受");
    expect(await journey.pane.getByRole("alert").textContent()).toBe("写明理由才能接受。");
    await journey.pane.getByLabel("理由").fill("第三篇已录用，见录用通知");
    await journey.pane.getByLabel("姓名").fill("丁一");
    await journey.press("接受");
    await expect.poll(() => kept(journey)).toContain("第三篇已录用");
    await journey.back();
    await expect.poll(() => journey.count("不符合")).toBe(4);
    await journey.button(/^已接受 1 项/).waitFor();
    await expect.poll(() => isMarked(journey.host, "指标!C2")).toBe(false);

    await journey.reopen();
    await journey.check();
    expect(await journey.count("不符合")).toBe(4);
    await journey.press(/^已接受 1 项/);
    await journey.pane.getByText("丁一", { exact: false }).waitFor();
    await journey.press(`取消接受：${PAPERS}`);
    await expect.poll(() => journey.count("不符合")).toBe(5);
    await expect.poll(() => isMarked(journey.host, "指标!C2")).toBe(true);
    await journey.done();
  });

  it("an acceptance ends when its cell changes, and that is said", async () => {
    const journey = await begin();
    await journey.check();
    await journey.open(PAPERS);
    await journey.pane.getByLabel("理由").fill("另有一篇在印");
    await journey.pane.getByLabel("姓名").fill("丁一");
    await journey.press("接受");
    await expect.poll(() => kept(journey)).toContain("另有一篇在印");
    await journey.back();
    journey.host.user.type("指标", "C2", 1);
    await expect.poll(() => journey.count("不符合")).toBe(5);
    const lapsed = journey.notice.filter({ hasText: `接受过的“${PAPERS}”数据变了，已放回结果` });
    expect(await lapsed.textContent()).toContain("中外合著论文 1 篇");
    await journey.done();
  });

  it("a tick with a name and a remark is there when the pane is opened again, and in nobody's cells", async () => {
    const journey = await begin();
    await journey.check();
    const manual = await journey.count("人工核对");
    await journey.press(`人工核对 ${String(manual)}`);
    const box = () => journey.pane.getByRole("checkbox", { name: "办妥：科研诚信与资格审核" });
    await box().click();
    await journey.pane.getByLabel("姓名").fill("丁一");
    await journey.pane.getByLabel("备注").fill("已查信用记录");
    await journey.press("办妥");
    await expect.poll(() => box().isChecked()).toBe(true);
    await expect.poll(() => kept(journey)).toContain("已查信用记录");

    await journey.reopen();
    await journey.check();
    expect(await journey.count("人工核对")).toBe(manual);
    await journey.press(`人工核对 ${String(manual)}`);
    await expect.poll(() => box().isChecked()).toBe(true);
    await journey.pane.getByText("已查信用记录", { exact: false }).waitFor();
    await box().click();
    await expect.poll(() => kept(journey)).not.toContain("已查信用记录");
    await journey.done();
  });
});
