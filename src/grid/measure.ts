/** Widths of texts, by a canvas where there is one. */
let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();
const MOST_KEPT = 20_000;
/** Where nothing can be measured: about half the size of the letters each. */
const GUESS = 0.56;

export const FONT =
  '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

/** Pixels of a text of digits and signs. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  const font = `${isBold ? "600 " : ""}${String(size)}px ${FONT}`;
  const key = `${font}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > MOST_KEPT) known.clear();
  const width = measured(text, font) ?? text.length * size * GUESS;
  known.set(key, width);
  return width;
}

function measured(text: string, font: string): number | undefined {
  context ??= typeof OffscreenCanvas === "undefined" ? null : canvas();
  if (context === null) return undefined;
  context.font = font;
  return context.measureText(text).width;
}

const canvas = (): CanvasRenderingContext2D | null => document.createElement("canvas").getContext("2d");
