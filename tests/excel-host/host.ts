import { Engine } from "./engine/engine.js";
import { HostError } from "./engine/error.js";
import type { RequestBody } from "./engine/protocol.js";
import type { Book, CellContent, SheetData } from "./model/book.js";
import type { Context, HostEvent } from "./model/context.js";
import { ServiceObject } from "./model/service.js";
import type { Switches } from "./model/switches.js";
import { supportsSet, switches } from "./model/switches.js";
import { WorkbookObject } from "./model/workbook.js";
import { ALL_SHEETS } from "./model/worksheets.js";
import { User } from "./user.js";

/** What went over the wire. Requests that only give references back are counted apart, as the client sends them by itself. */
export interface Traffic {
  requests: number;
  cleanups: number;
  bytesIn: number;
  bytesOut: number;
  largestIn: number;
  largestOut: number;
}

/** An answer to a request: the response text, or a failure of the request as a whole. */
export type Answer = { readonly text: string } | { readonly error: HostError };

/** One event as it is pushed to the client. */
export interface PushedEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const EVENT_CATEGORY = 65_536;
/** The flag a request carries when it may wait until the user leaves the cell. */
const MAY_WAIT = 64;

/** An Excel that is none: it answers the client from a workbook in memory. Everything it says is our claim. */
export class EmulatedHost {
  readonly switches: Switches;
  readonly user: User;
  /** another person at work on the same workbook */
  readonly coauthor: User;
  readonly root: WorkbookObject;
  traffic: Traffic = noTraffic();
  /** gives the results of formulas written from now on; this host does not calculate */
  calculator: Context["calculate"] = () => undefined;
  readonly #engine: Engine;
  readonly #before = new Map<number, () => void>();
  readonly #registered = new Map<string, number>();
  readonly #listeners = new Set<(event: PushedEvent) => void>();
  #received = 0;

  constructor(
    readonly book: Book,
    options: { readonly excelApi?: string } = {},
  ) {
    this.switches = switches(options.excelApi);
    const context = this.#context();
    this.user = new User(context);
    this.coauthor = new User(context, "Remote");
    this.root = new WorkbookObject(context);
    this.#engine = new Engine({
      root: this.root,
      supports: (set) => supportsSet(this.switches, set),
      create: (typeName) => new ServiceObject(typeName),
    });
  }

  /** objects the add-in has not given back */
  get liveReferences(): number {
    return this.#engine.references.count;
  }

  /** registrations of events that were not taken back */
  get registrations(): number {
    return [...this.#registered.values()].reduce((sum, count) => sum + count, 0);
  }

  /** requests seen so far; the next has this number plus one */
  get received(): number {
    return this.#received;
  }

  isSetSupported(name: string, version = "1.1"): boolean {
    return supportsSet(this.switches, name === "ExcelApi" ? version : `${name} ${version}`);
  }

  /** Does something just before a request is answered, e.g. renames a sheet; requests count from 1. */
  beforeRequest(number: number, act: () => void): void {
    this.#before.set(number, act);
  }

  resetTraffic(): void {
    this.traffic = noTraffic();
  }

  onEvent(listener: (event: PushedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers the text of a request. */
  async answer(text: string, flags = 0): Promise<Answer> {
    this.#received += 1;
    const number = this.#received;
    this.#before.get(number)?.();
    if (this.switches.latency > 0) await pause(this.switches.latency);
    while (this.switches.cellEditing && (flags & MAY_WAIT) !== 0) await pause(10);
    const error = this.#refusal(number, byteLength(text));
    if (error !== undefined) return { error };
    const request = JSON.parse(text) as RequestBody;
    const answer = JSON.stringify(this.#engine.answer(request));
    this.#count(request, byteLength(text), byteLength(answer));
    if (byteLength(answer) > this.switches.payloadCap) {
      return {
        error: new HostError("ResponsePayloadSizeLimitExceeded", `${byteLength(answer)} bytes to send`),
      };
    }
    return { text: answer };
  }

  #refusal(number: number, bytes: number): HostError | undefined {
    const injected = this.switches.fail?.(number);
    if (injected !== undefined) return injected;
    if (this.switches.cellEditing)
      return new HostError("InvalidOperationInCellEditMode", "a cell is being edited");
    if (bytes > this.switches.payloadCap) {
      return new HostError("RequestPayloadSizeLimitExceeded", `${bytes} bytes received`);
    }
    return undefined;
  }

  #count(request: RequestBody, bytesIn: number, bytesOut: number): void {
    const { traffic } = this;
    if (isCleanup(request)) {
      traffic.cleanups += 1;
      return;
    }
    traffic.requests += 1;
    traffic.bytesIn += bytesIn;
    traffic.bytesOut += bytesOut;
    traffic.largestIn = Math.max(traffic.largestIn, bytesIn);
    traffic.largestOut = Math.max(traffic.largestOut, bytesOut);
  }

  #context(): Context {
    return {
      book: this.book,
      switches: this.switches,
      raise: (event) => {
        this.#raise(event);
      },
      register: (type, target, on) => {
        const key = `${type} ${target}`;
        this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) + (on ? 1 : -1)));
      },
      calculate: (
        sheet: SheetData,
        row: number,
        column: number,
        formula: string,
      ): CellContent["value"] | undefined => this.calculator(sheet, row, column, formula),
    };
  }

  /** Sends an event to those who asked for it, of the sheet or of all; after the answer, as Excel does. */
  #raise({ type, target, detail }: HostEvent): void {
    if (!this.switches.events) return;
    for (const targetId of [target, ALL_SHEETS]) {
      if ((this.#registered.get(`${type} ${targetId}`) ?? 0) === 0) continue;
      const event = {
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify(detail),
      };
      setTimeout(() => {
        for (const listener of this.#listeners) listener(event);
      });
    }
  }
}

const noTraffic = (): Traffic => ({
  requests: 0,
  cleanups: 0,
  bytesIn: 0,
  bytesOut: 0,
  largestIn: 0,
  largestOut: 0,
});

const isCleanup = ({ Actions = [] }: RequestBody): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const pause = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
