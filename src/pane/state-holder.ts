import type { PaneState } from "./state.js";

/** The state of the pane, replaced as a whole at each change, and those who are told. */
export class StateHolder {
  readonly #listeners = new Set<() => void>();

  constructor(public current: PaneState) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  set(change: Partial<PaneState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.#listeners) listener();
  }

  forget(...keys: readonly ("filter" | "open" | "last" | "notice" | "written" | "progress")[]): void {
    const left = { ...this.current };
    for (const key of keys) Reflect.deleteProperty(left, key);
    this.current = left;
    for (const listener of this.#listeners) listener();
  }
}
