import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export const DIST = path.resolve(import.meta.dirname, "../../dist");

/** Most a first load may take, in bytes as a host sends them (gzip): the pane's and the page's budget. */
export const BUDGETS = { "taskpane.html": 200_000, "index.html": 300_000 } as const;

export const isBuilt = (): boolean => existsSync(path.join(DIST, "index.html"));

/** Size of one built file as a host sends it, in bytes (gzip, level 9). */
export const sent = (file: string): number =>
  gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length;

/** The files a page of the built folder loads before it shows anything: itself, its scripts and styles. */
export function firstLoad(html: string): string[] {
  const text = readFileSync(path.join(DIST, html), "utf8");
  const named = [...text.matchAll(/<(?:script|link rel="?stylesheet)[^>]*?\b(?:src|href)=["']?([^"'\s>]+)/g)];
  return [html, ...named.map(([, file]) => file ?? "").filter((file) => !/^https?:/.test(file))];
}
