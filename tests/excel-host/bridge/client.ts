import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

/** What the client puts into the realm it is loaded in. */
interface Client {
  readonly HostBridge: { init(bridge: object): void };
}

/** The client's folder in the pinned development dependency; nothing of it is kept in this repository. */
export const OFFICE_DIST = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/**
 * Loads the Excel client into this realm, where it defines `Excel` and `OfficeExtension`. One realm, because the client
 * compares prototypes of plain objects. In bare Node it finds the few things of a browser it looks at while loading.
 */
export function loadClient(): Client {
  const realm = globalThis as Record<string, unknown>;
  if (realm["OfficeExtension"] === undefined) {
    for (const [name, stand] of Object.entries(BROWSER)) realm[name] ??= stand;
    const file = path.join(OFFICE_DIST, "excel-web-16.00.debug.js");
    vm.runInThisContext(readFileSync(file, "utf8"), { filename: file });
  }
  return realm["OfficeExtension"] as Client;
}

const BROWSER: Readonly<Record<string, unknown>> = {
  window: globalThis,
  document: { getElementsByTagName: () => [], createElement: () => ({}), documentElement: {}, cookie: "" },
  location: { href: "", search: "", hash: "", protocol: "https:" },
  navigator: { userAgent: "node", platform: "node" },
};
