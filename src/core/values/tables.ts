import type { CivilDate } from "./dates.js";
import type { Caveat } from "./traced.js";

/** Whether a row was checked against its official source; unconfirmed rows never make a verdict `broken`. */
interface Confirmable {
  readonly confirmed: boolean;
}

export interface TitleRow extends Confirmable {
  readonly title: string;
  readonly level: TitleLevel;
  readonly series: number;
}

/** 正高级 副高级 中级 助理级 员级 无, highest first. */
export const TITLE_LEVELS = [
  "seniorFull",
  "seniorAssociate",
  "intermediate",
  "assistant",
  "clerk",
  "none",
] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** 博士 硕士 学士 无, highest first. */
export const DEGREE_LEVELS = ["doctor", "master", "bachelor", "none"] as const;
export type DegreeLevel = (typeof DEGREE_LEVELS)[number];

/** A word of a title column that needs an answer, with the reason and the levels it may mean. */
export interface UnclearTitle {
  readonly text: string;
  readonly reason: "unclearTitle" | "skillGrade" | "ownScaleTitle";
  readonly candidates: readonly TitleLevel[];
}

/** Words beside a title that change what it means. */
export interface TitleMarks {
  /** 特聘, 准聘 ...: a post in the unit's own scale */
  readonly ownScale: readonly string[];
  /** 待评, 拟 ...: not held yet, or no more */
  readonly pending: readonly string[];
  /** endings of skilled workers' grades */
  readonly skillEndings: readonly string[];
}

/** What a word of a degree column means. */
export interface DegreeWord {
  readonly text: string;
  readonly level: DegreeLevel | "ask";
  readonly note?: string;
  /** the level is only certain to be reached, more may come or is not proven; or a note beside it */
  readonly caveat?: Caveat;
  /** with "ask": what the word may mean */
  readonly candidates?: readonly DegreeLevel[];
}

/** A degree with its subject: "doctor of …", "кандидат … наук". */
export interface DegreeForm {
  readonly starts: string;
  readonly ends?: string;
  readonly level: DegreeLevel;
  readonly caveat?: Caveat;
}

export interface DegreeMarks {
  readonly subjects: readonly string[];
  readonly forms: readonly DegreeForm[];
  /** remarks with a year that still leave the degree as it is */
  readonly harmless: readonly string[];
  /** the day of the table: years before it are past */
  readonly asOf: CivilDate;
  readonly inProgress: readonly string[];
}

/** One column of the retirement decision: ages in months, births counted from `firstBirth` (day 1). */
export interface RetirementClass {
  readonly baseMonths: number;
  readonly firstBirth: CivilDate;
  /** one month later per so many birth months */
  readonly stepMonths: number;
  readonly maxDelayMonths: number;
}

/** Which units and posts a woman's retirement class depends on. */
export interface RetirementWords {
  /** codes of the scale unitKind with the rules of public institutions, and those of enterprises */
  readonly institutions: readonly string[];
  readonly enterprises: readonly string[];
  readonly posts: Readonly<Record<"countyRank" | "worker" | "office", readonly string[]>>;
}

export interface NamedPlace {
  /** ISO 3166-1 alpha-2 for countries, two digits of GB/T 2260 for provinces */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

export interface Province extends NamedPlace {
  /** 上海市, 新疆维吾尔自治区 */
  readonly long: string;
  /** prefecture-level cities, without 市 */
  readonly cities: readonly string[];
  /** county-level cities, without 市 */
  readonly towns: readonly string[];
  /** districts, prefectures and new areas in full */
  readonly areas: readonly string[];
  /** cities of the Corps, without 市 */
  readonly corpsCities: readonly string[];
}

/** Words that tell a place in an address from a street or a unit named after one. */
export interface PlaceWords {
  readonly notPlaceBefore: readonly string[];
  readonly directions: readonly string[];
  readonly corpsWords: readonly string[];
  readonly corpsDivisions: readonly string[];
  /** country codes of parts of China that are not the mainland */
  readonly apart: readonly string[];
  /** names that mean a country only when they stand alone in a cell */
  readonly aloneOnly: readonly string[];
}

/** The dated data tables of guides/tables, loaded and validated; sources and dates stand in the files. */
export interface Tables {
  readonly titles: readonly TitleRow[];
  readonly titleAliases: readonly { readonly text: string; readonly level: TitleLevel }[];
  readonly foreignTitles: readonly { readonly text: string; readonly level: TitleLevel }[];
  /** words in a title column that are posts, not titles */
  readonly notTitles: readonly string[];
  readonly unclearTitles: readonly UnclearTitle[];
  readonly titleMarks: TitleMarks;
  readonly degrees: readonly DegreeWord[];
  readonly degreeMarks: DegreeMarks;
  readonly retirement: Readonly<Record<"M" | "F55" | "F50", RetirementClass>>;
  readonly retirementWords: RetirementWords;
  readonly countries: readonly NamedPlace[];
  readonly provinces: readonly Province[];
  readonly placeWords: PlaceWords;
  /** first two characters of a credit code → kind of unit (a code of the scale unitKind), where it says one */
  readonly creditCodeKinds: Readonly<Record<string, string>>;
  /** first two characters of a credit code → what the standard calls them; every prefix there is */
  readonly creditCodePrefixes: Readonly<Record<string, string>>;
}
