import type { Language } from "../core/messages/index.js";
import type { WorkbookErrorCode } from "../core/messages/workbook-errors.js";
import type { Mapping, MappingEntry } from "../core/reading/mapping.js";
import type { ReadableWorkbook } from "../core/render/headline.js";
import type { Report, ReportRemedy } from "../core/render/report.js";
import type { DemandKey, EntryKey } from "../core/state/edit.js";
import type { KeptState, StateProblem } from "../core/state/state.js";
import type { Verdict } from "../core/outcome.js";
import type { WorkOptions } from "../workbook/port.js";
import type { GuideView } from "./guide-view.js";
import type { ReadingView } from "./reading-view.js";

/** What a check is made for. `asOf` is the day taken as today, YYYY-MM-DD. */
export interface CheckSettings {
  readonly guide: string;
  readonly lang: Language;
  readonly asOf: string;
}

/** A guide in a picker. Days are YYYY-MM-DD. */
export interface GuideSummary {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly version: string;
  readonly window?: { readonly from: string; readonly to: string };
  readonly daysLeft?: number;
  readonly counts: Readonly<Record<"computed" | "part" | "manual" | "across" | "exempt", number>>;
}

/** A workbook before it is checked. */
export interface Look {
  readonly guides: readonly GuideSummary[];
  /** ids of guides the workbook seems to be written for, the likeliest first */
  readonly suggested: readonly string[];
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly hidden: boolean;
  }[];
}

/** What the host and the file allow. */
export interface Abilities {
  readonly mark: boolean;
  readonly keep: boolean;
  readonly write: boolean;
  readonly reveal: boolean;
  readonly watch: boolean;
}

export interface Opened extends Look {
  readonly can: Abilities;
  readonly kept: KeptState;
  /** the kept state cannot be read and is left alone */
  readonly keptProblem?: StateProblem;
}

/** An acceptance that no longer holds, in words. */
export interface LapsedView {
  readonly guide: string;
  readonly rule: string;
  readonly title: string;
  readonly why: "changed" | "gone";
  /** the sentence then, and now where there is one */
  readonly then: string;
  readonly now?: string;
}

/** What is other than at the check before, by rule id. */
export interface Change {
  readonly better: readonly string[];
  readonly worse: readonly string[];
  readonly same: number;
}

/** A checked workbook, as data for a screen. */
export interface Checked {
  readonly settings: CheckSettings;
  readonly guides: Report["guides"];
  readonly workbook: ReadableWorkbook;
  readonly reading: ReadingView;
  readonly kept: KeptState;
  readonly lapsed: readonly LapsedView[];
  readonly change?: Change;
}

/** What came of the marks, in words; empty: all are there. */
export interface MarkedView {
  readonly marked: number;
  readonly notMarked: readonly string[];
}

/** What a fix would do to a demand, as far as that is certain before formulas are calculated again. */
export interface Effect {
  readonly guide: string;
  readonly rule: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** A fix that was written, and can be taken back. */
export interface Written {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

export type DeskEvent =
  /** the workbook was checked again after edits in `cells` */
  | {
      readonly kind: "checked";
      readonly checked: Checked;
      readonly cells: readonly string[];
      readonly remote: boolean;
    }
  | { readonly kind: "marked"; readonly marked: MarkedView }
  | { readonly kind: "problem"; readonly code: WorkbookErrorCode; readonly detail: string }
  /** which sheet is being read */
  | { readonly kind: "progress"; readonly done: number; readonly total: number; readonly sheet: string };

/** A demand, by whom, on which day. */
export interface Signed extends DemandKey {
  readonly by: string;
  readonly on: string;
}

/**
 * One workbook and everything a person does with it. Every method rejects with a `WorkbookError` (code with words in
 * the dictionary) when the workbook or its host refuses.
 */
export interface Desk {
  open(settings: Pick<CheckSettings, "lang" | "asOf">): Promise<Opened>;
  check(settings: CheckSettings, work?: WorkOptions): Promise<Checked>;
  /** The last check in another language, without reading again. */
  rephrase(lang: Language): Promise<Checked>;
  /** Marks cells after each check from now on, or takes the marks out and leaves them out. */
  setMarks(on: boolean): Promise<MarkedView>;
  /** Writes the sheet of all outcomes, and the marks. */
  writeFindings(): Promise<MarkedView>;
  /** `all`: ticks, acceptances, mapping and chosen guide as well. */
  clear(all: boolean): Promise<void>;
  /** `address`: Sheet!A1 or Sheet!A1:B9 */
  reveal(address: string): Promise<void>;
  preview(remedy: ReportRemedy): Promise<readonly Effect[]>;
  /** Writes one cell, then checks again. */
  apply(remedy: ReportRemedy): Promise<{ readonly written: Written; readonly checked: Checked }>;
  /** Takes the last written fix back, then checks again. */
  undo(): Promise<Checked>;
  /** Accepts all that is open in a demand. */
  accept(demand: Signed & { readonly reason: string }): Promise<Checked>;
  withdraw(demand: DemandKey): Promise<Checked>;
  tick(demand: Signed & { readonly remark?: string }): Promise<Checked>;
  untick(demand: DemandKey): Promise<Checked>;
  /**
   * A header, by its words or its address, is this field (or none) from now on; rows are the header of this table (or
   * not to be read); a cell is this fact. Checks again.
   */
  correct(entry: MappingEntry): Promise<Checked>;
  forget(key: EntryKey): Promise<Checked>;
  /** Takes corrections made in another workbook of the same form, besides those there are; checks again. */
  adopt(mapping: Mapping): Promise<Checked>;
  /** Sheets that are not read from now on; checks again. */
  skipSheets(names: readonly string[]): Promise<Checked>;
  /** Checks again after each edit while on. */
  setLive(on: boolean): Promise<void>;
  /** Calls back on what happens by itself until the returned function is called. */
  onEvent(listener: (event: DeskEvent) => void): () => void;
  guideView(guide: string, lang: Language): Promise<GuideView>;
  /** Takes a guide from YAML text; `problems` in words when it is refused. */
  addGuide(
    file: string,
    text: string,
    lang: Language,
  ): Promise<{ readonly guide?: GuideSummary; readonly problems: readonly string[] }>;
  /** The last check as a printable page, or as the contract's JSON. */
  report(format: "html" | "json" | "text"): Promise<string>;
}
