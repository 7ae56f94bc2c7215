import type { FieldDefinition } from "../../vocabulary.js";
import type { HeadColumn, Header } from "./header.js";
import { valuePairings, type Chosen } from "./by-values.js";
import type { Candidate, Lexicon, MatchKind } from "../words/lexicon.js";
import { isUnitColumn, MISFIT, pairingsOf, type Pairing } from "./pairings.js";
import type { Cell } from "../sheet/sheet.js";

/** Why a column was taken as a field, as data. */
export interface MatchReason {
  readonly kind: MatchKind;
  readonly strength: number;
  /** share of the sampled cells that look like values of the field */
  readonly fit?: number;
}

/** A column of the sheet and the field it holds. */
export interface FieldColumn {
  readonly head: HeadColumn;
  readonly field: string;
  /** the field of the second half, where one cell holds two */
  readonly to?: string;
  readonly definition: FieldDefinition;
  readonly reason: MatchReason;
  readonly doubt?: "valuesDoNotFit";
}

/** A column that was not taken, and why. */
export interface LooseColumn {
  readonly head: HeadColumn;
  readonly why: "ignored" | "unknown" | "twoColumnsFit" | "valuesDoNotFit" | "year" | "onlyYears" | "unit";
  readonly candidates: readonly string[];
}

/** A header understood as that of a table of the vocabulary. */
export interface Recognition {
  readonly table: string;
  readonly columns: readonly FieldColumn[];
  readonly loose: readonly LooseColumn[];
  readonly score: number;
  /** a title or the sheet's name names the table */
  readonly announced: boolean;
  /** the user said which table it is */
  readonly byHand?: true;
}

/** Two tables fit a header equally well. */
export interface Undecided {
  readonly tables: readonly string[];
}

/** What stands around a header: titles, the nearest first, and the sheet's name last. */
export interface Surroundings {
  readonly titles: readonly string[];
  readonly sheet: string;
  /** some cells of a column under the header */
  readonly sample: (column: HeadColumn) => readonly Cell[];
  /** columns for one of several years: parts of an amount, never the amount */
  readonly years: ReadonlySet<HeadColumn>;
}

const CLEAR_LEAD = 0.35;
const SAME = 0.02;
/** more than a word inside a longer word that names another table */
const ANNOUNCED = 0.5;

