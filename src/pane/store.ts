import type { Language } from "../core/messages/index.js";
import type { Mapping, MappingEntry } from "../core/reading/mapping.js";
import type { ReportRemedy } from "../core/render/report.js";
import type { DemandKey, EntryKey } from "../core/state/edit.js";
import type { Checked, DeskEvent, Effect, MarkedView } from "../desk/desk.js";
import type { GuideView } from "../desk/guide-view.js";
import type { Environment } from "./environment.js";
import { errorCodeOf } from "./error-code.js";
import { demandBeside, NO_ROWS, openRows, outcomesAround, rowsAfter } from "./results/rows.js";
import type { PaneState, Section, Tab } from "./state.js";

/** The state of the pane and all that can be done to it. */
export class PaneStore {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();
  #abort: AbortController | undefined;
  /** rows stay where they are while somebody is at them */
  #isHeld = false;
  /** the cell a fix was just written to: a watched workbook tells of it as of any edit */
  #echo: string | undefined;

  constructor(readonly environment: Environment) {
    const { preferences, hostLanguage } = environment;
    const chosen = preferences.get("language");
    this.#state = {
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
    environment.desk.onEvent((event) => {
      this.#happened(event);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly state = (): PaneState => this.#state;

  /** Looks at the workbook: which guide, which sheets, what is kept with it. */
  async start(): Promise<void> {
    const { desk, preferences, today } = this.environment;
    await this.#try(async () => {
      const opened = await desk.open({ lang: this.#state.lang, asOf: today() });
      const known = (id: string | undefined): string | undefined =>
        opened.guides.some((guide) => guide.id === id) ? id : undefined;
      const guide = known(opened.kept.guide) ?? known(opened.suggested[0]) ?? known(preferences.get("guide"));
      this.#set({ opened, ...(guide !== undefined && { guide }) });
      if (opened.keptProblem) {
        this.#set({ notice: { kind: "problem", code: "stateUnreadable", detail: opened.keptProblem } });
      }
    });
  }

  async check(): Promise<void> {
    const { guide, lang } = this.#state;
    if (guide === undefined) {
      this.#set({ isPicking: true });
      return;
    }
    this.#abort = new AbortController();
    this.#isHeld = false;
    this.#set({ isChecking: true });
    this.#forget("written", "notice");
    await this.#try(async () => {
      const { desk, today } = this.environment;
      const settings = { guide, lang, asOf: today() };
      const first = this.#state.checked === undefined;
      if (first && !this.#state.marks) await desk.setMarks(false);
      const checked = await desk.check(settings, this.#abort ? { signal: this.#abort.signal } : {});
      this.#show(checked);
      if (first && this.#state.live) await desk.setLive(true);
    });
    this.#set({ isChecking: false });
    this.#forget("progress");
  }

  /** The last results stay and the sheets are unchanged. */
  cancel(): void {
    this.#abort?.abort();
  }

  async chooseGuide(id: string): Promise<void> {
    const isOther = id !== this.#state.guide;
    this.environment.preferences.set("guide", id);
    this.#set({ guide: id, isPicking: false });
    if (!isOther || !this.#state.checked) return;
    this.#forget("filter", "open", "last");
    await this.check();
  }

  async addGuide(file: string, text: string): Promise<void> {
    await this.#try(async () => {
      const { guide, problems } = await this.environment.desk.addGuide(file, text, this.#state.lang);
      if (problems.length > 0) this.#set({ notice: { kind: "guideRefused", problems } });
      if (!guide) return;
      this.#set({ added: [...this.#state.added.filter(({ id }) => id !== guide.id), guide] });
      await this.chooseGuide(guide.id);
    });
  }

  pick(isPicking: boolean): void {
    this.#set({ isPicking });
  }

  show(tab: Tab): void {
    this.#set({ tab });
    this.#forget("open");
  }

  /** Pressed again it clears the filter. */
  filter(section: Section): void {
    this.#set({ tab: "results" });
    this.#forget("open");
    if (this.#state.filter === section) this.#forget("filter");
    else this.#set({ filter: section });
  }

  openFinding(demand: DemandKey): void {
    this.#set({ tab: "results", open: demand, last: demand });
  }

  /** Back to the list; the row that was open gets the focus. */
  closeFinding(): void {
    this.#forget("open");
  }

  /** Opens the finding after the current one, or before it; the first where none was open. */
  step(by: 1 | -1): void {
    const { checked, filter, open, last } = this.#state;
    if (!checked) return;
    const from = open ?? last;
    const beside = demandBeside(outcomesAround(checked, this.#state, filter, from), from, by);
    if (beside) this.openFinding(beside);
  }

  /** Rows keep their places while `isHeld`; afterwards the list is in its order again. */
  holdRows(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    const { checked } = this.#state;
    if (!isHeld && checked) this.#set({ rows: openRows(checked) });
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
      this.#forget("notice", "open");
      this.#isHeld = true;
      this.#echo = written.cell;
      this.#show(checked);
      this.#set({ written });
    });
  }

  async undo(): Promise<void> {
    await this.#try(async () => {
      const checked = await this.environment.desk.undo();
      this.#echo = this.#state.written?.cell;
      this.#show(checked);
      this.#forget("written");
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
    await this.#redo((desk) => desk.adopt(mapping));
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
    this.#set({ lang });
    if (this.#state.checked) await this.#redo((desk) => desk.rephrase(lang));
    else await this.start();
  }

  async setMarks(marks: boolean): Promise<void> {
    this.environment.preferences.set("marks", marks ? "on" : "off");
    this.#set({ marks });
    await this.#try(async () => {
      this.#marked(await this.environment.desk.setMarks(marks));
    });
  }

  async setLive(live: boolean): Promise<void> {
    this.environment.preferences.set("live", live ? "on" : "off");
    this.#set({ live });
    await this.#try(() => this.environment.desk.setLive(live));
  }

  async writeFindings(): Promise<void> {
    await this.#try(async () => {
      this.#marked(await this.environment.desk.writeFindings());
    });
  }

  async clear(): Promise<void> {
    await this.#try(async () => {
      await this.environment.desk.clear(false);
      this.#set({ marks: false });
    });
  }

