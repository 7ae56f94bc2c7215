import type { Mark, NotMarked } from "../../../core/marks/marking.js";
import { NOTE_TAG } from "../../tags.js";
import type { MarkedSheet } from "./ours.js";

/**
 * Adds notes where the host has them (ExcelApi 1.18); cells that have a note or comment already keep it and are told.
 * The host gives no way to make letters bold or to name an author, so the tag stands at the end of the text.
 */
export function addNotes({ proxy, noted }: MarkedSheet, marks: readonly Mark[]): NotMarked[] {
  const hasNote = ({ cell }: Mark): boolean => noted.has(`${String(cell.row)},${String(cell.column)}`);
  for (const { cell, note } of marks.filter((mark) => mark.note.length > 0 && !hasNote(mark))) {
    const range = proxy.getRangeByIndexes(cell.row - 1, cell.column - 1, 1, 1);
    proxy.notes.add(range, note.map(({ text }) => text).join("\n") + NOTE_TAG);
  }
  return marks.filter(hasNote).map(({ cell }) => ({ cell, why: "hasNote" }));
}
