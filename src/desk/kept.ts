import { NO_STATE, parseState, stateText, type KeptState, type StateProblem } from "../core/state/state.js";
import { WorkbookError, type WorkbookPort } from "../workbook/port.js";

/**
 * The state kept with the workbook. One that cannot be read is left alone, and so is a workbook that cannot be
 * written: what people add is then held for this session only, and they are told.
 */
export class Kept {
  #state: KeptState = NO_STATE;
  #saved: string | undefined;
  problem: StateProblem | undefined;

  constructor(private readonly port: WorkbookPort) {}

  get state(): KeptState {
    return this.#state;
  }

  async load(): Promise<void> {
    const text = await this.port.loadState();
    const parsed = parseState(text);
    this.problem = parsed.ok ? undefined : parsed.problem;
    this.#state = parsed.ok ? parsed.state : NO_STATE;
    this.#saved = text;
  }

  /** Holds a state that is kept with the next one that is put. */
  hold(state: KeptState): void {
    this.#state = state;
  }

  /** Holds a state and keeps it with the workbook; rejects when that cannot be done, holding it all the same. */
  async put(state: KeptState): Promise<void> {
    this.#state = state;
    const text = stateText(state);
    if (text === this.#saved) return;
    if (this.problem) throw new WorkbookError("stateUnreadable", this.problem);
    if (!this.port.saveState) throw new WorkbookError("readOnly", "no place for a state");
    await this.port.saveState(text);
    this.#saved = text;
  }

  /** What clearing everything leaves. */
  forget(): void {
    this.#state = NO_STATE;
    this.#saved = undefined;
    this.problem = undefined;
  }
}