  async copy(text: string): Promise<void> {
    await this.environment.copy(text);
    this.#set({ notice: { kind: "copied" } });
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
    this.#forget("written");
    this.#show(checked);
  }

  dismiss(): void {
    this.#forget("notice", "written");
  }

  #happened(event: DeskEvent): void {
    switch (event.kind) {
      case "checked":
        if (event.cells.length === 1 && event.cells[0] === this.#echo) this.#showEcho(event.checked);
        else {
          this.#forget("written");
          this.#show(event.checked);
        }
        this.#echo = undefined;
        if (event.remote) this.#set({ notice: { kind: "colleague", cells: event.cells } });
        return;
      case "marked":
        this.#marked(event.marked);
        return;
      case "problem":
        this.#set({ notice: event });
        return;
      case "progress":
        if (this.#state.isChecking) this.#set({ progress: event });
        return;
    }
  }

  #marked({ notMarked }: MarkedView): void {
    if (notMarked.length > 0) this.#set({ notice: { kind: "notMarked", lines: notMarked } });
    else if (this.#state.notice?.kind === "notMarked") this.#forget("notice");
  }

  #show(checked: Checked): void {
    const isHeld = this.#isHeld || this.#state.open !== undefined;
    this.#set({ checked, ...rowsAfter(checked, this.#state.checked, isHeld ? this.#state : undefined) });
  }

  /** The check after our own writing, told once more: what is said of the writing stays. */
  #showEcho(checked: Checked): void {
    const { was, checked: before } = this.#state;
    this.#show(before && isSameChange(checked) ? withChangeOf(checked, before) : checked);
    this.#set({ was: new Map([...was, ...this.#state.was]) });
  }

  #remember(person: string): void {
    this.environment.preferences.set("person", person);
    this.#set({ person });
  }

  async #redo(action: (desk: Environment["desk"]) => Promise<Checked>): Promise<void> {
    await this.#try(async () => {
      this.#show(await action(this.environment.desk));
    });
  }

  /** What the workbook or its host refuses is said in the bar; anything else is a fault of ours and goes up. */
  async #try(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const refused = errorCodeOf(error);
      if (!refused) throw error;
      if (refused.code !== "cancelled") this.#set({ notice: { kind: "problem", ...refused } });
    }
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #forget(...keys: readonly ("filter" | "open" | "last" | "notice" | "written" | "progress")[]): void {
    const left = { ...this.#state };
    for (const key of keys) Reflect.deleteProperty(left, key);
    this.#state = left;
    for (const listener of this.#listeners) listener();
  }
}

const isSameChange = ({ change }: Checked): boolean =>
  change !== undefined && change.better.length + change.worse.length === 0;

const withChangeOf = (checked: Checked, { change }: Checked): Checked =>
  change ? { ...checked, change } : checked;
