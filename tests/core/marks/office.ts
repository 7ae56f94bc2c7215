import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Marking, SheetCell } from "../../../src/core/marks/marking.js";
import { columnLetters, type CellRef } from "../../../src/core/values/cells.js";
import { openXlsx } from "../../../src/workbook/xlsx/open.js";

/** A marking whose formulas carry no cached value, so that whoever opens the file must reckon them. */
export const withoutValues = (marking: Marking): Marking => ({
  ...marking,
  sheet: {
    ...marking.sheet,
    rows: marking.sheet.rows.map((cells) =>
      cells.map((cell): SheetCell => {
        if (cell.kind !== "formula") return cell;
        const { kind, formula, format } = cell;
        return { kind, formula, ...(format !== undefined && { format }) };
      }),
    ),
  },
});

/** CSV of every sheet, numbers as they are stored and not as they are shown. */
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** Lets LibreOffice reckon the findings sheet of marked copies; its rows as text, the titles first. */
export async function recalculated(
  books: readonly { readonly bytes: Uint8Array; readonly marking: Marking }[],
): Promise<string[][][]> {
  const folder = mkdtempSync(path.join(tmpdir(), "marked-"));
  try {
    const files: string[] = [];
    for (const { bytes, marking } of books) {
      const port = openXlsx(bytes);
      await port.mark(withoutValues(marking));
      const file = path.join(folder, `book${String(files.length)}.xlsx`);
      writeFileSync(file, port.bytes());
      files.push(file);
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ["--headless", profile, "--convert-to", FILTER, "--outdir", folder];
    execFileSync("soffice", [...options, ...files], { stdio: "ignore", timeout: 400_000 });
    return files.map((file, at) => {
      const name = `${file.replace(/\.xlsx$/, "")}-${books[at]?.marking.sheet.name ?? ""}.csv`;
      if (!existsSync(name)) throw new Error(`LibreOffice wrote no ${name}`);
      return parseCsv(readFileSync(name, "utf8")).slice(4);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    const row = rows.at(-1) ?? [];
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** The same file with other numbers in cells that hold plain numbers. */
export function withNumbers(
  bytes: Uint8Array,
  changes: readonly { readonly cell: CellRef; readonly to: number }[],
): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    Array.from(text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g), ([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const sheets = new Map(
    Array.from(text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g), ([tag]) => [
      attribute(tag, "name"),
      `xl/${(targets.get(attribute(tag, "r:id")) ?? "").replace(/^\/xl\//, "")}`,
    ]),
  );
  for (const { cell, to } of changes) {
    const part = sheets.get(cell.sheet) ?? "";
    const at = `${columnLetters(cell.column)}${String(cell.row)}`;
    const found = new RegExp(`(<c r="${at}"[^>]*><v>)[^<]*(</v></c>)`);
    if (!found.test(text(part))) throw new Error(`no number in ${cell.sheet}!${at}`);
    parts[part] = strToU8(text(part).replace(found, `$1${String(to)}$2`));
  }
  return zipSync(parts);
}

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
