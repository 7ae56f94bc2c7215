import type { Verdict } from "../../core/outcome.js";
import { PLAIN, type TextStyle } from "../../core/render/text-style.js";

const SYMBOLS: Record<Verdict, string> = {
  broken: "✗",
  doubtful: "▲",
  unanswered: "?",
  manual: "□",
  met: "✓",
  exempt: "–",
};

/** SGR colour codes; the word and the symbol carry the verdict too. */
const COLOURS: Record<Verdict, number> = {
  broken: 31,
  doubtful: 33,
  unanswered: 35,
  manual: 34,
  met: 32,
  exempt: 90,
};

const sgr = (code: number, text: string): string => `\u001b[${String(code)}m${text}\u001b[0m`;

const TERMINAL: TextStyle = {
  symbol: (verdict) => SYMBOLS[verdict],
  verdict: (verdict, text) => sgr(COLOURS[verdict], text),
  strong: (text) => sgr(1, text),
  faint: (text) => sgr(2, text),
};

/** Colours and symbols on a terminal, plain text in a pipe. */
export const styleFor = (isTerminal: boolean): TextStyle => (isTerminal ? TERMINAL : PLAIN);
