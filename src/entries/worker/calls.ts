import { WorkbookError, type WorkbookErrorCode } from "../../workbook/port.js";
import { WORKBOOK_ERROR_CODES } from "../../core/messages/workbook-errors.js";

/** One side of a line between two threads: a worker, or the worker's own global scope. */
export interface Line {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

type Message =
  | { readonly kind: "call"; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: "cancel"; readonly id: number }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | {
      readonly kind: "failure";
      readonly id: number;
      readonly code?: string;
      readonly detail: string;
    }
  | { readonly kind: "event"; readonly event: unknown };

/** Stands in an argument's place for an AbortSignal, which cannot cross. */
interface Cancellable {
  readonly cancellable: true;
}

/** Any object whose methods give promises of plain data. */
export type Answering<T> = {
  readonly [K in keyof T]: T[K] extends (...args: never[]) => Promise<unknown> ? T[K] : never;
};

/** Tells the other side what happens by itself. */
export const tellOver =
  (line: Line) =>
  (event: unknown): void => {
    line.postMessage({ kind: "event", event } satisfies Message);
  };

/** Answers calls that come over the line with the methods of `target`. */
export function answerCalls(line: Line, target: object): void {
  const running = new Map<number, AbortController>();
  const answer = async ({ id, method, args }: Extract<Message, { kind: "call" }>): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const work: unknown = Reflect.get(target, method);
      if (typeof work !== "function") throw new TypeError(`no method ${method}`);
      const given = args.map((arg) => (isCancellable(arg) ? { signal: controller.signal } : arg));
      const value: unknown = await Reflect.apply(work, target, given);
      line.postMessage({ kind: "answer", id, value } satisfies Message, transferable(value));
    } catch (error) {
      line.postMessage(failureOf(id, error));
    } finally {
      running.delete(id);
    }
  };
  line.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "call") void answer(data);
    if (data.kind === "cancel") running.get(data.id)?.abort();
  });
}

const isCancellable = (arg: unknown): arg is Cancellable =>
  typeof arg === "object" && arg !== null && "cancellable" in arg;

/** Bytes are handed over, not copied. */
const transferable = (value: unknown): Transferable[] =>
  value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];

function failureOf(id: number, error: unknown): Message {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof WorkbookError) {
    return { kind: "failure", id, code: error.code, detail: error.detail };
  }
  return { kind: "failure", id, detail };
}

/** The other side's object: each method called on it is called there. */
export interface Caller<T> {
  readonly remote: T;
  /** The other side is gone: all open calls fail with `code`, and all later ones. */
  readonly drop: (code: WorkbookErrorCode, detail?: string) => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls over the line as if the other side's object were here. */
export function callOver<T extends object>(
  line: Line,
  onEvent: (event: unknown) => void = () => {},
): Caller<T> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let gone: WorkbookError | undefined;
  line.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "event") onEvent(data.event);
    if (data.kind === "answer" || data.kind === "failure") settle(waiting, data);
  });
  const call = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    if (gone) throw gone;
    const id = (last += 1);
    const signals = args.flatMap(signalIn);
    const crossing = args.map((arg) => (signalIn(arg).length > 0 ? { cancellable: true } : arg));
    for (const signal of signals) {
      if (signal.aborted) throw new WorkbookError("cancelled", method);
      signal.addEventListener("abort", () => {
        line.postMessage({ kind: "cancel", id } satisfies Message);
        waiting.get(id)?.reject(new WorkbookError("cancelled", method));
        waiting.delete(id);
      });
    }
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    line.postMessage(
      { kind: "call", id, method, args: crossing } satisfies Message,
      crossing.flatMap(transferable),
    );
    return answer;
  };
  const remote = new Proxy({} as T, {
    get: (_target, method) =>
      typeof method === "string" && method !== "then"
        ? async (...args: readonly unknown[]) => call(method, args)
        : undefined,
  });
  const drop = (code: WorkbookErrorCode, detail = ""): void => {
    gone ??= new WorkbookError(code, detail);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  return { remote, drop };
}

function settle(
  waiting: Map<number, Waiting>,
  answer: Extract<Message, { kind: "answer" | "failure" }>,
): void {
  const { resolve, reject } = waiting.get(answer.id) ?? {};
  waiting.delete(answer.id);
  if (answer.kind === "answer") resolve?.(answer.value);
  else reject?.(errorOf(answer));
}

const signalIn = (arg: unknown): AbortSignal[] =>
  typeof arg === "object" && arg !== null && "signal" in arg && arg.signal instanceof AbortSignal
    ? [arg.signal]
    : [];

function errorOf({ code, detail }: Extract<Message, { kind: "failure" }>): Error {
  const known: WorkbookErrorCode | undefined = WORKBOOK_ERROR_CODES.find((one) => one === code);
  return known ? new WorkbookError(known, detail) : new Error(detail);
}
