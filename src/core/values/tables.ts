import type { CivilDate } from "./dates.js";

/** Whether a row was checked against its official source; unconfirmed rows never make a verdict `broken`. */
interface Confirmable {
  readonly confirmed: boolean;
}

export interface TitleRow extends Confirmable {
  readonly title: string;
  readonly level: TitleLevel;
  readonly series: number;
}

/** 正高级 副高级 中级 助理级 员级, highest first. */
export const TITLE_LEVELS = ["seniorFull", "seniorAssociate", "intermediate", "assistant", "clerk"] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** 博士 硕士 学士 无, highest first. */
export const DEGREE_LEVELS = ["doctor", "master", "bachelor", "none"] as const;
export type DegreeLevel = (typeof DEGREE_LEVELS)[number];

/** One column of the retirement decision: ages in months, births counted from `firstBirth` (day 1). */
export interface RetirementClass {
  readonly baseMonths: number;
  readonly firstBirth: CivilDate;
  /** one month later per so many birth months */
  readonly stepMonths: number;
  readonly maxDelayMonths: number;
}

export interface NamedPlace {
  /** ISO 3166-1 alpha-2 for countries, two digits of GB/T 2260 for provinces */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

/** The dated data tables of guides/tables, loaded and validated; sources and dates stand in the files. */
export interface Tables {
  readonly titles: readonly TitleRow[];
  readonly titleAliases: readonly { readonly text: string; readonly level: TitleLevel }[];
  readonly foreignTitles: readonly { readonly text: string; readonly level: TitleLevel }[];
  /** words in a title column that are posts or skill grades, not titles */
  readonly notTitles: readonly string[];
  readonly degrees: readonly {
    readonly text: string;
    readonly level: DegreeLevel | "ask";
    readonly note?: string;
  }[];
  readonly retirement: Readonly<Record<"M" | "F55" | "F50", RetirementClass>>;
  readonly countries: readonly NamedPlace[];
  readonly provinces: readonly (NamedPlace & { readonly cities: readonly string[] })[];
  /** first two characters of a credit code → kind of unit (a code of the scale unitKind), where it says one */
  readonly creditCodeKinds: Readonly<Record<string, string>>;
}
