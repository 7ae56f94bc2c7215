import type { Checked, Desk, GuideSummary, Opened, Written } from "../../desk/desk.js";
import type { CheckSettings } from "../../desk/desk.js";
import type { CellRef } from "../../core/values/cells.js";
import type { CellInput } from "../../workbook/port.js";
import type { CellWindow, ViewArea, WorkbookView } from "../../workbook/view.js";

/** How a file looks before any cell is drawn. */
export type FileView = Pick<WorkbookView, "sheets" | "styles">;

/** A file in the worker: its desk, how it looks, and its checked copy. */
export interface FileHost extends Omit<Desk, "onEvent"> {
  /** The guides there are to choose from; needs no file. */
  guides(settings: Pick<CheckSettings, "lang" | "asOf">): Promise<readonly GuideSummary[]>;
  /** Opens a file in place of whatever was open; nothing of it leaves the worker but what these methods give. */
  openFile(name: string, bytes: Uint8Array, settings: Pick<CheckSettings, "lang" | "asOf">): Promise<Opened>;
  view(): Promise<FileView>;
  window(sheet: string, area: ViewArea): Promise<CellWindow>;
  /** Types into a cell; `checked` where changes are checked as they are made. */
  type(cell: CellRef, input: CellInput): Promise<{ readonly written: Written; readonly checked?: Checked }>;
  /** The file as it stands, marked, with the findings sheet; the open file itself stays without marks. */
  checkedCopy(): Promise<Uint8Array>;
}
