import type { Mark, Marked, Marks, NotMarked } from "../../../core/marks/marking.js";
import { MARK_VERDICTS } from "../../../core/marks/marking.js";
import { columnLetters } from "../../../core/values/cells.js";
import type { Book } from "../book/book.js";
import { readBook } from "../book/book.js";
import type { Package } from "../package/package.js";
import type { XmlNode } from "../xml/tree.js";
import { childOf } from "../xml/tree.js";
import { addFindingsSheet } from "./add-sheet.js";
import { addHighlights } from "./highlights.js";
import type { Looks } from "./looks.js";
import { addLooks } from "./looks.js";
import { gridOf } from "./note-shapes.js";
import { addNotes, notedCells } from "./notes.js";
import type { Dialect } from "./parts.js";
import { dialectOf, editPart, editWorksheet } from "./parts.js";

/**
 * Writes marks and the findings sheet into a package that has none of ours. A signed package is left as it is: any
 * change would make its signature worthless.
 */
export async function markPackage(pack: Package, marking: Marks): Promise<Marked> {
  if (await isSigned(pack)) return { notMarked: [{ why: "signed" }] };
  const book = await readBook(pack);
  const dialect = await dialectOf(pack, book);
  const notMarked: NotMarked[] = [];
  const isLocked = await isStructureLocked(pack, book);
  if (marking.sheet && isLocked) notMarked.push({ sheet: marking.sheet.name, why: "protectedStructure" });
  const findings = isLocked ? undefined : marking.sheet;
  const sheets = await markableSheets(pack, book, marking.marks, notMarked);
  const marks = sheets.flatMap((sheet) => sheet.marks);
  if (!findings && marks.length === 0) return { notMarked };
  const looks = await addLooks(pack, book, dialect, { ...marking, marks }, findings);
  for (const sheet of sheets) {
    pack.work.stopIfCancelled();
    notMarked.push(...(await markSheet(pack, dialect, sheet, looks, marking.author)));
  }
  if (findings) await addFindingsSheet(pack, book, dialect, findings, looks);
  return { notMarked };
}

/** Whether the package carries a digital signature, which any change would make worthless. */
export const isSigned = async (pack: Package): Promise<boolean> =>
  (await pack.relationships("")).some(({ kind }) => kind === "origin");

const isOn = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? "");

const isStructureLocked = async (pack: Package, book: Book): Promise<boolean> =>
  editPart(pack, book.part, (root) => isOn(childOf(root, "workbookProtection")?.attributes["lockStructure"]));

interface MarkedSheet {
  readonly part: string;
  /** place among the workbook's sheets, from 1 */
  readonly number: number;
  readonly marks: readonly Mark[];
}

/** The sheets that can be marked, with their marks; the others are told. */
async function markableSheets(
  pack: Package,
  book: Book,
  marks: readonly Mark[],
  notMarked: NotMarked[],
): Promise<MarkedSheet[]> {
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    bySheet.set(mark.cell.sheet, [...(bySheet.get(mark.cell.sheet) ?? []), mark]);
  }
  const found: MarkedSheet[] = [];
  for (const [name, own] of bySheet) {
    const index = book.sheets.findIndex((sheet) => sheet.name === name);
    const part = book.sheets[index]?.part;
    const why: NotMarked["why"] | undefined =
      part === undefined || pack.entry(part) === undefined
        ? "sheetGone"
        : (await editWorksheet(pack, part, isProtected))
          ? "sheetProtected"
          : undefined;
    if (part !== undefined && why === undefined) found.push({ part, number: index + 1, marks: own });
    else if (why !== undefined) notMarked.push(...own.map(({ cell }) => ({ cell, why })));
  }
  return found.sort((a, b) => a.number - b.number);
}

const isProtected = (root: XmlNode): boolean => isOn(childOf(root, "sheetProtection")?.attributes["sheet"]);

async function markSheet(
  pack: Package,
  dialect: Dialect,
  { part, number, marks }: MarkedSheet,
  looks: Looks,
  author: string,
): Promise<NotMarked[]> {
  const noted = await notedCells(pack, part);
  const hasNote = ({ cell }: Mark): boolean => noted.has(`${columnLetters(cell.column)}${String(cell.row)}`);
  const grid = await editWorksheet(pack, part, (root, edits) => {
    const highlights = MARK_VERDICTS.map((verdict) => ({
      cells: marks.filter((mark) => mark.verdict === verdict).map(({ cell }) => cell),
      format: looks.marks.get(verdict) ?? 0,
    }));
    addHighlights(
      root,
      edits,
      highlights.filter(({ cells }) => cells.length > 0),
    );
    return gridOf(root);
  });
  const notes = marks
    .filter((mark) => mark.note.length > 0 && !hasNote(mark))
    .map(({ cell, note }) => ({ cell, lines: note }));
  await addNotes(pack, dialect, { part, block: number, grid }, notes, author);
  return marks.filter(hasNote).map(({ cell }) => ({ cell, why: "hasNote" }));
}
