import type { Guide, GuideProblem } from "./rules/guide/guide.js";
import type { Tables } from "./values/tables.js";
import type { Vocabulary } from "./vocabulary.js";

/** Id of the pack of general checks that is reported beside every guide. */
export const GENERAL = "general";

/** The data the product ships: vocabulary, data tables and compiled guides. */
export interface Library {
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
  readonly guides: readonly Guide[];
}

/** A guide file of the user's own, compiled or refused with its problems. */
export type LoadedGuide =
  | { readonly guide: Guide; readonly problems: readonly GuideProblem[] }
  | { readonly guide?: undefined; readonly problems: readonly GuideProblem[] };
