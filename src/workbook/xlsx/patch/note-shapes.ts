import type { NoteLine } from "../../../core/marks/marking.js";
import type { CellRef } from "../../../core/values/cells.js";
import type { XmlNode } from "../xml/tree.js";
import { childOf, childrenOf } from "../xml/tree.js";
import { element } from "../xml/write.js";

/**
 * Boxes of notes are drawn in VML, a form that programs write with more or less care. It is handled as text, by the
 * prefixes all of them use, so that a part no XML parser would take passes through unharmed.
 */
const SPACES = {
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
  "xmlns:x": "urn:schemas-microsoft-com:office:excel",
};
const BOX_TYPE = "_x0000_t202";

/** Marks of white space in the end tag, as in `Edits`: one tab, the part is ours; two, it had no shapes. */
const OURS = "\t";
const WAS_EMPTY = "\t\t";
const END = /<\/xml\s*>(?=\s*$)/;
const ANY_SHAPE =
  /<v:(?!shapetype\b|fill\b|stroke\b|shadow\b|path\b|textbox\b|imagedata\b|formulas\b|f\b)\w+[\s>]/;

/** Widths and heights of a sheet's cells in pixels, as far as they are stated without looking at the rows. */
export interface Grid {
  readonly width: (column: number) => number;
  readonly height: number;
}

const CHARACTER = 7;
const DEFAULT_WIDTH = 64;
const DEFAULT_HEIGHT = 20;
const WIDEST_RUN = 16_384;

export function gridOf(root: XmlNode): Grid {
  const format = childOf(root, "sheetFormatPr")?.attributes ?? {};
  const inPixels = (characters: number): number => Math.round(characters * CHARACTER);
  const base = Number(format["defaultColWidth"] ?? NaN);
  const runs = childrenOf(childOf(root, "cols"), "col").map(({ attributes }) => ({
    first: Number(attributes["min"] ?? 0),
    last: Math.min(WIDEST_RUN, Number(attributes["max"] ?? 0)),
    width: /^(?:1|true|on)$/.test(attributes["hidden"] ?? "")
      ? 0
      : inPixels(Number(attributes["width"] ?? NaN)) || DEFAULT_WIDTH,
  }));
  const height = (Number(format["defaultRowHeight"] ?? NaN) * 4) / 3;
  return {
    width: (column) =>
      runs.find(({ first, last }) => column >= first && column <= last)?.width ??
      (inPixels(base) || DEFAULT_WIDTH),
    height: height > 0 && height < 500 ? height : DEFAULT_HEIGHT,
  };
}

const BOX_WIDTH = 300;
const LINE_HEIGHT = 17;
const LETTER = 12;
const MARGIN = 16;

