import type { Tables } from "../../values/tables.js";
import { fold } from "../../values/text.js";
import { foldedText } from "./folded.js";
import type { FieldDefinition, TableDefinition, Vocabulary } from "../../vocabulary.js";

/** A field under its own name, whichever language it was written in. */
export interface FieldRef {
  readonly table: string;
  readonly name: string;
  readonly definition: FieldDefinition;
  /** "units.selfRaised" */
  readonly role: string;
}

export interface TableRef {
  readonly name: string;
  readonly definition: TableDefinition;
  readonly fields: ReadonlyMap<string, FieldRef>;
}

const known = new WeakMap<Vocabulary, ReadonlyMap<string, TableRef>>();

/** The tables of a vocabulary by both their names; English names win where a word is both. */
function tablesOf(vocabulary: Vocabulary): ReadonlyMap<string, TableRef> {
  const ready = known.get(vocabulary);
  if (ready) return ready;
  const made = new Map<string, TableRef>();
  const refs = Object.entries(vocabulary.tables).map(([name, definition]) => ({
    name,
    definition,
    fields: fieldsOf(name, definition),
  }));
  for (const ref of refs) made.set(ref.name, ref);
  for (const ref of refs) if (!made.has(ref.definition.zh)) made.set(ref.definition.zh, ref);
  known.set(vocabulary, made);
  return made;
}

function fieldsOf(table: string, { fields }: TableDefinition): ReadonlyMap<string, FieldRef> {
  const made = new Map<string, FieldRef>();
  const refs = Object.entries(fields).map(([name, definition]) => ({
    table,
    name,
    definition,
    role: `${table}.${name}`,
  }));
  for (const ref of refs) made.set(ref.name, ref);
  for (const ref of refs) if (!made.has(ref.definition.zh)) made.set(ref.definition.zh, ref);
  for (const [word, ref] of ownSynonyms(refs)) if (!made.has(word)) made.set(word, ref);
  return made;
}

/** Header words that are names of the rule language too and mean only one field of the table: 类型 for 性质. */
function ownSynonyms(refs: readonly FieldRef[]): Map<string, FieldRef> {
  const owners = new Map<string, FieldRef[]>();
  for (const ref of refs) {
    const words = ref.definition.synonyms.filter((word) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(word));
    for (const word of new Set(words)) owners.set(word, [...(owners.get(word) ?? []), ref]);
  }
  return new Map(
    [...owners].flatMap(([word, [only, ...others]]) => (only && others.length === 0 ? [[word, only]] : [])),
  );
}

/** The table a name means, in either language. */
export const tableNamed = (vocabulary: Vocabulary, name: string): TableRef | undefined =>
  tablesOf(vocabulary).get(name);

/** The field of a table that a name means, in either language. */
export const fieldNamed = (vocabulary: Vocabulary, table: string, name: string): FieldRef | undefined =>
  tablesOf(vocabulary).get(table)?.fields.get(name);

/** Every word a table or field may be called by, for suggestions. */
export const tableWords = (vocabulary: Vocabulary): string[] => [...tablesOf(vocabulary).keys()];
export const fieldWords = (vocabulary: Vocabulary, table: string): string[] => [
  ...(tablesOf(vocabulary).get(table)?.fields.keys() ?? []),
];

/** A closed list of codes: words of all kinds by their folded form; `order` from the highest, when it is ordered. */
export interface ScaleWords {
  readonly codes: readonly string[];
  readonly byWord: ReadonlyMap<string, string>;
  readonly ordered: boolean;
}

interface Word {
  readonly code: string;
  readonly words: readonly string[];
}

const scales = new WeakMap<Vocabulary, WeakMap<Tables, Map<string, ScaleWords | undefined>>>();

/**
 * The words of a scale: of the vocabulary, or of a data table (country, region, title, degree).
 * undefined: no such scale.
 */
export function scaleNamed(vocabulary: Vocabulary, tables: Tables, name: string): ScaleWords | undefined {
  let ofVocabulary = scales.get(vocabulary);
  if (!ofVocabulary) scales.set(vocabulary, (ofVocabulary = new WeakMap()));
  let ofTables = ofVocabulary.get(tables);
  if (!ofTables) ofVocabulary.set(tables, (ofTables = new Map<string, ScaleWords | undefined>()));
  if (!ofTables.has(name)) ofTables.set(name, makeScale(vocabulary, tables, name));
  return ofTables.get(name);
}

function makeScale(vocabulary: Vocabulary, tables: Tables, name: string): ScaleWords | undefined {
  const data = dataScale(tables, name);
  if (data) return wordsOf(data.words, data.ordered);
  const scale = vocabulary.scales[name];
  if (!scale) return undefined;
  const words = Object.entries(scale.values).map(([code, { zh, en, synonyms }]) => ({
    code,
    words: [zh, en, ...synonyms],
  }));
  return wordsOf(words, scale.ordered);
}

function wordsOf(words: readonly Word[], ordered: boolean): ScaleWords {
  const byWord = new Map<string, string>();
  for (const { code } of words) byWord.set(fold(code), code);
  for (const { code, words: all } of words) {
    for (const word of all) if (!byWord.has(fold(word))) byWord.set(fold(word), code);
  }
  return { codes: words.map(({ code }) => code), byWord, ordered };
}

/** Words by which guides may name the levels; the titles themselves are read by the sheet reader. */
const TITLE_WORDS: readonly Word[] = [
  { code: "seniorFull", words: ["正高级", "正高"] },
  { code: "seniorAssociate", words: ["副高级", "副高"] },
  { code: "intermediate", words: ["中级"] },
  { code: "assistant", words: ["助理级", "助理", "初级"] },
  { code: "clerk", words: ["员级"] },
  { code: "none", words: ["无"] },
];
const DEGREE_WORDS: readonly Word[] = [
  { code: "doctor", words: ["博士"] },
  { code: "master", words: ["硕士"] },
  { code: "bachelor", words: ["学士"] },
  { code: "none", words: ["无"] },
];

function dataScale(tables: Tables, name: string): { words: readonly Word[]; ordered: boolean } | undefined {
  if (name === "title") return { words: TITLE_WORDS, ordered: true };
  if (name === "degree") return { words: DEGREE_WORDS, ordered: true };
  const places = name === "country" ? tables.countries : name === "region" ? tables.provinces : undefined;
  if (!places) return undefined;
  const words = places.map(({ code, zh, en, aliases }) => ({ code, words: [zh, en, ...aliases] }));
  const central = { code: "central", words: ["中央", "工商总局"] };
  return { words: name === "region" ? [...words, central] : words, ordered: false };
}

/** The code a word of the scale means; undefined when it is no word of it. */
export const codeOf = (scale: ScaleWords, word: string): string | undefined =>
  scale.byWord.get(word) ?? scale.byWord.get(foldedText(word));
