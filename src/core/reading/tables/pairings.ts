import type { FieldDefinition } from "../../vocabulary.js";
import { fit, isOrganisation } from "../words/evidence.js";
import type { HeadColumn } from "./header.js";
import type { Candidate, Lexicon } from "../words/lexicon.js";
import { isOutlineTable } from "../budgets/outline.js";
import type { Surroundings } from "./recognise.js";

/** A head and a field it may be, and how well it is that. */
export interface Pairing {
  readonly head: HeadColumn;
  readonly candidate: Candidate;
  readonly definition: FieldDefinition;
  /** share of the cells that look like values of the field; undefined when there is nothing to judge by */
  readonly fit: number | undefined;
  readonly value: number;
}

/** A smaller share of cells that look like values says that they are none. */
export const MISFIT = 0.34;

/** Of the same head under several years, the one under 合计 is the whole. */
export const TOTAL_HEAD = /^\s*(?:合\s*计|总\s*计|总\s*额|total)\s*(?:[(（].*)?$/iu;

/** What a head may be in a table. */
export function pairingsOf(
  table: string,
  head: HeadColumn,
  around: Surroundings,
  lexicon: Lexicon,
): Pairing[] {
  const own = head.candidates.filter((candidate) => candidate.table === table);
  if (own.length === 0 || isUnitColumn(table, head, lexicon)) return [];
  return own.flatMap((candidate) => {
    const definition = lexicon.vocabulary.tables[table]?.fields[candidate.field];
    if (definition === undefined) return [];
    if (definition.kind === "money" && around.years.has(head)) return [];
    const cells = candidate.to === undefined ? around.sample(head) : [];
    const share = fit(cells, definition, lexicon.vocabulary);
    if (candidate.kind === "pattern" && share !== undefined && share < MISFIT) return [];
    const underTotal = head.path.slice(0, -1).some((text) => TOTAL_HEAD.test(text)) ? 0.1 : 0;
    const value = candidate.strength + underTotal + (share === undefined ? 0 : (share - 0.5) * 0.3);
    return [{ head, candidate, definition, fit: share, value }];
  });
}

/** A column of a budget for one unit: its name is the head, or stands above 专项 and 自筹. */
export const isUnitColumn = (table: string, { path }: HeadColumn, { vocabulary }: Lexicon): boolean =>
  isOutlineTable(table, vocabulary) && path.some((text) => isOrganisation(text, vocabulary));
