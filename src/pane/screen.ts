import type { Checked, DeskEvent, MarkedView } from "../desk/desk.js";
import { openRows, rowsAfter } from "./results/rows.js";
import type { StateHolder } from "./state-holder.js";

/** Puts checks and what happens by itself on the screen, so that rows and sentences stay where somebody reads them. */
export class Screen {
  /** rows stay where they are while somebody is at them */
  #isHeld = false;
  /** the cell a fix was just written to: a watched workbook tells of it as of any edit */
  #echo: string | undefined;

  constructor(private readonly holder: StateHolder) {}

  /** A check was asked for: its rows come in their order. */
  release(): void {
    this.#isHeld = false;
  }

  holdRows(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    const { checked } = this.holder.current;
    if (!isHeld && checked) this.holder.set({ rows: openRows(checked) });
  }

  /** A fix was written to a cell, or taken back from it. */
  wrote(cell: string | undefined, checked: Checked): void {
    this.#echo = cell;
    this.show(checked);
  }

  show(checked: Checked): void {
    const { current } = this.holder;
    const isHeld = this.#isHeld || current.open !== undefined;
    this.holder.set({ checked, ...rowsAfter(checked, current.checked, isHeld ? current : undefined) });
  }

  happened(event: DeskEvent): void {
    switch (event.kind) {
      case "checked":
        this.#checkedByItself(event);
        return;
      case "marked":
        this.marked(event.marked);
        return;
      case "problem":
        this.holder.set({ notice: event });
        return;
      case "progress":
        if (this.holder.current.isChecking) this.holder.set({ progress: event });
        return;
    }
  }

  marked({ notMarked }: MarkedView): void {
    if (notMarked.length > 0) this.holder.set({ notice: { kind: "notMarked", lines: notMarked } });
    else if (this.holder.current.notice?.kind === "notMarked") this.holder.forget("notice");
  }

  #checkedByItself({ checked, cells, remote }: Extract<DeskEvent, { kind: "checked" }>): void {
    if (cells.length === 1 && cells[0] === this.#echo) this.#showEcho(checked);
    else {
      this.holder.forget("written");
      this.show(checked);
    }
    this.#echo = undefined;
    if (remote) this.holder.set({ notice: { kind: "colleague", cells } });
  }

  /** The check after our own writing, told once more: what is said of the writing stays. */
  #showEcho(checked: Checked): void {
    const { was, checked: before } = this.holder.current;
    this.show(before && isSameChange(checked) ? withChangeOf(checked, before) : checked);
    this.holder.set({ was: new Map([...was, ...this.holder.current.was]) });
  }
}

const isSameChange = ({ change }: Checked): boolean =>
  change !== undefined && change.better.length + change.worse.length === 0;

const withChangeOf = (checked: Checked, { change }: Checked): Checked =>
  change ? { ...checked, change } : checked;