/** The table a header belongs to; undefined when none, `tables` when several fit alike. */
export function recognise(
  header: Header,
  around: Surroundings,
  lexicon: Lexicon,
): Recognition | Undecided | undefined {
  if (isAlternating(header, lexicon)) return undefined;
  const announced = announcement(around, lexicon);
  const fitting = Object.entries(lexicon.vocabulary.tables)
    .filter(([table, definition]) => definition.shape === "list" && !isDenied(table, around, lexicon))
    .flatMap(([table]) => {
      const found = asTable(table, header, around, lexicon);
      if (found === undefined || !isPlausible(found, header, announced.has(table), lexicon)) return [];
      const bonus = announced.get(table) ?? 0;
      return [{ ...found, score: found.score + bonus, announced: bonus > ANNOUNCED }];
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = fitting;
  if (best === undefined || isForm(header, best, lexicon)) return undefined;
  if (second !== undefined && best.score - second.score < CLEAR_LEAD) {
    return {
      tables: fitting.filter(({ score }) => best.score - score < CLEAR_LEAD).map(({ table }) => table),
    };
  }
  return best;
}

/** A header that is said to be a table's: its columns as usual, however few of them are recognised. */
export function recogniseAs(
  table: string,
  header: Header,
  around: Surroundings,
  lexicon: Lexicon,
): Recognition {
  const found = asTable(table, header, around, lexicon);
  const loose = header.columns.map((head) => looseColumn(table, head, new Set(), around, lexicon));
  return { ...(found ?? { table, columns: [], loose, score: 0 }), announced: true, byHand: true };
}

/** Heads that say more about a form than about a list: its labels, with their values below. */
function isForm({ columns }: Header, best: Recognition, { vocabulary }: Lexicon): boolean {
  const fields = columns.flatMap(({ candidates }) =>
    candidates.filter(({ table }) => vocabulary.tables[table]?.shape === "form").slice(0, 1),
  );
  const own = new Set(fields.map(({ field }) => field));
  return own.size > best.columns.length && own.size * 2 > columns.length;
}

const isDenied = (table: string, { titles, sheet }: Surroundings, lexicon: Lexicon): boolean =>
  [...titles.slice(0, 1), sheet].some((text) => lexicon.isDeniedTitle(table, text));

/** Label, value, label, value: a row of a form, not a header; 牵头单位 beside 单位角色 is a value. */
export function isAlternating({ top, bottom, columns }: Header, lexicon: Lexicon): boolean {
  if (top !== bottom || columns.length < 2 || columns.length % 2 !== 0) return false;
  return columns.every(({ candidates, ignored, path }, index) => {
    if (index % 2 === 0) return candidates.length > 0 || ignored;
    const label = columns[index - 1]?.candidates ?? [];
    return (
      (candidates.length === 0 && !ignored) ||
      label.some((candidate) => lexicon.isCodeWord(path.join(""), candidate))
    );
  });
}

/**
 * What titles and the sheet's name add to a table's score. The nearest text that names any table counts most;
 * in each text the longest word wins (外方合作单位 beats 单位).
 */
function announcement(around: Surroundings, lexicon: Lexicon): Map<string, number> {
  const bonus = new Map<string, number>();
  let weight = 1.6;
  for (const text of [...around.titles, around.sheet]) {
    const announced = [...lexicon.announced(text)].filter(
      ([table]) => lexicon.vocabulary.tables[table]?.shape === "list",
    );
    if (announced.length === 0) continue;
    const longest = Math.max(...announced.map(([, length]) => length));
    for (const [table, length] of announced) {
      bonus.set(table, (bonus.get(table) ?? 0) + (length === longest ? weight : weight / 5));
    }
    weight = weight > 1 ? 0.3 : weight / 3;
  }
  return bonus;
}

function isPlausible(found: Recognition, header: Header, announced: boolean, lexicon: Lexicon): boolean {
  const { needs = [], needsOneOf } = lexicon.vocabulary.tables[found.table] ?? {};
  const fields = new Set(
    found.columns.flatMap(({ field, to }) => (to === undefined ? [field] : [field, to])),
  );
  if (!needs.every((need) => fields.has(need))) return false;
  if (needsOneOf?.some((need) => fields.has(need)) === false) return false;
  const explained = found.columns.length + found.loose.filter(({ why }) => why !== "unknown").length;
  const coverage = explained / header.columns.length;
  if (found.columns.some(({ reason }) => reason.kind === "map")) return true;
  if (found.columns.length >= 3) return coverage >= 0.3;
  return (found.columns.length === 2 || announced) && coverage > 0.5;
}

/** The likeliest pairing of each head and field; two heads alike for one field leave it open, and so one for two. */
function choose(pairings: readonly Pairing[]): Chosen & { readonly contested: Set<string> } {
  const taken = new Map<HeadColumn, Pairing>();
  const fields = new Map<string, Pairing>();
  const contested = new Set<string>();
  for (const pairing of pairings) {
    const { head, candidate } = pairing;
    const own = taken.get(head);
    if (own !== undefined) {
      const isOpen = own.value - pairing.value < SAME && own.candidate.field !== candidate.field;
      if (isOpen && !fields.has(candidate.field)) contested.add(own.candidate.field);
      continue;
    }
    const rival = fields.get(candidate.field);
    if (rival === undefined) {
      taken.set(head, pairing);
      fields.set(candidate.field, pairing);
    } else if (rival.value - pairing.value < SAME) contested.add(candidate.field);
  }
  return { taken, fields, contested };
}

/** The best way to read a header as one table: each field at most once, each column at most once. */
function asTable(
  table: string,
  header: Header,
  around: Surroundings,
  lexicon: Lexicon,
): Recognition | undefined {
  const pairings = header.columns
    .flatMap((head) => pairingsOf(table, head, around, lexicon))
    .sort((a, b) => b.value - a.value);
  if (pairings.length === 0) return undefined;
  const { taken, fields, contested } = choose(pairings);
  for (const pairing of valuePairings(table, header, { taken, fields }, around, lexicon.vocabulary)) {
    taken.set(pairing.head, pairing);
    fields.set(pairing.candidate.field, pairing);
  }
  const columns = [...taken.values()]
    .filter(({ candidate }) => !contested.has(candidate.field))
    .map((pairing) => toColumn(withoutOwnEnd(pairing, fields)));
  const loose = header.columns
    .filter((head) => !columns.some((column) => column.head === head))
    .map((head) => looseColumn(table, head, new Set([...contested, ...fields.keys()]), around, lexicon));
  const unknown = loose.filter(({ why }) => !["ignored", "year", "unit"].includes(why)).length;
  const score =
    columns.reduce((sum, column) => sum + column.reason.strength * weight(column), 0) - 0.15 * unknown;
  return {
    table,
    columns: columns.sort((a, b) => a.head.column - b.head.column),
    loose,
    score,
    announced: false,
  };
}

/** 来沪时间 beside 离沪时间 is the day of arrival only. */
function withoutOwnEnd(pairing: Pairing, fields: ReadonlyMap<string, Pairing>): Pairing {
  const { to, ...candidate } = pairing.candidate;
  const other = to === undefined ? undefined : fields.get(to);
  return other === undefined || other.head === pairing.head ? pairing : { ...pairing, candidate };
}

function toColumn({ head, candidate, definition, fit: share }: Pairing): FieldColumn {
  return {
    head,
    field: candidate.field,
    ...(candidate.to === undefined ? {} : { to: candidate.to }),
    definition,
    reason: {
      kind: candidate.kind,
      strength: candidate.strength,
      ...(share === undefined ? {} : { fit: share }),
    },
    ...(share !== undefined && share < MISFIT ? { doubt: "valuesDoNotFit" as const } : {}),
  };
}

/** A head that several tables use says less about which table it is; cells that fit say more. */
function weight({ head, reason }: FieldColumn): number {
  const tables = new Set(
    head.candidates.filter(({ strength }) => strength >= reason.strength - 0.1).map(({ table }) => table),
  );
  const distinct = 0.4 + 0.6 / Math.max(1, tables.size);
  return reason.fit === undefined ? distinct : distinct + (reason.fit - 0.5) * 0.4;
}

/** A year of an amount that stands as a whole in another column is told as that; years alone are a question. */
function yearColumn(head: HeadColumn, own: readonly Candidate[], taken: ReadonlySet<string>): LooseColumn {
  const isPart = own.length === 0 || own.every(({ field }) => taken.has(field));
  const candidates = own.map((candidate) => `${candidate.table}.${candidate.field}`);
  return { head, why: isPart && taken.size > 0 ? "year" : "onlyYears", candidates };
}

function looseColumn(
  table: string,
  head: HeadColumn,
  taken: ReadonlySet<string>,
  { years }: Surroundings,
  lexicon: Lexicon,
): LooseColumn {
  if (isUnitColumn(table, head, lexicon)) return { head, why: "unit", candidates: [] };
  const own = head.candidates.filter((candidate) => candidate.table === table);
  const candidates = own.length > 0 ? own : head.candidates;
  if (years.has(head)) return yearColumn(head, own, taken);
  const why = head.ignored
    ? "ignored"
    : own.some(({ field }) => taken.has(field))
      ? "twoColumnsFit"
      : own.length > 0
        ? "valuesDoNotFit"
        : "unknown";
  return { head, why, candidates: candidates.map((candidate) => `${candidate.table}.${candidate.field}`) };
}
