import type { Language } from "../core/messages/index.js";
import { parseMapping, type Mapping, type MappingEntry } from "../core/reading/mapping.js";
import type { ReportRemedy } from "../core/render/report.js";
import type { DemandKey, EntryKey } from "../core/state/edit.js";
import type { Checked, Effect } from "../desk/desk.js";
import type { GuideView } from "../desk/guide-view.js";
import type { Environment } from "./environment.js";
import { errorCodeOf } from "./error-code.js";
import { demandBeside, outcomesAround } from "./results/rows.js";
import { startState, type PaneState, type Section, type Tab } from "./state.js";
import { Screen } from "./screen.js";
import { StateHolder } from "./state-holder.js";

/** The state of the pane and all that can be done to it. */
export class PaneStore {
  readonly #holder: StateHolder;
  #abort: AbortController | undefined;
  readonly #screen: Screen;

  constructor(readonly environment: Environment) {
    this.#holder = new StateHolder(startState(environment));
    this.#screen = new Screen(this.#holder);
    environment.desk.onEvent((event) => {
      this.#screen.happened(event);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#holder.subscribe(listener);

  readonly state = (): PaneState => this.#holder.current;

  /** Looks at the workbook: which guide, which sheets, what is kept with it. */
  async start(): Promise<void> {
    const { desk, preferences, today } = this.environment;
    await this.#try(async () => {
      const opened = await desk.open({ lang: this.#holder.current.lang, asOf: today() });
      const known = (id: string | undefined): string | undefined =>
        opened.guides.some((guide) => guide.id === id) ? id : undefined;
      const guide = known(opened.kept.guide) ?? known(opened.suggested[0]) ?? known(preferences.get("guide"));
      this.#holder.set({ opened, ...(guide !== undefined && { guide }) });
      if (opened.keptProblem) {
        this.#holder.set({
          notice: { kind: "problem", code: "stateUnreadable", detail: opened.keptProblem },
        });
      }
    });
  }

  async check(): Promise<void> {
    const { guide, lang } = this.#holder.current;
    if (guide === undefined) {
      this.#holder.set({ isPicking: true });
      return;
    }
    this.#abort = new AbortController();
    this.#screen.release();
    this.#holder.set({ isChecking: true });
    this.#holder.forget("written", "notice");
    await this.#try(async () => {
      const { desk, today } = this.environment;
      const settings = { guide, lang, asOf: today() };
      const first = this.#holder.current.checked === undefined;
      if (first && !this.#holder.current.marks) await desk.setMarks(false);
      const checked = await desk.check(settings, this.#abort ? { signal: this.#abort.signal } : {});
      this.#screen.show(checked);
      if (first && this.#holder.current.live) await desk.setLive(true);
    });
    this.#holder.set({ isChecking: false });
    this.#holder.forget("progress");
  }

  /** The last results stay and the sheets are unchanged. */
  cancel(): void {
    this.#abort?.abort();
  }

  async chooseGuide(id: string): Promise<void> {
    const isOther = id !== this.#holder.current.guide;
    this.environment.preferences.set("guide", id);
    this.#holder.set({ guide: id, isPicking: false });
    if (!isOther || !this.#holder.current.checked) return;
    this.#holder.forget("filter", "open", "last");
    await this.check();
  }

  async addGuide(file: string, text: string): Promise<void> {
    await this.#try(async () => {
      const { guide, problems } = await this.environment.desk.addGuide(file, text, this.#holder.current.lang);
      if (problems.length > 0) this.#holder.set({ notice: { kind: "guideRefused", problems } });
      if (!guide) return;
      this.#holder.set({ added: [...this.#holder.current.added.filter(({ id }) => id !== guide.id), guide] });
      await this.chooseGuide(guide.id);
    });
  }

  pick(isPicking: boolean): void {
    this.#holder.set({ isPicking });
  }

  show(tab: Tab): void {
    this.#holder.set({ tab });
    this.#holder.forget("open");
  }

  /** Pressed again it clears the filter. */
  filter(section: Section): void {
    this.#holder.set({ tab: "results" });
    this.#holder.forget("open");
    if (this.#holder.current.filter === section) this.#holder.forget("filter");
    else this.#holder.set({ filter: section });
  }

  openFinding(demand: DemandKey): void {
    this.#holder.set({ tab: "results", open: demand, last: demand });
  }

  /** Back to the list; the row that was open gets the focus. */
  closeFinding(): void {
    this.#holder.forget("open");
  }

  /** Opens the finding after the current one, or before it; the first where none was open. */
  step(by: 1 | -1): void {
    const { checked, filter, open, last } = this.#holder.current;
    if (!checked) return;
    const from = open ?? last;
    const beside = demandBeside(outcomesAround(checked, this.#holder.current, filter, from), from, by);
    if (beside) this.openFinding(beside);
  }

  /** Rows keep their places while `isHeld`; afterwards the list is in its order again. */
  holdRows(isHeld: boolean): void {
    this.#screen.holdRows(isHeld);
  }

  async reveal(address: string): Promise<void> {
    await this.#try(() => this.environment.desk.reveal(address));
  }

  /** What a fix would do; undefined when the workbook refuses to say. */
  async preview(remedy: ReportRemedy): Promise<readonly Effect[] | undefined> {
    let effects: readonly Effect[] | undefined;
    await this.#try(async () => {
      effects = await this.environment.desk.preview(remedy);
    });
    return effects;
  }

  /** Writes a fix; back in the list its row has the focus and keeps its place. */
  async apply(remedy: ReportRemedy): Promise<void> {
    await this.#try(async () => {
      const { written, checked } = await this.environment.desk.apply(remedy);
      this.#holder.forget("notice", "open");
      this.#screen.holdRows(true);
      this.#screen.wrote(written.cell, checked);
      this.#holder.set({ written });
    });
  }

  async undo(): Promise<void> {
    await this.#try(async () => {
      const checked = await this.environment.desk.undo();
      this.#screen.wrote(this.#holder.current.written?.cell, checked);
      this.#holder.forget("written");
    });
  }

  async accept(demand: DemandKey, reason: string, by: string): Promise<void> {
    const on = this.environment.today();
    this.#remember(by);
    await this.#redo((desk) => desk.accept({ ...demand, reason, by, on }));
  }

  async withdraw(demand: DemandKey): Promise<void> {
    await this.#redo((desk) => desk.withdraw(demand));
  }

  async tick(demand: DemandKey, by: string, remark: string): Promise<void> {
    const on = this.environment.today();
    this.#remember(by);
    await this.#redo((desk) => desk.tick({ ...demand, by, on, ...(remark !== "" && { remark }) }));
  }

  async untick(demand: DemandKey): Promise<void> {
    await this.#redo((desk) => desk.untick(demand));
  }

  async correct(entry: MappingEntry): Promise<void> {
    await this.#redo((desk) => desk.correct(entry));
  }

  async forgetCorrection(key: EntryKey): Promise<void> {
    await this.#redo((desk) => desk.forget(key));
  }

  /** Corrections made in another workbook of the same form. */
  async adopt(mapping: Mapping): Promise<void> {
    this.#holder.forget("notice");
    await this.#redo((desk) => desk.adopt(mapping));
  }

  /** Corrections of a file that the command line takes as well. */
  async openMapping(text: string): Promise<void> {
    const parsed = parseMapping(text);
    if (parsed.ok) await this.adopt(parsed.mapping);
    else this.#holder.set({ notice: { kind: "mappingRefused", problems: parsed.problems } });
  }

  /** What was corrected in another file fits this one as well. */
  offer(file: string, count: number, mapping: Mapping): void {
    this.#holder.set({ notice: { kind: "offer", file, count, mapping } });
  }

  /** Guides for reading, demand by demand. */
  async guideViews(ids: readonly string[], lang: Language): Promise<readonly GuideView[]> {
    let views: readonly GuideView[] = [];
    await this.#try(async () => {
      views = await Promise.all(ids.map((id) => this.environment.desk.guideView(id, lang)));
    });
    return views;
  }

  async skipSheets(names: readonly string[]): Promise<void> {
    await this.#redo((desk) => desk.skipSheets(names));
  }

  async speak(lang: Language): Promise<void> {
    this.environment.preferences.set("language", lang);
    this.#holder.set({ lang });
    if (this.#holder.current.checked) await this.#redo((desk) => desk.rephrase(lang));
    else await this.start();
  }

  async setMarks(marks: boolean): Promise<void> {
    this.environment.preferences.set("marks", marks ? "on" : "off");
    this.#holder.set({ marks });
    await this.#try(async () => {
      this.#screen.marked(await this.environment.desk.setMarks(marks));
    });
  }

  async setLive(live: boolean): Promise<void> {
    this.environment.preferences.set("live", live ? "on" : "off");
    this.#holder.set({ live });
    await this.#try(() => this.environment.desk.setLive(live));
  }

  async writeFindings(): Promise<void> {
    await this.#try(async () => {
      this.#screen.marked(await this.environment.desk.writeFindings());
    });
  }

  async clear(): Promise<void> {
    await this.#try(async () => {
      await this.environment.desk.clear(false);
      this.#holder.set({ marks: false });
    });
  }

  async copy(text: string): Promise<void> {
    await this.environment.copy(text);
    this.#holder.set({ notice: { kind: "copied" } });
  }

  async copyAll(): Promise<void> {
    await this.#try(async () => {
      await this.copy(await this.environment.desk.report("text"));
    });
  }

  async saveReport(): Promise<void> {
    await this.#try(async () => {
      await this.environment.saveReport?.(await this.environment.desk.report("html"));
    });
  }

  /** What an edit beside the pane (in the grid of the page) came to. */
  took(checked: Checked): void {
    this.#holder.forget("written");
    this.#screen.show(checked);
  }

  dismiss(): void {
    this.#holder.forget("notice", "written");
  }

  #remember(person: string): void {
    this.environment.preferences.set("person", person);
    this.#holder.set({ person });
  }

  async #redo(action: (desk: Environment["desk"]) => Promise<Checked>): Promise<void> {
    await this.#try(async () => {
      this.#screen.show(await action(this.environment.desk));
    });
  }

  /** What the workbook or its host refuses is said in the bar; anything else is a fault of ours and goes up. */
  async #try(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const refused = errorCodeOf(error);
      if (!refused) throw error;
      if (refused.code !== "cancelled") this.#holder.set({ notice: { kind: "problem", ...refused } });
    }
  }
}
