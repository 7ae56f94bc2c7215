import type { GridCell } from "../../../src/core/reading/grid.js";
import { columnLetters } from "../../../src/core/values/cells.js";
import type { MoneyUnit } from "../../../src/core/values/money.js";
import type { Page, Written } from "../sheets/page.js";
import type { Hand } from "../writing/hand.js";
import { inBrackets, unitLine, type UnitPlace } from "../writing/units.js";

/** A column of a list: what stands over it, and what each row has in it. */
export interface Column<Row> {
  /** header texts from the top down; columns beside each other with the same first text share it */
  readonly heads: readonly [string, ...string[]];
  readonly write: (row: Row) => Written;
  /** the field its cells state; none for columns no rule asks for */
  readonly field?: string;
  readonly optional?: boolean;
  /** 元; the column is totalled */
  readonly amount?: (row: Row) => number;
}

export interface ListForm {
  readonly title?: string;
  readonly unit?: MoneyUnit;
  readonly unitPlace?: UnitPlace;
  readonly totals?: "first" | "last" | "both";
  readonly totalWord?: string;
  readonly numbered?: boolean;
  readonly columnNumbers?: boolean;
  /** rows of the template nobody filled in: a number only, or "……" */
  readonly fillers?: "numbers" | "dots";
  readonly notes?: readonly string[];
  /** a text over the first rows, in a row of its own */
  readonly headings?: ReadonlyMap<number, string>;
  readonly left?: number;
  readonly shuffled?: boolean;
  readonly hideRow?: boolean;
  readonly hideColumn?: boolean;
  /** the sum of the last row is forgotten in the total */
  readonly forgetLast?: boolean;
}

export interface ListSpec<Row> {
  readonly table: string;
  readonly rows: readonly Row[];
  readonly key: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
}

/** Writes a list with everything around it at the next free row; returns the rows of its records. */
export function writeList<Row>(
  page: Page,
  hand: Hand,
  spec: ListSpec<Row>,
  form: ListForm,
): readonly number[] {
  return new ListWriter(page, hand, spec, form).write();
}

class ListWriter<Row> {
  private readonly columns: readonly Column<Row>[];
  private readonly left: number;
  private readonly offset: number;

  constructor(
    private readonly page: Page,
    private readonly hand: Hand,
    private readonly spec: ListSpec<Row>,
    private readonly form: ListForm,
  ) {
    const [first, ...others] = spec.columns;
    const grouped = spec.columns.some(({ heads }) => heads.length > 1);
    this.columns =
      form.shuffled === true && !grouped && first !== undefined
        ? [first, ...hand.dice.shuffled(others)]
        : spec.columns;
    this.left = form.left ?? 1;
    this.offset = this.left + (form.numbered === true ? 1 : 0);
  }

  write(): readonly number[] {
    this.writeAbove();
    this.writeHeads();
    if (this.form.columnNumbers === true) this.writeColumnNumbers();
    const { totals } = this.form;
    const top = this.page.nextRow;
    const rows = this.rowsFrom(totals === "first" || totals === "both" ? top + 1 : top);
    if (rows[0] !== top && (totals === "first" || totals === "both")) this.writeTotal(top, rows);
    this.spec.rows.forEach((row, index) => {
      this.writeRow(row, index, rows[index] ?? 0);
    });
    if (totals === "last" || totals === "both") this.writeTotal(this.page.nextRow, rows);
    this.writeFillers();
    for (const note of this.form.notes ?? []) this.page.put(this.page.nextRow, this.left, note);
    this.hide(rows);
    return rows;
  }

  private get right(): number {
    return this.offset + this.columns.length - 1;
  }

  private writeAbove(): void {
    const { title, unit, unitPlace } = this.form;
    if (title !== undefined) {
      const row = this.page.nextRow;
      const shown =
        unit !== undefined && unitPlace === "title" ? `${title}${inBrackets(this.hand, unit)}` : title;
      this.page.put(row, this.left, shown);
      this.page.merge(row, this.left, row, this.right);
    }
    if (unit === undefined || (unitPlace !== "line left" && unitPlace !== "line right")) return;
    const line = unitLine(this.hand.dice, this.hand, unit);
    this.page.put(this.page.nextRow, unitPlace === "line left" ? this.left : this.right, line);
  }

