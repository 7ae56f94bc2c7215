import { fold, foldName } from "../../values/text.js";

/** Texts kept; a workbook repeats a few names many times. */
const MOST_KEPT = 20_000;

const remembered = (make: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const ready = known.get(text);
    if (ready !== undefined) return ready;
    const made = make(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, made);
    return made;
  };
};

/** `fold` and `foldName` of values/text, remembered: filters ask for the same words row by row. */
export const foldedText = remembered(fold);
export const foldedName = remembered(foldName);
