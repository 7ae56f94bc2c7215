import { parsePath, type FactPath, type RowKey } from "./path.js";

/** A cell of an example as its author writes it. */
export type Fact = string | number | boolean | null;
/** Facts as a guide file holds them: a form is one record, a list several. */
export type Facts = Readonly<Record<string, FactRecord | readonly FactRecord[]>>;
type FactRecord = Readonly<Record<string, Fact>>;
/** Changes by path, see the README. */
export type Change = Readonly<Record<string, Fact>>;

/** A record of facts with the key paths call it by; a form's single record has no key. */
export interface FactRow {
  readonly key?: RowKey;
  readonly cells: Map<string, Fact>;
}

/** The facts of one table: `fields` are its columns or labels, in order of first appearance. */
export interface FactTable {
  readonly name: string;
  readonly form: boolean;
  fields: string[];
  rows: FactRow[];
}

/** Facts with changes applied, in the order of the facts. Throws RangeError for a path that leads nowhere. */
export function changeFacts(facts: Facts, change: Change, isForm: (table: string) => boolean): FactTable[] {
  const tables = new Map<string, FactTable>();
  for (const [name, given] of Object.entries(facts)) tables.set(name, toTable(name, given));
  for (const [text, value] of Object.entries(change)) {
    const path = parsePath(text);
    if (path.field === undefined && path.row === undefined) changeTable(tables, path, value);
    else {
      const table = tables.get(path.table) ?? addTable(tables, path.table, isForm(path.table));
      if (path.row !== undefined && path.field === undefined) changeRow(table, path.row, value);
      else changeCell(table, path, value);
    }
  }
  return [...tables.values()];
}

function toTable(name: string, given: Facts[string]): FactTable {
  const form = !isList(given);
  const records = isList(given) ? given : [given];
  const rows = records.map((record, index): FactRow => {
    const cells = new Map(Object.entries(record));
    return form ? { cells } : { key: index + 1, cells };
  });
  const fields = [...new Set(rows.flatMap((row) => [...row.cells.keys()]))];
  return { name, form, fields, rows };
}

const isList = (given: Facts[string]): given is readonly FactRecord[] => Array.isArray(given);

function addTable(tables: Map<string, FactTable>, name: string, form: boolean): FactTable {
  const table: FactTable = { name, form, fields: [], rows: form ? [{ cells: new Map() }] : [] };
  tables.set(name, table);
  return table;
}

function changeTable(tables: Map<string, FactTable>, path: FactPath, value: Fact): void {
  const table = tables.get(path.table);
  if (value === null) tables.delete(path.table);
  else if (value === 0 && table !== undefined) table.rows = [];
  else throw new RangeError(`a whole table is changed with null or 0 only: ${path.table}`);
}

function changeRow(table: FactTable, key: RowKey, value: Fact): void {
  if (typeof key === "number" && value === null) {
    findRow(table, key);
    table.rows = table.rows.filter((row) => row.key !== key);
  } else if (typeof key === "string" && typeof value === "number") {
    table.rows.push({ key, cells: new Map(findRow(table, value).cells) });
  } else
    throw new RangeError(`a row is removed with null, or added as a copy: ${table.name}[${String(key)}]`);
}

function findRow(table: FactTable, key: RowKey): FactRow {
  const row = table.rows.find((candidate) => candidate.key === key);
  if (row === undefined) throw new RangeError(`no such row: ${table.name}[${String(key)}]`);
  return row;
}

function changeCell(table: FactTable, path: FactPath, value: Fact): void {
  const { field = "" } = path;
  if (path.removed || (path.row === undefined && !table.form)) {
    if (value !== null)
      throw new RangeError(`a column or label is taken away with null: ${table.name}.${field}`);
    table.fields = table.fields.filter((name) => name !== field);
    return;
  }
  rowFor(table, path.row).cells.set(field, value);
  if (!table.fields.includes(field)) table.fields.push(field);
}

function rowFor(table: FactTable, key: RowKey | undefined): FactRow {
  if (typeof key !== "string") {
    const row = key === undefined ? table.rows[0] : findRow(table, key);
    if (row === undefined) throw new RangeError(`no record: ${table.name}`);
    return row;
  }
  const known = table.rows.find((row) => row.key === key);
  if (known !== undefined) return known;
  const added: FactRow = { key, cells: new Map() };
  table.rows.push(added);
  return added;
}
