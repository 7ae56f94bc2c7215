import type { MoneyUnit } from "../../../src/core/values/money.js";
import type { Page, Written } from "../sheets/page.js";
import type { Known } from "../sheets/truth.js";
import type { Hand } from "../writing/hand.js";
import type { UnitPlace } from "../writing/units.js";
import { ListWriter } from "./list-writer.js";

/** A column of a list: what stands over it, and what each row has in it. */
export interface Column<Row> {
  /** header texts from the top down; columns beside each other with the same first text share it */
  readonly heads: readonly [string, ...string[]];
  readonly write: (row: Row, index: number) => Written;
  /** the field its cells state; none for columns no rule asks for */
  readonly field?: string;
  readonly optional?: boolean;
  /** a second fact in the same cell, which need not be read */
  readonly also?: (
    row: Row,
    written: Written,
  ) => { readonly field: string; readonly known: Known } | undefined;
  /** 元; the column is totalled */
  readonly amount?: (row: Row) => number;
}

export interface ListForm {
  readonly title?: string | undefined;
  readonly unit?: MoneyUnit | undefined;
  readonly unitPlace?: UnitPlace | undefined;
  readonly totals?: "first" | "last" | "both" | undefined;
  readonly totalWord?: string | undefined;
  readonly numbered?: boolean | undefined;
  readonly columnNumbers?: boolean | undefined;
  /** rows of the template nobody filled in: a number only, or "……" */
  readonly fillers?: "numbers" | "dots" | undefined;
  readonly notes?: readonly string[] | undefined;
  /** a text before the row of that index, in a row of its own */
  readonly headings?: ReadonlyMap<number, string> | undefined;
  /** where the list begins; the first free row and column A when absent */
  readonly top?: number | undefined;
  readonly left?: number | undefined;
  readonly shuffled?: boolean | undefined;
  readonly hideRow?: boolean | undefined;
  readonly hideColumn?: boolean | undefined;
  /** a flaw of the total's arithmetic, to be found or to be understood */
  readonly flaw?: "last row forgotten" | "0.01 off by rounding" | undefined;
  /** the list goes on after that many records, under its title and heads again */
  readonly continued?: { readonly after: number; readonly page: Page; readonly title: string } | undefined;
}

export interface ListSpec<Row> {
  readonly table: string;
  readonly rows: readonly Row[];
  readonly key: (row: Row) => string;
  /** false for rows that sum others up or belong to one: written, but not to be read as records */
  readonly isRecord?: (row: Row) => boolean;
  readonly columns: readonly Column<Row>[];
}

/** Where a list ended up. */
export interface PlacedList {
  readonly rows: readonly { readonly page: Page; readonly row: number }[];
  /** the first row under it, on the page it ends on */
  readonly nextRow: number;
  readonly right: number;
}

/** Writes a list with everything around it. */
export const writeList = <Row>(page: Page, hand: Hand, spec: ListSpec<Row>, form: ListForm): PlacedList =>
  new ListWriter(page, hand, spec, form).write();
