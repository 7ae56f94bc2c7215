import type { BorderLine, CellStyle } from "../../view.js";
import type { Package } from "../package/package.js";
import type { XmlElement } from "../xml/parse.js";
import { isTrue, wholeNumber } from "../xml/parse.js";
import { blended, Colours, hexOf } from "./colours.js";
import type { Theme } from "./colours.js";

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Look = Writable<CellStyle>;
type Attribute = XmlElement["attribute"];
type Side = "top" | "right" | "bottom" | "left";

/** Points of the workbook's own letters where it does not say. */
const USUAL_SIZE = 11;

export interface Looks {
  /** by style index (`s` of a cell) */
  readonly styles: readonly CellStyle[];
  /** points of the letters columns are measured by */
  readonly usualSize: number;
}

export const PLAIN_LOOKS: Looks = { styles: [{}], usualSize: USUAL_SIZE };

/** Reads the looks of a styles part. */
export async function readLooks(pack: Package, part: string, theme: Theme): Promise<Looks> {
  const reader = new LooksReader(theme);
  await pack.parse(part, {
    open: (element) => {
      reader.open(element);
      pack.work.boundList(reader.count, "styles");
    },
  });
  return reader.looks;
}

/** Shares of the pattern's own colour over its ground. */
const DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};
const STRIPES = 0.35;

class LooksReader {
  readonly #colours: Colours;
  readonly #fonts: Look[] = [];
  readonly #sizes: number[] = [];
  readonly #fills: { pattern: string; front?: string; ground?: string; stop?: string }[] = [];
  readonly #borders: Partial<Record<Side, Writable<BorderLine>>>[] = [];
  readonly #xfs: { font: number; fill: number; border: number; more: Look }[] = [];
  /** numbers of the format "text": the built-in one, and any the workbook gives */
  readonly #textFormats = new Set([49]);
  #path = "";
  #side: Side | undefined;

  constructor(theme: Theme) {
    this.#colours = new Colours(theme);
  }

