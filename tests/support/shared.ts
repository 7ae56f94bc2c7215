import { existsSync } from "node:fs";
import path from "node:path";

/** Material that stands beside a checkout on some machines; the project never needs it. */
const SHARED = path.resolve(import.meta.dirname, "../../../shared");

/** The path when it is there; else undefined, and the reason is printed for the suite that would use it. */
export function besideProject(relative: string, suite: string): string | undefined {
  const full = path.join(SHARED, relative);
  if (existsSync(full)) return full;
  console.log(`skipped: ${suite}: ../shared/${relative} is not beside this checkout`);
  return undefined;
}
