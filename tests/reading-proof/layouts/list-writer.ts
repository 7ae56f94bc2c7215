import type { GridCell } from "../../../src/core/reading/sheet/grid.js";
import { columnLetters } from "../../../src/core/values/cells.js";
import type { Page } from "../sheets/page.js";
import type { Hand } from "../writing/hand.js";
import { inBrackets, unitLine } from "../writing/units.js";
import type { Column, ListForm, ListSpec, PlacedList } from "./list.js";

/** 0.01 万元 in 元: what a rounded formula may be off by. */
const ROUNDING = 100;

/** Puts one list on a page, row after row. */
export class ListWriter<Row> {
  private readonly columns: readonly Column<Row>[];
  private readonly left: number;
  private readonly offset: number;
  private readonly placed: { readonly page: Page; readonly row: number }[] = [];
  private row: number;

  constructor(
    private page: Page,
    private readonly hand: Hand,
    private readonly spec: ListSpec<Row>,
    private readonly form: ListForm,
  ) {
    const [first, ...others] = spec.columns;
    const isGrouped = spec.columns.some(({ heads }) => heads.length > 1);
    this.columns =
      form.shuffled === true && !isGrouped && first !== undefined
        ? [first, ...hand.dice.shuffled(others)]
        : spec.columns;
    this.left = form.left ?? 1;
    this.offset = this.left + (form.numbered === true ? 1 : 0);
    this.row = form.top ?? page.nextRow;
  }

  write(): PlacedList {
    const { totals, continued } = this.form;
    this.writeTitle(this.form.title);
    this.writeUnitLine();
    this.writeHeads();
    const totalFirst = totals === "first" || totals === "both" ? this.row++ : undefined;
    const totalPage = this.page;
    this.spec.rows.forEach((record, index) => {
      if (continued?.after === index) this.continueOn(continued);
      this.writeRecord(record, index);
    });
    if (totalFirst !== undefined) this.writeTotal(totalPage, totalFirst);
    if (totals === "last" || totals === "both") this.writeTotal(this.page, this.row++);
    this.writeFillers();
    for (const note of this.form.notes ?? []) this.page.put(this.row++, this.left, note);
    this.hide();
    return { rows: this.placed, nextRow: this.row, right: this.right };
  }

  private get right(): number {
    return this.offset + this.columns.length - 1;
  }

  private continueOn({ page, title }: NonNullable<ListForm["continued"]>): void {
    if (page !== this.page) {
      for (const tag of this.page.tags) page.tags.add(tag);
      this.page = page;
      this.row = page.nextRow;
    }
    this.writeTitle(title);
    this.writeUnitLine();
    this.writeHeads();
  }

  private writeTitle(title: string | undefined): void {
    if (title === undefined) return;
    const { unit, unitPlace } = this.form;
    const isTold = unit !== undefined && unitPlace === "title";
    this.page.put(this.row, this.left, isTold ? `${title}${inBrackets(this.hand, unit)}` : title);
    this.page.merge(this.row, this.left, this.row, this.right);
    this.row += 1;
  }

  private writeUnitLine(): void {
    const { unit, unitPlace } = this.form;
    if (unit === undefined || (unitPlace !== "line left" && unitPlace !== "line right")) return;
    const line = unitLine(this.hand.dice, this.hand, unit);
    this.page.put(this.row++, unitPlace === "line left" ? this.left : this.right, line);
  }

  private writeHeads(): void {
    const top = this.row;
    const depth = Math.max(...this.columns.map(({ heads }) => heads.length));
    if (this.form.numbered === true) {
      this.page.put(top, this.left, this.hand.say("序号", "No."));
      this.page.merge(top, this.left, top + depth - 1, this.left);
    }
    this.columns.forEach((column, index) => {
      this.writeHead(column, index, top, depth);
    });
    this.row += depth;
    if (this.form.columnNumbers === true) this.writeColumnNumbers();
  }

  private writeHead({ heads, amount }: Column<Row>, index: number, top: number, depth: number): void {
    const { unit, unitPlace } = this.form;
    const column = this.offset + index;
    heads.forEach((text, level) => {
      const isLast = level === heads.length - 1;
      if (!isLast && this.shares(index - 1, level, heads)) return;
      const isTold = isLast && amount !== undefined && unit !== undefined && unitPlace === "column heads";
      this.page.put(top + level, column, isTold ? `${text}${inBrackets(this.hand, unit)}` : text);
      if (isLast) this.page.merge(top + level, column, top + depth - 1, column);
      else {
        let last = index;
        while (this.shares(last + 1, level, heads)) last += 1;
        this.page.merge(top + level, column, top + level, this.offset + last);
      }
    });
  }

