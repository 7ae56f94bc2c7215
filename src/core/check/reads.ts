import type { Recorder } from "../rules/language/environment.js";

/** Collects what was looked at: "units" for a table's rows, "units.requested" for a field. */
export class ReadsRecorder implements Recorder {
  readonly seen = new Set<string>();

  table(name: string): void {
    this.seen.add(name);
  }

  field(table: string, field: string): void {
    this.seen.add(`${table}.${field}`);
  }

  addAll(other: ReadsRecorder): void {
    for (const name of other.seen) this.seen.add(name);
  }
}
