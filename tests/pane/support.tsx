import { cleanup, configure, render } from "@testing-library/react";
import { afterEach } from "vitest";
import type { Change } from "../../src/core/examples/facts.js";
import { Pane } from "../../src/pane/pane.js";
import { PaneStore } from "../../src/pane/store.js";
import type { MemoryWorkbook } from "../../src/workbook/memory/workbook.js";
import { deskWith, XINJIANG } from "../desk/support.js";

afterEach(cleanup);

// a tab loads when it is opened, and this machine may be busy
configure({ asyncUtilTimeout: 20_000 });

/** What jsdom lacks and Fluent asks for. */
class NoResizes implements ResizeObserver {
  observe(): void {
    // jsdom lays nothing out
  }
  unobserve(): void {
    // see observe
  }
  disconnect(): void {
    // see observe
  }
}
globalThis.ResizeObserver = NoResizes;
Element.prototype.scrollIntoView = () => undefined;

/** Three demands broken (time, share, agreement of amounts) and one in doubt; the first can be fixed in one cell. */
export const BROKEN: Change = { "members[1].monthsPerYear": 5, "units[3].requested": 50 };

/** A store over a workbook of the Xinjiang guide's facts, and what was copied. */
export const storeWith = async (change: Change = {}): ReturnType<typeof storeAt> => storeAt(deskWith(change));

/** A store over any desk, and what was copied. */
export async function storeAt({
  desk,
  port,
}: ReturnType<typeof deskWith>): Promise<{ store: PaneStore; port: MemoryWorkbook; copied: string[] }> {
  const copied: string[] = [];
  const kept = new Map<string, string>();
  const store = new PaneStore({
    desk,
    preferences: { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) },
    today: () => "2025-09-15",
    copy: async (text) => Promise.resolve(void copied.push(text)),
    hostLanguage: "zh",
    surface: "excel",
  });
  await store.start();
  await store.chooseGuide(XINJIANG);
  return { store, port, copied };
}

/** The pane after a check. */
export async function checkedPane(change: Change = {}): ReturnType<typeof storeWith> {
  const made = await storeWith(change);
  await made.store.check();
  render(<Pane store={made.store} look="light" />);
  return made;
}
