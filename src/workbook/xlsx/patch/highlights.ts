import type { CellRef } from "../../../core/values/cells.js";
import { columnLetters, mergeCells } from "../../../core/values/cells.js";
import { RULE_FORMULA } from "../../tags.js";
import type { XmlNode } from "../xml/tree.js";
import { childrenOf, descendants } from "../xml/tree.js";
import { elementsOf, escapeXml } from "../xml/write.js";
import type { Edits } from "./edits.js";
import { placeFor } from "./parts.js";
import { isOurRule } from "./tags.js";

/** Order of the children of a worksheet (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "drawingHF",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** The cells of one verdict on one sheet, and the differential format they get. */
export interface Highlight {
  readonly cells: readonly CellRef[];
  readonly format: number;
}

/**
 * Puts one conditional format per verdict before all others. The user's own rules keep their order among each other
 * and move behind ours by as many places; where a rule belongs to a pivot table, which counts priorities as well,
 * ours come last instead.
 */
export function addHighlights(root: XmlNode, edits: Edits, highlights: readonly Highlight[]): void {
  if (highlights.length === 0) return;
  const rules = allRules(root);
  const priorities = rules.map(priorityOf).filter((priority) => priority !== undefined);
  const isFixed = root.children.some(
    ({ name, attributes }) =>
      name === "conditionalFormatting" && /^(?:1|true|on)$/.test(attributes["pivot"] ?? ""),
  );
  const first = isFixed ? Math.max(0, ...priorities) + 1 : Math.min(1, ...priorities);
  if (!isFixed) movePriorities(rules, highlights.length, edits);
  const write = elementsOf(root.prefix);
  const xml = highlights.map(({ cells, format }, index) =>
    write(
      "conditionalFormatting",
      { sqref: areas(cells) },
      write(
        "cfRule",
        { type: "expression", dxfId: format, priority: first + index },
        write("formula", {}, escapeXml(RULE_FORMULA)),
      ),
    ),
  );
  edits.insert(placeFor(root, WORKSHEET_ORDER, "conditionalFormatting"), xml.join(""));
}

const areas = (cells: readonly CellRef[]): string =>
  mergeCells([...cells].sort((a, b) => a.column - b.column || a.row - b.row))
    .map(({ top, left, bottom, right }) => {
      const first = `${columnLetters(left)}${String(top)}`;
      const last = `${columnLetters(right)}${String(bottom)}`;
      return first === last ? first : `${first}:${last}`;
    })
    .join(" ");

/** Takes our conditional formats out, and moves the others' priorities back where ours stood before them. */
export function clearHighlights(root: XmlNode, edits: Edits, text: string): void {
  const rules = allRules(root);
  const ours = rules.filter((rule) => isOurRule(rule, text));
  if (ours.length === 0) return;
  for (const parent of [...descendants(root)]) {
    const own = parent.children.filter((child) => ours.includes(child));
    if (own.length === 0) continue;
    if (childRules(parent).length === own.length) edits.remove(parent);
    else for (const rule of own) edits.remove(rule);
  }
  const others = rules.filter((rule) => !ours.includes(rule));
  const last = Math.max(...ours.map((rule) => priorityOf(rule) ?? Infinity));
  const isBefore = others.every((rule) => (priorityOf(rule) ?? Infinity) > last);
  if (isBefore) movePriorities(others, -ours.length, edits);
}

const X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}";
const isRule = ({ name }: XmlNode): boolean => name === "cfRule" || name === `${X14}cfRule`;
const childRules = (node: XmlNode): XmlNode[] => node.children.filter(isRule);

/** The rules of the sheet and those of its extension list, which count priorities together. */
function allRules(root: XmlNode): XmlNode[] {
  const formats = childrenOf(root, "conditionalFormatting");
  const extensions = childrenOf(root, "extLst").flatMap((list) => [...descendants(list)]);
  return [...formats.flatMap(childRules), ...extensions.filter(isRule)];
}

function priorityOf({ attributes }: XmlNode): number | undefined {
  const text = attributes["priority"] ?? "";
  return /^(?:0|-?[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined;
}

function movePriorities(rules: readonly XmlNode[], by: number, edits: Edits): void {
  for (const rule of rules) {
    const priority = priorityOf(rule);
    if (priority !== undefined) edits.setAttribute(rule, "priority", String(priority + by));
  }
}