  /** The column has the same group heads down to that level. */
  private shares(index: number, level: number, heads: readonly string[]): boolean {
    const other = this.columns[index]?.heads ?? [];
    return other.length > level + 1 && heads.slice(0, level + 1).every((text, at) => other[at] === text);
  }

  private writeColumnNumbers(): void {
    for (let column = this.left; column <= this.right; column += 1)
      this.page.put(this.row, column, `(${String(column - this.left + 1)})`);
    this.row += 1;
  }

  private writeRecord(record: Row, index: number): void {
    const heading = this.form.headings?.get(index);
    if (heading !== undefined) {
      this.page.put(this.row, this.left, heading);
      this.page.merge(this.row, this.left, this.row, this.right);
      this.row += 1;
    }
    if (this.form.numbered === true) this.page.put(this.row, this.left, index + 1);
    this.columns.forEach((column, at) => {
      this.writeCell(column, record, index, this.offset + at);
    });
    this.placed.push({ page: this.page, row: this.row });
    this.row += 1;
  }

  private writeCell(given: Column<Row>, record: Row, index: number, column: number): void {
    const { write, field, optional, also } = given;
    const written = write(record, index);
    const isStated = field !== undefined && this.spec.isRecord?.(record) !== false;
    if (!isStated) {
      this.page.put(this.row, column, written.cell);
      return;
    }
    const place = { table: this.spec.table, key: this.spec.key(record) };
    this.page.write(this.row, column, written, { ...place, field, optional: optional === true });
    const second = also?.(record, written);
    if (second === undefined) return;
    this.page.write(
      this.row,
      column,
      { ...written, known: second.known },
      { ...place, field: second.field, optional: true },
    );
  }

  private writeTotal(page: Page, row: number): void {
    const label = this.form.totalWord ?? this.hand.say("合计", "Total");
    const labelled = this.columns.findIndex(({ amount }) => amount === undefined);
    page.put(row, labelled < 0 ? this.left : this.offset + labelled, label);
    const last = this.spec.rows.at(-1);
    this.columns.forEach(({ amount }, at) => {
      if (amount === undefined) return;
      const whole = this.spec.rows.reduce((sum, record) => sum + amount(record), 0);
      const forgotten = last === undefined ? 0 : amount(last);
      page.put(row, this.offset + at, this.totalCell(page, whole, forgotten, this.offset + at));
    });
  }

  private totalCell(page: Page, whole: number, lastAmount: number, column: number): GridCell {
    const { flaw, unit } = this.form;
    const { planted } = page.truth;
    const rows = this.placed.map((place) => place.row);
    const isOnOnePage =
      this.placed.every((place) => place.page === page) && this.form.continued === undefined;
    const letters = columnLetters(column);
    const sumTo = (end: number): string => `SUM(${letters}${String(rows[0] ?? 1)}:${letters}${String(end)})`;
    if (flaw === "last row forgotten" && lastAmount !== 0) {
      planted.add("difference");
      return this.hand.sum(whole - lastAmount, sumTo((rows.at(-1) ?? 2) - 1), unit).cell;
    }
    if (flaw === "0.01 off by rounding" && unit === "万元" && whole > ROUNDING) {
      planted.add("rounding");
      return this.hand.sum(whole + ROUNDING, `ROUND(${sumTo(rows.at(-1) ?? 1)},2)`, unit).cell;
    }
    // sums above their parts stand between the records: a SUM over the column would count twice
    const hasSums = this.spec.rows.some((record) => this.spec.isRecord?.(record) === false);
    if (!isOnOnePage || hasSums || rows.length === 0) return this.hand.amount(whole, unit).cell;
    return this.hand.sum(whole, sumTo(rows.at(-1) ?? 1), unit).cell;
  }

  private writeFillers(): void {
    const { fillers, numbered } = this.form;
    if (fillers === "dots") this.page.put(this.row++, this.offset, "……");
    if (fillers !== "numbers" || numbered !== true) return;
    for (let extra = 1; extra <= 2; extra += 1)
      this.page.put(this.row++, this.left, this.spec.rows.length + extra);
  }

  private hide(): void {
    if (this.form.hideRow === true && this.placed.length > 1) {
      const { page, row } = this.hand.dice.pick(this.placed);
      page.hiddenRows.push(row);
    }
    if (this.form.hideColumn === true) this.page.hiddenColumns.push(this.right);
  }
}
