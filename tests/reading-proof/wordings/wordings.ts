import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const wording = z.strictObject({ text: z.string().min(1), from: z.string() });
const file = z
  .object({ sources: z.record(z.string(), z.string()) })
  .catchall(z.array(wording).or(z.record(z.string(), z.string())));

/** A header word as a public form has it, and the form. */
export type Wording = z.infer<typeof wording>;
export type Language = "zh" | "en";

const { sources, ...fields } = file.parse(
  parse(readFileSync(path.join(import.meta.dirname, "wordings.yaml"), "utf8")),
);

export const SOURCES: Readonly<Record<string, string>> = sources;
/** By "table.field"; some keys are columns of forms that hold two fields, or a field in another measure. */
export const WORDINGS: ReadonlyMap<string, readonly Wording[]> = new Map(
  Object.entries(fields).flatMap(([field, list]) => (Array.isArray(list) ? [[field, list] as const] : [])),
);

/** The wordings of a field in one language; throws RangeError when there is none. */
export function wordingsOf(field: string, language: Language): readonly Wording[] {
  const list = (WORDINGS.get(field) ?? []).filter(({ text }) => isChinese(text) === (language === "zh"));
  if (list.length === 0) throw new RangeError(`no ${language} wording of ${field}`);
  return list;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
