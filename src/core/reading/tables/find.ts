import type { Body } from "./body.js";
import type { Claims } from "../sheet/claims.js";
import type { FormRow } from "../forms/form-row.js";
import type { Header } from "./header.js";
import type { Recognition } from "./recognise.js";
import type { SideGroups } from "../forms/side-groups.js";
import type { StatedUnit } from "../words/units.js";
import type { SheetView, Slot } from "../sheet/view.js";

/** A money unit stated in a cell near a table. */
export interface UnitLine extends StatedUnit {
  readonly row: number;
  readonly column: number;
}

/** What stands above a table and belongs to it. */
export interface Heading {
  /** the nearest first */
  readonly titles: readonly Slot[];
  readonly lines: readonly UnitLine[];
}

/** A list table found on a sheet. */
export interface TableFind {
  /** where its rows are read */
  readonly view: SheetView;
  /** where the header's cells stand; another sheet's when the table continues there */
  readonly headView: SheetView;
  /** the view of the whole sheet, in which the heading stands */
  readonly home: SheetView;
  readonly header: Header;
  readonly recognition: Recognition;
  readonly heading: Heading;
  readonly body: Body;
  /** columns of labels left of the header */
  readonly side: number;
  /** columns of another table's rows that make a table of their own: a person and the institution in one row */
  readonly beside: boolean;
}

/** A header that several tables fit alike. */
export interface UndecidedFind {
  readonly header: Header;
  readonly bottom: number;
  readonly tables: readonly string[];
}

export interface SheetScan {
  readonly view: SheetView;
  readonly claims: Claims;
  readonly groups: SideGroups;
  readonly formRows: readonly FormRow[];
  readonly tables: readonly TableFind[];
  readonly undecided: readonly UndecidedFind[];
}
