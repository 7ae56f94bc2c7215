import { z } from "zod";

/** Labels in both languages; the zh label is also the name a rule may use. */
const labels = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** What a field's cells are read as. `code` and `level` need a `scale`. */
export const FIELD_KINDS = [
  "text", // free text; blanks at the ends dropped
  "name", // a person's or unit's name; blanks inside dropped for comparison
  "money",
  "number",
  "count", // a whole number >= 0, counting words (人, 篇, 次 ...) allowed behind it
  "months", // months of work a year: 6, 6个月, 50 %, 全职
  "date", // a day, or a month as a span of days
  "flag", // 是 / 否
  "code", // one of the words of a scale below, or of a data table (country, region)
  "level", // an ordered scale: title, degree
  "place", // an address or place; built-in region() gives its province
  "creditCode", // 统一社会信用代码
  "identity", // 身份证号 and other personal numbers; masked wherever shown
] as const;

/** What is counted: rows of a table, or a field that holds a number of something. */
export const NOUNS = [
  "records",
  "people",
  "units",
  "papers",
  "times",
  "months",
  "years",
  "projects",
] as const;

const field = z.strictObject({
  kind: z.enum(FIELD_KINDS),
  zh: z.string().min(1),
  en: z.string().min(1),
  /** header texts that mean this field, besides the labels; matched after normalisation */
  synonyms: z.array(z.string()).default([]),
  /** header texts that look like this field and are not */
  not: z.array(z.string()).default([]),
  /** whole header texts as patterns: {name} stands for the words of `parts`, ? * + and (a|b) as usual */
  patterns: z.array(z.string()).optional(),
  /** words that typical cells of this field hold; evidence when the header alone does not decide */
  examples: z.array(z.string()).optional(),
  scale: z.string().optional(),
  /** what a number of this field counts */
  noun: z.enum(NOUNS).optional(),
  /** a remedy may propose another value for a cell of this field */
  adjustable: z.boolean().default(false),
  /** left out under --redact */
  personal: z.boolean().default(false),
});

const table = z.strictObject({
  ...labels.shape,
  /** list: one entry a row; form: one entry of label–value pairs */
  shape: z.enum(["list", "form"]),
  /** what its rows are counted as */
  noun: z.enum(NOUNS).optional(),
  /** sheet names and titles that announce the table */
  synonyms: z.array(z.string()).default([]),
  /** words in titles and sheet names that say it is something else: 回避专家, 人员费 */
  notTitled: z.array(z.string()).optional(),
  /** a table is recognised only when these fields are */
  needs: z.array(z.string()).default([]),
  /** and at least one of these */
  needsOneOf: z.array(z.string()).optional(),
  /** labels whose one cell holds two fields, e.g. 执行期限: from and to */
  spans: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        synonyms: z.array(z.string()),
        patterns: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  fields: z.record(z.string(), field),
});

const scaleValue = z.strictObject({ ...labels.shape, synonyms: z.array(z.string()).default([]) });

/** A closed list of codes; `ordered`: listed from the highest to the lowest. */
const scale = z.strictObject({
  ordered: z.boolean().default(false),
  values: z.record(z.string(), scaleValue),
});

export const vocabularySchema = z.strictObject({
  tables: z.record(z.string(), table),
  /** closed lists of codes; the scales country, region, title and degree come from data tables */
  scales: z.record(z.string(), scale),
  /** words of total rows, unit lines, notes, signatures and fillers */
  words: z.record(z.string(), z.array(z.string())),
  /** words of the same meaning that the patterns of fields are put together from */
  parts: z.record(z.string(), z.array(z.string())).optional(),
});

export type FieldKind = (typeof FIELD_KINDS)[number];
export type FieldDefinition = z.infer<typeof field>;
export type TableDefinition = z.infer<typeof table>;
export type Scale = z.infer<typeof scale>;
/** The tables, fields and words the product knows; data, see guides/vocabulary.yaml. */
export type Vocabulary = z.infer<typeof vocabularySchema>;
