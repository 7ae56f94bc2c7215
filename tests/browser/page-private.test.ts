import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser } from "./support/browser.js";
import { countsShown, give, openPage, sampleFile, saved } from "./support/open-page.js";
import { serveSite, type Site } from "./support/site.js";
import { policyOf } from "./support/visit.js";

describeInBrowser("what is opened in the page stays in the browser", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  it("asks for nothing while four samples and a file are opened, checked and saved without a network", async () => {
    const seen = await openPage(browser(), site.origin);
    await seen.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
    });
    await seen.context.setOffline(true);
    const before = site.asked.length;

    const samples = seen.page.getByRole("combobox", { name: "样例" });
    const names = await samples
      .locator("option:not([disabled])")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(names).toHaveLength(4);
    for (const name of names) {
      await samples.selectOption(name);
      await seen.page.locator(`[title="${name}.xlsx"]`).waitFor();
      await countsShown(seen.page);
    }
    const file = await sampleFile("xinjiang-plain.xlsx");
    await give(seen.page, { ...file, name: "申报.xlsx" });
    await seen.page.locator('[title="申报.xlsx"]').waitFor();
    for (const tab of ["识别", "指南", "结果"]) await seen.page.getByRole("tab", { name: tab }).click();
    await saved(seen.page, "报告");
    await saved(seen.page, "保存副本");

    expect(site.asked.slice(before)).toEqual([]);
    expect(seen.foreign()).toEqual([]);
    expect(seen.troubles).toEqual([]);
    await seen.close();
  });

  it("keeps nothing of a workbook in the browser's storage", async () => {
    const seen = await openPage(browser(), site.origin);
    await give(seen.page, { ...(await sampleFile("shanghai-plain-broken.xlsx")), name: "张三的申报.xlsx" });
    await countsShown(seen.page);
    const kept = await seen.page.evaluate(async () => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
    expect(kept).toMatchObject({ session: "{}", databases: 0, cookies: "" });
    expect(kept.local).not.toMatch(/张三|xlsx|万元/);
    await seen.close();
  });

  it("is held to that by the policy it is served with", async () => {
    const seen = await openPage(browser(), site.origin);
    const directives = new Map(
      (await policyOf(seen.page)).split(";").map((part) => {
        const [name = "", ...values] = part.trim().split(/\s+/);
        return [name, values.join(" ")] as const;
      }),
    );
    expect(directives.get("default-src")).toBe("'none'");
    expect(directives.get("connect-src")).toBe("'none'");
    expect(directives.get("form-action")).toBe("'none'");
    expect(directives.get("base-uri")).toBe("'none'");
    expect(directives.get("script-src")).not.toMatch(/unsafe|http|\*/);
    await seen.close();
  });
});
