import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensurePackages, succeeds } from "./ensure.mjs";

/**
 * `npm run excel`: makes the task pane known to Excel on this machine and serves it. `--remove` undoes that;
 * `--dry-run` prints the steps and takes none, `--platform win32|darwin` those of another platform.
 */
const { values } = parseArgs({
  options: { remove: { type: "boolean" }, "dry-run": { type: "boolean" }, platform: { type: "string" } },
});
const isDry = values["dry-run"] === true;
const platform = isDry ? (values.platform ?? process.platform) : process.platform;

if (!isDry) ensurePackages();
const { steps } = await import("./sideload.mjs");
const plan = steps(platform, values.remove === true);
if (!plan) {
  console.error("这台电脑没有 Excel：Excel 只在 Windows、Mac 和网页上有。There is no Excel here.");
  console.error("npm start 打开网页版 runs the page; README.md: Deployment.");
  process.exit(1);
}

function take({ run, copy, remove }) {
  if (run) return succeeds(run[0], run.slice(1), { shell: false });
  if (copy) {
    mkdirSync(path.dirname(copy[1]), { recursive: true });
    copyFileSync(...copy);
  }
  if (remove) rmSync(remove, { force: true });
  return true;
}

const described = ({ run, copy, remove }) =>
  run?.join(" ") ?? (copy ? `copy ${copy.join(" ")}` : `remove ${remove}`);

if (!isDry && values.remove !== true) {
  if (!succeeds("npm", ["run", "--silent", "build", "--", "--stats", "errors-warnings"])) process.exit(1);
  const { serve } = await import("./serve.mjs");
  await serve();
}
for (const step of plan) {
  console.log(`${step.says}:\n  ${described(step)}`);
  if (!isDry && !take(step)) {
    console.error("This step failed; the message above says why. Nothing after it was done.");
    process.exitCode = 1;
    break;
  }
}
if (!isDry && values.remove !== true) {
  console.log("Excel：插入 › 我的加载项 › 开发人员加载项 › 指南核对");
  console.log("Excel: Insert › My Add-ins › Developer Add-ins › Guidelight");
}
