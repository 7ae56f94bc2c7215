import type { Book } from "../book/book.js";
import type { Package } from "../package/package.js";
import type { Edits } from "../patch/edits.js";
import { editPart, placeFor } from "../patch/parts.js";
import type { XmlNode } from "../xml/tree.js";
import { childOf } from "../xml/tree.js";
import { elementsOf } from "../xml/write.js";

/** Order of the children of a workbook part up to calcPr (ECMA-376 part 1, 18.2.27, CT_Workbook). */
const BEFORE = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

/**
 * White space before ">" means nothing to XML. A tab there tells that the wish to be calculated was put in by us, who
 * took out every result it concerns: those left may be believed. A program that saves the workbook anew drops the tab.
 */
const OURS = "\t";

const isOn = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? "");
const isOurs = (node: XmlNode, text: string): boolean =>
  / fullCalcOnLoad="1"\t\/?>$/.test(text.slice(node.start, node.openEnd));

/** Whether the workbook part asks for a recalculation in our name only. */
export const asksInOurName = async (pack: Package, part: string): Promise<boolean> =>
  editPart(pack, part, (root, _, text) => {
    const calculation = childOf(root, "calcPr");
    return calculation !== undefined && isOurs(calculation, text);
  });

/** Lets the workbook be calculated when it is opened next; gives the element as it was, undefined where none was. */
export async function askForCalculation(pack: Package, book: Book): Promise<string | undefined> {
  return editPart(pack, book.part, (root, edits, text) => {
    const calculation = childOf(root, "calcPr");
    if (calculation === undefined) {
      const xml = elementsOf(root.prefix)("calcPr", { fullCalcOnLoad: 1 });
      edits.insert(placeFor(root, BEFORE, "calcPr"), xml.replace("/>", `${OURS}/>`));
      return undefined;
    }
    const written = text.slice(calculation.start, calculation.end);
    if (!isOn(calculation.attributes["fullCalcOnLoad"])) ask(calculation, edits, text);
    return written;
  });
}

function ask(node: XmlNode, edits: Edits, text: string): void {
  const tag = text
    .slice(node.start, node.openEnd)
    .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, "")
    .replace(/\s*(\/?>)$/, ` fullCalcOnLoad="1"${OURS}$1`);
  edits.replace(node.start, node.openEnd, tag);
}

/** Takes the wish back, as far as it is ours; `before` is what `askForCalculation` gave. */
export async function askNoMore(pack: Package, book: Book, before: string | undefined): Promise<void> {
  await editPart(pack, book.part, (root, edits, text) => {
    const calculation = childOf(root, "calcPr");
    if (calculation === undefined || !isOurs(calculation, text)) return;
    edits.replace(calculation.start, calculation.end, before ?? "");
  });
}
