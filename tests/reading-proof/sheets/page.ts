import { gridSheet, gridWorkbook, type GridCell } from "../../../src/core/reading/sheet/grid.js";
import type { WorkbookContent } from "../../../src/core/reading/sheet/sheet.js";
import { Truth, type Known, type Place } from "./truth.js";

/** A cell as it is written, and what a reader should make of it. */
export interface Written {
  readonly cell: GridCell;
  readonly known?: Known;
  readonly tags?: readonly string[];
}

/** A sheet while it is being written. Rows and columns count from 1. */
export class Page {
  private readonly rows: GridCell[][] = [];
  private readonly merges: [number, number, number, number][] = [];
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  /** the whole sheet is hidden */
  isHidden = false;
  /** layout and quirks at work where the next cells are written */
  readonly tags = new Set<string>();

  constructor(
    readonly name: string,
    readonly truth: Truth,
  ) {}

  /** The first row that is still free. */
  get nextRow(): number {
    return this.rows.length + 1;
  }

  skip(rows = 1): void {
    for (let row = 0; row < rows; row += 1) this.rows.push([]);
  }

  put(row: number, column: number, cell: GridCell): void {
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
  }

  /** Writes a cell; with a place, it states that fact. */
  write(row: number, column: number, written: Written, place?: Place): void {
    this.put(row, column, written.cell);
    if (place === undefined || written.known === undefined) return;
    const cell = { sheet: this.name, row, column };
    this.truth.state(place, written.known, cell, [...this.tags, ...(written.tags ?? [])]);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push([top, left, bottom, right]);
  }

  /** Whether the cell holds nothing. */
  isBlank(row: number, column: number): boolean {
    const cell = this.rows[row - 1]?.[column - 1] ?? null;
    return cell === null || (typeof cell === "object" && "value" in cell && cell.value.kind === "empty");
  }

  /** The cells as texts, a line a row, to look at. */
  toText(): string {
    const lines = this.rows.map((row, index) => {
      const cells = row.map((cell) => (cell === null ? "" : textOf(cell)));
      return `${String(index + 1).padStart(3)} | ${cells.join(" | ")}`;
    });
    const merged = this.merges.map((area) => area.join(",")).join(" ");
    const hidden = [
      ...(this.hiddenRows.length > 0 ? [`    hidden rows ${this.hiddenRows.join(" ")}`] : []),
      ...(this.hiddenColumns.length > 0 ? [`    hidden columns ${this.hiddenColumns.join(" ")}`] : []),
    ];
    const head = `[${this.name}]${this.isHidden ? " (hidden)" : ""}`;
    return [head, ...lines, ...(merged === "" ? [] : [`    merged ${merged}`]), ...hidden].join("\n");
  }

  toSheet(): WorkbookContent["sheets"][number] {
    const { merges, hiddenRows, hiddenColumns } = this;
    const visibility = this.isHidden ? "hidden" : "visible";
    return gridSheet(this.name, this.rows, { merges, hiddenRows, hiddenColumns, visibility });
  }
}

function textOf(cell: Exclude<GridCell, null>): string {
  if (typeof cell !== "object") return String(cell).replaceAll("\n", "⏎");
  if ("year" in cell) return `<${String(cell.year)}-${String(cell.month)}-${String(cell.day)}>`;
  const { value, formula, format } = cell;
  const shown =
    value === undefined || value.kind === "empty"
      ? ""
      : value.kind === "text"
        ? value.text
        : value.kind === "number"
          ? String(value.number)
          : "";
  return `${shown}${formula === undefined ? "" : ` {=${formula}}`}${format === undefined ? "" : ` {${format}}`}`;
}

/** All sheets of a workbook, and the truth of what they say. */
export class Book {
  readonly truth = new Truth();
  readonly pages: Page[] = [];

  /** A new sheet; a number is put behind a name that is taken. */
  page(name: string): Page {
    const taken = new Set(this.pages.map((page) => page.name));
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}${String(number)}`;
    const page = new Page(free, this.truth);
    this.pages.push(page);
    return page;
  }

  toContent(): WorkbookContent {
    return gridWorkbook(this.pages.map((page) => page.toSheet()));
  }
}
