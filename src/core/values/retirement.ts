import { addMonths, compareDates, wholeMonthsBetween, type CivilDate, type DateSpan } from "./dates.js";
import { TITLE_LEVELS, type Tables, type TitleLevel } from "./tables.js";

/** M: men; F55 and F50: women whose age was 55 or 50 before 2025. */
export type RetirementClassName = "M" | "F55" | "F50";

/** Age at which somebody of a class retires: months of life, and how many of them are the delay. */
export interface RetirementAge {
  readonly ageMonths: number;
  readonly delayMonths: number;
}

/** The statutory age by class and birth (table retirement): the base, then one month more per step of birth months. */
export function retirementAge(
  className: RetirementClassName,
  birth: CivilDate,
  tables: Tables,
): RetirementAge {
  const row = tables.retirement[className];
  const monthsPast = (birth.year - row.firstBirth.year) * 12 + (birth.month - row.firstBirth.month);
  const steps = Math.floor(monthsPast / row.stepMonths) + 1;
  const delayMonths = monthsPast < 0 ? 0 : Math.min(steps, row.maxDelayMonths);
  return { ageMonths: row.baseMonths + delayMonths, delayMonths };
}

/** The day the statutory age is reached; the month's last day when it lacks the birth's day number. */
export const retirementDay = (className: RetirementClassName, birth: CivilDate, tables: Tables): CivilDate =>
  addMonths(birth, retirementAge(className, birth, tables).ageMonths);

/** What is known of a person; sex and unitKind are codes of the vocabulary, post is the cell's text. */
export interface RetirementFacts {
  readonly sex?: "male" | "female" | undefined;
  readonly birth: DateSpan;
  readonly titleLevel?: TitleLevel | undefined;
  readonly unitKind?: string | undefined;
  readonly post?: string | undefined;
}

/** How women with senior titles in public institutions are taken: as men are, or at 60 without delay. */
export type SeniorWomen = "asMen" | "at60";

/** Keys of the messages dictionary: what to ask when the facts leave the class open. */
export const RETIREMENT_QUESTIONS = [
  "retirementSex",
  "retirementPost",
  "retirementSeniorWoman",
  "retirementUnitAndPost",
] as const;
export type RetirementQuestion = (typeof RETIREMENT_QUESTIONS)[number];

/** From the earliest to the latest day the facts allow; `question` when a fact could narrow it. */
export interface RetirementSpan {
  readonly span: DateSpan;
  readonly question?: RetirementQuestion;
}

interface ClassRange {
  readonly earliest: RetirementClassName;
  readonly latest: RetirementClassName;
  readonly question?: RetirementQuestion;
}

/**
 * The span in which somebody reaches the statutory age. Women's classes depend on unit, title and post, so what is
 * not known widens it (组通字〔2015〕14 号 for senior women of public institutions).
 */
export function retirementSpan(
  facts: RetirementFacts,
  tables: Tables,
  seniorWomen: SeniorWomen = "asMen",
): RetirementSpan {
  const range = classRange(facts, tables);
  const flat = seniorWomen === "at60" && facts.sex === "female" && range.latest === "M";
  const earliest = retirementDay(range.earliest, facts.birth.earliest, tables);
  const latest = flat
    ? addMonths(facts.birth.latest, tables.retirement.M.baseMonths)
    : retirementDay(range.latest, facts.birth.latest, tables);
  return {
    span: { earliest, latest: compareDates(latest, earliest) < 0 ? earliest : latest },
    ...(range.question === undefined ? {} : { question: range.question }),
  };
}

function classRange(facts: RetirementFacts, tables: Tables): ClassRange {
  if (facts.sex === "male") return { earliest: "M", latest: "M" };
  if (facts.sex === undefined) return { earliest: "F50", latest: "M", question: "retirementSex" };
  const { institutions, enterprises } = tables.retirementWords;
  const kind = facts.unitKind ?? "";
  if (institutions.includes(kind)) return inInstitution(facts, tables);
  if (enterprises.includes(kind)) return inEnterprise(postOf(facts.post, tables));
  return { earliest: "F50", latest: "M", question: "retirementUnitAndPost" };
}

function inInstitution(facts: RetirementFacts, tables: Tables): ClassRange {
  const post = postOf(facts.post, tables);
  const senior = facts.titleLevel !== undefined && isSenior(facts.titleLevel);
  if (senior || post === "countyRank") {
    return { earliest: "F55", latest: "M", question: "retirementSeniorWoman" };
  }
  const earliest = post === undefined || post === "worker" ? "F50" : "F55";
  if (facts.titleLevel === undefined) return { earliest, latest: "M", question: "retirementSeniorWoman" };
  if (post === "worker") return { earliest: "F50", latest: "F50" };
  return earliest === "F55"
    ? { earliest, latest: "F55" }
    : { earliest, latest: "F55", question: "retirementPost" };
}

function inEnterprise(post: PostKind | undefined): ClassRange {
  if (post === "worker") return { earliest: "F50", latest: "F50" };
  if (post !== undefined) return { earliest: "F55", latest: "F55" };
  return { earliest: "F50", latest: "F55", question: "retirementPost" };
}

const isSenior = (level: TitleLevel): boolean =>
  TITLE_LEVELS.indexOf(level) <= TITLE_LEVELS.indexOf("seniorAssociate");

type PostKind = "countyRank" | "worker" | "office";

function postOf(text: string | undefined, tables: Tables): PostKind | undefined {
  const words = tables.retirementWords.posts;
  const said = text?.toLowerCase() ?? "";
  const names = (kind: PostKind): boolean => words[kind].some((word) => said.includes(word));
  if (names("countyRank")) return "countyRank";
  if (names("worker")) return "worker";
  return names("office") ? "office" : undefined;
}

/** Whole months by which `day` lies after the latest possible retirement, begun months counted; 0 when it does not. */
export function monthsLate(span: DateSpan, day: CivilDate): number {
  if (compareDates(day, span.latest) <= 0) return 0;
  const whole = wholeMonthsBetween(span.latest, day);
  return compareDates(addMonths(span.latest, whole), day) < 0 ? whole + 1 : whole;
}
