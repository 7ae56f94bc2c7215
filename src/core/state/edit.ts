import type {
  ColumnEntry,
  Mapping,
  MappingEntry,
  TableEntry,
  ValueEntry,
  WordEntry,
} from "../reading/mapping.js";
import type { Acceptance, KeptState, Tick } from "./state.js";

/** A demand of a guide. */
export interface DemandKey {
  readonly guide: string;
  readonly rule: string;
}

const isOf =
  ({ guide, rule }: DemandKey) =>
  (one: DemandKey): boolean =>
    one.guide === guide && one.rule === rule;

/** Ticks a demand off, in place of an earlier tick of it. */
export const withTick = (state: KeptState, tick: Tick): KeptState => ({
  ...state,
  ticks: [...state.ticks.filter((one) => !isOf(tick)(one)), tick],
});

export const withoutTick = (state: KeptState, demand: DemandKey): KeptState => ({
  ...state,
  ticks: state.ticks.filter((one) => !isOf(demand)(one)),
});

/** Accepts findings of one demand, in place of whatever was accepted of it. */
export const withAcceptances = (
  state: KeptState,
  demand: DemandKey,
  acceptances: readonly Acceptance[],
): KeptState => ({
  ...state,
  acceptances: [...state.acceptances.filter((one) => !isOf(demand)(one)), ...acceptances],
});

/** What a correction speaks of: a header, rows of a sheet, or a cell that is a fact itself. */
export type EntryKey =
  Pick<ColumnEntry, "header" | "sheet"> | Pick<TableEntry, "sheet" | "rows"> | Pick<ValueEntry, "cell">;

/** A correction, in place of an earlier one of the same header, rows or cell. */
export function withCorrection(state: KeptState, entry: MappingEntry): KeptState {
  const mapping = without(state.mapping, entry);
  if ("rows" in entry) return { ...state, mapping: { ...mapping, tables: [...mapping.tables, entry] } };
  if ("cell" in entry) return { ...state, mapping: { ...mapping, values: [...mapping.values, entry] } };
  return { ...state, mapping: { ...mapping, columns: [...mapping.columns, entry] } };
}

export const withoutCorrection = (state: KeptState, key: EntryKey): KeptState => ({
  ...state,
  mapping: without(state.mapping, key),
});

/** Corrections made elsewhere, besides those there are; what both speak of is as the later ones say. */
export function withMapping(state: KeptState, added: Mapping): KeptState {
  const entries: MappingEntry[] = [...added.columns, ...added.tables, ...added.values];
  const { mapping, ...rest } = entries.reduce(withCorrection, state);
  const isNew = ({ word, to }: WordEntry): boolean =>
    !mapping.words.some((known) => known.word === word && known.to === to);
  return {
    ...rest,
    mapping: {
      ...mapping,
      words: [...mapping.words, ...added.words.filter(isNew)],
      skipSheets: [...new Set([...mapping.skipSheets, ...added.skipSheets])],
    },
  };
}

/** Sheets that are not read at all. */
export const withSkippedSheets = (state: KeptState, skipSheets: readonly string[]): KeptState => ({
  ...state,
  mapping: { ...state.mapping, skipSheets: [...skipSheets] },
});

function without(mapping: KeptState["mapping"], key: EntryKey): KeptState["mapping"] {
  const { columns, tables, values } = mapping;
  if ("rows" in key) {
    const { sheet, rows } = key;
    return { ...mapping, tables: tables.filter((one) => one.sheet !== sheet || one.rows !== rows) };
  }
  if ("cell" in key) return { ...mapping, values: values.filter(({ cell }) => cell !== key.cell) };
  const { header, sheet } = key;
  return { ...mapping, columns: columns.filter((one) => one.header !== header || one.sheet !== sheet) };
}
