import type { Language } from "../../core/messages/index.js";
import { parseAddress, type CellRef } from "../../core/values/cells.js";
import type { Checked, GuideSummary } from "../../desk/desk.js";
import type { Environment } from "../../pane/environment.js";
import { errorCodeOf } from "../../pane/error-code.js";
import { PaneStore } from "../../pane/store.js";
import type { CellInput } from "../../workbook/port.js";
import type { FileView } from "../worker/file-desk.js";
import { FileClient } from "./file-client.js";
import type { FileState, Opened, OpenFile, Opening } from "./open-file.js";
import { refusalOf } from "./refusal.js";
import { SameFormOffers } from "./same-form-offers.js";
import { copyName, saveFile } from "./save.js";
import type { TakenFile } from "./take-files.js";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface FilesState {
  readonly files: readonly OpenFile[];
  readonly current?: number;
  /** the changed file that is about to be closed: save it first? */
  readonly asking?: number;
}

/** The files open in the page, each in a worker of its own. Nothing of them is kept when the page is closed. */
export class FilesStore {
  #state: FilesState = { files: [] };
  #last = 0;
  /** started before there is a file, so that the first one need not wait for it */
  #spare: FileClient | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #offers = new SameFormOffers();

  constructor(
    private readonly environment: Omit<Environment, "desk">,
    private readonly language: () => Language,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly state = (): FilesState => this.#state;

  /** The guides there are to choose from, asked of the worker that the next file will be opened in. */
  async guides(lang: Language): Promise<readonly GuideSummary[]> {
    this.#spare ??= new FileClient();
    return this.#spare.host.guides({ lang, asOf: this.environment.today() });
  }

  /** Opens files one after the other; the first is shown at once. */
  async add(files: readonly TakenFile[]): Promise<void> {
    const opening = files.map(({ name, bytes }) => {
      const client = this.#spare ?? new FileClient();
      this.#spare = undefined;
      const id = (this.#last += 1);
      return { file: { id, name, state: { kind: "opening", client } } satisfies OpenFile, client, bytes };
    });
    this.#set({ files: [...this.#state.files, ...opening.map(({ file }) => file)] });
    const [first] = opening;
    if (first) this.show(first.file.id);
    for (const { file, client, bytes } of opening) await this.#open(file, client, bytes);
  }

  show(id: number): void {
    this.#set({ current: id });
  }

  /** Closes a file; one with changes that are not saved is asked about first, unless `anyway`. */
  close(id: number, anyway = false): void {
    const file = this.#find(id);
    if (this.#opened(id)?.isChanged === true && !anyway) {
      this.#set({ current: id, asking: id });
      return;
    }
    if (file && "client" in file.state) file.state.client.close();
    const files = this.#state.files.filter((one) => one.id !== id);
    const next = this.#state.current === id ? files.at(-1)?.id : this.#state.current;
    this.#state = { files, ...(next !== undefined && { current: next }) };
    this.#tell();
  }

  /** The file that was asked about stays open. */
  keep(): void {
    const { files, current } = this.#state;
    this.#state = { files, ...(current !== undefined && { current }) };
    this.#tell();
  }

  select(id: number, selected: CellRef): void {
    this.#change(id, { selected });
  }

  /** Types into a cell; resolves to the code of what was refused. */
  async type(id: number, cell: CellRef, input: CellInput): Promise<ReturnType<typeof errorCodeOf>> {
    const open = this.#opened(id);
    if (!open) return undefined;
    try {
      const { checked } = await open.client.host.type(cell, input);
      this.#written(id);
      if (checked) open.store.took(checked);
      return undefined;
    } catch (error) {
      const refused = errorCodeOf(error);
      if (!refused) throw error;
      return refused;
    }
  }

  /** The checked copy as a download, exactly as the command line writes it; what is refused is said in the pane. */
  async save(id: number): Promise<boolean> {
    const file = this.#find(id);
    if (file?.state.kind !== "open") return false;
    const { client } = file.state;
    try {
      saveFile(copyName(file.name), new Uint8Array(await client.host.checkedCopy()), SHEET_TYPE);
      this.#change(id, { isChanged: false });
      return true;
    } catch (error) {
      const { code, detail } = refusalOf(error);
      client.trouble(code ?? "hostFailed", detail);
      return false;
    }
  }

  async #open(file: OpenFile, client: FileClient, bytes: () => Promise<Uint8Array>): Promise<void> {
    const { today } = this.environment;
    const unlisten = client.listen((event) => {
      if (event.kind === "progress") this.#progress(file.id, event);
    });
    try {
      if (!this.#find(file.id)) return; // closed while it waited for the files before it
      this.#progress(file.id, { sheet: "", done: 0, total: 0 });
      await client.host.openFile(file.name, await bytes(), { lang: this.language(), asOf: today() });
      const view = await client.host.view();
      const store = this.#show(file.id, client, view);
      await store.start();
      if (store.state().guide !== undefined) await store.check();
      else store.pick(true);
    } catch (error) {
      client.close();
      this.#put(file.id, { kind: "refused", ...refusalOf(error) });
    } finally {
      unlisten();
    }
  }

  #show(id: number, client: FileClient, view: FileView): PaneStore {
    const store = new PaneStore({ ...this.environment, desk: client.desk() });
    const selected = { sheet: view.sheets.find(isShown)?.name ?? "", row: 1, column: 1 };
    client.onReveal = (address) => {
      const range = parseAddress(address);
      if (range) this.select(id, { sheet: range.sheet, row: range.top, column: range.left });
    };
    client.onWritten = () => {
      this.#written(id);
    };
    this.#put(id, { kind: "open", client, store, view, revision: 0, selected, isChanged: false });
    this.#watch(id, store);
    return store;
  }

  #progress(id: number, progress: NonNullable<Opening["progress"]>): void {
    const state = this.#find(id)?.state;
    if (state?.kind === "opening") this.#put(id, { ...state, progress });
  }

  /** Ticks, acceptances and corrections are changes too: they live in the copy that is saved. */
  #watch(id: number, store: PaneStore): void {
    let kept = "";
    let last: Checked | undefined;
    store.subscribe(() => {
      const { checked } = store.state();
      if (!checked) return;
      const { ticks, acceptances, mapping } = checked.kept;
      const now = JSON.stringify([ticks, acceptances, mapping]);
      if (checked !== last) this.#offers.checked(id, this.#find(id)?.name ?? "", checked, store);
      last = checked;
      if (kept !== "" && kept !== now) this.#change(id, { isChanged: true });
      kept = now;
    });
  }

  #written(id: number): void {
    const open = this.#opened(id);
    if (!open) return;
    this.#change(id, { revision: open.revision + 1, isChanged: true });
    open.client.host.view().then(
      (view) => {
        this.#change(id, { view });
      },
      (error: unknown) => {
        open.client.trouble(refusalOf(error).code ?? "hostFailed", refusalOf(error).detail);
      },
    );
  }

  #find(id: number): OpenFile | undefined {
    return this.#state.files.find((file) => file.id === id);
  }

  #opened(id: number): Opened | undefined {
    const file = this.#find(id);
    return file?.state.kind === "open" ? file.state : undefined;
  }

  #change(id: number, change: Partial<Opened>): void {
    const open = this.#opened(id);
    if (open) this.#put(id, { ...open, ...change });
  }

  #put(id: number, state: FileState): void {
    const files = this.#state.files.map((file) => (file.id === id ? { ...file, state } : file));
    this.#set({ files });
  }

  #set(change: Partial<FilesState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const isShown = ({ visibility }: { readonly visibility: string }): boolean => visibility === "visible";
