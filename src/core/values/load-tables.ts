import { z } from "zod";
import { parseIsoDate, type CivilDate } from "./dates.js";
import {
  DEGREE_LEVELS,
  TITLE_LEVELS,
  type DegreeWord,
  type Tables,
  type TitleLevel,
  type TitleRow,
} from "./tables.js";
import type { Caveat } from "./traced.js";

const words = z.array(z.string().min(1));
const titleLevel = z.enum(TITLE_LEVELS);
const degreeLevel = z.enum(DEGREE_LEVELS);
const isoDay = z.string().transform((text, context): CivilDate => {
  const day = parseIsoDate(text);
  if (day !== undefined) return day;
  context.addIssue({ code: "custom", message: `not a day: ${text}` });
  return z.NEVER;
});

/** Every table says where it is from, of which day, and whether it was compared with its source. */
const dated = {
  source: z.string().min(1),
  date: isoDay,
  state: z.enum(["confirmed", "partly", "unconfirmed"]),
  note: z.string().min(1).optional(),
};
const byLevel = z.partialRecord(titleLevel, words);

const titles = z.strictObject({
  ...dated,
  series: z.array(
    z.strictObject({ number: z.int(), name: z.string(), confirmed: z.boolean(), titles: byLevel }),
  ),
  aliases: byLevel,
  foreign: byLevel,
  posts: words,
  unclear: z.array(
    z.strictObject({
      text: z.string().min(1),
      reason: z.enum(["unclearTitle", "skillGrade", "ownScaleTitle"]),
      candidates: z.array(titleLevel),
    }),
  ),
  ownScale: words,
  pending: words,
  skillEndings: words,
});

const weighed = { caveat: z.string().optional(), weight: z.enum(["note", "softens", "doubts"]).optional() };
const degreeWord = z.union([
  z.strictObject({ text: z.string().min(1), level: degreeLevel, ...weighed }),
  z.strictObject({ text: z.string().min(1), lower: degreeLevel }),
  z.strictObject({ text: z.string().min(1), ask: z.literal(true), candidates: z.array(degreeLevel) }),
]);
const degrees = z.strictObject({
  ...dated,
  words: z.array(degreeWord),
  subjects: words,
  forms: z.array(
    z.strictObject({ starts: z.string(), ends: z.string().optional(), level: degreeLevel, ...weighed }),
  ),
  harmless: words,
  inProgress: words,
});

const retirementClass = z.strictObject({
  baseMonths: z.int().positive(),
  firstBirth: isoDay,
  stepMonths: z.int().positive(),
  maxDelayMonths: z.int().nonnegative(),
});
const retirement = z.strictObject({
  ...dated,
  classes: z.strictObject({ M: retirementClass, F55: retirementClass, F50: retirementClass }),
  institutions: words,
  enterprises: words,
  posts: z.strictObject({ countyRank: words, worker: words, office: words }),
});

const names = { zh: z.string().min(1), en: z.string().min(1), aliases: words };
const countries = z.strictObject({
  ...dated,
  apart: words,
  aloneOnly: words,
  countries: z.array(z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), ...names })),
});
const provinces = z.strictObject({
  ...dated,
  provinces: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{2}$/),
      ...names,
      long: z.string().min(1),
      cities: words,
      towns: words,
      areas: words,
      corpsCities: words,
    }),
  ),
  notPlaceBefore: words,
  directions: words,
  corps: z.strictObject({ words, divisions: words }),
});
const creditCodes = z.strictObject({
  ...dated,
  prefixes: z.record(
    z.string().regex(/^[0-9A-Z]{2}$/),
    z.strictObject({ zh: z.string().min(1), kind: z.string().optional() }),
  ),
});

/** The files of guides/tables, by their name without ".yaml". */
export const TABLE_FILES = [
  "titles",
  "degrees",
  "retirement",
  "countries",
  "provinces",
  "credit-codes",
] as const;

