import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { WorkbookError } from "../../src/workbook/port.js";
import { prove } from "./prove.js";

/** Every .xlsx and .xlsm file below a folder, or the file itself. */
function workbooksIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .map((name) => path.join(place, name))
    .filter((name) => statSync(name).isFile())
    .sort();
}

const count = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);
const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, number]) => `${key} ${String(number)}`)
    .join(", ") || "none";

async function run(places: readonly string[]): Promise<boolean> {
  const files = places.flatMap(workbooksIn);
  const [refused, left] = [new Map<string, number>(), new Map<string, number>()];
  const totals = { marked: 0, cells: 0, changed: 0, restored: 0, respelled: 0 };
  const slowest = { seconds: 0, file: "" };
  const started = performance.now();
  for (const file of files) {
    const from = performance.now();
    try {
      const proof = await prove(new Uint8Array(readFileSync(file)));
      totals.marked += 1;
      totals.cells += proof.marked;
      if (proof.changed.length > 0) totals.changed += 1;
      if (proof.notRestored.length === 0) totals.restored += 1;
      if (proof.respelled.length > 0) totals.respelled += 1;
      for (const why of proof.notMarked) count(left, why);
      const faults = [
        ...proof.changed.map((part) => `changed ${part}`),
        ...proof.notRestored,
        ...proof.respelled.map((part) => `${part}: other spelling`),
      ];
      if (faults.length > 0) console.log(`${file}\n  ${faults.join("\n  ")}`);
    } catch (error) {
      count(refused, error instanceof WorkbookError ? error.code : "crash");
      console.log(
        `${file}\n  ${error instanceof WorkbookError ? error.message : String(error instanceof Error ? error.stack : error)}`,
      );
    }
    const seconds = (performance.now() - from) / 1000;
    if (seconds > slowest.seconds) Object.assign(slowest, { seconds, file });
  }
  const refusedFiles = [...refused.values()].reduce((sum, number) => sum + number, 0);
  console.log(
    [
      `files                        ${String(files.length)}`,
      `marked                       ${String(totals.marked)} (${String(totals.cells)} cells)`,
      `refused                      ${String(refusedFiles)} (${listed(refused)})`,
      `left unmarked in part        ${listed(left)}`,
      `parts changed that should not ${String(totals.changed)} files`,
      `restored                     ${String(totals.restored)} files, ${String(totals.respelled)} of them in other spelling`,
      `seconds                      ${((performance.now() - started) / 1000).toFixed(1)}, at most ${slowest.seconds.toFixed(1)} (${slowest.file})`,
    ].join("\n"),
  );
  return totals.changed === 0 && totals.restored === totals.marked && !refused.has("crash");
}

const places = process.argv.slice(2);
if (places.length === 0) {
  console.error("npm run corpus -- DIR");
  process.exitCode = 2;
} else if (!(await run(places))) process.exitCode = 1;
