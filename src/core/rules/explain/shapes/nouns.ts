import type { Environment } from "../../language/environment.js";
import type { Noun } from "../explanation.js";
import { fieldOf, measuredRole, type Side } from "../side.js";

/** What the figure of a side counts, as the vocabulary says of its field. */
export function nounOf(side: Side): Noun | undefined {
  const field = fieldOf(measuredRole(side), side.environment);
  return field?.noun ?? (field?.kind === "months" ? "months" : undefined);
}

/** What the rows of a table are counted as. */
export const nounOfRows = (table: string | undefined, { vocabulary }: Environment): Noun =>
  vocabulary.tables[table ?? ""]?.noun ?? "records";
