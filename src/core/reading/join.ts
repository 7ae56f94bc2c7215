import type { Entry, SumCheck, TableContent } from "../submission.js";
import type { Traced } from "../values/traced.js";
import type { TableDefinition } from "../vocabulary.js";
import type { Part } from "./part.js";
import { agreed, foldName } from "./same.js";

/** What several places say about one table, made one. */
export interface Joined {
  readonly content: TableContent;
  readonly differing: readonly SumCheck[];
  /** the parts that were made one; empty when it is open which of them counts */
  readonly parts: readonly Part[];
  /** parts that contradict each other as a whole */
  readonly open: readonly Part[];
  /** parts whose title says that they are something else than the table they look like */
  readonly aside: readonly Part[];
}

/**
 * Places of the same form continue each other; places that name the same records (information here, amounts
 * there; a copy) are put together record by record; label–value records add to lists. Where that leaves two
 * places, one titled as the table and the other titled as something else, the title decides; anything else is
 * a question.
 */
export function joinParts(table: string, parts: readonly Part[], definition: TableDefinition): Joined {
  const gathered = parts.filter(({ kind }) => kind === "gathered");
  if (gathered.length === 0 || gathered.length === parts.length) return joinListed(table, parts, definition);
  const listed = joinListed(
    table,
    parts.filter(({ kind }) => kind !== "gathered"),
    definition,
  );
  if (listed.open.length > 0) return { ...listed, aside: [...listed.aside, ...gathered] };
  return gathered.reduce((joined, part) => withGathered(joined, part, table, definition), listed);
}

/** A unit's totals from elsewhere are held against what the table says of the unit; a unit it does not name is told. */
function withGathered(joined: Joined, part: Part, table: string, definition: TableDefinition): Joined {
  const { content, parts, differing } = joined;
  const merged = joinTwo(
    { entries: content.entries, parts, differing },
    part,
    table,
    definition.needs[0] ?? "",
    definition,
  );
  if (merged === undefined || merged.entries.length !== content.entries.length) {
    return { ...joined, aside: [...joined.aside, part] };
  }
  const fields = [...new Set([...content.fields, ...part.fields.map(({ field }) => field)])];
  return { ...joined, content: { ...content, entries: merged.entries, fields }, differing: merged.differing };
}

function joinListed(table: string, parts: readonly Part[], definition: TableDefinition): Joined {
  const joined = joinAll(table, parts, definition);
  if (joined.open.length === 0) return joined;
  const titled = parts.filter(({ titled, kind }) => titled !== "otherwise" || kind !== "list");
  const aside = parts.filter((part) => !titled.includes(part));
  if (aside.length === 0 || !titled.some((part) => part.titled === "asTable")) return joined;
  return { ...joinAll(table, titled, definition), aside };
}

function joinAll(table: string, parts: readonly Part[], definition: TableDefinition): Joined {
  const [first, ...others] = parts;
  const nothing = { differing: [], parts: [], open: [], aside: [] };
  if (first === undefined) return { ...nothing, content: emptyContent(table) };
  let joined: Merged = { entries: first.entries, parts: [first], differing: [] };
  const key = definition.needs[0];
  for (const part of others) {
    const next: Merged | undefined =
      key === undefined ? undefined : joinTwo(joined, part, table, key, definition);
    if (next === undefined) {
      const ambiguous = parts.map(({ range }) => range);
      return { ...nothing, content: { ...emptyContent(table), ambiguous }, open: parts };
    }
    joined = next;
  }
  const fields = new Set(joined.parts.flatMap((part) => part.fields.map(({ field }) => field)));
  const openFields = new Set(joined.parts.flatMap((part) => part.openFields ?? []));
  return {
    content: {
      name: table,
      found: true,
      ranges: joined.parts.map(({ range }) => range),
      fields: [...fields],
      ...(openFields.size > 0 && { openFields: [...openFields].filter((field) => !fields.has(field)) }),
      entries: joined.entries,
    },
    differing: joined.differing,
    parts: joined.parts,
    open: [],
    aside: [],
  };
}

export const emptyContent = (name: string): TableContent => ({
  name,
  found: false,
  ranges: [],
  fields: [],
  entries: [],
});

interface Merged {
  readonly entries: readonly Entry[];
  readonly parts: readonly Part[];
  readonly differing: readonly SumCheck[];
}

function joinTwo(
  base: Merged,
  part: Part,
  table: string,
  key: string,
  definition: TableDefinition,
): Merged | undefined {
  const known = new Map(
    base.entries.flatMap((entry, index) => keyOf(entry, key).map((name) => [name, index] as const)),
  );
  const shared = part.entries.filter((entry) => keyOf(entry, key).some((name) => known.has(name)));
  if (part.together === true) {
    return { ...base, entries: [...base.entries, ...part.entries], parts: [...base.parts, part] };
  }
  const isSameForm = base.parts.some(({ form }) => form === part.form);
  if (shared.length === 0) {
    const isRecord = part.kind === "record" || base.parts.every(({ kind }) => kind === "record");
    if (!isSameForm && !isRecord && base.entries.length > 0 && part.entries.length > 0) return undefined;
    return { ...base, entries: [...base.entries, ...part.entries], parts: [...base.parts, part] };
  }
  const names = definition.fields[key]?.kind === "name";
  if (!names && !isCopy(base, shared, known, key)) return undefined;
  const overlap = shared.length / Math.min(part.entries.length, base.entries.length);
  if (!isSameForm && overlap < 0.5) return undefined;
  return mergeByKey(base, part, known, table, key);
}

function keyOf(entry: Entry, key: string): string[] {
  const traced = entry.values.get(key);
  return traced?.state === "value" && traced.value.kind === "text" ? [foldName(traced.value.text)] : [];
}

/** The same records once more, with no other value. */
function isCopy(
  base: Merged,
  shared: readonly Entry[],
  known: ReadonlyMap<string, number>,
  key: string,
): boolean {
  return shared.every((entry) => {
    const twin = base.entries[known.get(keyOf(entry, key)[0] ?? "") ?? -1];
    return (
      twin !== undefined &&
      [...entry.values].every(([field, traced]) => {
        const other = twin.values.get(field);
        return other === undefined || agreed([other, traced]).differing.length === 0;
      })
    );
  });
}

function mergeByKey(
  base: Merged,
  part: Part,
  known: ReadonlyMap<string, number>,
  table: string,
  key: string,
): Merged {
  const entries = [...base.entries];
  const differing: SumCheck[] = [];
  for (const entry of part.entries) {
    const at = keyOf(entry, key).flatMap((name) => known.get(name) ?? [])[0];
    const twin = at === undefined ? undefined : entries[at];
    if (at === undefined || twin === undefined) entries.push(entry);
    else {
      const { values, differing: more } = mergeEntries(twin, entry, table);
      entries[at] = { ...twin, values };
      differing.push(...more);
    }
  }
  return { entries, parts: [...base.parts, part], differing: [...base.differing, ...differing] };
}

function mergeEntries(
  a: Entry,
  b: Entry,
  table: string,
): { values: Map<string, Traced>; differing: SumCheck[] } {
  const values = new Map(a.values);
  const differing: SumCheck[] = [];
  for (const [field, traced] of b.values) {
    const other = values.get(field);
    const result = other === undefined ? { traced, differing: [] } : agreed([other, traced]);
    values.set(field, result.traced);
    const [whole, ...parts] = result.differing;
    if (whole?.state === "value" && whole.value.kind === "money") {
      differing.push({ subject: `${table}.${field}`, kind: "samePlace", whole, parts });
    }
  }
  return { values, differing };
}
