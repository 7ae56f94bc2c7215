import type { Marking, SheetCell } from "../../../core/marks/marking.js";
import type { CellLook } from "../../../core/marks/sheet-look.js";
import { cellLook, SHEET_SIZE, SHEET_TEXT } from "../../../core/marks/sheet-look.js";
import type { CellRange, CellRef } from "../../../core/values/cells.js";
import { areasOf, listsOf } from "./areas.js";

const STYLES = { solid: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
const OUTER = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof OUTER)[number] | "InsideHorizontal" | "InsideVertical";

/** Gives cells a look; `edges` are those that every one of the areas has. */
export function applyLook(format: Excel.RangeFormat, look: CellLook, edges: readonly Edge[] = OUTER): void {
  const { font, fill, borders } = format;
  font.size = look.size ?? SHEET_SIZE;
  font.color = look.color ?? SHEET_TEXT;
  font.bold = look.bold ?? false;
  font.italic = look.italic ?? false;
  font.underline = look.underline === true ? "Single" : "None";
  if (look.ground !== undefined) fill.color = look.ground;
  format.horizontalAlignment = look.align === "right" ? "Right" : "Left";
  format.verticalAlignment = look.isFlat === true ? "Center" : "Top";
  format.wrapText = look.isFlat !== true;
  if (look.line === undefined) return;
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = STYLES[look.edge ?? "solid"];
    border.color = look.line;
  }
}

export const ALL_EDGES: readonly Edge[] = [...OUTER, "InsideHorizontal", "InsideVertical"];

interface Group {
  readonly look: CellLook;
  readonly cells: CellRef[];
}
const newGroup = (look: CellLook): Group => ({ look, cells: [] });

/** Number formats go with the values, so that cells of many formats are one group. */
function lookOf(cell: SheetCell, verdictLooks: Marking["verdictLooks"]): CellLook {
  const look = { ...cellLook(cell, verdictLooks) };
  delete look.format;
  return look;
}

/** Gives each cell below the header its look: one or two requests a look, however many rows there are. */
export function applyLooks(
  sheet: Excel.Worksheet,
  rows: readonly (readonly SheetCell[])[],
  firstRow: number,
  verdictLooks: Marking["verdictLooks"],
): void {
  const groups = new Map<string, Group>();
  rows.forEach((row, down) => {
    row.forEach((cell, across) => {
      if (cell.kind === "empty") return;
      const look = lookOf(cell, verdictLooks);
      const key = JSON.stringify(look);
      const group = groups.get(key) ?? newGroup(look);
      groups.set(key, group);
      group.cells.push({ sheet: "", row: firstRow + down, column: across + 1 });
    });
  });
  const plain = JSON.stringify(lookOf({ kind: "empty" }, verdictLooks));
  for (const [key, { look, cells }] of groups) {
    if (key !== plain) applyToAreas(sheet, look, areasOf(cells));
  }
}

/** Lines between cells can only be set where there is more than one of them. */
function applyToAreas(sheet: Excel.Worksheet, look: CellLook, areas: readonly CellRange[]): void {
  const kinds: readonly (readonly [Edge[], (area: CellRange) => boolean])[] = [
    [[], ({ top, left, bottom, right }) => top === bottom && left === right],
    [["InsideHorizontal"], ({ top, left, bottom, right }) => top < bottom && left === right],
    [["InsideVertical"], ({ top, left, bottom, right }) => top === bottom && left < right],
    [["InsideHorizontal", "InsideVertical"], ({ top, left, bottom, right }) => top < bottom && left < right],
  ];
  for (const [inner, isOfKind] of kinds) {
    for (const list of listsOf(areas.filter(isOfKind))) {
      applyLook(sheet.getRanges(list).format, look, [...OUTER, ...inner]);
    }
  }
}
