import { LANGUAGES, messagesIn, type Language } from "../core/messages/index.js";
import { notMarkedLines } from "../core/marks/not-marked.js";
import type { WorkbookContent } from "../core/reading/sheet.js";
import type { MappingEntry } from "../core/reading/mapping.js";
import type { ReportRemedy } from "../core/render/report.js";
import {
  withAcceptances,
  withCorrection,
  withSkippedSheets,
  withoutCorrection,
  withoutTick,
  withTick,
  type DemandKey,
} from "../core/state/edit.js";
import type { KeptState } from "../core/state/state.js";
import { formatAddress, parseAddress, type CellRef } from "../core/values/cells.js";
import {
  WorkbookError,
  type CellInput,
  type Edit,
  type WorkbookPort,
  type WorkOptions,
} from "../workbook/port.js";
import type {
  Checked,
  CheckSettings,
  Desk,
  DeskEvent,
  Effect,
  MarkedView,
  Opened,
  Signed,
  Written,
} from "./desk.js";
import type { Engine, Typing } from "./engine.js";
import type { GuideView } from "./guide-view.js";
import { keyOf, type HeaderKey } from "./header-key.js";
import { Kept } from "./kept.js";
import { problemOf } from "./problem.js";
import { Queue } from "./queue.js";
import { editOf, inputOf, textOf } from "./typed.js";
import { asTyped } from "./typing.js";

/** What a desk starts with. */
export interface DeskOptions {
  /** the name the report and the marks give the workbook */
  readonly file: string;
  /** mark cells after each check */
  readonly marks: boolean;
  /** keep the chosen guide with the workbook even when nothing else is kept there */
  readonly keepGuide: boolean;
}

interface Undo {
  readonly cell: CellRef;
  readonly before: CellInput;
}

const NOTHING_MARKED: MarkedView = { marked: 0, notMarked: [] };

/** The desk over a port and an engine. What it does it does one after the other, in the order it was asked. */
export class WorkbookDesk implements Desk {
  readonly #queue = new Queue();
  readonly #kept: Kept;
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  readonly #undo: Undo[] = [];
  #marks: boolean;
  #hasFindings = false;
  #isLive = false;
  #content: WorkbookContent | undefined;
  #checked: Checked | undefined;
  #edits: Edit[] = [];
  #unwatch: (() => Promise<void>) | undefined;

  constructor(
    private readonly port: WorkbookPort,
    private readonly engine: Engine,
    private readonly options: DeskOptions,
  ) {
    this.#kept = new Kept(port);
    this.#marks = options.marks;
  }

