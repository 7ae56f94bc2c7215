import type { Fact } from "../../../src/core/examples/facts.js";
import { cellKey, type CellRef } from "../../../src/core/values/cells.js";

/** One fact: what a right reading gives, and how the plain sheets of the truth state it. */
export interface Known {
  /**
   * as the reading tests write values: "1500000元", "2025-12-01", "1980-05-01..1980-05-31", "seniorFull", "是";
   * "blank" for a blank cell, "?" where only a question is right
   */
  readonly is: string;
  readonly plain: Fact;
}

export interface TruthField extends Known {
  /** where it stands; several where the form repeats it */
  readonly cells: CellRef[];
  /** layout, quirks and writings that were at work */
  readonly tags: Set<string>;
  /** need not be read; when it is read it must be right */
  optional: boolean;
}

export interface TruthRecord {
  readonly table: string;
  readonly key: string;
  readonly fields: Map<string, TruthField>;
}

/** Names a fact of a record: its table, the record's key in the facts, the field. */
export interface Place {
  readonly table: string;
  readonly key: string;
  readonly field: string;
  readonly optional?: boolean;
}

/** What must be read of a workbook, cell by cell; every other cell must be left out. */
export class Truth {
  readonly records = new Map<string, TruthRecord>();
  /** deliberate flaws of the arithmetic: what a check of sums must say */
  readonly planted = new Set<"difference" | "rounding">();

  state(place: Place, known: Known, cell: CellRef | undefined, tags: Iterable<string>): void {
    const id = `${place.table}\n${place.key}`;
    const record: TruthRecord = this.records.get(id) ?? {
      table: place.table,
      key: place.key,
      fields: new Map(),
    };
    this.records.set(id, record);
    const field = record.fields.get(place.field);
    if (field === undefined) {
      const cells = cell === undefined ? [] : [cell];
      record.fields.set(place.field, {
        ...known,
        cells,
        tags: new Set(tags),
        optional: place.optional === true,
      });
      return;
    }
    if (field.is !== known.is) throw new RangeError(`${id} ${place.field}: ${field.is} is not ${known.is}`);
    if (place.optional !== true) field.optional = false;
    if (cell !== undefined && !field.cells.some((other) => cellKey(other) === cellKey(cell)))
      field.cells.push(cell);
    for (const tag of tags) field.tags.add(tag);
  }

  tables(): Set<string> {
    return new Set(
      [...this.records.values()]
        .filter(({ fields }) => [...fields.values()].some(({ optional }) => !optional))
        .map(({ table }) => table),
    );
  }

  ofTable(table: string): TruthRecord[] {
    return [...this.records.values()].filter((record) => record.table === table);
  }
}
