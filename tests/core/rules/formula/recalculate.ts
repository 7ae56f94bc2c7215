import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Submission } from "../../../../src/core/submission.js";
import { compareDates, dayNumber } from "../../../../src/core/values/dates.js";
import { toDecimal } from "../../../../src/core/values/exact.js";
import { amountIn } from "../../../../src/core/values/money.js";
import type { Traced } from "../../../../src/core/values/traced.js";
import { formula } from "../../../../src/workbook/memory/cells.js";
import { sheet, type SheetSpec } from "../../../../src/workbook/memory/sheet.js";
import { writeXlsx } from "../../../fixtures/xlsx/write.js";

/** LibreOffice on this machine, or undefined. */
export function office(): string | undefined {
  const found = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** What a workbook holds and the formulas to reckon over it, without "=". */
export interface Reckoning {
  readonly submission: Submission;
  readonly formulas: readonly string[];
}

/** Lets LibreOffice reckon formulas over workbooks of these cells; the results as text, as it shows them. */
export function recalculate(reckonings: readonly Reckoning[]): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), "formulas-"));
  try {
    const files = reckonings.map(({ submission, formulas }, index) => {
      const file = path.join(folder, `book${String(index)}.xlsx`);
      const first = sheet(
        "formulas",
        formulas.map((text) => [formula(text)]),
      );
      writeFileSync(file, writeXlsx([first, ...sheetsOf(submission)]));
      return file;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [
      "--headless",
      profile,
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):9,0,76",
      "--outdir",
      folder,
    ];
    execFileSync("soffice", [...options, ...files], { stdio: "ignore", timeout: 300_000 });
    return files.map((file) =>
      readFileSync(file.replace(/xlsx$/, "csv"), "utf8").replace(/\n$/, "").split("\n"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells of a submission as sheets: what stands in each cell, not what was read from it. */
function sheetsOf(submission: Submission): SheetSpec[] {
  const sheets = new Map<string, (string | number | null)[][]>();
  for (const { entries } of submission.tables.values()) {
    for (const traced of entries.flatMap(({ values }) => [...values.values()])) {
      const { cell } = traced.origin ?? {};
      if (!cell) continue;
      const rows = sheets.get(cell.sheet) ?? [];
      sheets.set(cell.sheet, rows);
      while (rows.length < cell.row) rows.push([]);
      const row = rows[cell.row - 1] ?? [];
      while (row.length < cell.column) row.push(null);
      row[cell.column - 1] = contentOf(traced);
    }
  }
  return [...sheets].map(([name, rows]) => sheet(name, rows));
}

const EPOCH = dayNumber({ year: 1899, month: 12, day: 30 });

function contentOf(traced: Traced): string | number | null {
  if (traced.state !== "value") return null;
  const { value, origin } = traced;
  if (origin.stored === "text") return origin.raw;
  if (value.kind === "money") return Number(toDecimal(amountIn(value.yuan, value.unit)));
  if (value.kind === "number") return Number(toDecimal(value.number));
  if (value.kind === "date" && compareDates(value.span.earliest, value.span.latest) === 0) {
    return dayNumber(value.span.earliest) - EPOCH;
  }
  return origin.raw;
}