  open(settings: Pick<CheckSettings, "lang" | "asOf">): Promise<Opened> {
    return this.#queue.run(async () => {
      await this.#kept.load();
      await this.#read();
      const { port } = this;
      const can = {
        mark: port.mark !== undefined,
        keep: port.saveState !== undefined,
        write: port.write !== undefined,
        reveal: port.reveal !== undefined,
        watch: port.onEdit !== undefined,
      };
      const { problem: keptProblem, state: kept } = this.#kept;
      return { ...(await this.engine.look(settings)), can, kept, ...(keptProblem && { keptProblem }) };
    });
  }

  check(settings: CheckSettings, work?: WorkOptions): Promise<Checked> {
    return this.#queue.run(async () => {
      await this.#read(work);
      return this.#check(settings);
    });
  }

  rephrase(lang: Language): Promise<Checked> {
    return this.#queue.run(() => this.#redress(lang));
  }

  setMarks(on: boolean): Promise<MarkedView> {
    return this.#queue.run(async () => {
      this.#marks = on;
      if (on) return this.#checked ? this.#mark(false) : NOTHING_MARKED;
      await this.port.clear?.();
      this.#hasFindings = false;
      return NOTHING_MARKED;
    });
  }

  writeFindings(): Promise<MarkedView> {
    return this.#queue.run(() => this.#mark(true));
  }

  clear(all: boolean): Promise<void> {
    return this.#queue.run(async () => {
      this.#marks = false;
      this.#hasFindings = false;
      await this.port.clear?.({ all });
      if (all) this.#kept.forget();
    });
  }

  reveal(address: string): Promise<void> {
    return this.#queue.run(async () => {
      const range = parseAddress(address);
      if (!range) throw new WorkbookError("sheetGone", address);
      await this.port.reveal?.({ sheet: range.sheet, row: range.top, column: range.left });
    });
  }

  preview(remedy: ReportRemedy): Promise<readonly Effect[]> {
    return this.#queue.run(async () => this.engine.preview(await this.engine.typing(remedy)));
  }

  apply(remedy: ReportRemedy): Promise<{ written: Written; checked: Checked }> {
    return this.#queue.run(async () => {
      const { cell, written } = await this.#write(await this.engine.typing(remedy));
      return { written, checked: await this.#again([editOf(cell)]) };
    });
  }

  /** Types into a cell as a person at a grid; checked again only while live, and once something was checked. */
  type(at: CellRef, typed: CellInput): Promise<{ written: Written; checked?: Checked }> {
    return this.#queue.run(async () => {
      if (!this.#content) throw new WorkbookError("sheetGone", at.sheet);
      const { cell, written } = await this.#write({ cell: at, input: asTyped(typed, at, this.#content) });
      if (this.#checked && this.#isLive) return { written, checked: await this.#again([editOf(cell)]) };
      await this.#reread([editOf(cell)]);
      return { written };
    });
  }

  undo(): Promise<Checked> {
    return this.#queue.run(async () => {
      const last = this.#undo.pop();
      if (!last) throw new WorkbookError("unsupported", "nothing to take back");
      await this.#type({ cell: last.cell, input: last.before });
      return this.#again([editOf(last.cell)]);
    });
  }

  accept(demand: Signed & { readonly reason: string }): Promise<Checked> {
    return this.#queue.run(async () => {
      const acceptances = await this.engine.acceptances(demand);
      return this.#keep(withAcceptances(this.#kept.state, demand, acceptances));
    });
  }

  withdraw(demand: DemandKey): Promise<Checked> {
    return this.#queue.run(() => this.#keep(withAcceptances(this.#kept.state, demand, [])));
  }

  tick({ guide, rule, by, on, remark }: Signed & { readonly remark?: string }): Promise<Checked> {
    const tick = { guide, rule, by, on, ...(remark !== undefined && remark !== "" && { remark }) };
    return this.#queue.run(() => this.#keep(withTick(this.#kept.state, tick)));
  }

  untick(demand: DemandKey): Promise<Checked> {
    return this.#queue.run(() => this.#keep(withoutTick(this.#kept.state, demand)));
  }

  correct(entry: MappingEntry): Promise<Checked> {
    return this.#queue.run(() => this.#remap(withCorrection(this.#kept.state, this.#keyed(entry))));
  }

  forget(entry: HeaderKey): Promise<Checked> {
    return this.#queue.run(() => this.#remap(withoutCorrection(this.#kept.state, this.#keyed(entry))));
  }

  skipSheets(names: readonly string[]): Promise<Checked> {
    return this.#queue.run(() => this.#remap(withSkippedSheets(this.#kept.state, names)));
  }

  setLive(on: boolean): Promise<void> {
    return this.#queue.run(async () => {
      this.#isLive = on;
      if (on === (this.#unwatch !== undefined)) return;
      const stop = this.#unwatch;
      this.#unwatch = undefined;
      await stop?.();
      if (on)
        this.#unwatch = await this.port.onEdit?.((edit) => {
          this.#edited(edit);
        });
    });
  }

  onEvent(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  guideView(guide: string, lang: Language): Promise<GuideView> {
    return this.engine.guideView(guide, lang);
  }

  addGuide(file: string, text: string, lang: Language): ReturnType<Desk["addGuide"]> {
    return this.engine.addGuide(file, text, lang);
  }

  report(format: "html" | "json" | "text"): Promise<string> {
    return this.#queue.run(() => this.engine.report(format));
  }

  async #read(work?: WorkOptions): Promise<void> {
    this.#edits = [];
    const content = await this.port.read({
      ...work,
      onProgress: (done, total, sheet) => {
        work?.onProgress?.(done, total, sheet);
        this.#tell({ kind: "progress", done, total, sheet });
      },
    });
    await this.#take(content);
  }

  async #take(content: WorkbookContent): Promise<void> {
    this.#content = content;
    await this.engine.take(content, this.options.file);
  }

  async #check(settings: CheckSettings): Promise<Checked> {
    const { state } = this.#kept;
    this.#checked = await this.engine.check(settings, state);
    const ours = new Set(LANGUAGES.map((lang) => messagesIn(lang).marks.sheetName));
    this.#hasFindings ||= this.#content?.sheets.some(({ name }) => ours.has(name)) ?? false;
    await this.#keepGuide(settings.guide);
    if (this.#marks) await this.#mark(false);
    return this.#checked;
  }

  /** Marks fail beside the result, never instead of it. */
  async #mark(sheet: boolean): Promise<MarkedView> {
    if (!this.port.mark || !this.#checked) return NOTHING_MARKED;
    try {
      const marking = await this.engine.marking(sheet || this.#hasFindings);
      const { notMarked } = await this.port.mark(marking);
      this.#hasFindings ||= sheet;
      const lines = notMarkedLines(notMarked, this.#checked.settings.lang);
      const view = { marked: marking.marks.length, notMarked: lines };
      this.#tell({ kind: "marked", marked: view });
      return view;
    } catch (error) {
      this.#tell(problemOf(error));
      return NOTHING_MARKED;
    }
  }

  async #keep(state: KeptState): Promise<Checked> {
    await this.#save(state);
    const checked = await this.#redress(this.#settings().lang);
    if (this.#marks) await this.#mark(false);
    return checked;
  }

  async #keepGuide(guide: string): Promise<void> {
    const { state } = this.#kept;
    if (state.guide === guide) return;
    if (this.options.keepGuide) await this.#save({ ...state, guide });
    else this.#kept.hold({ ...state, guide });
  }

  #keyed<T extends HeaderKey>(asked: T): T {
    return this.#content ? { ...asked, ...keyOf(asked, this.#kept.state.mapping, this.#content) } : asked;
  }

  async #remap(state: KeptState): Promise<Checked> {
    await this.#save(state);
    return this.#check(this.#settings());
  }

  /** A state that cannot be kept still holds for the session; the person is told. */
  async #save(state: KeptState): Promise<void> {
    try {
      await this.#kept.put(state);
    } catch (error) {
      this.#tell(problemOf(error));
    }
  }

  async #redress(lang: Language): Promise<Checked> {
    this.#checked = await this.engine.redress(this.#kept.state, lang);
    return this.#checked;
  }

  /** Writes a cell so that it can be taken back. */
  async #write(typing: Typing): Promise<{ cell: CellRef; written: Written }> {
    const { cell, input } = typing;
    const before = await this.#type(typing);
    this.#undo.push({ cell, before });
    return { cell, written: { cell: formatAddress(cell), from: textOf(before), to: textOf(input) } };
  }

  async #type({ cell, input }: Typing): Promise<CellInput> {
    if (!this.port.write) throw new WorkbookError("readOnly", formatAddress(cell));
    return inputOf(await this.port.write(cell, input), cell);
  }

  async #again(edits: readonly Edit[]): Promise<Checked> {
    await this.#reread(edits);
    return this.#check(this.#settings());
  }

  async #reread(edits: readonly Edit[]): Promise<void> {
    const { port } = this;
    if (port.reread && this.#content) await this.#take(await port.reread(this.#content, edits));
    else await this.#read();
  }

  /** Edits that arrive while something runs are taken together when it is done. */
  #edited(edit: Edit): void {
    const ours = LANGUAGES.some((lang) => messagesIn(lang).marks.sheetName === edit.sheet);
    if (ours || !this.#checked) return;
    this.#edits.push(edit);
    if (this.#edits.length > 1) return;
    void this.#queue.run(async () => {
      const edits = this.#edits;
      this.#edits = [];
      if (edits.length === 0) return;
      try {
        const checked = await this.#again(edits);
        const cells = edits.map(({ sheet, address }) =>
          address === undefined ? sheet : `${sheet}!${address}`,
        );
        const remote = edits.every((one) => one.remote === true);
        this.#tell({ kind: "checked", checked, cells, remote });
      } catch (error) {
        this.#tell(problemOf(error));
      }
    });
  }

  #settings(): CheckSettings {
    if (!this.#checked) throw new WorkbookError("unsupported", "nothing was checked");
    return this.#checked.settings;
  }

  #tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
