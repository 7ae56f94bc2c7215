import type { Package } from "../package/package.js";
import { wholeNumber } from "../xml/parse.js";
import { BUILT_IN_FORMATS } from "./formats.js";

/** Number format texts by style index (`s` of a cell). */
export type Styles = readonly string[];

/** Reads the styles part: the number format of each entry of cellXfs. */
export async function readStyles(pack: Package, part: string): Promise<Styles> {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  await pack.parse(part, {
    open: ({ name, parent, attribute }) => {
      const id = wholeNumber(attribute("numFmtId")) ?? 0;
      if (name === "numFmt" && parent === "numFmts") custom.set(id, attribute("formatCode") ?? "General");
      if (name === "xf" && parent === "cellXfs") ids.push(id);
      pack.work.boundList(Math.max(ids.length, custom.size), "styles");
    },
  });
  return ids.map((id) => custom.get(id) ?? BUILT_IN_FORMATS.get(id) ?? "General");
}
