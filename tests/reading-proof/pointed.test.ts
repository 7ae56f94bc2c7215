import { expect, it } from "vitest";
import { NO_MAPPING } from "../../src/core/reading/mapping.js";
import type { Read } from "../../src/core/reading/read.js";
import { placeOfTable } from "../../src/desk/table-places.js";
import { readContent, records, vocabulary } from "../core/reading/support.js";
import { makeWorkbook } from "./workbook.js";

const WORKBOOKS = 15;

/** The list tables of a workbook that stand in one place, each with the entry that points at its own header. */
const listsIn = ({ report }: Read) =>
  report.tables.flatMap((table) => {
    const place = placeOfTable(table, vocabulary);
    if (!place || table.ranges.length !== 1) return [];
    return [{ name: table.name, entry: { sheet: place.sheet, rows: place.rows, table: table.name } }];
  });

it("a table pointed out as what it was recognised as anyway is read alike, whatever its layout", () => {
  let pointed = 0;
  for (let seed = 1; seed <= WORKBOOKS; seed += 1) {
    const content = makeWorkbook(seed).book.toContent();
    const before = readContent(content);
    for (const { name, entry } of listsIn(before)) {
      const after = readContent(content, { ...NO_MAPPING, tables: [entry] });
      const told = { seed, ...entry };
      expect({ ...told, problems: after.report.corrections }).toEqual({ ...told, problems: undefined });
      expect({ ...told, records: records(after, name) }).toEqual({ ...told, records: records(before, name) });
      pointed += 1;
    }
  }
  expect(pointed).toBeGreaterThan(3 * WORKBOOKS);
});

it("rows that are withheld are read as nothing", () => {
  for (let seed = 1; seed <= WORKBOOKS; seed += 1) {
    const content = makeWorkbook(seed).book.toContent();
    const [first] = listsIn(readContent(content));
    if (!first) continue;
    const range = readContent(content).report.tables.find(({ name }) => name === first.name)?.ranges[0];
    if (!range) continue;
    const rows = `${String(range.top)}:${String(range.bottom)}`;
    const after = readContent(content, {
      ...NO_MAPPING,
      tables: [{ sheet: range.sheet, rows, table: null }],
    });
    const cells = after.report.tables.flatMap(({ fields }) => fields.flatMap(({ cell }) => cell ?? []));
    const inside = cells.filter(
      ({ sheet, row }) => sheet === range.sheet && row >= range.top && row <= range.bottom,
    );
    expect({ seed, inside }).toEqual({ seed, inside: [] });
  }
});