/**
 * Validates the parsed files of guides/tables (keys: TABLE_FILES) and puts them together.
 * Throws an Error that names the file and the path inside it.
 */
export function loadTables(raw: Readonly<Record<string, unknown>>): Tables {
  const title = parsed(raw, "titles", titles);
  const degree = parsed(raw, "degrees", degrees);
  const { classes, ...retirementRest } = parsed(raw, "retirement", retirement);
  const country = parsed(raw, "countries", countries);
  const province = parsed(raw, "provinces", provinces);
  const { prefixes } = parsed(raw, "credit-codes", creditCodes);
  return {
    ...titleTables(title),
    degrees: degree.words.map(degreeWordOf),
    degreeMarks: {
      subjects: degree.subjects,
      harmless: degree.harmless,
      asOf: degree.date,
      inProgress: degree.inProgress,
      forms: degree.forms.map(({ starts, ends, level, ...rest }) => ({
        starts,
        level,
        ...(ends === undefined ? {} : { ends }),
        ...caveatOf(rest),
      })),
    },
    retirement: classes,
    retirementWords: {
      institutions: retirementRest.institutions,
      enterprises: retirementRest.enterprises,
      posts: retirementRest.posts,
    },
    countries: country.countries,
    provinces: province.provinces,
    placeWords: {
      notPlaceBefore: province.notPlaceBefore,
      directions: province.directions,
      corpsWords: province.corps.words,
      corpsDivisions: province.corps.divisions,
      apart: country.apart,
      aloneOnly: country.aloneOnly,
    },
    creditCodeKinds: Object.fromEntries(
      Object.entries(prefixes).flatMap(([prefix, { kind }]) => (kind === undefined ? [] : [[prefix, kind]])),
    ),
    creditCodePrefixes: Object.fromEntries(Object.entries(prefixes).map(([prefix, { zh }]) => [prefix, zh])),
  };
}

type TitlesFile = z.infer<typeof titles>;
type TitleTables = Pick<
  Tables,
  "titles" | "titleAliases" | "foreignTitles" | "notTitles" | "unclearTitles" | "titleMarks"
>;

function titleTables(file: TitlesFile): TitleTables {
  const rows: TitleRow[] = file.series.flatMap(({ number, confirmed, titles: listed }) =>
    leveled(listed).map(({ text, level }) => ({ title: text, level, series: number, confirmed })),
  );
  return {
    titles: rows,
    titleAliases: leveled(file.aliases),
    foreignTitles: leveled(file.foreign),
    notTitles: file.posts,
    unclearTitles: file.unclear,
    titleMarks: { ownScale: file.ownScale, pending: file.pending, skillEndings: file.skillEndings },
  };
}

function leveled(listed: z.infer<typeof byLevel>): { text: string; level: TitleLevel }[] {
  return TITLE_LEVELS.flatMap((level) => (listed[level] ?? []).map((text) => ({ text, level })));
}

function degreeWordOf(word: z.infer<typeof degreeWord>): DegreeWord {
  if ("ask" in word) return { text: word.text, level: "ask", candidates: word.candidates };
  if ("lower" in word) {
    return { text: word.text, level: word.lower, caveat: { code: "degreeInProgress", weight: "softens" } };
  }
  return { text: word.text, level: word.level, ...caveatOf(word) };
}

function caveatOf(weighedWord: {
  readonly caveat?: string | undefined;
  readonly weight?: Caveat["weight"] | undefined;
}): { caveat?: Caveat } {
  const { caveat, weight } = weighedWord;
  return caveat === undefined ? {} : { caveat: { code: caveat, weight: weight ?? "note" } };
}

function parsed<T>(raw: Readonly<Record<string, unknown>>, file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(raw[file]);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue === undefined ? "" : issue.path.map(String).join(".");
  throw new Error(
    `tables/${file}.yaml: ${path === "" ? "the file" : path}: ${issue?.message ?? "not valid"}`,
  );
}
