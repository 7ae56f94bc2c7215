import { WorkbookError } from "../../port.js";
import type { Package } from "../package/package.js";
import { GREATER, NotPlain } from "../xml/bytes.js";
import { decodePiece, encodingOf, strictDecoder } from "../xml/decode.js";
import { XmlPass } from "../xml/parse.js";
import type { CellContext } from "./assembler.js";
import { CellAssembler } from "./assembler.js";
import { FastRows } from "./fast-rows.js";
import { SheetSink } from "./sink.js";

/** A worksheet's XML, read. */
export interface SheetXml {
  readonly cells: CellAssembler;
  readonly sink: SheetSink;
}

/** How a sheet is read: by the fast scanner where its XML is plain, or by the full parser throughout. */
export type SheetReading = "fast" | "full";

/**
 * Reads a worksheet part. What the fast scanner does not know, or holds to be damaged, is read again from the start
 * by the full parser, which decides.
 */
export async function readSheetXml(
  pack: Package,
  sheetName: string,
  context: CellContext,
  reading: SheetReading,
): Promise<SheetXml> {
  const fresh = (): SheetXml => {
    const cells = new CellAssembler(context, pack.work);
    return { cells, sink: new SheetSink(sheetName, cells, pack.work) };
  };
  if (reading === "fast") {
    const spent = pack.work.spent;
    try {
      return await readFast(pack, context.part, fresh());
    } catch (error) {
      const isForParser =
        error instanceof NotPlain || (error instanceof WorkbookError && error.code === "damaged");
      if (!isForParser) throw error;
      pack.work.returnTo(spent);
    }
  }
  const whole = fresh();
  await pack.parse(context.part, whole.sink);
  return whole;
}

async function readFast(pack: Package, part: string, sheet: SheetXml): Promise<SheetXml> {
  const mixed = new MixedPass(part, sheet, pack.work.limits.textLength);
  await pack.stream(part, (piece) => {
    mixed.push(piece);
  });
  mixed.close();
  return sheet;
}

/** The full parser sees the sheet without the content of its sheetData, which goes to the fast scanner. */
class MixedPass {
  readonly #pass: XmlPass;
  readonly #decoder: TextDecoder;
  #rows: FastRows | undefined;
  #stage: "start" | "head" | "rows" | "tail" = "start";

  constructor(
    private readonly part: string,
    { cells, sink }: SheetXml,
    textLength: number,
  ) {
    this.#pass = new XmlPass(part, sink, textLength);
    this.#decoder = strictDecoder("utf-8", part);
    sink.onSheetData = (prefix) => {
      if (this.#stage !== "head") return;
      const isBound = (candidate: string): boolean => this.#pass.isBound(candidate);
      this.#rows = new FastRows(cells, { prefix, isBound });
      this.#stage = "rows";
    };
  }

  push(piece: Uint8Array): void {
    if (this.#stage === "start") {
      if (encodingOf(piece) !== "utf-8") throw new NotPlain("another encoding");
      this.#stage = "head";
    }
    if (this.#stage === "head") this.#head(piece);
    else if (this.#stage === "rows") this.#inRows(piece);
    else this.#parse(piece);
  }

  close(): void {
    if (this.#stage === "rows") throw new NotPlain("rows without an end");
    this.#pass.write(decodePiece(this.#decoder, this.part));
    this.#pass.close();
  }

  /** Tag by tag, so that the scanner can take over right behind the start tag of sheetData. */
  #head(piece: Uint8Array): void {
    let from = 0;
    while (from < piece.length && this.#stage === "head") {
      const end = piece.indexOf(GREATER, from);
      const to = end < 0 ? piece.length : end + 1;
      this.#parse(piece.subarray(from, to));
      from = to;
    }
    if (this.#stage === "rows") this.#inRows(piece.subarray(from));
  }

  #inRows(piece: Uint8Array): void {
    const rest = this.#rows?.push(piece);
    if (rest === undefined) return;
    this.#rows = undefined;
    this.#stage = "tail";
    this.#parse(rest);
  }

  #parse(piece: Uint8Array): void {
    this.#pass.write(decodePiece(this.#decoder, this.part, piece));
  }
}