  get count(): number {
    return Math.max(this.#fonts.length, this.#fills.length, this.#borders.length, this.#xfs.length);
  }

  get looks(): Looks {
    const usualSize = this.#sizes[0] ?? USUAL_SIZE;
    const styles = this.#xfs.map(({ font, fill, border, more }): CellStyle => {
      const ground = this.#ground(fill);
      const size = this.#sizes[font] ?? usualSize;
      return {
        ...this.#fonts[font],
        ...(size === USUAL_SIZE ? {} : { size }),
        ...(ground === undefined ? {} : { fill: ground }),
        ...this.#borders[border],
        ...more,
      };
    });
    return { styles: styles.length === 0 ? [{}] : styles, usualSize };
  }

  #ground(index: number): string | undefined {
    const fill = this.#fills[index];
    if (fill === undefined || fill.pattern === "none") return fill?.stop;
    const share = DENSITY[fill.pattern] ?? STRIPES;
    if (share === 1) return fill.front;
    return blended(fill.front ?? "#000000", fill.ground ?? "#ffffff", share);
  }

  open({ name, parent, attribute }: XmlElement): void {
    if (parent === "styleSheet") this.#path = name;
    else if (this.#path === "fonts") this.#font(name, parent, attribute);
    else if (this.#path === "fills") this.#fill(name, parent, attribute);
    else if (this.#path === "borders") this.#border(name, parent, attribute);
    else if (this.#path === "cellXfs") this.#xf(name, parent, attribute);
    else if (name === "numFmt" && attribute("formatCode") === "@")
      this.#textFormats.add(wholeNumber(attribute("numFmtId")) ?? 0);
    else if (name === "rgbColor" && parent === "indexedColors")
      this.#colours.own.push(hexOf(attribute("rgb") ?? "") ?? "#000000");
  }

  #font(name: string, parent: string, attribute: Attribute): void {
    if (name === "font" && parent === "fonts") {
      this.#fonts.push({});
      return;
    }
    const font = this.#fonts.at(-1);
    if (font === undefined || parent !== "font") return;
    const value = attribute("val");
    const isOn = value === undefined || isTrue(value);
    if (name === "b" && isOn) font.bold = true;
    else if (name === "i" && isOn) font.italic = true;
    else if (name === "strike" && isOn) font.struck = true;
    else if (name === "u" && value !== "none") font.underlined = true;
    else if (name === "sz") this.#sizes[this.#fonts.length - 1] = Number(value) || USUAL_SIZE;
    else if (name === "color") setIf(font, "colour", this.#colours.of(attribute));
  }

  #fill(name: string, parent: string, attribute: Attribute): void {
    if (name === "fill" && parent === "fills") this.#fills.push({ pattern: "none" });
    const fill = this.#fills.at(-1);
    if (fill === undefined) return;
    if (name === "patternFill") fill.pattern = attribute("patternType") ?? "none";
    else if (name === "fgColor") setIf(fill, "front", this.#colours.of(attribute));
    else if (name === "bgColor") setIf(fill, "ground", this.#colours.of(attribute));
    else if (name === "color" && parent === "stop" && fill.stop === undefined)
      setIf(fill, "stop", this.#colours.of(attribute));
  }

  #border(name: string, parent: string, attribute: Attribute): void {
    if (name === "border" && parent === "borders") this.#borders.push({});
    const border = this.#borders.at(-1);
    if (border === undefined) return;
    if (parent === "border") {
      this.#side = sideOf(name);
      const line = lineOf(attribute("style"));
      if (this.#side !== undefined && line !== undefined) border[this.#side] = line;
    } else if (name === "color" && this.#side !== undefined) {
      const line = border[this.#side];
      if (line !== undefined) setIf(line, "colour", this.#colours.of(attribute));
    }
  }

  #xf(name: string, parent: string, attribute: Attribute): void {
    if (name === "xf" && parent === "cellXfs") {
      const index = (key: string): number => wholeNumber(attribute(key)) ?? 0;
      const more: Look = this.#textFormats.has(index("numFmtId")) ? { keepsText: true } : {};
      this.#xfs.push({ font: index("fontId"), fill: index("fillId"), border: index("borderId"), more });
    } else if (name === "alignment") align(this.#xfs.at(-1)?.more ?? {}, attribute);
  }
}

function setIf<Key extends string>(
  target: Partial<Record<Key, string>>,
  key: Key,
  value: string | undefined,
): void {
  if (value !== undefined) target[key] = value;
}

const sideOf = (name: string): Side | undefined => {
  if (name === "top" || name === "bottom" || name === "left" || name === "right") return name;
  return name === "start" ? "left" : name === "end" ? "right" : undefined;
};

function lineOf(style: string | undefined): Writable<BorderLine> | undefined {
  if (style === undefined || style === "none") return undefined;
  if (style === "double") return { width: 3, style: "double" };
  const width = style === "thick" ? 3 : /^medium/.test(style) ? 2 : 1;
  if (/dash/i.test(style)) return { width, style: "dashed" };
  return { width, style: style === "dotted" || style === "hair" ? "dotted" : "solid" };
}

const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  left: "left",
  center: "center",
  right: "right",
  justify: "justify",
  distributed: "center",
  centerContinuous: "acrossSelection",
};

function align(look: Look, attribute: Attribute): void {
  const horizontal = HORIZONTAL[attribute("horizontal") ?? ""];
  if (horizontal !== undefined) look.horizontal = horizontal;
  const vertical = attribute("vertical") ?? "";
  if (vertical === "top") look.vertical = "top";
  if (/^(?:center|justify|distributed)$/.test(vertical)) look.vertical = "center";
  if (isTrue(attribute("wrapText"))) look.wraps = true;
  if (isTrue(attribute("shrinkToFit"))) look.shrinks = true;
  const indent = wholeNumber(attribute("indent")) ?? 0;
  if (indent > 0) look.indent = Math.min(indent, 15);
  const turn = wholeNumber(attribute("textRotation")) ?? 0;
  if (turn === 255) look.turned = "stacked";
  else if (turn > 0 && turn <= 180) look.turned = turn > 90 ? 90 - turn : turn;
}
