import type { Mapping } from "../../core/reading/mapping.js";
import type { Checked } from "../../desk/desk.js";
import { entriesIn, fittingMapping } from "../../desk/same-form.js";
import type { PaneStore } from "../../pane/store.js";

interface Remembered {
  readonly file: string;
  readonly mapping: Mapping;
}

/**
 * Corrections made in this session, offered to the next workbook of the same form. Header words and places only, in the
 * memory of the page: nothing is stored, and all of it goes with the page.
 */
export class SameFormOffers {
  readonly #made = new Map<number, Remembered>();
  /** each is offered to a file once */
  readonly #offered = new Set<string>();

  /** A file was checked: what was corrected in it is remembered, and what fits it is offered. */
  checked(id: number, file: string, checked: Checked, store: PaneStore): void {
    const { mapping } = checked.kept;
    this.#made.set(id, { file, mapping });
    for (const [other, made] of [...this.#made].reverse()) {
      if (other === id) continue;
      const fitting = fittingMapping(made.mapping, checked.reading, mapping);
      const key = `${String(id)} ${JSON.stringify(fitting)}`;
      if (!fitting || this.#offered.has(key)) continue;
      this.#offered.add(key);
      store.offer(made.file, entriesIn(fitting), fitting);
      return;
    }
  }
}
