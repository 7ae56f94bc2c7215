import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Dice } from "../dice.js";

const entry = z.strictObject({
  text: z.string().min(1).optional(),
  pattern: z.string().min(1).optional(),
  from: z.string(),
});
const file = z
  .object({ sources: z.record(z.string(), z.string()) })
  .catchall(z.array(entry).or(z.record(z.string(), z.string())));

/** A header word as a public form has it, or words put together as the form does it; and the form. */
export interface Wording {
  readonly words: readonly string[];
  readonly from: string;
}
export type Language = "zh" | "en";

const GROUP = /\(([^()]*)\)(\??)/;

/** "a(b|c)?" → a, ab, ac. */
function expanded(pattern: string): string[] {
  const match = GROUP.exec(pattern);
  if (match === null) return [pattern];
  const [whole, inside = "", optional] = match;
  const choices = [...(optional === "?" ? [""] : []), ...inside.split("|")];
  return choices.flatMap((choice) =>
    expanded(pattern.slice(0, match.index) + choice + pattern.slice(match.index + whole.length)),
  );
}

const { sources, ...fields } = file.parse(
  parse(readFileSync(path.join(import.meta.dirname, "wordings.yaml"), "utf8")),
);

const toWording = ({ text, pattern, from }: z.infer<typeof entry>): Wording => ({
  words: pattern === undefined ? [text ?? ""] : expanded(pattern),
  from,
});

export const SOURCES: Readonly<Record<string, string>> = sources;
/** By "table.field"; some keys are columns of forms that hold two fields, or a field in another measure. */
export const WORDINGS: ReadonlyMap<string, readonly Wording[]> = new Map(
  Object.entries(fields).flatMap(([field, list]) =>
    Array.isArray(list) ? [[field, list.map(toWording)] as const] : [],
  ),
);

/** A word for a field in one language, without those the form of that region never has. */
export function drawWording(dice: Dice, field: string, language: Language, strange: RegExp): string {
  const list = (WORDINGS.get(field) ?? [])
    .map(({ words }) =>
      words.filter((word) => isChinese(word) === (language === "zh") && !strange.test(word)),
    )
    .filter((words) => words.length > 0);
  return dice.pick(dice.pick(list));
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
