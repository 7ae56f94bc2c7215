import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { isOurFormula } from "../../../src/workbook/tags.js";
import type { EmulatedHost } from "../../excel-host/host.js";
import { cellKey } from "../../excel-host/model/area.js";
import { hostOfXlsx } from "../../excel-host/open.js";
import { hasLibreOffice, recalculate } from "../../excel-host/save/recalculate.js";
import { saveXlsx } from "../../excel-host/save/xlsx.js";
import { guideById } from "../../support/library.js";
import { markedContent } from "../../support/marked.js";
import { reportBytes } from "../../support/reported.js";
import { officeOver } from "./adapter.js";

const samples = path.resolve(import.meta.dirname, "../../../assets/samples");
const GUIDE = "xinjiang-sco-2025";
const guides = [guideById(GUIDE), guideById("general")];
const bytes = new Uint8Array(readFileSync(path.join(samples, "xinjiang-yuan-broken.xlsx")));

/** A sample that was checked, marked and given state in an emulated host. */
async function marked(): Promise<{
  host: EmulatedHost;
  marking: ReturnType<typeof markedContent>["marking"];
}> {
  const host = await hostOfXlsx(bytes);
  const port = officeOver(host);
  const { marking } = markedContent(await port.read(), GUIDE);
  expect(await port.mark(marking)).toEqual({ notMarked: [] });
  await port.saveState('{"guide":"xinjiang-sco-2025"}');
  return { host, marking };
}

const rulesIn = (file: Uint8Array): boolean =>
  Object.values(unzipSync(file)).some((part) => isOurFormula(strFromU8(part)));

describe("a workbook marked in an emulated host and saved", () => {
  it("is checked from its file as if it had no marks, and its state is found", async () => {
    const { host } = await marked();
    const file = openXlsx(saveXlsx(host.book));
    const plain = reportBytes(await openXlsx(bytes).read(), guides, "2025-09-12");
    expect(reportBytes(await file.read(), guides, "2025-09-12")).toBe(plain);
    expect(await file.loadState()).toBe('{"guide":"xinjiang-sco-2025"}');
  });

  it("is cleared by the file adapter: rules, findings sheet and names are gone, the state stays", async () => {
    const { host } = await marked();
    const file = openXlsx(saveXlsx(host.book));
    await file.clear();
    const workbook = strFromU8(unzipSync(file.bytes())["xl/workbook.xml"] ?? new Uint8Array());
    const names = (await openXlsx(bytes).read()).sheets.map(({ name }) => name);
    expect(Array.from(workbook.matchAll(/<sheet name="([^"]*)"/g), ([, name]) => name)).toEqual(names);
    expect(workbook).not.toContain("guidelight");
    expect(await file.loadState()).toBe('{"guide":"xinjiang-sco-2025"}');
    // nothing to clear any more: not a byte changes
    const cleared = file.bytes();
    await file.clear();
    expect(file.bytes()).toBe(cleared);
    expect(rulesIn(cleared)).toBe(false);
  });

  it("is marked anew by the file adapter without doubling", async () => {
    const { host, marking } = await marked();
    const file = openXlsx(saveXlsx(host.book));
    expect((await file.mark(marking)).notMarked).toEqual([]);
    const parts = Object.keys(unzipSync(file.bytes())).filter((name) =>
      /worksheets\/sheet|guidelight/.test(name),
    );
    const before = Object.keys(unzipSync(bytes)).filter((name) => name.includes("worksheets/sheet"));
    expect(parts.filter((name) => name.includes("worksheets/sheet"))).toEqual(before);
    expect(parts.filter((name) => name.includes("worksheets/guidelight"))).toHaveLength(1);
  });
});

const present = hasLibreOffice();
if (!present)
  console.log("skipped: no LibreOffice (soffice) to calculate the live figures written through Office");

it.skipIf(!present)(
  "live figures written through Office give what we say, calculated by LibreOffice",
  async () => {
    const { host, marking } = await marked();
    // without its name the findings sheet is read like any other when LibreOffice has calculated it
    host.book.names = [];
    await recalculate(host.book);
    const on = host.book.sheet("核对结果");
    const first = marking.sheet.heading.length + 2;
    let count = 0;
    marking.sheet.rows.forEach((row, down) => {
      row.forEach((cell, across) => {
        if (cell.kind !== "formula") return;
        count += 1;
        const found = on?.cells.get(cellKey(first + down, across));
        expect(found?.formula, cell.formula).toBeDefined();
        expect(Number(found?.value), cell.formula).toBeCloseTo(Number(cell.value), 6);
      });
    });
    expect(count).toBeGreaterThan(5);
  },
);
