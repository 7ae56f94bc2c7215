/** A piece of a sentence: one that must stay on one line, and one that is the gap. */
export interface Piece {
  readonly text: string;
  readonly whole: boolean;
  readonly gap: boolean;
}

/**
 * Cuts a sentence so that no figure leaves its sign or unit. The last piece that holds `gap` ("30 万元") is the gap; the
 * pieces joined are the sentence again.
 */
export function piecesOf(sentence: string, unbroken: RegExp, gap?: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: text, index } of sentence.matchAll(unbroken)) {
    if (index > from) pieces.push({ text: sentence.slice(from, index), whole: false, gap: false });
    pieces.push({ text, whole: true, gap: false });
    from = index + text.length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), whole: false, gap: false });
  const at = gap === undefined ? -1 : pieces.findLastIndex(({ text, whole }) => whole && text.includes(gap));
  return pieces.map((piece, index) => (index === at ? { ...piece, gap: true } : piece));
}
