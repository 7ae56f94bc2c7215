import type { CellRef } from "../../values/cells.js";
import type { Vocabulary } from "../../vocabulary.js";
import { correctionFor, type Mapping } from "../mapping.js";
import { NOTHING, STRENGTH, wordbookOf, type Candidate, type Meaning, type Wordbook } from "./wordbook.js";

export type { Candidate, MatchKind, Meaning } from "./wordbook.js";

/** What the vocabulary says about texts, and what the user said about cells of this workbook. */
export class Lexicon {
  private readonly book: Wordbook;

  constructor(
    readonly vocabulary: Vocabulary,
    private readonly mapping?: Mapping,
  ) {
    this.book = wordbookOf(vocabulary);
  }

  /** What the header or label in a cell means: as the user corrected it, else as its text says. */
  meaningAt(text: string, cell: CellRef): Meaning {
    const correction = correctionFor(this.mapping, text, cell);
    if (correction === undefined) return this.book.meaning(text);
    if (correction.to === null) return { ...NOTHING, ignored: true };
    const [table = "", field = ""] = correction.to.split(".");
    return { ...NOTHING, candidates: [{ table, field, kind: "map", strength: STRENGTH.map }] };
  }

  /** The user said what it is, or that it is nothing. */
  isCorrected(text: string, cell: CellRef): boolean {
    return correctionFor(this.mapping, text, cell) !== undefined;
  }

  meaning(text: string): Meaning {
    return this.book.meaning(text);
  }

  /** Whether a text, in its cell, is a head or label of a form or table, also one no rule asks for. */
  isLabel(text: string, cell?: CellRef): boolean {
    const { candidates, ignored } = cell === undefined ? this.meaning(text) : this.meaningAt(text, cell);
    return candidates.length > 0 || ignored;
  }

  announced(text: string): ReadonlyMap<string, number> {
    return this.book.announced(text);
  }

  isDeniedTitle(table: string, text: string): boolean {
    return this.book.isDeniedTitle(table, text);
  }

  isCodeWord(text: string, candidate: Pick<Candidate, "table" | "field">): boolean {
    return this.book.isCodeWord(text, candidate);
  }
}
