import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "./support/browser.js";
import { serveSite, type Site } from "./support/site.js";
import { axeProblems, picture, policyOf, visit } from "./support/visit.js";

describeInBrowser("the built folder opens in a browser", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  it("the page opens without an error and asks its own host only", async () => {
    const seen = await visit(browser(), site.origin);
    const engine = seen.page.waitForEvent("worker");
    await seen.page.goto(site.origin);
    await seen.page.getByText("指南核对").first().waitFor();
    await engine;
    await picture(seen.page, "page");
    expect(seen.troubles).toEqual([]);
    expect(seen.foreign()).toEqual([]);
    expect(await axeProblems(seen.page)).toEqual([]);
    await seen.close();
  });

  it("the page cannot send anything anywhere", async () => {
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(site.origin);
    expect(await policyOf(seen.page)).toMatch(/(?:^|; )connect-src 'none'(?:;|$)/);
    const outcome = await seen.page.evaluate(() =>
      fetch("index.html").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(outcome).toBe("refused");
    await seen.close();
  });

  it("the page never names office.js", async () => {
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(site.origin);
    expect(seen.requests.filter((url) => /office/i.test(url))).toEqual([]);
    expect(await policyOf(seen.page)).not.toMatch(/https?:/);
    await seen.close();
  });

  it("the task pane asks its own host and the one office.js comes from; without office.js it leads to the page", async () => {
    const seen = await visit(browser(), site.origin, { viewport: { width: 350, height: 600 } });
    const script = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    await seen.context.route(script, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await seen.page.goto(`${site.origin}/taskpane.html`);
    await seen.page.locator('a[href="index.html"]').waitFor();
    await picture(seen.page, "pane-without-excel");
    expect(seen.troubles).toEqual([]);
    expect(seen.foreign()).toEqual([script]);
    await seen.close();
  });
});
