import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { transpile } from "../../bench/transpile.js";
import { hostileCases } from "./hostile-cases.js";

interface Came {
  readonly came: string;
  readonly isClean: boolean;
  /** CPU time, which a busy machine stretches less than the clock */
  readonly seconds: number;
  /** MiB; 0 where the system does not tell */
  readonly peak: number;
}

/**
 * About two seconds on a quiet machine, stretched where other suites share its cores; what grows with the square of a
 * part takes minutes.
 */
const MOST_SECONDS = 5;

/** Each package in a plain Node process of its own, as a user's would be, so that memory can be told. */
describe("hostile packages end within seconds and 256 MiB", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "guidelight-hostile-"));
  let program = "";
  beforeAll(() => {
    program = path.join(transpile(folder, "tests/workbook/xlsx"), "hostile-run.js");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(hostileCases)("$name", ({ make, expected }) => {
    const file = path.join(folder, "hostile.xlsx");
    writeFileSync(file, make());
    const { stdout, stderr } = spawnSync(process.execPath, [program, file], { encoding: "utf8" });
    expect(stderr).toBe("");
    const came = parsed(stdout);
    expect(came).toMatchObject({ came: expected.slice(0, 80), isClean: true });
    expect(came.seconds).toBeLessThan(MOST_SECONDS);
    expect(came.peak).toBeLessThan(256);
  });
});

function parsed(stdout: string): Came {
  const said: unknown = JSON.parse(stdout);
  if (!isCame(said)) throw new Error(stdout);
  return said;
}

const isCame = (said: unknown): said is Came =>
  typeof said === "object" && said !== null && "seconds" in said && "peak" in said && "came" in said;
