import type { Entry, SumCheck, TableContent } from "../../submission.js";
import type { Traced } from "../../values/traced.js";
import type { TableDefinition } from "../../vocabulary.js";
import type { Conflict, Part } from "../tables/part.js";
import { agreed, foldKey, sumOfConflict } from "./same.js";

/** What several places say about one table, made one. */
export interface Joined {
  readonly content: TableContent;
  readonly differing: readonly SumCheck[];
  /** facts that two of its places state differently */
  readonly conflicts: readonly Conflict[];
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
  return withGathered(listed, gathered, table, definition);
}

/** A unit's totals from elsewhere are held against what the table says of the unit; a unit it does not name is told. */
function withGathered(
  joined: Joined,
  gathered: readonly Part[],
  table: string,
  definition: TableDefinition,
): Joined {
  const { content } = joined;
  const merging = new Merging(content.entries, joined.parts, table, definition);
  const [taken, aside]: [Part[], Part[]] = [[], [...joined.aside]];
  for (const part of gathered) {
    if (merging.knowsAll(part) && merging.add(part)) taken.push(part);
    else aside.push(part);
  }
  const added = taken.flatMap(({ fields }) => fields.map(({ field }) => field));
  const fields = [...new Set([...content.fields, ...added])];
  return {
    ...joined,
    content: { ...content, entries: merging.entries, fields },
    differing: [...joined.differing, ...merging.differing],
    conflicts: [...joined.conflicts, ...merging.conflicts],
    aside,
  };
}

function joinListed(table: string, parts: readonly Part[], definition: TableDefinition): Joined {
  const joined = joinAll(table, parts, definition);
  if (joined.open.length === 0) return joined;
  const pointed = parts.filter(({ byHand, kind }) => byHand === true || kind !== "list");
  if (pointed.some(({ byHand }) => byHand === true) && pointed.length < parts.length) {
    return { ...joinAll(table, pointed, definition), aside: parts.filter((part) => !pointed.includes(part)) };
  }
  const titled = parts.filter(({ titled, kind }) => titled !== "otherwise" || kind !== "list");
  const aside = parts.filter((part) => !titled.includes(part));
  if (aside.length === 0 || !titled.some((part) => part.titled === "asTable")) return joined;
  return { ...joinAll(table, titled, definition), aside };
}

