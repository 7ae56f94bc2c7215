import { z } from "zod";

/**
 * The form of a guide file (YAML). One file per guide, read top to bottom in the guide's own order.
 * Expressions are text in the rule language; `load.ts` parses and checks them.
 */

const CJK = "[\\u2e80-\\u9fff\\uff00-\\uffef“”‘’…—]";
const FOLDED_LINE = new RegExp(`(?<=${CJK}) (?=${CJK})`, "gu");

/** A folded YAML block puts a blank at each line end, which Chinese text does not have. */
const joinedLines = (text: string): string => text.replace(FOLDED_LINE, "");

/** Words shown to users, in both languages. */
const words = z.strictObject({ zh: z.string().min(1).transform(joinedLines), en: z.string().min(1) });

const expression = z.string().min(1).max(2000);

/**
 * Sentences of the guide's own, by the verdict they stand under; placeholders: {actual} {limit} {gap}, constants
 * and the demand's own `let` names.
 */
const messages = z.strictObject({
  met: words.optional(),
  broken: words.optional(),
  doubtful: words.optional(),
  unanswered: words.optional(),
  /** the computed half of what is for a person */
  manual: words.optional(),
});

const reading = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: words,
  rule: expression,
  message: messages.optional(),
});

const softening = z.strictObject({ if: expression, because: words });

/** Cases are tried in order; the first whose `if` holds (or that has none) applies. */
const demandCase = z
  .strictObject({
    if: expression.optional(),
    /** shown with an exempt, manual or doubtful verdict */
    because: words.optional(),
    /** a fixed verdict: the `if` is the whole decision */
    verdict: z.enum(["met", "broken", "doubtful", "unanswered", "manual", "exempt"]).optional(),
    rule: expression.optional(),
    /** broken only if every reading fails, met if all hold, else doubtful */
    readings: z.array(reading).min(2).optional(),
    ifMet: z.enum(["met", "manual", "exempt", "doubtful"]).default("met"),
    ifBroken: z.enum(["broken", "doubtful", "manual"]).default("broken"),
    /** the rule fails, but one of these holds: doubtful, for that reason */
    doubtful: z.array(softening).default([]),
    message: messages.optional(),
  })
  .refine(
    (value) => [value.verdict, value.rule, value.readings].filter((part) => part !== undefined).length === 1,
    "a case has exactly one of verdict, rule, readings",
  );

/** What a person must do where no workbook decides (or where the computed half is not the whole). */
const manual = z.strictObject({
  lookFor: words,
  documents: z.array(words).default([]),
  /**
   * Looked up in the attachments table: an attachment whose name holds all words of one of the lists is this
   * document. Listed and 是: still manual, with the cell as evidence; listed and 否: broken.
   */
  attachments: z.array(z.array(z.string()).min(1)).default([]),
});

/** A yes/no field that decides whether a demand applies. 否: exempt; no such field or blank: manual, with the question. */
const flag = z.strictObject({ field: z.string(), question: words, else: words });

/** A rule over several applications; with one workbook the demand is manual (see `manual`). */
const across = z.strictObject({
  /** applications that share the first of these keys that both have belong together */
  keys: z.array(expression).min(1),
  /** what one application adds, and how much the group may have; absent: only pointed out, for a person */
  adds: expression.optional(),
  limit: z.number().int().optional(),
});

/** Example facts changed from the guide's `facts`: path → cell text, number, or null for a blank cell. */
const change = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const example = z.strictObject({
  name: z.string().min(1),
  /** which case of the demand it shows; `limit`: exactly at the boundary */
  shows: z.enum(["met", "broken", "doubtful", "limit", "exempt", "unanswered", "manual"]),
  verdict: z.enum(["met", "broken", "doubtful", "unanswered", "manual", "exempt"]),
  change: change.default({}),
  asOf: z.string().optional(),
  /** fields whose cells the finding must name, "units[1].selfRaised" */
  cells: z.array(z.string()).optional(),
});

const demand = z
  .strictObject({
    id: z.string().regex(/^[A-Z]{1,3}\d{2}$/),
    title: words,
    clause: z.string().min(1),
    quote: z.string(),
    /** our reading of the clause, where it needs one */
    understood: words.optional(),
    severity: z.enum(["must", "principle", "info"]).default("must"),
    flag: flag.optional(),
    let: z.record(z.string(), expression).default({}),
    cases: z.array(demandCase).min(1).optional(),
    manual: manual.optional(),
    across: across.optional(),
    examples: z.array(example).default([]),
    /** kinds of example this demand cannot have, with the reason */
    never: z
      .strictObject({
        met: z.string().optional(),
        broken: z.string().optional(),
        limit: z.string().optional(),
        exempt: z.string().optional(),
        unanswered: z.string().optional(),
      })
      .default({}),
  })
  .refine(
    (value) => value.cases !== undefined || value.manual !== undefined,
    "a demand needs cases or manual",
  );

/** A limit, window or list the guide states, with its clause; a name any rule of the guide may use. */
const constant = z.strictObject({
  clause: z.string().min(1),
  /** exactly one: amount "150 万元", number "0.5", date "2025-12-01", words (a list of texts) */
  amount: z.string().optional(),
  number: z.string().optional(),
  date: z.string().optional(),
  words: z.array(z.string()).optional(),
});

/** A field the guide adds to a table of the vocabulary. */
const addedField = z.strictObject({
  kind: z.string(),
  zh: z.string(),
  en: z.string(),
  synonyms: z.array(z.string()).default([]),
  scale: z.string().optional(),
});

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const guideSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  number: z.string().optional(),
  title: words,
  version: z.string(),
  published: z.string().optional(),
  /** when the clauses were last read again and still held */
  checkedOn: z.string().optional(),
  changes: z.array(z.strictObject({ version: z.string(), on: z.string(), what: words })).default([]),
  /** submission window, for pickers */
  window: z.strictObject({ from: z.string(), to: z.string(), clause: z.string() }).optional(),
  constants: z.record(z.string(), constant).default({}),
  fields: z.record(z.string(), z.record(z.string(), addedField)).default({}),
  let: z.record(z.string(), expression).default({}),
  demands: z.array(demand).min(1),
  notStated: z.array(words).default([]),
  /** a compliant application, as cell texts: the ground of the examples. form: {field: x}; list: [{field: x}] */
  facts: z
    .record(z.string(), z.union([z.record(z.string(), fact), z.array(z.record(z.string(), fact))]))
    .default({}),
  factsAsOf: z.string().optional(),
});

/** A guide as its YAML file holds it, defaults filled in. */
export type GuideSource = z.infer<typeof guideSchema>;
export type DemandSource = GuideSource["demands"][number];
export type Words = z.infer<typeof words>;
