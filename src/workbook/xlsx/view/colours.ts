import type { Package } from "../package/package.js";
import type { XmlElement } from "../xml/parse.js";
import { isTrue, wholeNumber } from "../xml/parse.js";

/** The colours of a workbook's theme in the order cells number them (ECMA-376 part 1, 18.8.3; light before dark). */
export type Theme = readonly string[];

const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const LINKS = ["hlink", "folHlink"];
/** The theme of Office 2013 to 2022, for workbooks without one. */
const OFFICE: Theme = "ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72"
  .split(" ")
  .map((hex) => `#${hex}`);

const DRAWING =
  /^\{http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:drawingml\/2006|ooxml\/drawingml)\/main\}/;

export async function readTheme(pack: Package, part: string): Promise<Theme> {
  const found = new Map<string, string>();
  let slot = "";
  await pack.parse(part, {
    open: ({ name, parent, attribute }) => {
      const [own, around] = [name.replace(DRAWING, ""), parent.replace(DRAWING, "")];
      if (around === "clrScheme") slot = own;
      if (around !== slot) return;
      const hex = own === "sysClr" ? attribute("lastClr") : attribute("val");
      if (/^[0-9A-Fa-f]{6}$/.test(hex ?? "")) found.set(slot, `#${String(hex).toLowerCase()}`);
    },
  });
  return [...ORDER, ...LINKS].map((name, index) => found.get(name) ?? OFFICE[index] ?? "#000000");
}

export const officeTheme = (): Theme => OFFICE;

/** The palette behind `indexed` (ECMA-376 part 1, 18.8.27); 0–7 are those of 8–15. */
const PALETTE =
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 " +
  "9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff " +
  "00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED: readonly string[] = PALETTE.split(" ").map((hex) => `#${hex}`);

/** Resolves the colours of a styles part. */
export class Colours {
  /** colours the workbook puts in place of the usual palette */
  readonly own: string[] = [];

  constructor(private readonly theme: Theme) {}

  /** #rrggbb of an element such as `color` or `fgColor`; undefined for an automatic one. */
  of(attribute: XmlElement["attribute"]): string | undefined {
    if (isTrue(attribute("auto"))) return undefined;
    const base = this.#base(attribute);
    const tint = Number(attribute("tint") ?? 0);
    return base === undefined || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
  }

  #base(attribute: XmlElement["attribute"]): string | undefined {
    const rgb = attribute("rgb");
    if (rgb !== undefined) return hexOf(rgb);
    const theme = wholeNumber(attribute("theme"));
    if (theme !== undefined) return this.theme[theme];
    const index = wholeNumber(attribute("indexed"));
    if (index === undefined || index >= 64) return undefined;
    return this.own[index] ?? INDEXED[index < 8 ? index : index - 8];
  }
}

/** The last six digits of AARRGGBB or RRGGBB. */
export const hexOf = (text: string): string | undefined => {
  const digits = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text)?.[1];
  return digits === undefined ? undefined : `#${digits.toLowerCase()}`;
};

const channels = (hex: string): readonly [number, number, number] => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];
const hexFrom = (values: readonly number[]): string =>
  `#${values
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** A part of one colour over another. */
export function blended(over: string, under: string, share: number): string {
  const below = channels(under);
  return hexFrom(channels(over).map((value, index) => value * share + (below[index] ?? 0) * (1 - share)));
}

/**
 * A colour with its luminance moved (18.3.1.15): towards black by a negative tint, towards white by a positive one, hue
 * and saturation (HLS) as they were.
 */
function tinted(hex: string, tint: number): string {
  if (tint < 0) return blended("#000000", hex, Math.min(1, -tint));
  const values = channels(hex).map((value) => value / 255);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const light = (least + most) / 2;
  const moved = light + (1 - light) * Math.min(1, tint);
  const spread = 1 - Math.abs(2 * light - 1);
  const stretch = spread === 0 ? 0 : (1 - Math.abs(2 * moved - 1)) / spread;
  return hexFrom(values.map((value) => (moved + (value - light) * stretch) * 255));
}
