import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openXlsx } from "../../src/workbook/xlsx/open.js";
import { bookOf } from "../excel-host/fixtures/from-content.js";
import { EmulatedHost } from "../excel-host/host.js";
import { openPane } from "../excel-host/host-page/open-pane.js";
import { describeInBrowser } from "./support/browser.js";
import { serveSite, type Site } from "./support/site.js";

const SAMPLE = path.resolve(import.meta.dirname, "../../assets/samples/shanghai-plain-broken.xlsx");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const sampleHost = async (excelApi: string): Promise<EmulatedHost> => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  return new EmulatedHost(bookOf(await openXlsx(bytes).read()), { excelApi });
};

describeInBrowser("the built task pane in the emulated host", (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.cut());

  it.each([
    ["with its storage", {}],
    ["in a browser that denies it its storage", { storage: "denied" }],
  ] as const)(
    "%s reads the workbook and asks nobody but its own host and the one of office.js",
    async (_, options) => {
      const context = await browser().newContext({ locale: "zh-CN" });
      const asked: string[] = [];
      const uncaught: string[] = [];
      context.on("request", (request) => asked.push(request.url()));
      context.on("weberror", (error) => uncaught.push(error.error().message));
      const bytes = new Uint8Array(readFileSync(SAMPLE));
      const host = new EmulatedHost(bookOf(await openXlsx(bytes).read()), { excelApi: "1.13" });
      const opened = await openPane(context, host, { address: `${site.origin}/taskpane.html`, ...options });

      await expect.poll(() => host.traffic.bytesOut, { timeout: 30_000 }).toBeGreaterThan(10_000);
      await expect.poll(() => host.liveReferences, { timeout: 30_000 }).toBe(0);
      const hostPage = new URL(opened.page.url()).origin;
      const foreign = asked.filter((url) => ![site.origin, hostPage, CDN].some((own) => url.startsWith(own)));
      expect(foreign.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([]);
      expect(uncaught).toEqual([]);
      expect(opened.unanswered).toEqual([]);
      await opened.close();
      await context.close();
    },
  );

  it("reads nothing of a host older than it needs, and says so", async () => {
    const context = await browser().newContext({ locale: "zh-CN" });
    const host = await sampleHost("1.8");
    const opened = await openPane(context, host, { address: `${site.origin}/taskpane.html` });
    await expect.poll(() => opened.pane().locator("body").innerText(), { timeout: 30_000 }).toMatch(/Excel/);
    // office.js itself says once that it is there; its answer is short
    expect(host.traffic.bytesOut).toBeLessThan(500);
    await opened.close();
    await context.close();
  });

  it("reads nothing where the user does not trust the host", async () => {
    const context = await browser().newContext({ locale: "zh-CN" });
    const host = await sampleHost("1.13");
    const opened = await openPane(context, host, {
      address: `${site.origin}/taskpane.html`,
      trust: "decline",
    });
    await opened.pane().waitForURL(/agaveerrorux/i);
    expect(host.received).toBe(0);
    await opened.close();
    await context.close();
  });
});
