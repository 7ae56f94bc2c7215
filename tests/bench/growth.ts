import { spawnSync } from "node:child_process";
import { z } from "zod";
import { shapes } from "./shapes.js";

const said = z.object({ seconds: z.number(), made: z.number(), peak: z.number(), found: z.string() });

/**
 * Reading workbooks of every shape at a quarter, a half and the whole of so many cells, each in a fresh process: where
 * twice the cells take much more than twice the time, something looks at everything for each thing.
 */
export function benchGrowth(program: string, cells: number): void {
  console.log(`\nreading ${String(cells)} cells that are in memory already, by shape`);
  console.log(
    `${"".padEnd(36)}${"s at 1/4".padStart(10)}${"at 1/2".padStart(9)}${"whole".padStart(9)}${"growth".padStart(9)}${"MiB more".padStart(10)}`,
  );
  for (const name of Object.keys(shapes)) {
    const runs = [cells / 4, cells / 2, cells].map((count) => once(program, name, count));
    const [quarter, half, whole] = runs;
    if (quarter === undefined || half === undefined || whole === undefined) continue;
    const row = [
      name.padEnd(36),
      quarter.seconds.toFixed(2).padStart(10),
      half.seconds.toFixed(2).padStart(9),
      whole.seconds.toFixed(2).padStart(9),
      `x${(whole.seconds / half.seconds).toFixed(2)}`.padStart(9),
      (whole.peak - whole.made).toFixed(0).padStart(10),
    ];
    console.log(`${row.join("")}   ${whole.found}`);
  }
}

function once(program: string, name: string, cells: number): z.infer<typeof said> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, name, String(cells)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return said.parse(JSON.parse(stdout));
}
