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
  | { readonly kind: "opening"; readonly client: FileClient }
  | { readonly kind: "refused"; readonly code: WorkbookErrorCode }
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

export type Opened = Extract<FileState, { kind: "open" }>;
