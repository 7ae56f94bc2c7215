import type { Language } from "../core/messages/index.js";
import type { WorkbookErrorCode } from "../core/messages/workbook-errors.js";
import type { Mapping } from "../core/reading/mapping.js";
import type { DemandKey } from "../core/state/edit.js";
import type { Checked, GuideSummary, Opened, Written } from "../desk/desk.js";
import type { Environment } from "./environment.js";
import { NO_ROWS, type Rows, type Section } from "./results/rows.js";

export type Tab = "results" | "reading" | "guide";
export type { Section };

/** One thing said in the bar above the list; a new one takes its place. */
export type Notice =
  | { readonly kind: "problem"; readonly code: WorkbookErrorCode; readonly detail: string }
  | { readonly kind: "notMarked"; readonly lines: readonly string[] }
  | { readonly kind: "colleague"; readonly cells: readonly string[] }
  | { readonly kind: "copied" }
  | { readonly kind: "guideRefused"; readonly problems: readonly string[] }
  | { readonly kind: "mappingRefused"; readonly problems: readonly string[] }
  /** corrections made in another file of the session that fit this one */
  | { readonly kind: "offer"; readonly file: string; readonly count: number; readonly mapping: Mapping };

/** Long work: which sheet is being read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly sheet: string;
}

/** Everything the pane shows; replaced as a whole at each change. */
export interface PaneState extends Rows {
  readonly lang: Language;
  readonly tab: Tab;
  readonly opened?: Opened;
  /** guides opened from files in this session */
  readonly added: readonly GuideSummary[];
  readonly guide?: string;
  readonly isPicking: boolean;
  readonly checked?: Checked;
  readonly isChecking: boolean;
  readonly progress?: Progress;
  readonly filter?: Section;
  /** the finding that is open in place of the list */
  readonly open?: DemandKey;
  /** what was open last, so that the list can give the focus back */
  readonly last?: DemandKey;
  readonly notice?: Notice;
  readonly written?: Written;
  readonly marks: boolean;
  readonly live: boolean;
  readonly person: string;
}

/** What the pane starts with: as the person left it on this machine. */
export function startState({ preferences, hostLanguage }: Environment): PaneState {
  const chosen = preferences.get("language");
  return {
    lang: chosen === "zh" || chosen === "en" ? chosen : hostLanguage,
    tab: "results",
    added: [],
    isPicking: false,
    isChecking: false,
    ...NO_ROWS,
    marks: preferences.get("marks") !== "off",
    live: preferences.get("live") !== "off",
    person: preferences.get("person") ?? "",
  };
}
