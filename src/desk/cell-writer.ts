import { formatAddress, type CellRef } from "../core/values/cells.js";
import { WorkbookError, type CellInput, type WorkbookPort } from "../workbook/port.js";
import type { Written } from "./desk.js";
import type { Typing } from "./engine.js";
import { inputOf, textOf } from "./typed.js";

/** Types into cells of a workbook so that it can be taken back, the last first. */
export class CellWriter {
  readonly #undo: Typing[] = [];

  constructor(private readonly port: WorkbookPort) {}

  async write(typing: Typing): Promise<{ cell: CellRef; written: Written }> {
    const { cell, input } = typing;
    const before = await this.#type(typing);
    this.#undo.push({ cell, input: before });
    return { cell, written: { cell: formatAddress(cell), from: textOf(before), to: textOf(input) } };
  }

  /** The cell that holds again what it held before the last writing. */
  async takeBack(): Promise<CellRef> {
    const last = this.#undo.pop();
    if (!last) throw new WorkbookError("unsupported", "nothing to take back");
    await this.#type(last);
    return last.cell;
  }

  /** What the cell held before. */
  async #type({ cell, input }: Typing): Promise<CellInput> {
    if (!this.port.write) throw new WorkbookError("readOnly", formatAddress(cell));
    return inputOf(await this.port.write(cell, input), cell);
  }
}
