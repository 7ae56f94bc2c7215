import type { ClearOptions } from "../../port.js";
import { WorkbookError } from "../../port.js";
import type { HostFacts } from "../host.js";
import { stopIfCancelled } from "../host.js";
import { readOutline } from "../outline.js";
import { dropState } from "../state.js";
import { findOurs, removeFindings, removeMarks } from "./ours.js";

/**
 * Takes everything of ours out, found by its tags. What stands on protected sheets stays there, since taking the
 * protection off is the user's to do; after the rest is gone this is told with `marksLeft`.
 */
export async function clearWorkbook(
  context: Excel.RequestContext,
  facts: HostFacts,
  { all = false, signal, onProgress }: ClearOptions,
): Promise<void> {
  const outline = await readOutline(context);
  stopIfCancelled(signal);
  const ours = await findOurs(context, facts, outline);
  stopIfCancelled(signal);
  removeMarks(ours);
  const left = ours.sheets
    .filter(({ isProtected, rules, notes }) => isProtected && rules.length + notes.length > 0)
    .map(({ listed }) => listed.name);
  const sheetLeft = removeFindings(context, outline, ours.own);
  if (sheetLeft !== undefined) left.push(sheetLeft);
  await context.sync();
  if (all) await dropState(context);
  outline.sheets.forEach(({ name }, at) => onProgress?.(at + 1, outline.sheets.length, name));
  if (left.length > 0) throw new WorkbookError("marksLeft", left.join(", "));
}
