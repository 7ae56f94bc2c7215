import type { TableDefinition, Vocabulary } from "../vocabulary.js";
import type { Draft } from "./draft.js";
import type { FactTable } from "./facts.js";
import type { Style } from "./style.js";

/** What a layout needs to write one table. */
export interface Writing {
  readonly draft: Draft;
  readonly table: FactTable;
  readonly definition: TableDefinition;
  readonly style: Style;
  readonly vocabulary: Vocabulary;
}
