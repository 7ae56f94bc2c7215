import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { Lexicon } from "../../../src/core/reading/words/lexicon.js";
import type { Vocabulary } from "../../../src/core/vocabulary.js";

const head = z.strictObject({
  text: z.string().min(1),
  in: z.string(),
  is: z.string().regex(/^(?:none|ambiguous|[a-zA-Z]+\.[a-zA-Z]+(?:-[a-zA-Z]+)?)$/),
  from: z.string(),
});
const source = z.strictObject({ read: z.boolean(), form: z.string().min(1) });

/** A header text of a public form, the table it stands in, and what it means there. */
export type PublicHead = z.infer<typeof head>;
export type Half = "open" | "held-out";

const yaml = (file: string): unknown => parse(readFileSync(path.join(import.meta.dirname, file), "utf8"));

export const headsOf = (half: Half): PublicHead[] => z.array(head).parse(yaml(`${half}.yaml`));
export const HEAD_SOURCES = z.record(z.string(), source).parse(yaml("sources.yaml"));

/** Which half a head belongs to: the parity of its FNV-1a hash, so that nobody chooses. */
export function halfOf({ text, in: table }: Pick<PublicHead, "text" | "in">): Half {
  let hash = 0x811c9dc5;
  for (const character of `${table}/${text}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % 2 === 0 ? "open" : "held-out";
}

export type HeadJudgement = "right" | "wrong" | "abstained";

/** Two readings this close are a question. */
const TOO_CLOSE = 0.02;

/**
 * What the words alone are taken for, in the table they stand in. A head no field is asked for is right when nothing
 * is taken; an ambiguous one when nothing, or more than one field, is.
 */
export function judgeHead({ text, in: table, is }: PublicHead, vocabulary: Vocabulary): HeadJudgement {
  const { candidates, ignored } = new Lexicon(vocabulary).meaning(text);
  const own = candidates
    .filter((candidate) => candidate.table === table)
    .sort((a, b) => b.strength - a.strength);
  const [best] = own;
  const rivals = own.filter(({ strength }) => strength > (best?.strength ?? 0) - TOO_CLOSE);
  const fields = new Set(rivals.map(({ field, to }) => (to === undefined ? field : `${field}-${to}`)));
  const isOpen = ignored || fields.size !== 1;
  if (is === "none" || is === "ambiguous") return isOpen ? "right" : "wrong";
  if (isOpen) return "abstained";
  return is === `${table}.${[...fields].join()}` ? "right" : "wrong";
}

/** How many heads are right, wrong and left open. */
export function scoreHeads(
  heads: readonly PublicHead[],
  vocabulary: Vocabulary,
): Record<HeadJudgement, number> {
  const score = { right: 0, wrong: 0, abstained: 0 };
  for (const each of heads) score[judgeHead(each, vocabulary)] += 1;
  return score;
}
