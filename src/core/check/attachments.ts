import type { Demand } from "../rules/guide/guide.js";
import type { Operand } from "../rules/language/values.js";
import type { Submission } from "../submission.js";
import { fold } from "../values/text.js";
import type { Traced } from "../values/traced.js";
import type { ReadsRecorder } from "./reads.js";

/** Documents of a demand as the attachments table lists them: with 是, with 否. Not listed: in neither. */
export interface Listed {
  readonly provided: readonly Operand[];
  readonly refused: readonly Operand[];
}

/** Looks the demand's documents up in the table `attachments`; a name must hold all words of one of the lists. */
export function lookUpAttachments(demand: Demand, submission: Submission, reads: ReadsRecorder): Listed {
  const wanted = demand.manual?.attachments ?? [];
  if (wanted.length === 0) return { provided: [], refused: [] };
  for (const field of ["name", "provided"]) reads.field("attachments", field);
  const provided: Operand[] = [];
  const refused: Operand[] = [];
  for (const entry of submission.tables.get("attachments")?.entries ?? []) {
    const name = fold(textOf(entry.values.get("name")));
    if (!wanted.some((words) => words.every((word) => name.includes(fold(word))))) continue;
    const answer = entry.values.get("provided");
    if (answer?.state !== "value" || answer.value.kind !== "flag") continue;
    (answer.value.flag ? provided : refused).push({
      role: "attachments.provided",
      traced: answer,
      name: textOf(entry.values.get("name")),
    });
  }
  return { provided, refused };
}

const textOf = (traced: Traced | undefined): string =>
  traced?.state === "value" && traced.value.kind === "text" ? traced.value.text : "";
