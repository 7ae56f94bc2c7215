import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { factsToWorkbook } from "../../../src/core/examples/write.js";
import { STYLES } from "../../../src/core/examples/style.js";
import { withGuideFields } from "../../../src/core/rules/guide/fields.js";
import type { Guide } from "../../../src/core/rules/guide/guide.js";
import type { WorkbookContent } from "../../../src/core/reading/sheet/sheet.js";
import { LEAST_VERSION } from "../../../src/workbook/office/host.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { dumpedBook } from "../../excel-host/dumps/book.js";
import { DUMPED } from "../../excel-host/dumps/fixtures.js";
import { bookOf } from "../../excel-host/fixtures/from-content.js";
import { hostOf } from "../../excel-host/open.js";
import { zipParts } from "../../fixtures/xlsx/package.js";
import { xlsxParts } from "../../fixtures/xlsx/write.js";
import { SAMPLES } from "../../samples/expected.js";
import { sampleExample } from "../../samples/write.js";
import { guideById, library } from "../../support/library.js";
import { outcomesOf, parseReport } from "../../support/report.js";
import { reportBytes } from "../../support/reported.js";
import { besideProject } from "../../support/shared.js";
import { officeOver } from "./adapter.js";

const samples = path.resolve(import.meta.dirname, "../../../assets/samples");
const guidesOf = (id: string): Guide[] => [guideById(id), guideById("general")];
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Verdicts by demand; the reading report names the places of titles otherwise where merged areas are not told. */
const verdictsOf = (report: string): Map<string, string> =>
  new Map([...outcomesOf(parseReport(report))].map(([rule, { verdict }]) => [rule, verdict]));

type Report = (from: WorkbookContent) => string;

/** Holds what Office gives of a workbook against the report on it: the same bytes. */
async function expectSameBytes(content: WorkbookContent, report: Report, expected: string): Promise<void> {
  expect(report(await officeOver(hostOf(bookOf(content))).read())).toBe(expected);
}

/** On a host of the least version, which cannot tell merged areas: the same verdicts. */
async function expectNoOtherVerdicts(content: WorkbookContent, report: Report, bytes: string): Promise<void> {
  const host = hostOf(bookOf(content), { excelApi: LEAST_VERSION });
  const office = await officeOver(host).read();
  expect(office.sheets.flatMap(({ merges }) => merges)).toEqual([]);
  const expected = verdictsOf(bytes);
  const others = [...verdictsOf(report(office))].filter(([rule, verdict]) => verdict !== expected.get(rule));
  expect(others).toEqual([]);
}

describe("the report on a sample is the same to the byte", () => {
  it.each(SAMPLES.map((sample) => [sample.file, sample] as const))(
    "%s through memory, file and Office, and the verdicts without merged areas",
    async (file, sample) => {
      const report: Report = (from) => reportBytes(from, guidesOf(sample.guide), sample.asOf);
      const memory = report(sampleExample(sample).content);
      const content = await openXlsx(bytesOf(path.join(samples, file))).read();
      expect(memory).toContain('"verdict"');
      expect(report(content)).toBe(memory);
      await expectSameBytes(content, report, memory);
      await expectNoOtherVerdicts(content, report, memory);
    },
  );

  const shared = besideProject("samples", "reports of the shared samples through Office");
  it.skipIf(shared === undefined).each([
    ["shanghai-broken.xlsx", "shanghai-intl-joint-lab-2025"],
    ["shanghai-compliant.xlsx", "shanghai-intl-joint-lab-2025"],
    ["xinjiang-broken.xlsx", "xinjiang-sco-2025"],
    ["xinjiang-compliant.xlsx", "xinjiang-sco-2025"],
  ])("%s through file and Office", async (file, guide) => {
    const bytes = bytesOf(path.join(shared ?? "", file));
    const content = await openXlsx(bytes).read();
    const report: Report = (from) => reportBytes(from, guidesOf(guide), "2025-09-12");
    const expected = report(content);
    await expectSameBytes(content, report, expected);
    await expectNoOtherVerdicts(content, report, expected);
  });
});

/**
 * Read from the file by us, and from a dump another reader made of it through Office: no part of the one had to do with
 * the other, so that equal reports are not true by construction.
 */
describe("the report on a workbook that another reader put into the host is the one on its file", () => {
  it.each(DUMPED.map((fixture) => [fixture.name, fixture] as const))("%s", async (name, { bytes }) => {
    const content = await openXlsx(bytes()).read();
    const office = await officeOver(hostOf(dumpedBook(name))).read();
    const guide = name.startsWith("shanghai") ? "shanghai-intl-joint-lab-2025" : "xinjiang-sco-2025";
    const report: Report = (from) => reportBytes(from, guidesOf(guide), "2025-09-12");
    expect(report(office)).toBe(report(content));
  });
});

/** Styles by turns, so that each is met by many demands. */
const STYLE_NAMES = ["plain", "official", "yuan", "english"] as const;

describe("the report on an example of every demand is the same to the byte through memory, file and Office", () => {
  it.each(library.guides.map((guide) => [guide.id, guide] as const))("%s", async (_, guide) => {
    const vocabulary = withGuideFields(library.vocabulary, [guide]);
    for (const [at, demand] of guide.demands.entries()) {
      const [example] = demand.examples;
      if (example === undefined) continue;
      const style = STYLES[STYLE_NAMES[at % STYLE_NAMES.length] ?? "plain"];
      const { content } = factsToWorkbook(guide.facts, example.change, vocabulary, style);
      const asOf = example.asOf ?? guide.factsAsOf ?? "2025-10-20";
      const report: Report = (from) => reportBytes(from, [{ ...guide, demands: [demand] }], asOf);
      const expected = report(content);
      expect(report(await openXlsx(zipParts(xlsxParts(content))).read()), demand.id).toBe(expected);
      await expectSameBytes(content, report, expected);
      await expectNoOtherVerdicts(content, report, expected);
    }
  });
});
