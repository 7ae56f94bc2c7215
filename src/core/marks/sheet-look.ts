import type { FindingsSheet, Look, Marking, SheetCell } from "./marking.js";

/** How a cell of the findings sheet looks; colours as "#rrggbb", sizes in points. */
export interface CellLook {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly ground?: string;
  readonly line?: string;
  readonly edge?: Look["edge"];
  readonly format?: string;
  readonly align?: "left" | "right";
  /** one line, in the middle of its row; the others wrap and begin at the top */
  readonly isFlat?: boolean;
}

const HEADER_GROUND = "#1f3a5f";
const LIVE_GROUND = "#f1f6fc";
const LINK = "#115ea3";
const QUIET = "#616161";
const LINE = "#d1d1d1";

export const SHEET_TEXT = "#242424";
export const SHEET_SIZE = 10;

export const TITLE_LOOK: CellLook = { size: 14, bold: true, isFlat: true };
export const SUBTITLE_LOOK: CellLook = { color: QUIET, isFlat: true };
export const HEADER_LOOK: CellLook = {
  bold: true,
  color: "#ffffff",
  ground: HEADER_GROUND,
  line: HEADER_GROUND,
};

/** Heights of the heading's rows in points. */
export const TITLE_HEIGHT = 24;
export const SUBTITLE_HEIGHT = 18;

/** Columns that stay in view: verdict, number, what is checked. */
export const FROZEN_COLUMNS = 3;

/** In inches; A4 landscape, one page wide, the columns' titles on every page. */
export const PAGE_MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** The sheet's name, and the page of how many (codes of Excel's footers). */
export const FOOTER = { left: "&A", right: "&P / &N" };

const verdictLook = ({ text, ...look }: Look): CellLook => ({ ...look, color: text });

/** The look of a cell below the header. */
export function cellLook(cell: SheetCell, verdictLooks: Marking["verdictLooks"]): CellLook {
  const format = "format" in cell ? { format: cell.format } : {};
  switch (cell.kind) {
    case "text":
      return cell.look === undefined ? { line: LINE } : verdictLook(verdictLooks[cell.look]);
    case "number":
      return { line: LINE, align: "right", ...format };
    case "formula":
      return { line: LINE, ground: LIVE_GROUND, color: LINK, align: "right", ...format };
    case "link":
      return { line: LINE, color: LINK, underline: true };
    case "empty":
      return { line: LINE };
  }
}

/** The row of the columns' titles: behind the heading and a blank row. */
export const headerRowOf = (sheet: FindingsSheet): number => sheet.heading.length + 2;

/** Characters a cell of Excel holds. */
const LONGEST_TEXT = 32_767;

export const cellText = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;

const DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;
export const isDecimal = (text: string): boolean => DECIMAL.test(text);
