import type { WorkbookErrorCode } from "../../core/messages/workbook-errors.js";
import type { Desk, DeskEvent } from "../../desk/desk.js";
import { callOver, type Caller } from "../worker/calls.js";
import type { FileHost } from "../worker/file-desk.js";
import { startFile } from "../worker/start.js";

/** A file in a worker of its own, as the page sees it. */
export class FileClient {
  readonly #worker = startFile();
  readonly #caller: Caller<FileHost>;
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  /** shows a place of the workbook in the grid */
  onReveal: (address: string) => void = () => undefined;
  /** cells may have changed */
  onWritten: () => void = () => undefined;

  constructor() {
    this.#caller = callOver<FileHost>(this.#worker, (event) => {
      this.#tell(event as DeskEvent); // the worker sends nothing else, see file-host.ts
    });
    // What reaches this is no answer to a call: the worker could not be loaded, or ran out of memory.
    this.#worker.addEventListener("error", ({ message }) => {
      this.#caller.drop("hostFailed", message);
      this.trouble("hostFailed", message);
    });
  }

  get host(): FileHost {
    return this.#caller.remote;
  }

  /** What the pane works with: the desk in the worker, but places are shown here. */
  desk(): Desk {
    const { remote } = this.#caller;
    const written = async <T>(work: Promise<T>): Promise<T> => {
      const result = await work;
      this.onWritten();
      return result;
    };
    return new Proxy(remote as unknown as Desk, {
      get: (target, method: keyof Desk) => {
        if (method === "onEvent") return this.listen;
        if (method === "reveal") return this.#reveal;
        if (method === "apply")
          return async (...args: Parameters<Desk["apply"]>) => written(remote.apply(...args));
        if (method === "undo") return async () => written(remote.undo());
        const work: unknown = Reflect.get(target, method);
        return work;
      },
    });
  }

  /** Has the pane say what went wrong beside it. */
  trouble(code: WorkbookErrorCode, detail: string): void {
    this.#tell({ kind: "problem", code, detail });
  }

  /** Ends the worker and everything it holds; open calls fail with `cancelled`, and all later ones. */
  close(): void {
    this.#worker.terminate();
    this.#caller.drop("cancelled");
  }

  readonly listen = (listener: (event: DeskEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly #reveal = async (address: string): Promise<void> => {
    this.onReveal(address);
    return Promise.resolve();
  };

  #tell(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
