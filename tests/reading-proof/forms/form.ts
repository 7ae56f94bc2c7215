import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { columnNumber, parseAddress } from "../../../src/core/values/cells.js";
import type { KnownWorkbook } from "../judge/score.js";
import { Book, type Page } from "../sheets/page.js";
import { parseRows } from "./cells.js";
import { formSchema, type FormSheet } from "./schema.js";
import { stateCard, stateList } from "./state.js";

/** `open` forms may be looked at while the reader is mended, `held-out` ones never. */
export const FORM_SETS = ["open", "held-out"] as const;
export type FormSet = (typeof FORM_SETS)[number];

export interface Form extends KnownWorkbook {
  readonly set: FormSet;
  readonly about: string;
}

/** All forms of a set, in the order of their names. */
export const loadForms = (set: FormSet): Form[] =>
  readdirSync(path.join(import.meta.dirname, set))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => loadForm(set, file));

function loadForm(set: FormSet, file: string): Form {
  const name = file.replace(/\.yaml$/u, "");
  try {
    return { set, ...toForm(name, parse(readFileSync(path.join(import.meta.dirname, set, file), "utf8"))) };
  } catch (error) {
    throw new Error(`${set}/${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** A form as its file states it. Throws ZodError or RangeError where the file does not agree with itself. */
export function toForm(name: string, file: unknown): Omit<Form, "set"> {
  const { about, guide, planted, sheets, truth } = formSchema.parse(file);
  const book = new Book();
  for (const sheet of sheets) writeSheet(book.page(sheet.name), sheet);
  for (const flaw of planted) book.truth.planted.add(flaw);
  for (const part of truth) {
    if ("rows" in part) stateList(book, part);
    else stateCard(book, part);
  }
  return { name, about, guide, book, layouts: [`form ${name}`], quirks: [] };
}

function writeSheet(page: Page, sheet: FormSheet): void {
  parseRows(sheet.rows).forEach((cells, index) => {
    cells.forEach((cell, across) => {
      if (cell !== null) page.put(index + 1, across + 1, cell);
    });
    while (page.nextRow <= index + 1) page.skip();
  });
  for (const merge of sheet.merges) {
    const area = parseAddress(`sheet!${merge}`);
    if (area === undefined) throw new RangeError(`not an area: ${merge}`);
    page.merge(area.top, area.left, area.bottom, area.right);
  }
  page.hiddenRows.push(...sheet.hiddenRows.map(Number));
  page.hiddenColumns.push(...sheet.hiddenColumns.map(columnNumber));
  page.isHidden = sheet.hidden;
}
