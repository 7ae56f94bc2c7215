import { messagesIn, type Language } from "../../core/messages/index.js";
import { guideLines, guideListLines } from "../../core/render/guide-text.js";
import { GENERAL, type Library } from "../../core/library.js";
import { EXIT, type ExitStatus } from "./exit.js";
import { findGuide } from "./find-guide.js";
import type { Machine } from "./io.js";

/** Lists the guides that come with the product; the general pack last. */
export function runGuides(lang: Language, library: Library, machine: Machine): void {
  const guides = [...library.guides].sort((a, b) => Number(a.id === GENERAL) - Number(b.id === GENERAL));
  machine.write(`${guideListLines(guides, messagesIn(lang), lang).join("\n")}\n`);
}

/** Prints one guide: demand by demand, computed, by hand or exempt and why, and what it does not state. */
export async function runGuide(
  name: string,
  lang: Language,
  library: Library,
  machine: Machine,
): Promise<ExitStatus> {
  const guide = await findGuide(name, lang, library, machine);
  machine.write(`${guideLines(guide, messagesIn(lang), lang).join("\n")}\n`);
  return EXIT.nothingToDo;
}