function joinAll(table: string, parts: readonly Part[], definition: TableDefinition): Joined {
  const [first, ...others] = parts;
  const nothing = { differing: [], conflicts: [], parts: [], open: [], aside: [] };
  if (first === undefined) return { ...nothing, content: emptyContent(table) };
  const joined = new Merging(first.entries, [first], table, definition);
  for (const part of others) {
    if (definition.needs.length > 0 && joined.add(part)) continue;
    const ambiguous = parts.map(({ range }) => range);
    return { ...nothing, content: { ...emptyContent(table), ambiguous }, open: parts };
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
    conflicts: joined.conflicts,
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

/** Places of a table while they are made one; each place is looked at once, however many there are. */
class Merging {
  readonly entries: Entry[];
  readonly parts: Part[];
  readonly differing: SumCheck[] = [];
  readonly conflicts: Conflict[] = [];
  private readonly key: string;
  private readonly known = new Map<string, number>();
  private readonly forms: Set<string>;
  private readonly fields: Set<string>;
  private allTitled: boolean;
  private onlyRecords: boolean;

  constructor(
    entries: readonly Entry[],
    parts: readonly Part[],
    private readonly table: string,
    private readonly definition: TableDefinition,
  ) {
    this.key = definition.needs[0] ?? "";
    this.entries = [];
    this.parts = [...parts];
    this.forms = new Set(parts.map(({ form }) => form));
    this.fields = new Set(parts.flatMap(fieldsIn));
    this.allTitled = parts.every(isTitledList);
    this.onlyRecords = parts.every(({ kind }) => kind === "record");
    this.append(entries);
  }

  /** Whether each record of a place is one that is here already. */
  knowsAll({ entries }: Part): boolean {
    return entries.every((entry) => this.twinOf(entry) !== undefined);
  }

  /** Takes a place in; false, and nothing changes, when it does not belong to what is here. */
  add(part: Part): boolean {
    const twins = part.entries.map((entry) => this.twinOf(entry));
    const shared = part.entries.filter((_, index) => twins[index] !== undefined);
    if (part.together === true || shared.length === 0) {
      if (part.together !== true && !this.mayContinue(part)) return false;
      this.append(part.entries);
    } else {
      if (!this.mayRepeat(part, shared)) return false;
      part.entries.forEach((entry, index) => {
        this.merge(entry, twins[index]);
      });
    }
    this.parts.push(part);
    this.forms.add(part.form);
    for (const field of fieldsIn(part)) this.fields.add(field);
    this.allTitled &&= isTitledList(part);
    this.onlyRecords &&= part.kind === "record";
    return true;
  }

  /** Other records in the same form, or label–value records, add to what is here, and so do lists titled alike. */
  private mayContinue(part: Part): boolean {
    const isEmpty = this.entries.length === 0 || part.entries.length === 0;
    if (isEmpty || this.forms.has(part.form) || part.kind === "record" || this.onlyRecords) return true;
    return this.allTitled && isTitledList(part) && this.isNamed && this.isAlike(part);
  }

  /** 中方人员 and 外方人员: both are titled as the table, and most of what one of them asks for the other does too. */
  private isAlike(part: Part): boolean {
    const own = fieldsIn(part);
    const common = own.filter((field) => this.fields.has(field)).length;
    return common >= 3 && common * 3 >= Math.min(own.length, this.fields.size) * 2;
  }

  private get isNamed(): boolean {
    return this.definition.fields[this.key]?.kind === "name";
  }

  /** Records that are here already, by their names or value by value. */
  private mayRepeat({ form, entries }: Part, shared: readonly Entry[]): boolean {
    if (!this.isNamed && !shared.every((entry) => this.isCopy(entry))) return false;
    return this.forms.has(form) || shared.length / Math.min(entries.length, this.entries.length) >= 0.5;
  }

  private append(entries: readonly Entry[]): void {
    for (const entry of entries) {
      for (const name of keyOf(entry, this.key)) this.known.set(name, this.entries.length);
      this.entries.push(entry);
    }
  }

  private twinOf(entry: Entry): number | undefined {
    return keyOf(entry, this.key).flatMap((name) => this.known.get(name) ?? [])[0];
  }

  /** The same record once more, with no other value. */
  private isCopy(entry: Entry): boolean {
    const twin = this.entries[this.twinOf(entry) ?? -1];
    return (
      twin !== undefined &&
      [...entry.values].every(([field, traced]) => {
        const other = twin.values.get(field);
        return other === undefined || agreed([other, traced]).differing.length === 0;
      })
    );
  }

  private merge(entry: Entry, at: number | undefined): void {
    const twin = at === undefined ? undefined : this.entries[at];
    if (at === undefined || twin === undefined) {
      this.append([entry]);
      return;
    }
    const { values, conflicts } = mergeEntries(twin, entry);
    this.entries[at] = { ...twin, values };
    this.conflicts.push(...conflicts);
    this.differing.push(...conflicts.flatMap((conflict) => sumOfConflict(this.table, conflict)));
  }
}

const isTitledList = ({ kind, titled }: Part): boolean => kind !== "list" || titled === "asTable";
const fieldsIn = ({ fields }: Part): string[] => [...new Set(fields.map(({ field }) => field))];

function keyOf(entry: Entry, key: string): string[] {
  const traced = entry.values.get(key);
  return traced?.state === "value" && traced.value.kind === "text" ? [foldKey(traced.value.text)] : [];
}

function mergeEntries(a: Entry, b: Entry): { values: Map<string, Traced>; conflicts: Conflict[] } {
  const values = new Map(a.values);
  const conflicts: Conflict[] = [];
  for (const [field, traced] of b.values) {
    const other = values.get(field);
    const result = other === undefined ? { traced, differing: [] } : agreed([other, traced]);
    values.set(field, result.traced);
    if (result.differing.length > 0) conflicts.push({ field, places: result.differing });
  }
  return { values, conflicts };
}
