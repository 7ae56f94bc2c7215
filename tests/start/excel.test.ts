import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const id = /<Id>([^<]+)</.exec(readFileSync(path.join(root, "manifest.xml"), "utf8"))?.[1] ?? "";

const excel = (...options: string[]) =>
  spawnSync(process.execPath, [path.join(root, ".ci/excel.mjs"), "--dry-run", ...options], {
    encoding: "utf8",
  });

describe("npm run excel", () => {
  it("on Windows trusts the certificate, then names the manifest under the developer key", () => {
    const { stdout, status } = excel("--platform", "win32");
    expect(status).toBe(0);
    expect(stdout).toMatch(/certutil -user -addstore Root .*localhost\.crt[\s\S]*reg add HKCU\\/);
    expect(stdout).toContain(`WEF\\Developer /v ${id} /t REG_SZ /d ${path.join(root, "manifest.xml")} /f`);
  });

  it("on a Mac trusts the certificate for servers only, then copies the manifest where Excel looks", () => {
    const { stdout, status } = excel("--platform", "darwin");
    expect(status).toBe(0);
    expect(stdout).toMatch(/add-trusted-cert -r trustRoot -p ssl/);
    expect(stdout).toMatch(new RegExp(`com\\.microsoft\\.Excel/Data/Documents/wef/${id}\\.manifest\\.xml`));
  });

  it.each(["win32", "darwin"])("can be undone on %s", (platform) => {
    const { stdout, status } = excel("--platform", platform, "--remove");
    expect(status).toBe(0);
    expect(stdout).toContain(id);
    expect(stdout).toMatch(/-delstore Root|remove-trusted-cert/);
    expect(stdout).not.toMatch(/-delstore Root localhost/);
  });

  it("where there is no Excel says so and where to go", () => {
    const { stderr, stdout, status } = excel("--platform", "linux");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/There is no Excel here[\s\S]*npm start/);
  });
});
