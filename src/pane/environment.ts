import type { Language } from "../core/messages/index.js";
import type { Desk } from "../desk/desk.js";

/** What the pane is given by the entry it runs in. */
export interface Environment {
  readonly desk: Desk;
  readonly preferences: Preferences;
  /** the day taken as today, YYYY-MM-DD */
  readonly today: () => string;
  readonly copy: (text: string) => Promise<void>;
  /** the language of the host, until the person chooses one */
  readonly hostLanguage: Language;
  /** excel: addresses select cells there; page: the grid beside the pane shows them */
  readonly surface: "excel" | "page";
  /** a printable report: opened or saved */
  readonly saveReport?: (html: string) => Promise<void>;
  /** a mapping as a file; absent where there is no place to save one */
  readonly saveMapping?: (json: string) => void;
}

/** What is remembered for a person on this machine; never anything of a workbook. */
export interface Preferences {
  get(key: PreferenceKey): string | undefined;
  set(key: PreferenceKey, value: string): void;
}

export type PreferenceKey = "language" | "guide" | "person" | "marks" | "live";
