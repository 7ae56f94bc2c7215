import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DUMPED } from "./fixtures.js";

/** Writes `books/` anew: `npx tsx tests/excel-host/dumps/make.ts [python]`; the Python must have openpyxl. */
const python = process.argv[2] ?? "python3";
const folder = mkdtempSync(path.join(tmpdir(), "dumps-"));
for (const { name, bytes } of DUMPED) {
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes());
  const dump = execFileSync(python, [path.join(import.meta.dirname, "dump.py"), file], { encoding: "utf8" });
  writeFileSync(path.join(import.meta.dirname, "books", `${name}.json`), dump);
}
rmSync(folder, { recursive: true });
