import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { describeInBrowser } from "./support/browser.js";
import { DIST, serveSite, type Site } from "./support/site.js";
import { visit } from "./support/visit.js";

/** Resolves when the page is kept and its service worker answers for it. */
const untilKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    });
  });

/** Paths of everything the browser keeps of this site. */
const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });

const buildOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.body.dataset["build"]);

describeInBrowser("the page without a network", (browser) => {
  let site: Site | undefined;
  const folders: string[] = [];
  afterEach(async () => {
    await site?.cut();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const shown = (page: Page) => page.getByText("指南核对").first().waitFor();

  it("opens again once it was opened, engine included", async () => {
    site = await serveSite();
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(site.origin);
    await shown(seen.page);
    await untilKept(seen.page);
    await site.cut();

    const engine = seen.page.waitForEvent("worker");
    await seen.page.reload();
    await shown(seen.page);
    expect((await engine).url()).toMatch(/\/app\/files\./);
    const other = await seen.context.newPage();
    await other.goto(`${site.origin}/index.html`);
    await shown(other);
    expect(seen.foreign()).toEqual([]);
    await seen.close();
  });

  it("keeps the page's own files and nothing of Office, the command line or a workbook", async () => {
    site = await serveSite();
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(site.origin);
    await untilKept(seen.page);
    const files = await keptFiles(seen.page);
    expect(files).toContain("/");
    expect(files.filter((file) => /^\/app\/files\./.test(file))).toHaveLength(1);
    expect(
      files.filter((file) => !/^\/(?:app\/|assets\/icons\/|app\.webmanifest$|help\.html$|$)/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /taskpane|office\.js|\.xlsx|\.cjs/.test(file))).toEqual([]);
    await seen.close();
  });

  it("asks its host for its own files only", async () => {
    site = await serveSite();
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(site.origin);
    await untilKept(seen.page);
    const own = await keptFiles(seen.page);
    const allowed = new Set([...own, "/service-worker.js"]);
    expect(site.asked.filter((file) => !allowed.has(file))).toEqual([]);
    await seen.close();
  });

  it("shows a new build at the next visit, and keeps that one instead", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "guidelight-dist-"));
    folders.push(folder);
    cpSync(DIST, folder, { recursive: true });
    site = await serveSite(folder);
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(site.origin);
    await untilKept(seen.page);

    const replace = (file: string, from: RegExp | string, to: string) => {
      const full = path.join(folder, file);
      writeFileSync(full, readFileSync(full, "utf8").replace(from, to));
    };
    replace("index.html", "<body>", '<body data-build="second">');
    replace("service-worker.js", /"version":"\w+"/, '"version":"second"');
    appendFileSync(path.join(folder, "service-worker.js"), "\n");

    const next = await seen.context.newPage();
    await seen.page.close();
    await next.goto(site.origin);
    expect(await buildOf(next)).toBe("second");
    await next.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await next.close();

    // The new build takes over when no page of the old one is open, so each look opens and closes its own.
    const keptBuilds = async () => {
      const look = await seen.context.newPage();
      await look.goto(`${seen.origin}/help.html`);
      const names = await look.evaluate(() => caches.keys());
      await look.close();
      return names;
    };
    await expect.poll(keptBuilds, { timeout: 30_000, interval: 500 }).toEqual(["guidelight-second"]);
    await site.cut();
    const last = await seen.context.newPage();
    await last.goto(seen.origin);
    expect(await buildOf(last)).toBe("second");
    await seen.close();
  });

  it("can be installed: name, icons of the sizes it states, a page of its own", async () => {
    site = await serveSite();
    const seen = await visit(browser(), site.origin);
    await seen.page.goto(site.origin);
    const session = await seen.context.newCDPSession(seen.page);
    const { errors, url } = await session.send("Page.getAppManifest");
    expect(url).toBe(`${site.origin}/app.webmanifest`);
    expect(errors).toEqual([]);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual(
      [],
    );
    await seen.close();
  });
});
