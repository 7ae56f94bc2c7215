import { spawn } from "node:child_process";
import { ensurePackages, succeeds } from "./ensure.mjs";

/** Installs, builds, then serves the page and, beside it, the task pane for Excel: the product on a fresh machine. */
ensurePackages();
console.log("Building ...");
const isBuilt = succeeds("npm", ["run", "--silent", "build", "--", "--stats", "errors-warnings"]);
if (!isBuilt) process.exit(1);

const { serve } = await import("./serve.mjs");
const address = await serve();

const OPENERS = { darwin: ["open"], win32: ["cmd", "/c", "start", '""'], linux: ["xdg-open"] };
const hasScreen = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const [opener, ...before] = OPENERS[process.platform] ?? [];
if (opener && hasScreen && !process.env.CI && process.stdout.isTTY) {
  const browser = spawn(opener, [...before, address], { stdio: "ignore", detached: true });
  browser.on("error", () => console.log(`  请在浏览器里打开 open in a browser: ${address}`));
  browser.unref();
}
