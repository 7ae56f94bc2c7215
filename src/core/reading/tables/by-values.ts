import type { FieldDefinition, Vocabulary } from "../../vocabulary.js";
import { hasRightCheck, isCheckable } from "../words/evidence.js";
import type { HeadColumn, Header } from "./header.js";
import type { Candidate } from "../words/lexicon.js";
import type { Pairing } from "./pairings.js";
import type { Surroundings } from "./recognise.js";
import type { Cell } from "../sheet/sheet.js";
import { foldText } from "../words/text.js";

/** What heads and fields were taken for by their words. */
export interface Chosen {
  readonly taken: Map<HeadColumn, Pairing>;
  readonly fields: Map<string, Pairing>;
}

/** Tells whether a cell can hardly be anything but a value of a field. */
interface Telltale {
  readonly test: (cell: Cell) => boolean;
  /** cells that must say so, all of the sampled ones */
  readonly least: number;
}

/**
 * Columns whose heads say nothing known and whose cells all say what they are: codes and numbers with right check
 * characters, words of a closed list, titles. What fits two columns or two fields is left open.
 */
export function valuePairings(
  table: string,
  header: Header,
  { taken, fields }: Chosen,
  around: Surroundings,
  vocabulary: Vocabulary,
): Pairing[] {
  const open = header.columns.filter(
    (head) =>
      !taken.has(head) &&
      !head.ignored &&
      !around.years.has(head) &&
      head.candidates.every((candidate) => candidate.table !== table),
  );
  if (open.length === 0) return [];
  const found = Object.entries(vocabulary.tables[table]?.fields ?? {}).flatMap(([field, definition]) => {
    const telltale = fields.has(field) ? undefined : telltaleOf(definition, vocabulary);
    if (telltale === undefined) return [];
    const heads = open.filter((head) => isTold(around.sample(head), telltale));
    const [head] = heads;
    if (head === undefined || heads.length > 1) return [];
    const candidate: Candidate = { table, field, kind: "values", strength: 0.8 };
    return [{ head, candidate, definition, fit: 1, value: 0.8 }];
  });
  return found.filter(({ head }) => found.filter((other) => other.head === head).length === 1);
}

const isTold = (cells: readonly Cell[], { test, least }: Telltale): boolean =>
  cells.length >= least && cells.every(test);

const known = new WeakMap<FieldDefinition, Telltale | null>();

function telltaleOf(definition: FieldDefinition, vocabulary: Vocabulary): Telltale | undefined {
  const cached = known.get(definition);
  if (cached !== undefined) return cached ?? undefined;
  const made = makeTelltale(definition, vocabulary);
  known.set(definition, made ?? null);
  return made;
}

function makeTelltale(definition: FieldDefinition, vocabulary: Vocabulary): Telltale | undefined {
  const { kind, scale = "", examples = [] } = definition;
  if (isCheckable(kind)) return { test: (cell) => hasRightCheck(cell, kind), least: 1 };
  if (kind === "code" && vocabulary.scales[scale] !== undefined) {
    const words = Object.values(vocabulary.scales[scale].values).flatMap(({ zh, en, synonyms }) => [
      zh,
      en,
      ...synonyms,
    ]);
    return { test: isOneOf(words), least: 2 };
  }
  if (kind === "level" && examples.length > 0) return { test: isOneOf(examples), least: 2 };
  return undefined;
}

function isOneOf(words: readonly string[]): Telltale["test"] {
  const folded = new Set(words.map(foldText));
  return ({ value }) => value.kind === "text" && folded.has(foldText(value.text));
}
