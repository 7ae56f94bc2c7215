import type { TableDefinition, Vocabulary } from "../../vocabulary.js";
import type { WordEntry } from "../mapping.js";

/** The last vocabulary made of another: reading asks for it again with every edit. */
const made = new WeakMap<Vocabulary, { readonly words: string; readonly vocabulary: Vocabulary }>();

/** The vocabulary with an office's own words as synonyms of fields and tables; words for unknown ones change nothing. */
export function withWords(vocabulary: Vocabulary, words: readonly WordEntry[]): Vocabulary {
  if (words.length === 0) return vocabulary;
  const key = JSON.stringify(words);
  const last = made.get(vocabulary);
  if (last?.words === key) return last.vocabulary;
  const tables = Object.entries(vocabulary.tables).map(
    ([name, definition]) => [name, extended(name, definition, words)] as const,
  );
  const longer = { ...vocabulary, tables: Object.fromEntries(tables) };
  made.set(vocabulary, { words: key, vocabulary: longer });
  return longer;
}

function extended(name: string, definition: TableDefinition, words: readonly WordEntry[]): TableDefinition {
  const wordsFor = (role: string): string[] => words.filter(({ to }) => to === role).map(({ word }) => word);
  const fields = Object.entries(definition.fields).map(([field, given]) => {
    const own = wordsFor(`${name}.${field}`);
    return [field, own.length === 0 ? given : { ...given, synonyms: [...given.synonyms, ...own] }] as const;
  });
  const synonyms = [...definition.synonyms, ...wordsFor(name)];
  return { ...definition, synonyms, fields: Object.fromEntries(fields) };
}
