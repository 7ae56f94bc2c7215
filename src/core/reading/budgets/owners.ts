import type { Vocabulary } from "../../vocabulary.js";
import { isOrganisation } from "../words/evidence.js";
import type { TableFind } from "../tables/find.js";
import type { Pair } from "../forms/pair.js";
import type { CellRef } from "../../values/cells.js";
import type { Cell } from "../sheet/sheet.js";
import { foldHead } from "../words/text.js";
import { shownText } from "../sheet/view.js";

/** The unit that a table speaks about, and where that is said. */
export interface Owner {
  /** "" when a title speaks of a unit without its name */
  readonly name: string;
  readonly cell: Cell;
  readonly ref: CellRef;
  readonly label: string;
  /** the label and value that say so */
  readonly pair?: Pair;
}

const UNIT_TITLE =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、．.]\s*)?(?:[\p{Script=Han}]{0,4}(?:单位|机构|课题|子课题)|(?:lead|coordinating|host|main)(?:\s+(?:partner|unit|institution|organi[sz]ation|applicant))?|coordinator|applicant|participant|partner|unit|institution)\s*(?:no\.?\s*)?(?:[一二三四五六七八九十\dA-Z甲乙丙丁]{1,2})?\s*(?:[:：]|[(（](?!可))\s*(.*?)[)）]?\s*$/iu;
const NUMBERED_UNIT =
  /(?:单位|机构|participant|partner|unit)\s*[一二三四五六七八九十\dA-Z]{1,2}\s*(?:[(（].*[)）])?\s*[:：]?\s*$/iu;
const BUDGET_WORDS = /(?:项目|课题)?(?:经费)?(?:支出)?(?:预算|经费|决算)(?:明细)?(?:表|书)?$/u;

/** Whose budget a table is: the unit named by a label above it, in its title, or in the name of its sheet. */
export function ownerOf(find: TableFind, above: readonly Pair[], vocabulary: Vocabulary): Owner | undefined {
  return ownerInTitle(find, vocabulary) ?? ownerInPair(above) ?? ownerInSheet(find, vocabulary);
}

/** The last label–value pair above a table that names a unit. */
function ownerInPair(above: readonly Pair[]): Owner | undefined {
  const pair = above.findLast(
    ({ candidates, value }) =>
      value?.value.kind === "text" &&
      candidates.some(
        ({ table, field, strength }) => table === "units" && field === "name" && strength > 0.8,
      ),
  );
  if (pair?.value === undefined) return undefined;
  return { name: shownText(pair.value), cell: pair.value, ref: pair.valueCell, label: pair.label, pair };
}

function ownerInTitle({ heading, home }: TableFind, vocabulary: Vocabulary): Owner | undefined {
  for (const slot of heading.titles) {
    const found = UNIT_TITLE.exec(slot.text.trim());
    const bare = slot.text.trim().replace(BUDGET_WORDS, "");
    const name = found?.[1] ?? (isOrganisation(bare, vocabulary) ? foldHead(bare).base : undefined);
    if (name === undefined && !NUMBERED_UNIT.test(slot.text)) continue;
    const said = (name ?? "").replace(/^[(（]|[)）]$|[(（]?可(?:自行)?增加[)）]?/gu, "").trim();
    const cell: Cell = { value: { kind: "text", text: said }, format: "General" };
    return { name: said, cell, ref: home.ref(slot.row, slot.left), label: slot.text.trim() };
  }
  return undefined;
}

function ownerInSheet({ view, header, headView }: TableFind, vocabulary: Vocabulary): Owner | undefined {
  const name = view.name.trim().replace(BUDGET_WORDS, "");
  if (!isOrganisation(name, vocabulary)) return undefined;
  const cell: Cell = { value: { kind: "text", text: name }, format: "General" };
  return { name, cell, ref: headView.ref(header.top, header.left), label: view.name };
}
