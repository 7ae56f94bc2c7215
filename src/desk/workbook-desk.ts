import type { Language } from "../core/messages/index.js";
import type { WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { Mapping, MappingEntry } from "../core/reading/mapping.js";
import type { ReportRemedy } from "../core/render/report.js";
import {
  withAcceptances,
  withCorrection,
  withMapping,
  withSkippedSheets,
  withoutCorrection,
  withoutTick,
  withTick,
  type DemandKey,
  type EntryKey,
} from "../core/state/edit.js";
import type { KeptState } from "../core/state/state.js";
import { parseAddress, type CellRef } from "../core/values/cells.js";
import {
  WorkbookError,
  type CellInput,
  type Edit,
  type WorkbookPort,
  type WorkOptions,
} from "../workbook/port.js";
import { CellWriter } from "./cell-writer.js";
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
import type { Engine } from "./engine.js";
import type { GuideView } from "./guide-view.js";
import { keyOf } from "./header-key.js";
import { Kept } from "./kept.js";
import { isOurs, Marker, NOTHING_MARKED } from "./marker.js";
import { problemOf } from "./problem.js";
import { Queue } from "./queue.js";
import { editOf } from "./typed.js";
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

/** The desk over a port and an engine. What it does it does one after the other, in the order it was asked. */
export class WorkbookDesk implements Desk {
  readonly #queue = new Queue();
  readonly #kept: Kept;
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  readonly #writer: CellWriter;
  readonly #marker: Marker;
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
    this.#writer = new CellWriter(port);
    this.#marker = new Marker(port, engine, this.#tell.bind(this), options.marks);
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
      this.#marker.isOn = on;
      if (on) return this.#marker.mark(this.#checked, false);
      await this.#marker.clear();
      return NOTHING_MARKED;
    });
  }

  writeFindings(): Promise<MarkedView> {
    return this.#queue.run(() => this.#marker.mark(this.#checked, true));
  }

  clear(all: boolean): Promise<void> {
    return this.#queue.run(async () => {
      this.#marker.isOn = false;
      await this.#marker.clear({ all });
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
      const { cell, written } = await this.#writer.write(await this.engine.typing(remedy));
      return { written, checked: await this.#again([editOf(cell)]) };
    });
  }

  /** Types into a cell as a person at a grid; checked again only while live, and once something was checked. */
  type(at: CellRef, typed: CellInput): Promise<{ written: Written; checked?: Checked }> {
    return this.#queue.run(async () => {
      if (!this.#content) throw new WorkbookError("sheetGone", at.sheet);
      const { cell, written } = await this.#writer.write({
        cell: at,
        input: asTyped(typed, at, this.#content),
      });
      if (this.#checked && this.#isLive) return { written, checked: await this.#again([editOf(cell)]) };
      await this.#reread([editOf(cell)]);
      return { written };
    });
  }

  undo(): Promise<Checked> {
    return this.#queue.run(async () => this.#again([editOf(await this.#writer.takeBack())]));
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

  forget(key: EntryKey): Promise<Checked> {
    return this.#queue.run(() => this.#remap(withoutCorrection(this.#kept.state, this.#keyed(key))));
  }

  adopt(mapping: Mapping): Promise<Checked> {
    return this.#queue.run(() => this.#remap(withMapping(this.#kept.state, mapping)));
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
    this.#marker.saw(this.#content);
    await this.#keepGuide(settings.guide);
    if (this.#marker.isOn) await this.#marker.mark(this.#checked, false);
    return this.#checked;
  }

  async #keep(state: KeptState): Promise<Checked> {
    await this.#save(state);
    const checked = await this.#redress(this.#settings().lang);
    if (this.#marker.isOn) await this.#marker.mark(checked, false);
    return checked;
  }

  async #keepGuide(guide: string): Promise<void> {
    const { state } = this.#kept;
    if (state.guide === guide) return;
    if (this.options.keepGuide) await this.#save({ ...state, guide });
    else this.#kept.hold({ ...state, guide });
  }

  #keyed<T extends EntryKey>(asked: T): T {
    if (!this.#content || !("header" in asked)) return asked;
    return { ...asked, ...keyOf(asked, this.#kept.state.mapping, this.#content) };
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
    if (isOurs(edit.sheet) || !this.#checked) return;
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
