import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const built = path.join(root, "dist/guidelight.cjs");
const run = promisify(execFile);

interface Failed {
  readonly stdout: string;
  readonly code: number;
}

/** Runs the built command line as its own process and gives what it printed. */
async function printed(environment: Record<string, string>, format: string): Promise<string> {
  const argv = ["check", "assets/samples/xinjiang-yuan-broken.xlsx", "--guide", "xinjiang-sco-2025"];
  const options = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 1 << 26 };
  const args = [built, ...argv, "--as-of", "2025-09-15", "--format", format];
  try {
    return (await run(process.execPath, args, options)).stdout;
  } catch (error) {
    const { stdout, code } = error as Failed;
    expect(code).toBe(1);
    return stdout;
  }
}

describe("the built command line", () => {
  it("is there (npm run build makes it; npm test does that first)", () => {
    expect(existsSync(built)).toBe(true);
  });

  it.each(["json", "text"])(
    "prints the same bytes in two time zones and two locales (%s)",
    async (format) => {
      const shanghai = await printed(
        { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
        format,
      );
      const samoa = await printed(
        { TZ: "Pacific/Pago_Pago", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
        format,
      );
      expect(shanghai.length).toBeGreaterThan(1000);
      expect(samoa).toBe(shanghai);
    },
  );
});
