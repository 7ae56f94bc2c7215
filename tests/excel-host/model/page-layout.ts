import { invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostObject } from "../engine/object.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { requireWritable } from "./context.js";
import { RangeObject } from "./range.js";

const API: Api = {
  BlackAndWhite: "1.9",
  BottomMargin: "1.9",
  CenterHorizontally: "1.9",
  FooterMargin: "1.9",
  HeaderMargin: "1.9",
  HeadersFooters: "1.9",
  LeftMargin: "1.9",
  Orientation: "1.9",
  PaperSize: "1.9",
  PrintGridlines: "1.9",
  RightMargin: "1.9",
  TopMargin: "1.9",
  Zoom: "1.9",
  SetPrintArea: "1.9",
  SetPrintMargins: "1.9",
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

  get BlackAndWhite(): unknown {
    return this.#read("blackAndWhite", false);
  }

  set BlackAndWhite(value: unknown) {
    this.#write("blackAndWhite", value);
  }

  get HeaderMargin(): unknown {
    return this.#read("headerMargin", 21.6);
  }

  set HeaderMargin(points: unknown) {
    this.#write("headerMargin", points);
  }

  get FooterMargin(): unknown {
    return this.#read("footerMargin", 21.6);
  }

  set FooterMargin(points: unknown) {
    this.#write("footerMargin", points);
  }

  get HeadersFooters(): HostObject {
    return new HeadersFootersObject(this.context, this.sheet);
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

  /** Margins that are not given stay. */
  SetPrintMargins(unit: unknown, given: Readonly<Record<string, unknown>>): void {
    const points = POINTS_PER[String(unit)];
    if (points === undefined) throw invalid(`no unit of margins: ${String(unit)}`);
    for (const [side, size] of Object.entries(given)) {
      if (typeof size !== "number" || size < 0) throw invalid(`no margin: ${String(size)}`);
      this.#write(`${side}Margin`, size * points);
    }
  }

  SetPrintArea(area: unknown): void {
    this.#write("printArea", addressIn(area));
  }

  SetPrintTitleRows(rows: unknown): void {
    this.#write("printTitleRows", addressIn(rows));
  }
}

const POINTS_PER: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 28.35 };

class HeadersFootersObject extends HostObject {
  readonly type = "HeaderFooterGroup";
  readonly api: Api = { DefaultForAllPages: "1.9", State: "1.9" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
  ) {
    super();
  }

  get DefaultForAllPages(): HostObject {
    return new HeaderFooterObject(this.context, this.sheet);
  }

  get State(): string {
    return "Default";
  }
}

class HeaderFooterObject extends HostObject {
  readonly type = "HeaderFooter";
  readonly api: Api = {
    CenterFooter: "1.9",
    CenterHeader: "1.9",
    LeftFooter: "1.9",
    LeftHeader: "1.9",
    RightFooter: "1.9",
    RightHeader: "1.9",
  };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
  ) {
    super();
  }

  #read(place: string): unknown {
    return this.sheet.page.get(place) ?? "";
  }

  #write(place: string, text: unknown): void {
    requireWritable(this.context);
    if (typeof text !== "string" || text.length > 255)
      throw invalid("a header or footer has up to 255 letters");
    this.sheet.page.set(place, text);
  }

  get LeftHeader(): unknown {
    return this.#read("leftHeader");
  }

  set LeftHeader(text: unknown) {
    this.#write("leftHeader", text);
  }

  get CenterHeader(): unknown {
    return this.#read("centerHeader");
  }

  set CenterHeader(text: unknown) {
    this.#write("centerHeader", text);
  }

  get RightHeader(): unknown {
    return this.#read("rightHeader");
  }

  set RightHeader(text: unknown) {
    this.#write("rightHeader", text);
  }

  get LeftFooter(): unknown {
    return this.#read("leftFooter");
  }

  set LeftFooter(text: unknown) {
    this.#write("leftFooter", text);
  }

  get CenterFooter(): unknown {
    return this.#read("centerFooter");
  }

  set CenterFooter(text: unknown) {
    this.#write("centerFooter", text);
  }

  get RightFooter(): unknown {
    return this.#read("rightFooter");
  }

  set RightFooter(text: unknown) {
    this.#write("rightFooter", text);
  }
}

function addressIn(place: unknown): string {
  if (place instanceof RangeObject) return place.Address;
  if (typeof place === "string") return place;
  throw invalid("a range or an address is needed");
}
