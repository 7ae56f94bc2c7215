import type { Marked, Marking, Marks, NotMarked } from "../../../core/marks/marking.js";
import type { WorkOptions } from "../../port.js";
import type { KnownSheets } from "../edits.js";
import type { HostFacts } from "../host.js";
import { stopIfCancelled } from "../host.js";
import type { Outline } from "../outline.js";
import { readOutline } from "../outline.js";
import { cleanSheet, writeFindings } from "./findings-sheet.js";
import { addHighlights } from "./highlights.js";
import { addNotes } from "./notes.js";
import type { Ours } from "./ours.js";
import { findOurs, removeFindings, removeMarks } from "./ours.js";
import { setUpPrint } from "./print.js";

/**
 * Writes marks and the findings sheet in place of those that are there. Five round trips whatever the number of marks
 * (outline, what is ours, its rules, everything written, how it is printed); once writing has begun it is not called off.
 */
export async function markWorkbook(
  context: Excel.RequestContext,
  facts: HostFacts,
  known: KnownSheets,
  marks: Marks,
  { signal, onProgress }: WorkOptions,
): Promise<Marked> {
  const outline = await readOutline(context);
  stopIfCancelled(signal);
  const ours = await findOurs(context, facts, outline);
  stopIfCancelled(signal);
  removeMarks(ours);
  const notMarked = addMarks(ours, marks);
  const { sheet } = marks;
  if (sheet === undefined) {
    const left = removeFindings(context, outline, ours.own);
    if (left !== undefined) notMarked.push({ sheet: left, why: "protectedStructure" });
    await context.sync();
  } else notMarked.push(...(await putFindings(context, known, outline, ours, { ...marks, sheet })));
  outline.sheets.forEach(({ name }, at) => onProgress?.(at + 1, outline.sheets.length, name));
  return { notMarked };
}

/** Sends what is waiting, with the findings sheet where it can be written. */
async function putFindings(
  context: Excel.RequestContext,
  known: KnownSheets,
  outline: Outline,
  { own }: Ours,
  marking: Marking,
): Promise<NotMarked[]> {
  const name = own?.listed.name ?? marking.sheet.name;
  if (own === undefined ? outline.isStructureLocked : own.isProtected) {
    await context.sync();
    return [{ sheet: name, why: own === undefined ? "protectedStructure" : "sheetProtected" }];
  }
  const sheet = cleanSheet(context, outline, own, marking.sheet.name).load("id");
  await writeFindings(context, sheet, marking, outline);
  known.learnOurs(sheet.id);
  const isSetUp = await setUpPrint(context, sheet, marking.sheet);
  return isSetUp ? [] : [{ sheet: name, why: "noPrintSetup" }];
}

/** Marks what can be marked and tells the rest; old marks of ours on a protected sheet are told as well. */
function addMarks({ sheets }: Ours, { marks, looks }: Marks): NotMarked[] {
  const names = new Set(sheets.map(({ listed }) => listed.name));
  const gone = marks.filter(({ cell }) => !names.has(cell.sheet));
  const notMarked: NotMarked[] = gone.map(({ cell }) => ({ cell, why: "sheetGone" }));
  for (const sheet of sheets) {
    const own = marks.filter(({ cell }) => cell.sheet === sheet.listed.name);
    if (!sheet.isProtected) {
      addHighlights(sheet.proxy, own, looks);
      if (sheet.hasNotes) notMarked.push(...addNotes(sheet, own));
    } else if (own.length > 0) {
      notMarked.push(...own.map(({ cell }): NotMarked => ({ cell, why: "sheetProtected" })));
    } else if (sheet.rules.length > 0) notMarked.push({ sheet: sheet.listed.name, why: "sheetProtected" });
  }
  return notMarked;
}
