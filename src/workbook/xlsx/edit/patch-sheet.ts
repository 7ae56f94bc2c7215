import { columnLetters } from "../../../core/values/cells.js";
import type { CellInput } from "../../port.js";
import { Edits } from "../patch/edits.js";
import { areaOf } from "../sheet/address.js";
import { elementsOf } from "../xml/write.js";
import { changedCell, newCell } from "./cell-xml.js";
import type { CellSpan, RowSpan, SheetSpans } from "./sheet-pass.js";
import { passSheet, placeOf } from "./sheet-pass.js";

/** What is done to one worksheet at once. */
export interface SheetPatch {
  /** the one cell that gets a value, or (`undefined`) goes again because there was none */
  readonly target?: { readonly row: number; readonly column: number; readonly input: CellInput | undefined };
  /** formulas whose results are taken out */
  readonly withoutResult: ReadonlySet<number>;
  /** cells that get back the XML they had */
  readonly restored: ReadonlyMap<number, string>;
}

export interface PatchedSheet {
  readonly text: string;
  /** the XML of the cells changed, as it was; undefined for a cell that was not there */
  readonly originals: ReadonlyMap<number, string | undefined>;
}

/** Whether the target may be changed, by what the sheet says of its protection and the style of the cell. */
export type Guard = (protection: SheetSpans["protection"], style: number) => void;

/** Changes cells of a worksheet's XML and nothing around them. */
export function patchSheet(part: string, text: string, patch: SheetPatch, guard: Guard): PatchedSheet {
  const { target, withoutResult, restored } = patch;
  const place = target === undefined ? undefined : placeOf(target.row, target.column);
  const wanted = new Set([...withoutResult, ...restored.keys(), ...(place === undefined ? [] : [place])]);
  const spans = passSheet(part, text, wanted, target);
  const edits = new Edits(text);
  const originals = new Map<number, string | undefined>();
  for (const [at, span] of spans.cells) {
    const before = restored.get(at);
    if (before !== undefined) edits.replace(span.start, span.end, before);
    else if (at !== place) dropResults(span, edits);
    if (at !== place || before === undefined) originals.set(at, text.slice(span.start, span.end));
  }
  if (target !== undefined && place !== undefined && !restored.has(place)) {
    if (!spans.cells.has(place)) originals.set(place, undefined);
    guard(spans.protection, styleOf(spans, spans.cells.get(place)));
    new TargetPatch(spans, edits, text, target).apply(spans.cells.get(place));
  }
  return { text: edits.result, originals };
}

function dropResults({ results }: CellSpan, edits: Edits): void {
  for (const { from, to } of results) edits.replace(from, to, "");
}

const styleOf = ({ row, columnStyle }: SheetSpans, cell: CellSpan | undefined): number => {
  if (cell === undefined) return row?.style ?? columnStyle ?? 0;
  return Number(cell.attributes.find(([name]) => name === "s")?.[1] ?? 0);
};

class TargetPatch {
  readonly #write;

  constructor(
    private readonly spans: SheetSpans,
    private readonly edits: Edits,
    private readonly text: string,
    private readonly target: NonNullable<SheetPatch["target"]>,
  ) {
    this.#write = elementsOf(spans.prefix);
  }

  apply(cell: CellSpan | undefined): void {
    const { input } = this.target;
    if (input === undefined) this.#remove(cell);
    else if (cell !== undefined)
      this.edits.replace(cell.start, cell.end, changedCell(cell, input, this.#write));
    else if (input.kind !== "empty") this.#insert(input);
  }

  #remove(cell: CellSpan | undefined): void {
    if (cell === undefined) return;
    const { row } = this.spans;
    const isOurRow =
      row?.cells === 1 &&
      this.text.slice(row.start, row.openEnd) === `<${row.tag} r="${String(this.target.row)}">`;
    if (isOurRow) this.edits.replace(row.start, row.end, "");
    else this.edits.replace(cell.start, cell.end, "");
  }

  #insert(input: CellInput): void {
    const { row } = this.spans;
    const xml = newCell(this.target, styleOf(this.spans, undefined), input, this.#write);
    this.#widenDimension();
    if (row === undefined) {
      this.#insertRow(this.#write("row", { r: this.target.row }, xml));
      return;
    }
    this.#widenSpans(row);
    if (row.isSelfClosing) this.edits.replace(row.openEnd - 2, row.openEnd, `>${xml}</${row.tag}>`);
    else this.edits.insert(this.spans.cellBefore ?? row.closeStart, xml);
  }

  #insertRow(xml: string): void {
    const { sheetData, rowBefore, prefix } = this.spans;
    const isSelfClosing = this.text.slice(sheetData.openEnd - 2, sheetData.openEnd) === "/>";
    if (!isSelfClosing) {
      this.edits.insert(rowBefore ?? sheetData.closeStart, xml);
      return;
    }
    const tag = prefix === "" ? "sheetData" : `${prefix}:sheetData`;
    this.edits.replace(sheetData.openEnd - 2, sheetData.openEnd, `>${xml}</${tag}>`);
  }

  /** A row may say which columns its cells span; one outside makes that untrue, and nothing needs it. */
  #widenSpans({ start, openEnd, spans }: RowSpan): void {
    const isInside = (spans ?? "").split(/\s+/).some((span) => {
      const [first, last] = span.split(":").map(Number);
      return (
        first !== undefined && last !== undefined && this.target.column >= first && this.target.column <= last
      );
    });
    const match = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/.exec(this.text.slice(start, openEnd));
    if (!isInside && match !== null)
      this.edits.replace(start + match.index, start + match.index + match[0].length, "");
  }

  #widenDimension(): void {
    const { dimension } = this.spans;
    const area = areaOf("", dimension?.area ?? "");
    if (dimension === undefined || area === undefined) return;
    const { row, column } = this.target;
    const [top, left] = [Math.min(area.top, row), Math.min(area.left, column)];
    const [bottom, right] = [Math.max(area.bottom, row), Math.max(area.right, column)];
    const written = `${columnLetters(left)}${String(top)}:${columnLetters(right)}${String(bottom)}`;
    const isSame = top === area.top && left === area.left && bottom === area.bottom && right === area.right;
    const at = this.text.slice(dimension.start, dimension.openEnd).indexOf(dimension.area);
    if (isSame || at < 0) return;
    this.edits.replace(dimension.start + at, dimension.start + at + dimension.area.length, written);
  }
}
