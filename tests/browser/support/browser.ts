import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const WINDOWS = [
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser of the Chromium family on this machine: `CHROMIUM` if set, else from the path and the usual places. */
export function chromiumPath(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = PROGRAMS.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  return [...onPath, ...MAC, ...WINDOWS].find((file) => existsSync(file));
}

/** Nothing of the browser's own goes out: only what the page asks for is seen. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: ARGUMENTS });

/**
 * A suite with one browser for all its tests. Without Chromium it is skipped and says why; in continuous integration a
 * missing browser is a failure.
 */
export function describeInBrowser(title: string, suite: (browser: () => Browser) => void): void {
  const executable = chromiumPath();
  const needed = (process.env["CI"] ?? "") !== "";
  if (executable === undefined && !needed) console.log(`skipped: ${title}: no Chromium on this machine`);
  describe.skipIf(executable === undefined && !needed)(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (executable === undefined)
        throw new Error("no Chromium on this machine: .ci/ensure.mjs installs it");
      browser = await launchBrowser(executable);
    });
    afterAll(() => browser?.close());
    suite(() => {
      if (browser === undefined) throw new Error("the browser is started before the first test of the suite");
      return browser;
    });
  });
}
