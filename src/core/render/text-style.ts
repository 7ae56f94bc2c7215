import type { Verdict } from "../outcome.js";

/** How a piece of text is dressed; a pipe gets `PLAIN`, a terminal colours and symbols. */
export interface TextStyle {
  readonly symbol: (verdict: Verdict) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export const PLAIN: TextStyle = {
  symbol: () => "",
  verdict: (_verdict, text) => text,
  strong: (text) => text,
  faint: (text) => text,
};
