import type { CivilDate } from "../../../src/core/values/dates.js";

/** A word of a closed list: its code, and how people write it; the first of `zh` is the usual one. */
export interface Word {
  readonly code: string;
  readonly zh: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
}

/** Amounts of one unit or line, in whole 元. */
export interface Amounts {
  readonly requested: number;
  readonly selfRaised: number;
}

export interface UnitFacts extends Amounts {
  readonly name: string;
  readonly role: Word;
  readonly kind: Word;
  readonly place: string;
  readonly country: Word;
  /** absent for units abroad */
  readonly code: string | undefined;
  readonly xpcc: boolean;
}

export interface PersonFacts {
  readonly name: string;
  readonly role: Word;
  readonly sex: Word;
  readonly birth: CivilDate;
  readonly idNumber: string | undefined;
  readonly nationality: Word;
  readonly title: Word;
  readonly post: string;
  readonly degree: Word;
  readonly major: string;
  readonly unit: string;
  /** months a year on the project, in tenths */
  readonly tenthsOfMonths: number;
}

/** A line of a budget without lines below it; the share of each unit, in the order of the units. */
export interface BudgetLine {
  readonly subject: string;
  /** names of the lines it stands under, from the top */
  readonly under: readonly string[];
  readonly shares: readonly Amounts[];
}

export interface SourceFacts {
  readonly subject: string;
  /** 元 */
  readonly amount: number;
  /** stands under 自筹经费来源 */
  readonly own: boolean;
}

export interface VisitFacts {
  readonly person: string;
  readonly country: Word;
  readonly sender: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly place: string;
}

export interface EventFacts {
  readonly name: string;
  readonly date: CivilDate;
  readonly attendance: number;
  readonly place: string;
}

export interface TargetFacts {
  readonly name: string;
  readonly value: number;
  readonly unitWord: string;
}

export interface AttachmentFacts {
  readonly name: string;
  readonly provided: boolean;
  readonly copies: number;
}

export interface OngoingFacts {
  readonly name: string;
  readonly plan: string;
  readonly person: string;
  readonly until: CivilDate;
}

export interface ForeignLoad {
  readonly person: string;
  readonly applications: number;
  readonly ongoing: number;
}

export interface ProjectFacts {
  readonly title: string;
  readonly class: Word | undefined;
  readonly direction: string;
  readonly mainCountry: Word;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly applicationDate: CivilDate;
  readonly leadUnit: string;
  /** 是 / 否 answers, by the vocabulary's field name */
  readonly flags: Readonly<Record<string, boolean>>;
}

export type GuideName = "shanghai" | "xinjiang";

/** An application as it is, before anybody wrote it down: amounts of all places agree with each other. */
export interface Application {
  readonly guide: GuideName;
  readonly project: ProjectFacts;
  readonly units: readonly UnitFacts[];
  readonly members: readonly PersonFacts[];
  readonly budget: readonly BudgetLine[];
  readonly sources: readonly SourceFacts[];
  readonly visits: readonly VisitFacts[];
  readonly events: readonly EventFacts[];
  readonly targets: readonly TargetFacts[];
  readonly attachments: readonly AttachmentFacts[];
  readonly ongoing: readonly OngoingFacts[];
  readonly foreignLoads: readonly ForeignLoad[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Both amounts added up, 元. */
export const addAmounts = (list: readonly Amounts[]): Amounts => ({
  requested: sum(list.map(({ requested }) => requested)),
  selfRaised: sum(list.map(({ selfRaised }) => selfRaised)),
});
export const totalOf = ({ requested, selfRaised }: Amounts): number => requested + selfRaised;
