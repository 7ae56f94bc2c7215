import type { MappingEntry } from "../reading/mapping.js";
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

/** A header is this field from now on, in place of an earlier correction of the same header. */
export const withCorrection = (state: KeptState, entry: MappingEntry): KeptState => ({
  ...state,
  mapping: { ...state.mapping, columns: [...withoutHeader(state, entry), entry] },
});

export const withoutCorrection = (
  state: KeptState,
  entry: Pick<MappingEntry, "header" | "sheet">,
): KeptState => ({ ...state, mapping: { ...state.mapping, columns: withoutHeader(state, entry) } });

/** Sheets that are not read at all. */
export const withSkippedSheets = (state: KeptState, skipSheets: readonly string[]): KeptState => ({
  ...state,
  mapping: { ...state.mapping, skipSheets: [...skipSheets] },
});

const withoutHeader = (
  { mapping }: KeptState,
  { header, sheet }: Pick<MappingEntry, "header" | "sheet">,
): MappingEntry[] => mapping.columns.filter((one) => one.header !== header || one.sheet !== sheet);
