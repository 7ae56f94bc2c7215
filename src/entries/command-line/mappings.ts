import { messagesIn, type Language } from "../../core/messages/index.js";
import { unknownTargets } from "../../core/reading/by-hand/problems.js";
import { parseMapping, type Mapping } from "../../core/reading/mapping.js";
import { renderCorrection } from "../../core/render/reading.js";
import { withMapping } from "../../core/state/edit.js";
import { NO_STATE } from "../../core/state/state.js";
import type { Vocabulary } from "../../core/vocabulary.js";
import type { Machine } from "./io.js";
import { ProblemsError } from "./problems.js";
import { readable } from "./readable.js";

/** The mapping of all files named, the later ones first heard; undefined where none is named. */
export async function loadMappings(
  { map, lang }: { readonly map: readonly string[]; readonly lang: Language },
  vocabulary: Vocabulary,
  machine: Machine,
): Promise<Mapping | undefined> {
  if (map.length === 0) return undefined;
  let state = NO_STATE;
  for (const path of map) {
    const mapping = await loadMapping(path, machine);
    const context = { messages: messagesIn(lang), lang, vocabulary, redacted: false };
    const unknown = unknownTargets(mapping, vocabulary).map(
      (problem) => renderCorrection(problem, context).what,
    );
    if (unknown.length > 0) throw new ProblemsError(unknown.map((line) => `${path}: ${line}`));
    state = withMapping(state, mapping);
  }
  return state.mapping;
}

async function loadMapping(path: string, machine: Machine): Promise<Mapping> {
  const parsed = parseMapping(new TextDecoder().decode(await readable(path, machine)));
  if (!parsed.ok) throw new ProblemsError(parsed.problems.map((problem) => `${path}: ${problem}`));
  return parsed.mapping;
}
