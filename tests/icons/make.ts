import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { chromiumPath, launchBrowser } from "../browser/support/browser.js";
import { DRAWINGS } from "./sizes.js";

const folder = path.resolve(import.meta.dirname, "../../assets/icons");

/** The drawing as PNG with a transparent ground, `size` pixels a side. */
async function exported(browser: Browser, drawing: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  const svg = readFileSync(path.join(folder, `${drawing}.svg`), "utf8");
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const executable = chromiumPath();
if (executable === undefined) throw new Error("no Chromium on this machine to draw the icons with");
const browser = await launchBrowser(executable);
for (const [drawing, sizes] of Object.entries(DRAWINGS)) {
  for (const size of sizes) {
    writeFileSync(
      path.join(folder, `${drawing}-${String(size)}.png`),
      await exported(browser, drawing, size),
    );
  }
}
await browser.close();
