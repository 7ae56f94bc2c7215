import { existsSync, readFileSync } from "node:fs";

/**
 * The peak memory of this process in MiB. Linux hands the peak of `getrusage` on from parent to child; the kernel's own
 * count starts with the process.
 */
export function peakMebibytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
