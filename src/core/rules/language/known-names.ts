import type { Tables } from "../../values/tables.js";
import type { Vocabulary } from "../../vocabulary.js";
import { fieldNamed, fieldWords, tableNamed, tableWords } from "./fields.js";
import { SUMS, SUM_FIELDS } from "./rows.js";
import { ANY, fieldType } from "./type-rules.js";
import type { Type } from "./types.js";

/** What an expression is checked against: data, and the types of constants and `let` names. */
export interface Scope {
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly names: ReadonlyMap<string, Type>;
  /** the words of constants that are lists of words */
  readonly words?: ReadonlyMap<string, readonly string[]>;
  /** nothing is declared and types are not checked, for the TCK only */
  readonly strict?: boolean;
}

/** A loop variable, or the element inside a filter; innermost first. */
export type Inner =
  | { readonly variable: string; readonly type: Type; readonly outer: Inner | undefined }
  | { readonly variable?: never; readonly type: Type; readonly outer: Inner | undefined };

/** The meaning of a name, and the table whose field hides another meaning further out. */
export interface Meaning {
  readonly type: Type;
  readonly hides?: string;
}

/** Resolves as evaluation does: loop variables and fields inside out, then constants and `let` names, then tables. */
export function meaningOf(name: string, inner: Inner | undefined, scope: Scope): Meaning | undefined {
  if (inner === undefined) {
    const type = scope.names.get(name) ?? tableType(name, scope);
    return type && { type };
  }
  const here = inner.variable === undefined ? elementName(name, inner.type, scope) : undefined;
  if (inner.variable === name) return { type: inner.type };
  if (!here) return meaningOf(name, inner.outer, scope);
  const hides = name !== "item" && isNamedOutside(name, inner.outer, scope);
  return hides && inner.type.type === "row" ? { type: here, hides: inner.type.table } : { type: here };
}

/** Inside a filter: `item`, and the fields of a row. */
function elementName(name: string, element: Type, scope: Scope): Type | undefined {
  if (name === "item") return element;
  if (element.type === "any" && scope.strict === true) return ANY;
  return element.type === "row" ? rowField(name, element.table, scope) : undefined;
}

/** Tables do not count: a field may be called as a table is. */
function isNamedOutside(name: string, inner: Inner | undefined, scope: Scope): boolean {
  if (inner === undefined) return scope.names.has(name);
  if (inner.variable === name) return true;
  const isField = inner.variable === undefined && elementName(name, inner.type, scope) !== undefined;
  return isField || isNamedOutside(name, inner.outer, scope);
}

/** Whether a loop variable of that name would hide something. */
export const isTaken = (name: string, inner: Inner | undefined, scope: Scope): boolean =>
  isNamedOutside(name, inner, scope) || tableNamed(scope.vocabulary, name) !== undefined;

function tableType(name: string, { vocabulary }: Scope): Type | undefined {
  const table = tableNamed(vocabulary, name);
  if (table) {
    const row: Type = { type: "row", table: table.name };
    return table.definition.shape === "form" ? row : { type: "list", of: row };
  }
  return name === SUMS ? { type: "list", of: { type: "row", table: SUMS } } : undefined;
}

const SUM_TYPES: Readonly<Record<(typeof SUM_FIELDS)[number], Type>> = {
  subject: { type: "text" },
  kind: { type: "text" },
  whole: { type: "money" },
  parts: { type: "list", of: { type: "money" } },
  slack: { type: "money" },
  times: { type: "number" },
};

/** The type of a row's field by either name; undefined when there is none of that name. */
export function rowField(name: string, table: string, { vocabulary }: Scope): Type | undefined {
  const field = fieldNamed(vocabulary, table, name);
  if (field) return fieldType(field.definition);
  if (table !== SUMS) return undefined;
  const known = SUM_FIELDS.find((candidate) => candidate === name);
  return known && SUM_TYPES[known];
}

/** The words a row's field may be called by. */
export const rowWords = (table: string, { vocabulary }: Scope): readonly string[] =>
  table === SUMS ? SUM_FIELDS : fieldWords(vocabulary, table);

/** Every name that could stand at a place, for suggestions. */
export function namesHere(inner: Inner | undefined, scope: Scope): string[] {
  if (inner === undefined) return [...scope.names.keys(), ...tableWords(scope.vocabulary), SUMS];
  const outer = namesHere(inner.outer, scope);
  if (inner.variable !== undefined) return [inner.variable, ...outer];
  return inner.type.type === "row" ? [...rowWords(inner.type.table, scope), ...outer] : outer;
}
