import type { Language } from "../core/messages/index.js";
import type { Marks } from "../core/marks/marking.js";
import type { ReportRemedy } from "../core/render/report.js";
import type { WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { Acceptance, KeptState } from "../core/state/state.js";
import type { CellRef } from "../core/values/cells.js";
import type { CellInput } from "../workbook/port.js";
import type { Checked, CheckSettings, Effect, GuideSummary, Look, Signed } from "./desk.js";
import type { GuideView } from "./guide-view.js";

/** A fix as it is typed into a cell. */
export interface Typing {
  readonly cell: CellRef;
  readonly input: CellInput;
}

/**
 * All that needs guides and vocabulary, over the content taken last. Asynchronous, so that it can stand in a worker;
 * everything but the content is plain data.
 */
export interface Engine {
  /** `file`: the name the report and the marks give the workbook */
  take(content: WorkbookContent, file: string): Promise<void>;
  look(settings: Pick<CheckSettings, "lang" | "asOf">): Promise<Look>;
  /** Reads and checks the content; demands that an edit cannot have changed keep their outcome. */
  check(settings: CheckSettings, kept: KeptState): Promise<Checked>;
  /** The last check with other ticks and acceptances, or in another language; nothing is read again. */
  redress(kept: KeptState, lang: Language): Promise<Checked>;
  /** `sheet`: with the sheet of all outcomes */
  marking(sheet: boolean): Promise<Marks>;
  typing(remedy: ReportRemedy): Promise<Typing>;
  preview(typing: Typing): Promise<readonly Effect[]>;
  /** Acceptances of all that is open in a demand, as it stands now. */
  acceptances(demand: Signed & { readonly reason: string }): Promise<readonly Acceptance[]>;
  guideView(guide: string, lang: Language): Promise<GuideView>;
  addGuide(
    file: string,
    text: string,
    lang: Language,
  ): Promise<{ readonly guide?: GuideSummary; readonly problems: readonly string[] }>;
  report(format: "html" | "json" | "text"): Promise<string>;
}
