import path from "node:path";
import { spawnSync } from "node:child_process";
import { ensurePackages, root, succeeds } from "./ensure.mjs";

/** Installs, builds, then checks a sample workbook and prints the report: the product on a fresh machine. */
ensurePackages();
if (!succeeds("npm", ["run", "--silent", "build"])) process.exit(1);

const samples = [["xinjiang-sco-2025", "2025-09-15", "assets/samples/xinjiang-yuan-broken.xlsx"]];
for (const [guide, asOf, file] of samples) {
  const args = [path.join(root, "dist", "guidelight.cjs"), "check", file, "--guide", guide, "--as-of", asOf];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status === null || status === 2) process.exit(1);
}
console.log("Check your own workbook:\n  npm run --silent guidelight -- check <workbook.xlsx> --guide <id>");
