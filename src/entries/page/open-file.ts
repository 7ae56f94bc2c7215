import type { CellRef } from "../../core/values/cells.js";
import type { WorkbookErrorCode } from "../../core/messages/workbook-errors.js";
import type { PaneStore } from "../../pane/store.js";
import type { FileView } from "../worker/file-desk.js";
import type { FileClient } from "./file-client.js";

/** One file of the page. */
export interface OpenFile {
  readonly id: number;
  readonly name: string;
  readonly state: FileState;
}

export type FileState =
  /** `progress`: the sheet that is being read; none while the file waits for the ones before it */
  | {
      readonly kind: "opening";
      readonly client: FileClient;
      readonly progress?: { readonly sheet: string; readonly done: number; readonly total: number };
    }
  /** without a code: a fault of ours or the browser's, `detail` says which */
  | { readonly kind: "refused"; readonly code?: WorkbookErrorCode; readonly detail: string }
  | {
      readonly kind: "open";
      readonly client: FileClient;
      readonly store: PaneStore;
      readonly view: FileView;
      /** counts what was written into the file: its cells are asked for again */
      readonly revision: number;
      readonly selected: CellRef;
      /** something was changed since it was opened or saved */
      readonly isChanged: boolean;
    };

export type Opening = Extract<FileState, { kind: "opening" }>;
export type Opened = Extract<FileState, { kind: "open" }>;
