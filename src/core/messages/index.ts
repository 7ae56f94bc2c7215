import type { ConsoleWords } from "./console.js";
import type { GridWords } from "./grid.js";
import type { GuideProblemWords } from "./guide-problem-words.js";
import { console as enConsole } from "./en/console.js";
import { grid as enGrid } from "./en/grid.js";
import { guideProblems as enGuideProblems } from "./en/guide-problems.js";
import { marks as enMarks } from "./en/marks.js";
import { page as enPage } from "./en/page.js";
import { pane as enPane } from "./en/pane.js";
import { surface as enSurface } from "./en/surface.js";
import { reading as enReading } from "./en/reading.js";
import { reasons as enReasons, remedies as enRemedies } from "./en/reasons.js";
import { sentences as enSentences } from "./en/sentences.js";
import { tabs as enTabs } from "./en/tabs.js";
import { levels as enLevels, terms as enTerms } from "./en/terms.js";
import { web as enWeb } from "./en/web.js";
import type { MarkWords } from "./marks.js";
import type { PageWords } from "./page.js";
import type { PaneWords } from "./pane.js";
import type { SurfaceWords } from "./surface.js";
import type { ReadingWords } from "./reading.js";
import type { Reasons, RemedyWords } from "./reasons.js";
import type { Sentences } from "./sentences.js";
import type { TabWords } from "./tabs.js";
import type { Terms } from "./terms.js";
import type { WebWords } from "./web.js";
import { console as zhConsole } from "./zh/console.js";
import { grid as zhGrid } from "./zh/grid.js";
import { guideProblems as zhGuideProblems } from "./zh/guide-problems.js";
import { marks as zhMarks } from "./zh/marks.js";
import { page as zhPage } from "./zh/page.js";
import { pane as zhPane } from "./zh/pane.js";
import { surface as zhSurface } from "./zh/surface.js";
import { reading as zhReading } from "./zh/reading.js";
import { reasons as zhReasons, remedies as zhRemedies } from "./zh/reasons.js";
import { sentences as zhSentences } from "./zh/sentences.js";
import { tabs as zhTabs } from "./zh/tabs.js";
import { levels as zhLevels, terms as zhTerms } from "./zh/terms.js";
import { web as zhWeb } from "./zh/web.js";

/** The languages users choose from; Chinese first. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Everything the product says, in one language. */
export interface Messages {
  readonly terms: Terms;
  readonly sentences: Sentences;
  readonly reasons: Reasons;
  readonly remedies: RemedyWords;
  /** levels of titles and degrees by code */
  readonly levels: Readonly<Record<string, string>>;
  readonly reading: ReadingWords;
  readonly console: ConsoleWords;
  readonly guideProblems: GuideProblemWords;
  readonly marks: MarkWords;
  readonly page: PageWords;
  readonly pane: PaneWords;
  readonly surface: SurfaceWords;
  readonly grid: GridWords;
  readonly web: WebWords;
  readonly tabs: TabWords;
}

const DICTIONARIES: Readonly<Record<Language, Messages>> = {
  zh: {
    terms: zhTerms,
    sentences: zhSentences,
    reasons: zhReasons,
    remedies: zhRemedies,
    levels: zhLevels,
    reading: zhReading,
    console: zhConsole,
    guideProblems: zhGuideProblems,
    marks: zhMarks,
    page: zhPage,
    pane: zhPane,
    surface: zhSurface,
    grid: zhGrid,
    web: zhWeb,
    tabs: zhTabs,
  },
  en: {
    terms: enTerms,
    sentences: enSentences,
    reasons: enReasons,
    remedies: enRemedies,
    levels: enLevels,
    reading: enReading,
    console: enConsole,
    guideProblems: enGuideProblems,
    marks: enMarks,
    page: enPage,
    pane: enPane,
    surface: enSurface,
    grid: enGrid,
    web: enWeb,
    tabs: enTabs,
  },
};

export const messagesIn = (language: Language): Messages => DICTIONARIES[language];