  private writeHeads(): void {
    const top = this.page.nextRow;
    const depth = Math.max(...this.columns.map(({ heads }) => heads.length));
    if (this.form.numbered === true) {
      this.page.put(top, this.left, this.hand.say("序号", "No."));
      this.page.merge(top, this.left, top + depth - 1, this.left);
    }
    this.columns.forEach((column, index) => {
      this.writeHead(column, index, top, depth);
    });
  }

  private writeHead({ heads, amount }: Column<Row>, index: number, top: number, depth: number): void {
    const { unit, unitPlace } = this.form;
    const column = this.offset + index;
    heads.forEach((text, level) => {
      const before = this.columns[index - 1]?.heads;
      const isShared = level < heads.length - 1 && before?.[level] === text;
      if (isShared) return;
      const isLast = level === heads.length - 1;
      const withUnit = isLast && amount !== undefined && unit !== undefined && unitPlace === "column heads";
      this.page.put(top + level, column, withUnit ? `${text}${inBrackets(this.hand, unit)}` : text);
      if (isLast) this.page.merge(top + level, column, top + depth - 1, column);
      else
        this.page.merge(top + level, column, top + level, this.offset + this.lastSharing(index, level, text));
    });
  }

  private lastSharing(from: number, level: number, text: string): number {
    let last = from;
    while (
      this.columns[last + 1]?.heads[level] === text &&
      (this.columns[last + 1]?.heads.length ?? 0) > level + 1
    )
      last += 1;
    return last;
  }

  private writeColumnNumbers(): void {
    const row = this.page.nextRow;
    for (let column = this.left; column <= this.right; column += 1)
      this.page.put(row, column, `(${String(column - this.left + 1)})`);
  }

  /** The rows of the records, leaving out those of headings. */
  private rowsFrom(first: number): number[] {
    let row = first;
    return this.spec.rows.map((_, index) => {
      const heading = this.form.headings?.get(index);
      if (heading !== undefined) row += 1;
      row += 1;
      return row - 1;
    });
  }

  private writeRow(record: Row, index: number, row: number): void {
    const heading = this.form.headings?.get(index);
    if (heading !== undefined) {
      this.page.put(row - 1, this.left, heading);
      this.page.merge(row - 1, this.left, row - 1, this.right);
    }
    if (this.form.numbered === true) this.page.put(row, this.left, index + 1);
    this.columns.forEach((column, at) => {
      this.writeCell(column, record, row, this.offset + at);
    });
  }

  private writeCell({ write, field, optional }: Column<Row>, record: Row, row: number, column: number): void {
    const place =
      field === undefined
        ? undefined
        : {
            table: this.spec.table,
            key: this.spec.key(record),
            field,
            ...(optional === true ? { optional } : {}),
          };
    this.page.write(row, column, write(record), place);
  }

  private writeTotal(row: number, rows: readonly number[]): void {
    const [top, bottom] = [rows[0] ?? row, rows.at(-1) ?? row];
    const counted = this.form.forgetLast === true ? this.spec.rows.slice(0, -1) : this.spec.rows;
    const label = this.form.totalWord ?? this.hand.say("合计", "Total");
    const labelled = this.columns.findIndex(({ amount }) => amount === undefined);
    this.page.put(row, labelled < 0 ? this.left : this.offset + labelled, label);
    this.columns.forEach(({ amount }, at) => {
      if (amount === undefined) return;
      const letters = columnLetters(this.offset + at);
      const yuan = counted.reduce((sum, record) => sum + amount(record), 0);
      const last = this.form.forgetLast === true ? bottom - 1 : bottom;
      const formula = `SUM(${letters}${String(top)}:${letters}${String(last)})`;
      this.page.put(row, this.offset + at, this.hand.sum(yuan, formula, this.form.unit).cell);
    });
  }

  private writeFillers(): void {
    const { fillers, numbered } = this.form;
    if (fillers === "dots") this.page.put(this.page.nextRow, this.offset, "……");
    if (fillers !== "numbers" || numbered !== true) return;
    for (let extra = 1; extra <= 2; extra += 1) {
      const number: GridCell = this.spec.rows.length + extra;
      this.page.put(this.page.nextRow, this.left, number);
    }
  }

  private hide(rows: readonly number[]): void {
    if (this.form.hideRow === true && rows.length > 1) this.page.hiddenRows.push(this.hand.dice.pick(rows));
    if (this.form.hideColumn === true) this.page.hiddenColumns.push(this.right);
  }
}
