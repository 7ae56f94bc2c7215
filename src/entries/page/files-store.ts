import { parseAddress, type CellRef } from "../../core/values/cells.js";
import type { Environment } from "../../pane/environment.js";
import { errorCodeOf } from "../../pane/error-code.js";
import { PaneStore } from "../../pane/store.js";
import type { CellInput } from "../../workbook/port.js";
import { FileClient } from "./file-client.js";
import type { FileState, Opened, OpenFile } from "./open-file.js";

export interface FilesState {
  readonly files: readonly OpenFile[];
  readonly current?: number;
}

/** The files open in the page, each in a worker of its own. Nothing of them is kept when the page is closed. */
export class FilesStore {
  #state: FilesState = { files: [] };
  #last = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly environment: Omit<Environment, "desk">,
    private readonly language: () => "zh" | "en",
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly state = (): FilesState => this.#state;

  /** Opens files one after the other; the first is shown at once. */
  async add(
    files: readonly { readonly name: string; readonly bytes: () => Promise<Uint8Array> }[],
  ): Promise<void> {
    const opening = files.map(({ name, bytes }) => {
      const client = new FileClient();
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

  close(id: number): void {
    const file = this.#find(id);
    if (file && "client" in file.state) file.state.client.close();
    const files = this.#state.files.filter((one) => one.id !== id);
    const next = this.#state.current === id ? files.at(-1)?.id : this.#state.current;
    this.#state = { files, ...(next !== undefined && { current: next }) };
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

  /** What stands in the file is saved: nothing is lost when the page is closed. */
  saved(id: number): void {
    this.#change(id, { isChanged: false });
  }

  async #open(file: OpenFile, client: FileClient, bytes: () => Promise<Uint8Array>): Promise<void> {
    const { today } = this.environment;
    try {
      await client.open(file.name, await bytes(), { lang: this.language(), asOf: today() });
      const view = await client.host.view();
      const store = new PaneStore({ ...this.environment, desk: client.desk() });
      const selected = { sheet: view.sheets.find(isShown)?.name ?? "", row: 1, column: 1 };
      client.onReveal = (address) => {
        const range = parseAddress(address);
        if (range) this.select(file.id, { sheet: range.sheet, row: range.top, column: range.left });
      };
      client.onWritten = () => {
        this.#written(file.id);
      };
      this.#put(file.id, { kind: "open", client, store, view, revision: 0, selected, isChanged: false });
      this.#watch(file.id, store);
      await store.start();
      if (store.state().guide !== undefined) await store.check();
      else store.pick(true);
    } catch (error) {
      client.close();
      const refused = errorCodeOf(error);
      if (!refused) throw error;
      this.#put(file.id, { kind: "refused", code: refused.code });
    }
  }

  /** Ticks, acceptances and corrections are changes too: they live in the copy that is saved. */
  #watch(id: number, store: PaneStore): void {
    let kept = "";
    store.subscribe(() => {
      const { checked } = store.state();
      if (!checked) return;
      const { ticks, acceptances, mapping } = checked.kept;
      const now = JSON.stringify([ticks, acceptances, mapping]);
      if (kept !== "" && kept !== now) this.#change(id, { isChanged: true });
      kept = now;
    });
  }

  #written(id: number): void {
    const open = this.#opened(id);
    if (!open) return;
    this.#change(id, { revision: open.revision + 1, isChanged: true });
    void open.client.host.view().then((view) => {
      this.#change(id, { view });
    });
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
