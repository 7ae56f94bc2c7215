import type { CellRef } from "../../values/cells.js";
import type { HeadColumn } from "./header.js";
import type { Candidate, Lexicon } from "../words/lexicon.js";
import { foldHead } from "../words/text.js";
import { unitInHead, type StatedUnit } from "../words/units.js";

/** Words that say nothing without the head above them: 申请经费 over 合计 is the amount asked for. */
const GENERIC =
  /^(?:金额|数额|额度|数|小计|合计|总计|总额|预算数?|经费|资金|(?:人民币)?[百千万亿]*元|amount|total|sum|subtotal)$/iu;

/** What the whole path or its lowest text means; where that is a generic word, what the text above it says. */
export function meaningOfPath(
  path: readonly string[],
  cell: CellRef,
  lexicon: Lexicon,
): Pick<HeadColumn, "candidates" | "ignored"> {
  const leaf = lexicon.meaningAt(path.at(-1) ?? "", cell);
  if (path.length === 1 || lexicon.isCorrected(path.at(-1) ?? "", cell)) return leaf;
  const above = GENERIC.test(leaf.folded.base) ? amountsMeant(path.slice(0, -1), lexicon) : [];
  if (above.length > 0) return { candidates: [...above, ...others(leaf.candidates, above)], ignored: false };
  const best = new Map<string, Candidate>();
  for (const candidate of [...lexicon.meaning(path.join("")).candidates, ...leaf.candidates]) {
    const name = `${candidate.table}.${candidate.field}`;
    if (candidate.strength > (best.get(name)?.strength ?? 0)) best.set(name, candidate);
  }
  const turned = best.size === 0 ? turnedRound(path, lexicon) : [];
  const candidates = [...best.values(), ...turned];
  return { candidates, ignored: candidates.length === 0 && leaf.ignored };
}

/** 经费预算 over 合计 is the budget's amount, and in another table what 合计 alone is there. */
const others = (own: readonly Candidate[], above: readonly Candidate[]): Candidate[] =>
  own
    .filter(({ table }) => !above.some((each) => each.table === table))
    .map((each) => ({ ...each, strength: each.strength * 0.9 }));

/** 经费 over 申请 is 申请经费. */
function turnedRound(path: readonly string[], lexicon: Lexicon): readonly Candidate[] {
  const [above, leaf] = path.slice(-2).map((text) => foldHead(text).base);
  return above === undefined || leaf === undefined ? [] : lexicon.meaning(`${leaf}${above}`).candidates;
}

/** The amounts that the nearest text above a generic word names, unless that is generic or a year itself. */
function amountsMeant(above: readonly string[], lexicon: Lexicon): Candidate[] {
  const text = above.findLast((each) => periodIn(each) === undefined);
  if (text === undefined || GENERIC.test(foldHead(text).base)) return [];
  return lexicon
    .meaning(text)
    .candidates.filter(
      ({ table, field }) => lexicon.vocabulary.tables[table]?.fields[field]?.kind === "money",
    )
    .map((each) => ({ ...each, strength: each.strength * 0.95 }));
}

export function unitOfPath(path: readonly string[]): { unit?: StatedUnit } {
  for (const text of path.toReversed()) {
    const unit = unitInHead(text);
    if (unit !== undefined) return { unit };
  }
  return {};
}

const YEARS: readonly RegExp[] = [
  /((?:19|20)\d{2})\s*年/u,
  /^\s*((?:19|20)\d{2})\s*(?:[(（].*)?$/u,
  /第\s*([一二三四五六七八九十\d]{1,2})\s*(?:个?年|阶段|期)/u,
  /\b(?:year|fy)\s*(\d{1,4})\b/iu,
  /\b(\d)(?:st|nd|rd|th)\s+year\b/iu,
  /\b(first|second|third|fourth|fifth)\s+year\b/iu,
];

/** The year a text names: "2026年", "第一年", "Year 2". */
function periodIn(text: string): string | undefined {
  const plain = text.normalize("NFKC");
  for (const year of YEARS) {
    const found = year.exec(plain)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

export function periodOfPath(path: readonly string[]): { period?: string } {
  const period = path.map(periodIn).find((each) => each !== undefined);
  return period === undefined ? {} : { period };
}
