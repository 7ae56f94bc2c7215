import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { besideProject } from "../../support/shared.js";
import { readContent, sums, unread } from "./support.js";

const folder = besideProject("samples", "reading the samples");
const LISTS = ["project", "units", "members", "partners", "targets", "attachments"];

describe.skipIf(folder === undefined)("the samples beside the project are read completely", () => {
  it.each([
    ["shanghai-compliant.xlsx", ["visits", "events"], [1, 3, 5, 1, 3, 6, 6, 3]],
    ["shanghai-broken.xlsx", ["visits", "events"], [1, 3, 5, 1, 3, 6, 4, 1]],
    ["xinjiang-compliant.xlsx", ["foreignProjects"], [1, 4, 4, 1, 2, 5, 1]],
    ["xinjiang-broken.xlsx", ["foreignProjects"], [1, 6, 4, 1, 2, 5, 1]],
  ])("%s", async (file, more, counts) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder ?? "", file)));
    const result = readContent(await openXlsx(bytes, { fileName: file }).read());
    const { tables } = result.submission;
    expect([...LISTS, ...more].map((name) => tables.get(name)?.entries.length)).toEqual(counts);
    expect([...tables.values()].filter(({ found }) => found)).toHaveLength(counts.length);
    expect(unread(result)).toEqual([]);
    expect(
      result.report.tables.flatMap(({ fields }) => fields.filter(({ doubt }) => doubt !== undefined)),
    ).toEqual([]);
    const unreadable = [...tables.values()].flatMap(({ entries }) =>
      entries.flatMap(({ values }) => [...values.values()].filter(({ state }) => state === "unreadable")),
    );
    expect(unreadable).toEqual([]);
    expect(sums(result)).toHaveLength(2);
  });
});
