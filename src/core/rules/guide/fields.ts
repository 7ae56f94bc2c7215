import { FIELD_KINDS, type FieldDefinition, type Vocabulary } from "../../vocabulary.js";
import type { GuideSource } from "./schema.js";

type AddedField = GuideSource["fields"][string][string];

/** The field as the vocabulary would define it; undefined when its kind is unknown. */
export function fieldDefinition(added: AddedField): FieldDefinition | undefined {
  const kind = FIELD_KINDS.find((candidate) => candidate === added.kind);
  if (kind === undefined) return undefined;
  const { zh, en, synonyms, scale } = added;
  return { kind, zh, en, synonyms, not: [], adjustable: false, personal: false, ...(scale && { scale }) };
}

/** The vocabulary with the fields that the guides add to its tables; a field it already has stays as it is. */
export function withGuideFields(
  vocabulary: Vocabulary,
  guides: readonly Pick<GuideSource, "fields">[],
): Vocabulary {
  const tables = { ...vocabulary.tables };
  for (const guide of guides) {
    for (const [name, added] of Object.entries(guide.fields)) {
      const table = tables[name];
      if (!table) continue;
      const fields = { ...table.fields };
      for (const [field, definition] of Object.entries(added)) {
        const full = fieldDefinition(definition);
        if (full && !(field in fields)) fields[field] = full;
      }
      tables[name] = { ...table, fields };
    }
  }
  return { ...vocabulary, tables };
}
