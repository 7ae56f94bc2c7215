import { columnLetters } from "../../../core/values/cells.js";
import type { CellInput } from "../../port.js";
import type { ElementWriter } from "../xml/write.js";
import { escapeXml, escapeXstring } from "../xml/write.js";
import type { CellSpan } from "./sheet-pass.js";

/** Characters a cell of Excel holds. */
export const LONGEST_TEXT = 32_767;
const DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Throws RangeError for what no cell can hold: a text too long, a number not written in decimals or beyond a double. */
export function refuseImpossible(input: CellInput): void {
  if (input.kind === "text" && input.text.length > LONGEST_TEXT)
    throw new RangeError(`a text of ${String(input.text.length)} characters`);
  if (input.kind === "number" && !(DECIMAL.test(input.decimal) && Number.isFinite(Number(input.decimal))))
    throw new RangeError(`not a number: ${input.decimal}`);
}

/** The type and content of a cell with that value; an empty text is no value. */
function contentOf(
  input: CellInput,
  write: ElementWriter,
): { readonly type?: string; readonly xml?: string } {
  if (input.kind === "number") return { xml: write("v", {}, input.decimal) };
  if (input.kind === "boolean") return { type: "b", xml: write("v", {}, input.boolean ? "1" : "0") };
  if (input.kind === "empty" || input.text === "") return {};
  const text = write("t", { "xml:space": "preserve" }, escapeXstring(input.text));
  return { type: "inlineStr", xml: write("is", {}, text) };
}

/** What says how the old content is to be read, and goes with it. */
const OF_CONTENT: ReadonlySet<string> = new Set(["t", "cm", "vm"]);

/** A cell with another value; its style and all else stay. */
export function changedCell({ tag, attributes }: CellSpan, input: CellInput, write: ElementWriter): string {
  const { type, xml } = contentOf(input, write);
  const kept = attributes
    .filter(([name]) => !OF_CONTENT.has(name))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
  const start = `${tag}${kept}${type === undefined ? "" : ` t="${type}"`}`;
  return xml === undefined ? `<${start}/>` : `<${start}>${xml}</${tag}>`;
}

/** A cell where there was none. */
export function newCell(
  { row, column }: { readonly row: number; readonly column: number },
  style: number | undefined,
  input: CellInput,
  write: ElementWriter,
): string {
  const { type, xml } = contentOf(input, write);
  const attributes = {
    r: `${columnLetters(column)}${String(row)}`,
    s: style === 0 ? undefined : style,
    t: type,
  };
  return write("c", attributes, xml);
}
