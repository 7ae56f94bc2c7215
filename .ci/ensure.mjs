import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** Runs a command in the project, its output shown; true when it succeeds. */
export function succeeds(command, args, options = {}) {
  const windows = process.platform === "win32";
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: windows,
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

const lockFingerprint = () =>
  createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");

/** Installs the packages of the lock file unless exactly these are installed. */
export function ensurePackages() {
  const stamp = path.join(root, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockFingerprint()) return;
  console.log("Installing packages ...");
  if (!succeeds("npm", ["ci", "--no-audit", "--no-fund"])) {
    console.error("npm ci failed; nothing can run without the packages.");
    process.exit(1);
  }
  writeFileSync(stamp, lockFingerprint());
}

const onPath = (name) =>
  (process.env.PATH ?? "").split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));

/**
 * Debian packages that suites need, installed where that is possible (root and apt). Where it is not, the
 * suites that need them say so and count as skipped.
 */
export function ensureSystemPackages() {
  const wanted = [["soffice", ["libreoffice-calc"]]];
  const missing = wanted.filter(([program]) => !onPath(program)).flatMap(([, packages]) => packages);
  if (missing.length === 0) return;
  const canInstall = process.platform === "linux" && onPath("apt-get") && process.getuid?.() === 0;
  if (!canInstall) {
    console.log(
      `Not installed and not installable here: ${missing.join(", ")}. Suites that need them are skipped.`,
    );
    return;
  }
  console.log(`Installing ${missing.join(", ")} ...`);
  const quiet = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  succeeds("apt-get", ["update", "-qq"], quiet);
  succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], quiet);
}