/** Lines of a note once it is wrapped at the width of its box; Chinese letters are twice as wide as Latin ones. */
function heightOf(note: readonly NoteLine[]): number {
  const width = BOX_WIDTH - MARGIN;
  const lines = note
    .flatMap(({ text }) => text.split("\n"))
    .map((text) => {
      const wide = text.replace(/\p{ASCII}/gu, "").length;
      return Math.max(1, Math.ceil((wide * LETTER + (text.length - wide) * 0.55 * LETTER) / width));
    });
  return lines.reduce((sum, count) => sum + count, 0) * LINE_HEIGHT + MARGIN;
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset; counted from 0, in pixels. */
function anchorOf({ row, column }: CellRef, note: readonly NoteLine[], grid: Grid): string {
  const gap = 12;
  let right = column + 1;
  let rest = BOX_WIDTH + gap;
  while (rest > grid.width(right) && right < WIDEST_RUN) {
    rest -= grid.width(right);
    right += 1;
  }
  const top = Math.max(0, row - 2);
  const below = heightOf(note) + 8;
  const bottom = top + Math.floor(below / grid.height);
  const offset = Math.floor(below % grid.height);
  return [column, gap, top, 8, right - 1, Math.floor(rest), bottom, offset].join(", ");
}

function shape(id: number, cell: CellRef, note: readonly NoteLine[], grid: Grid): string {
  const style = `position:absolute;margin-left:60pt;margin-top:4pt;width:225pt;height:${String(Math.round(heightOf(note) * 0.75))}pt;z-index:1;visibility:hidden`;
  const data =
    "<x:MoveWithCells/>" +
    element("x:Anchor", {}, anchorOf(cell, note, grid)) +
    "<x:AutoFill>False</x:AutoFill>" +
    element("x:Row", {}, String(cell.row - 1)) +
    element("x:Column", {}, String(cell.column - 1));
  return element(
    "v:shape",
    { id: `_x0000_s${String(id)}`, type: `#${BOX_TYPE}`, style, fillcolor: "#fffbe6", "o:insetmode": "auto" },
    '<v:fill color2="#fffbe6"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      element("x:ClientData", { ObjectType: "Note" }, data),
  );
}

/** A note and the cell it belongs to. */
export interface Note {
  readonly cell: CellRef;
  readonly lines: readonly NoteLine[];
}

const shapes = (notes: readonly Note[], firstId: number, grid: Grid): string =>
  notes.map(({ cell, lines }, index) => shape(firstId + index, cell, lines, grid)).join("");

const shapeType = (end: string): string =>
  `<v:shapetype id="${BOX_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype${end}>`;

/** A new VML part; `block` numbers its shapes apart from those of other sheets. */
export function newDrawing(notes: readonly Note[], block: number, grid: Grid): string {
  const blocks = Array.from({ length: Math.ceil((notes.length + 1) / 1024) }, (_, index) => block + index);
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>`;
  const inside = layout + shapeType("") + shapes(notes, block * 1024 + 1, grid);
  return element("xml", SPACES, inside).replace(END, `</xml${OURS}>`);
}

/** The part with our boxes in it; undefined when it has no end to put them before. */
export function withShapes(text: string, notes: readonly Note[], grid: Grid): string | undefined {
  const end = END.exec(text);
  if (end === null) return undefined;
  const ids = [...text.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, id]) => Number(id));
  const first = ids.reduce((highest, id) => Math.max(highest, id), 1024) + 1;
  const hasType = new RegExp(`\\bid=["']${BOX_TYPE}["']`).test(text);
  const hasShapes = ANY_SHAPE.test(text);
  const closing = hasShapes ? end[0] : `</xml${WAS_EMPTY}>`;
  const added = (hasType ? "" : shapeType(OURS)) + shapes(notes, first, grid);
  return text.slice(0, end.index) + added + closing + text.slice(end.index + end[0].length);
}

/** The part without the boxes of these cells ("row,column" from 0); undefined when nothing of it is worth keeping. */
export function withoutShapes(text: string, cells: ReadonlySet<string>): string | undefined {
  const left = withoutOurType(withoutBoxes(text, cells));
  const wasEmpty = left.includes(`</xml${WAS_EMPTY}>`);
  if (!ANY_SHAPE.test(left) && !wasEmpty) return undefined;
  return wasEmpty ? left.replace(`</xml${WAS_EMPTY}>`, "</xml>") : left;
}

/** By single searches forward: a part without end tags must not cost more than its length. */
function withoutBoxes(text: string, cells: ReadonlySet<string>): string {
  const kept: string[] = [];
  const [starts, ends] = [/<v:shape\s/g, /<\/v:shape\s*>/g];
  let at = 0;
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    ends.lastIndex = start.index;
    if (ends.exec(text) === null) break;
    const isOurs = cells.has(cellOf(text.slice(start.index, ends.lastIndex)));
    kept.push(text.slice(at, isOurs ? start.index : ends.lastIndex));
    at = starts.lastIndex = ends.lastIndex;
  }
  return kept.join("") + text.slice(at);
}

function withoutOurType(text: string): string {
  const end = `</v:shapetype${OURS}>`;
  const to = text.indexOf(end);
  const from = text.lastIndexOf("<v:shapetype", to);
  return to < 0 || from < 0 ? text : text.slice(0, from) + text.slice(to + end.length);
}

function cellOf(shape: string): string {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return "";
  const number = (name: string): string =>
    new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}\\s*>`).exec(shape)?.[1] ?? "?";
  return `${number("Row")},${number("Column")}`;
}
