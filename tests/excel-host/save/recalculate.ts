import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";
import { bookOf } from "../fixtures/from-content.js";
import type { Book } from "../model/book.js";
import { saveXlsx } from "./xlsx.js";

/** Whether LibreOffice is there to calculate. */
export const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

/** Lets LibreOffice calculate the workbook and puts the results of all formulas into it. Takes seconds. */
export async function recalculate(book: Book): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "recalculate-"));
  try {
    const file = path.join(folder, "book.xlsx");
    writeFileSync(file, saveXlsx(withoutResults(book)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ["--headless", profile, "--convert-to", "xlsx", "--outdir", path.join(folder, "out")];
    execFileSync("soffice", [...options, file], { stdio: "ignore", timeout: 120_000 });
    const calculated = await openXlsx(
      new Uint8Array(readFileSync(path.join(folder, "out/book.xlsx"))),
    ).read();
    takeResults(book, bookOf(calculated));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy whose formulas have no results: LibreOffice believes those it finds. */
function withoutResults(book: Book): Book {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(book) as object) as Book, book);
  copy.sheets = book.sheets.map((sheet) => {
    const cells = new Map(
      [...sheet.cells].map(([key, cell]) => [
        key,
        cell.formula === undefined ? cell : { ...cell, uncalculated: true },
      ]),
    );
    return Object.assign(Object.create(Object.getPrototypeOf(sheet) as object) as typeof sheet, sheet, {
      cells,
    });
  });
  return copy;
}

function takeResults(book: Book, from: Book): void {
  for (const sheet of book.sheets) {
    const results = from.sheet(sheet.name)?.cells;
    for (const [key, { formula }] of sheet.cells) {
      const result = results?.get(key);
      if (formula !== undefined && result !== undefined)
        sheet.cells.set(key, { value: result.value, formula });
    }
  }
}
