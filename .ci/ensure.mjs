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

/** What suites need from the system: any of these programs or files, and the Debian packages that bring it. */
const WANTED = [
  { anyOf: ["soffice"], packages: ["libreoffice-calc"] },
  {
    anyOf: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    packages: ["chromium"],
  },
  { anyOf: ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"], packages: ["fonts-noto-cjk"] },
];

const isThere = (name) => (path.isAbsolute(name) ? existsSync(name) : onPath(name));

/**
 * Installs what is missing where that is possible (root and apt). Where it is not, the suites that need it say so and
 * count as skipped; browser suites fail instead when CI is set.
 */
export function ensureSystemPackages() {
  if (process.platform !== "linux") return;
  const missing = WANTED.filter(({ anyOf }) => !anyOf.some(isThere)).flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  const canInstall = onPath("apt-get") && process.getuid?.() === 0;
  if (!canInstall) {
    console.log(
      `Not installed and not installable here: ${missing.join(", ")}. Suites that need them say so.`,
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
