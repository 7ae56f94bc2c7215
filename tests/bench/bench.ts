import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { benchGrowth } from "./growth.js";
import { benchFirstLoad } from "./first-load.js";
import { benchPage } from "./page.js";
import { transpile } from "./transpile.js";
import { tasks } from "./tasks/index.js";
import { bigWorkbook } from "./workbook.js";

/**
 * `npm run bench [ROWS] [RUNS]`: times whole processes, each task in a fresh one, and takes the median. The floors run
 * in the same round as the reader, because absolute times of different days or machines say little.
 */
const ROWS = Number(process.argv[2] ?? "100000");
const RUNS = Number(process.argv[3] ?? "3");

interface Run {
  readonly seconds: number;
  readonly peak: number;
  readonly answer: string;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "guidelight-bench-"));
try {
  const file = path.join(folder, "big.xlsx");
  const bytes = bigWorkbook(ROWS);
  writeFileSync(file, bytes);
  const programs = transpile(folder, "tests/bench");
  const program = path.join(programs, "run-task.js");
  console.log(`${String(ROWS)} rows x 12 columns, ${megabytes(bytes.length)} MB; Node ${process.version};`);
  console.log(`${String(os.cpus().length)} cores; whole processes, median of ${String(RUNS)}\n`);
  report(measure(program, file));
  benchGrowth(path.join(programs, "run-shape.js"), ROWS * 10);
  await benchPage(file);
} finally {
  rmSync(folder, { recursive: true });
}
await benchFirstLoad();

function measure(program: string, file: string): Map<string, Run[]> {
  const runs = new Map<string, Run[]>(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < RUNS; round += 1) {
    for (const [name, list] of runs) list.push(once(program, name, file));
  }
  return runs;
}

function once(program: string, name: string, file: string): Run {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, name, file], { encoding: "utf8" });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  const said: unknown = JSON.parse(stdout);
  if (typeof said !== "object" || said === null || !("answer" in said) || !("peak" in said))
    throw new Error(stdout);
  return { seconds, peak: Number(said.peak), answer: String(said.answer) };
}

function report(runs: ReadonlyMap<string, readonly Run[]>): void {
  const floor = median(runs.get("floor: inflate") ?? [], "seconds");
  console.log(`${"".padEnd(26)}${"wall s".padStart(8)}${"x inflate".padStart(11)}${"peak MiB".padStart(10)}`);
  for (const [name, list] of runs) {
    const seconds = median(list, "seconds");
    const row = [
      name.padEnd(26),
      seconds.toFixed(2).padStart(8),
      (seconds / floor).toFixed(2).padStart(11),
      median(list, "peak").toFixed(0).padStart(10),
    ];
    console.log(`${row.join("")}   ${list[0]?.answer ?? ""}`);
  }
}

function median(list: readonly Run[], of: "seconds" | "peak"): number {
  const sorted = list.map((run) => run[of]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function megabytes(count: number): string {
  return (count / 1e6).toFixed(1);
}
