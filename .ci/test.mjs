import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensurePackages, ensureSystemPackages, root, succeeds } from "./ensure.mjs";

/** Everything: types, lint, format, build, all suites. The last line is "N passed, N failed, N skipped". */
ensurePackages();
if (process.env.CI || process.argv.includes("--system")) ensureSystemPackages();

const counts = { passed: 0, failed: 0, skipped: 0 };

for (const step of ["types", "lint", "format:check", "build"]) {
  console.log(`\n== ${step}`);
  counts[succeeds("npm", ["run", "--silent", step]) ? "passed" : "failed"] += 1;
}

console.log("\n== suites");
const folder = mkdtempSync(path.join(os.tmpdir(), "guidelight-test-"));
const results = path.join(folder, "results.json");
const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
const green = succeeds(process.execPath, [vitest, "run", "--config", "tests/vitest.config.ts", ...reporters]);
const report = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : undefined;
rmSync(folder, { recursive: true });

counts.passed += report?.numPassedTests ?? 0;
counts.failed += report?.numFailedTests ?? 0;
counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
const brokenFiles = (report?.testResults ?? []).filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
).length;
counts.failed += brokenFiles;
if (!green && (report?.numFailedTests ?? 0) + brokenFiles === 0) counts.failed += 1;

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
