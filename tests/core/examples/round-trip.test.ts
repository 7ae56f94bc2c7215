import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changeFacts, type Facts } from "../../../src/core/examples/facts.js";
import { STYLES, type StyleName } from "../../../src/core/examples/style.js";
import { factsToWorkbook } from "../../../src/core/examples/write.js";
import { read } from "../../../src/core/reading/read.js";
import { withGuideFields } from "../../../src/core/rules/guide/fields.js";
import { guideSchema } from "../../../src/core/rules/guide/schema.js";
import { formatAddress } from "../../../src/core/values/cells.js";
import { SHANGHAI, XINJIANG } from "../../samples/facts.js";
import { addressOf, plainTraced, tables, unread, vocabulary } from "../reading/support.js";

const guide = (id: string) =>
  guideSchema.parse(
    parse(readFileSync(path.resolve(import.meta.dirname, `../../../src/guides/${id}.yaml`), "utf8"), {
      merge: true,
    }),
  );
const shanghai = guide("shanghai-intl-joint-lab-2025");
const xinjiang = guide("xinjiang-sco-2025");
const words = withGuideFields(vocabulary, [shanghai, xinjiang]);

const FACTS: Readonly<Record<string, Facts>> = {
  "sample facts of Shanghai": SHANGHAI,
  "sample facts of Xinjiang": XINJIANG,
  "facts of the Shanghai guide": shanghai.facts,
  "facts of the Xinjiang guide": xinjiang.facts,
};

const cases = Object.keys(FACTS).flatMap((name) =>
  Object.keys(STYLES).map((style) => [name, style] as [string, StyleName]),
);

describe("facts written as sheets are read back", () => {
  it.each(cases)("%s in the style %s", (name, style) => {
    const facts = FACTS[name] ?? {};
    const written = factsToWorkbook(facts, {}, words, STYLES[style]);
    const result = read(written.content, words, tables);
    expect(unread(result)).toEqual([]);
    for (const table of changeFacts(facts, {}, () => false)) {
      const content = result.submission.tables.get(table.name);
      expect(content?.found, table.name).toBe(true);
      expect([...(content?.fields ?? [])].sort(), table.name).toEqual([...table.fields].sort());
    }
  });

  it.each(cases)("%s in the style %s: each fact is read from the cell it was put in", (name, style) => {
    const facts = FACTS[name] ?? {};
    const written = factsToWorkbook(facts, {}, words, STYLES[style]);
    const result = read(written.content, words, tables);
    for (const table of ["units", "members", "visits", "events", "targets", "attachments"]) {
      const given = facts[table];
      if (!Array.isArray(given)) continue;
      given.forEach((_, index) => {
        for (const field of result.submission.tables.get(table)?.fields ?? []) {
          const cell = written.cellOf(`${table}[${String(index + 1)}].${field}`);
          if (cell === undefined) throw new Error(`${table}.${field} stands nowhere`);
          expect(addressOf(result, table, index + 1, field)).toBe(formatAddress(cell));
        }
      });
    }
  });

  it("all styles say the same", () => {
    const said = Object.values(STYLES).map((style) => {
      const { submission } = read(factsToWorkbook(SHANGHAI, {}, words, style).content, words, tables);
      return [...submission.tables.values()].map(({ name, entries }) => [
        name,
        entries.map(({ values }) =>
          [...values].map(([field, traced]) => `${field}=${plainTraced(traced)}`).sort(),
        ),
      ]);
    });
    for (const other of said.slice(1)) expect(other).toEqual(said[0]);
  });
});
