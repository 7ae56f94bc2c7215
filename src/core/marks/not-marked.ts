import { messagesIn, type Language } from "../messages/index.js";
import { formatAddress, quoteSheet } from "../values/cells.js";
import type { Marked, NotMarked } from "./marking.js";

/** What was left unmarked, one line a reason, with its places. */
export function notMarkedLines(notMarked: Marked["notMarked"], lang: Language): string[] {
  const words = messagesIn(lang);
  const reasons = new Map<NotMarked["why"], string[]>();
  for (const one of notMarked) {
    const place = one.cell ? formatAddress(one.cell) : one.sheet === undefined ? "" : quoteSheet(one.sheet);
    reasons.set(one.why, [...(reasons.get(one.why) ?? []), ...(place === "" ? [] : [place])]);
  }
  return [...reasons].map(([why, places]) => {
    const told = words.marks.notMarked[why];
    return places.length === 0 ? told : `${[...new Set(places)].join(" ")}${words.console.separator}${told}`;
  });
}
