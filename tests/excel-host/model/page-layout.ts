import { invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { requireWritable } from "./context.js";
import { RangeObject } from "./range.js";

const API: Api = {
  BottomMargin: "1.9",
  CenterHorizontally: "1.9",
  LeftMargin: "1.9",
  Orientation: "1.9",
  PaperSize: "1.9",
  PrintGridlines: "1.9",
  RightMargin: "1.9",
  TopMargin: "1.9",
  Zoom: "1.9",
  SetPrintArea: "1.9",
  SetPrintTitleRows: "1.9",
};

/** How a sheet is printed. */
export class PageLayoutObject extends HostObject {
  readonly type = "PageLayout";
  readonly api = API;

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
  ) {
    super();
  }

  #read(key: string, unset: unknown): unknown {
    return this.sheet.page.get(key) ?? unset;
  }

  #write(key: string, value: unknown): void {
    requireWritable(this.context);
    this.sheet.page.set(key, value);
  }

  get Orientation(): unknown {
    return this.#read("orientation", "Portrait");
  }

  set Orientation(orientation: unknown) {
    if (orientation !== "Portrait" && orientation !== "Landscape")
      throw invalid(`no orientation: ${String(orientation)}`);
    this.#write("orientation", orientation);
  }

  get PaperSize(): unknown {
    return this.#read("paperSize", "A4");
  }

  set PaperSize(size: unknown) {
    this.#write("paperSize", size);
  }

  get Zoom(): unknown {
    return this.#read("zoom", { scale: 100 });
  }

  set Zoom(zoom: unknown) {
    this.#write("zoom", zoom);
  }

  get CenterHorizontally(): unknown {
    return this.#read("centerHorizontally", false);
  }

  set CenterHorizontally(value: unknown) {
    this.#write("centerHorizontally", value);
  }

  get PrintGridlines(): unknown {
    return this.#read("printGridlines", false);
  }

  set PrintGridlines(value: unknown) {
    this.#write("printGridlines", value);
  }

  get LeftMargin(): unknown {
    return this.#read("leftMargin", 50.4);
  }

  set LeftMargin(points: unknown) {
    this.#write("leftMargin", points);
  }

  get RightMargin(): unknown {
    return this.#read("rightMargin", 50.4);
  }

  set RightMargin(points: unknown) {
    this.#write("rightMargin", points);
  }

  get TopMargin(): unknown {
    return this.#read("topMargin", 54);
  }

  set TopMargin(points: unknown) {
    this.#write("topMargin", points);
  }

  get BottomMargin(): unknown {
    return this.#read("bottomMargin", 54);
  }

  set BottomMargin(points: unknown) {
    this.#write("bottomMargin", points);
  }

  SetPrintArea(area: unknown): void {
    this.#write("printArea", addressIn(area));
  }

  SetPrintTitleRows(rows: unknown): void {
    this.#write("printTitleRows", addressIn(rows));
  }
}

function addressIn(place: unknown): string {
  if (place instanceof RangeObject) return place.Address;
  if (typeof place === "string") return place;
  throw invalid("a range or an address is needed");
}
