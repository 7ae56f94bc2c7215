import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadTables, TABLE_FILES } from "../../../src/core/values/load-tables.js";
import type { Tables } from "../../../src/core/values/tables.js";

/** The shipped tables as parsed YAML, by file name. */
export function rawTables(): Record<string, unknown> {
  return Object.fromEntries(
    TABLE_FILES.map((name) => [
      name,
      parse(
        readFileSync(new URL(`../../../src/guides/tables/${name}.yaml`, import.meta.url), "utf8"),
      ) as unknown,
    ]),
  );
}

/** The shipped tables. */
export const TABLES: Tables = loadTables(rawTables());
