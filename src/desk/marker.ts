import { notMarkedLines } from "../core/marks/not-marked.js";
import { LANGUAGES, messagesIn } from "../core/messages/index.js";
import type { WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { WorkbookPort } from "../workbook/port.js";
import type { Checked, DeskEvent, MarkedView } from "./desk.js";
import type { Engine } from "./engine.js";
import { problemOf } from "./problem.js";

export const NOTHING_MARKED: MarkedView = { marked: 0, notMarked: [] };

/** Whether a sheet is the one this product writes its findings to, in any language. */
export const isOurs = (sheet: string): boolean =>
  LANGUAGES.some((lang) => messagesIn(lang).marks.sheetName === sheet);

/** Marks the cells of findings, and keeps the sheet of findings up to date where there is one. */
export class Marker {
  #hasFindings = false;

  constructor(
    private readonly port: WorkbookPort,
    private readonly engine: Engine,
    private readonly tell: (event: DeskEvent) => void,
    public isOn: boolean,
  ) {}

  /** The workbook may hold a sheet of findings from an earlier session. */
  saw(content: WorkbookContent | undefined): void {
    this.#hasFindings ||= content?.sheets.some(({ name }) => isOurs(name)) ?? false;
  }

  async clear(options?: { readonly all: boolean }): Promise<void> {
    await this.port.clear?.(options);
    this.#hasFindings = false;
  }

  /** Marks fail beside the result, never instead of it. */
  async mark(checked: Checked | undefined, sheet: boolean): Promise<MarkedView> {
    if (!this.port.mark || !checked) return NOTHING_MARKED;
    try {
      const marking = await this.engine.marking(sheet || this.#hasFindings);
      const { notMarked } = await this.port.mark(marking);
      this.#hasFindings ||= sheet;
      const view = {
        marked: marking.marks.length,
        notMarked: notMarkedLines(notMarked, checked.settings.lang),
      };
      this.tell({ kind: "marked", marked: view });
      return view;
    } catch (error) {
      this.tell(problemOf(error));
      return NOTHING_MARKED;
    }
  }
}
