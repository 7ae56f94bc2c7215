import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { Context } from "./context.js";

const API: Api = {
  CalculationMode: "1.1",
  CalculationState: "1.9",
  Calculate: "1.1",
  SuspendApiCalculationUntilNextSync: "1.6",
  SuspendScreenUpdatingUntilNextSync: "1.9",
};

export class ApplicationObject extends HostObject {
  readonly type = "Application";
  readonly api = API;

  constructor(private readonly context: Context) {
    super();
  }

  get CalculationMode(): string {
    return this.context.book.calculationMode;
  }

  set CalculationMode(mode: string) {
    this.context.book.calculationMode = mode === "Manual" ? "Manual" : "Automatic";
  }

  /** Pending while formulas wait for a calculation this host does not do. */
  get CalculationState(): string {
    if (this.context.book.calculationPending) return "Pending";
    for (const { cells } of this.context.book.sheets) {
      for (const cell of cells.values()) if (cell.uncalculated === true) return "Pending";
    }
    return "Done";
  }

  Calculate(): void {
    // results come from outside: see `calculator` in host.ts
  }

  SuspendApiCalculationUntilNextSync(): void {
    // nothing is calculated anyway
  }

  SuspendScreenUpdatingUntilNextSync(): void {
    // nothing is drawn
  }
}
