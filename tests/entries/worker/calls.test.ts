import { afterEach, describe, expect, it } from "vitest";
import { answerCalls, callOver, tellOver } from "../../../src/entries/worker/calls.js";
import { WorkbookError } from "../../../src/workbook/port.js";

interface Work {
  add(a: number, b: number): Promise<number>;
  grow(bytes: Uint8Array): Promise<Uint8Array>;
  refuse(): Promise<void>;
  fail(): Promise<void>;
  wait(options: { readonly signal?: AbortSignal }): Promise<string>;
  never(): Promise<void>;
  missing(): Promise<void>;
}

let stopped = 0;
const work: Omit<Work, "missing"> = {
  add: async (a, b) => Promise.resolve(a + b),
  grow: async (bytes) => Promise.resolve(new Uint8Array([...bytes, bytes.length])),
  refuse: async () => Promise.reject(new WorkbookError("formulaCell", "预算!B7")),
  fail: async () => Promise.reject(new TypeError("a fault of ours")),
  wait: async ({ signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => {
        stopped += 1;
        reject(new WorkbookError("cancelled", ""));
      });
    }),
  never: async () => new Promise(() => undefined),
};

describe("calls between threads", () => {
  const open: MessagePort[] = [];
  afterEach(() => {
    for (const port of open.splice(0)) port.close();
  });

  const line = (onEvent?: (event: unknown) => void) => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    port1.start();
    port2.start();
    answerCalls(port2, work);
    return { ...callOver<Work>(port1, onEvent), tell: tellOver(port2) };
  };

  it("give what the method gives, each call its own answer", async () => {
    const { remote } = line();
    expect(await Promise.all([remote.add(1, 2), remote.add(30, 4), remote.add(5, 600)])).toEqual([
      3, 34, 605,
    ]);
  });

  it("hand bytes over both ways instead of copying them", async () => {
    const { remote } = line();
    const bytes = new Uint8Array([7, 8]);
    expect(await remote.grow(bytes)).toEqual(new Uint8Array([7, 8, 2]));
    expect(bytes.byteLength).toBe(0);
  });

  it("carry an error of the workbook with its code and detail", async () => {
    const error = await line()
      .remote.refuse()
      .catch((one: unknown) => one);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: "formulaCell", detail: "预算!B7" });
  });

  it("carry a fault with its words and without a code", async () => {
    const error = await line()
      .remote.fail()
      .catch((one: unknown) => one);
    expect(error).toMatchObject({ message: "a fault of ours" });
    expect(error).not.toHaveProperty("code");
  });

  it("refuse a method that is not there", async () => {
    await expect(line().remote.missing()).rejects.toThrow("no method missing");
  });

  it("end with `cancelled` at once when the signal is given, and stop the work at the other end", async () => {
    const { remote } = line();
    const before = stopped;
    const controller = new AbortController();
    const waiting = remote.wait({ signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await expect.poll(() => stopped).toBe(before + 1);
  });

  it("are not made at all when the signal was given before", async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(line().remote.wait({ signal: controller.signal })).rejects.toMatchObject({
      code: "cancelled",
    });
  });

  it("all end when the other side is gone, the later ones too", async () => {
    const { remote, drop } = line();
    const waiting = remote.never();
    drop("hostFailed", "out of memory");
    await expect(waiting).rejects.toMatchObject({ code: "hostFailed", detail: "out of memory" });
    await expect(remote.add(1, 1)).rejects.toMatchObject({ code: "hostFailed" });
  });

  it("bring what happens by itself", async () => {
    const events: unknown[] = [];
    const { tell } = line((event) => events.push(event));
    tell({ kind: "progress", done: 1, total: 2, sheet: "预算" });
    await expect.poll(() => events).toEqual([{ kind: "progress", done: 1, total: 2, sheet: "预算" }]);
  });
});
