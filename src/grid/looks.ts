import type { CSSProperties } from "react";
import type { Look } from "../core/marks/marking.js";
import type { BorderLine, CellStyle, ViewCell } from "../workbook/view.js";

const POINTS_TO_PIXELS = 96 / 72;
const USUAL_SIZE = 11;
const INDENT = 9;
/** Room for the icon of a marked cell. */
export const MARK_ROOM = 22;

const VERTICAL = { top: "flex-start", center: "center" } as const;

/** Pixels of a cell's letters. */
export const lettersOf = ({ size = USUAL_SIZE }: CellStyle): number => size * POINTS_TO_PIXELS;

const lineCss = ({ width, style, colour = "#242424" }: BorderLine): string =>
  `${String(width)}px ${style} ${colour}`;

const known = new WeakMap<CellStyle, CSSProperties>();

/** A cell style as CSS; the place of the text along the row is `sideOf`'s. */
export function cssOf(style: CellStyle): CSSProperties {
  const css = known.get(style) ?? newCss(style);
  known.set(style, css);
  return css;
}

function newCss(style: CellStyle): CSSProperties {
  const { top, right, bottom, left, vertical, turned } = style;
  return {
    fontSize: lettersOf(style),
    ...(style.bold && { fontWeight: 600 }),
    ...(style.italic && { fontStyle: "italic" }),
    ...((style.underlined ?? style.struck) && {
      textDecorationLine: [style.underlined && "underline", style.struck && "line-through"]
        .filter((line) => typeof line === "string")
        .join(" "),
    }),
    ...(style.colour !== undefined && { color: style.colour }),
    ...(style.fill !== undefined && { backgroundColor: style.fill }),
    ...(vertical !== undefined && { alignItems: VERTICAL[vertical] }),
    ...(turned === "stacked" && { writingMode: "vertical-rl", textOrientation: "upright" }),
    ...(top && { borderTop: lineCss(top) }),
    ...(right && { borderRight: lineCss(right) }),
    ...(bottom && { borderBottom: lineCss(bottom) }),
    ...(left && { borderLeft: lineCss(left) }),
  };
}

/** A mark on a cell: ground, edge and letters; told apart without colour by edge and letters, and by its icon. */
export const markCss = ({ ground, line, edge, text, bold, italic }: Look): CSSProperties => ({
  backgroundColor: ground,
  color: text,
  outline: `1px ${edge} ${line}`,
  outlineOffset: -1,
  ...(bold === true && { fontWeight: 700 }),
  ...(italic === true && { fontStyle: "italic" }),
});

const SIDES = { left: "flex-start", center: "center", right: "flex-end" } as const;
type Side = keyof typeof SIDES;

/** Where a cell's text stands: as its style says, else by what the cell holds. */
export function sideOf({ horizontal }: CellStyle, kind: ViewCell["kind"]): Side {
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") return horizontal;
  if (horizontal === "acrossSelection") return "center";
  if (horizontal === "justify" || kind === "text" || kind === "empty") return "left";
  return kind === "number" ? "right" : "center";
}

export function sideCss(side: Side, { indent = 0 }: CellStyle, isMarked: boolean): CSSProperties {
  const room = 4 + indent * INDENT;
  return {
    justifyContent: SIDES[side],
    textAlign: side,
    ...(side === "right" ? indent > 0 && { paddingRight: room } : indent > 0 && { paddingLeft: room }),
    ...(isMarked && { paddingLeft: side === "left" ? MARK_ROOM + indent * INDENT : MARK_ROOM }),
  };
}
