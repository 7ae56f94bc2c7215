import type { CellRef } from "../../values/cells.js";
import type { Cell } from "../sheet/sheet.js";
import type { SheetView } from "../sheet/view.js";
import type { Candidate } from "../words/lexicon.js";
import type { StatedUnit } from "../words/units.js";

/** A label and the cell that answers it. */
export interface Pair {
  readonly view: SheetView;
  readonly label: string;
  readonly labelCell: CellRef;
  /** undefined: nothing stands there */
  readonly value: Cell | undefined;
  readonly valueCell: CellRef;
  readonly candidates: readonly Candidate[];
  readonly ignored: boolean;
  readonly unit?: StatedUnit;
  /** where the unit is stated, when not by the label */
  readonly unitCell?: CellRef;
  /** pairs of neighbouring rows share a block; its name on the sheet */
  readonly block: string;
  /** the heading above the block */
  readonly heading: BlockHeading;
  /** the label merged down beside the rows of the block */
  readonly group?: CellRef;
}

/** A text alone in its row over label–value pairs. */
export interface BlockHeading {
  readonly text: string;
  readonly cell: CellRef | undefined;
}
