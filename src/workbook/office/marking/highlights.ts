import type { Look, Mark, Marking } from "../../../core/marks/marking.js";
import { MARK_VERDICTS } from "../../../core/marks/marking.js";
import { RULE_FORMULA } from "../../tags.js";
import { areaLists } from "./areas.js";

const EDGES = { solid: "Continuous", dashed: "Dash", dotted: "Dot" } as const;

/**
 * Puts one conditional format per verdict on a sheet, however many cells it has. The host puts each new one before all
 * others, so the gravest comes last.
 */
export function addHighlights(sheet: Excel.Worksheet, marks: readonly Mark[], looks: Marking["looks"]): void {
  for (const verdict of MARK_VERDICTS.toReversed()) {
    const cells = marks.filter((mark) => mark.verdict === verdict).map(({ cell }) => cell);
    for (const list of areaLists(cells)) {
      const { custom } = sheet.getRanges(list).conditionalFormats.add("Custom");
      custom.rule.formula = `=${RULE_FORMULA}`;
      apply(custom.format, looks[verdict]);
    }
  }
}

/** Ground, letters and edge change together; what the look leaves open stays the user's. */
function apply({ font, fill, borders }: Excel.ConditionalRangeFormat, look: Look): void {
  fill.color = look.ground;
  font.color = look.text;
  if (look.bold === true) font.bold = true;
  if (look.italic === true) font.italic = true;
  for (const border of [borders.top, borders.bottom, borders.left, borders.right]) {
    border.style = EDGES[look.edge];
    border.color = look.line;
  }
}
