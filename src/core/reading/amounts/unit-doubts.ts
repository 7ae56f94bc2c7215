import type { Entry, SumCheck, TableContent } from "../../submission.js";
import { cellKey, formatAddress } from "../../values/cells.js";
import type { Caveat, Traced } from "../../values/traced.js";
import type { Vocabulary } from "../../vocabulary.js";
import { caveat } from "../cells/context.js";
import type { Joined } from "../joining/join.js";
import { asAmount, slipOf, type Amount, type Slip } from "./scale.js";
import { implausibleSizes } from "./sizes.js";

/** Amounts that are only right in another unit: told by the sums, and in doubt wherever a rule uses them. */
export interface UnitDoubts {
  readonly tables: ReadonlyMap<string, TableContent>;
  readonly sums: readonly SumCheck[];
}

/** Other cells named in a doubt before the rest is left out. */
const MOST_NAMED = 3;

/** Holds sums and columns against each other in other units; nothing is corrected. */
export function withUnitDoubts(
  tables: ReadonlyMap<string, TableContent>,
  sums: readonly SumCheck[],
  joined: ReadonlyMap<string, Joined>,
  vocabulary: Vocabulary,
): UnitDoubts {
  const held = sums.map((sum) => ({ sum, slip: slipOf(sum) }));
  const marked = held.map(({ sum, slip }) => (slip === undefined ? sum : { ...sum, slip }));
  const sizes = [...tables].flatMap(([name, content]) => {
    const definition = vocabulary.tables[name];
    if (definition === undefined) return [];
    return implausibleSizes(content, definition, joined.get(name)?.parts ?? []).map((slip) => ({
      name,
      slip,
    }));
  });
  const slips = [...held.flatMap(({ slip }) => slip ?? []), ...sizes.map(({ slip }) => slip)];
  const doubts = doubtsOf(slips);
  if (doubts.size === 0) return { tables, sums: marked };
  return {
    tables: new Map([...tables].map(([name, content]) => [name, withDoubts(content, vocabulary, doubts)])),
    sums: [...marked, ...sizes.flatMap(({ name, slip }) => sizeCheck(name, slip))],
  };
}

function sizeCheck(table: string, slip: Slip): SumCheck[] {
  const [whole, ...parts] = slip.figures;
  return whole === undefined ? [] : [{ subject: table, kind: "size", whole, parts, slip }];
}

/** By cell, the doubt about the amount in it, with the cells it does not fit to. */
function doubtsOf(slips: readonly Slip[]): Map<string, Caveat> {
  const doubts = new Map<string, Caveat>();
  for (const { figures } of slips) {
    for (const figure of figures) {
      const key = cellKey(figure.origin.cell);
      if (!doubts.has(key)) doubts.set(key, doubtAgainst(othersOf(figure, figures)));
    }
  }
  return doubts;
}

/** The total speaks against its parts, and they against it. */
const othersOf = (figure: Amount, [whole, ...parts]: readonly Amount[]): readonly Amount[] =>
  figure === whole ? parts : whole === undefined ? [] : [whole];

function doubtAgainst(others: readonly Amount[]): Caveat {
  if (others.length === 0) return caveat("implausibleAmount", "doubts");
  const named = others.slice(0, MOST_NAMED).map(({ origin }) => formatAddress(origin.cell));
  const rest = others.length > MOST_NAMED ? ["…"] : [];
  return caveat("unitInDoubt", "doubts", [...named, ...rest].join(" "));
}

function withDoubts(
  content: TableContent,
  vocabulary: Vocabulary,
  doubts: ReadonlyMap<string, Caveat>,
): TableContent {
  const fields = vocabulary.tables[content.name]?.fields ?? {};
  const money = content.fields.filter((field) => fields[field]?.kind === "money");
  if (money.length === 0) return content;
  return { ...content, entries: content.entries.map((entry) => entryWithDoubts(entry, money, doubts)) };
}

function entryWithDoubts(entry: Entry, money: readonly string[], doubts: ReadonlyMap<string, Caveat>): Entry {
  const changed = money.flatMap((field): [string, Traced][] => {
    const traced = entry.values.get(field);
    const amount = traced === undefined ? undefined : asAmount(traced);
    const doubt = amount && doubts.get(cellKey(amount.origin.cell));
    return amount && doubt ? [[field, { ...amount, caveats: [...(amount.caveats ?? []), doubt] }]] : [];
  });
  return changed.length === 0 ? entry : { ...entry, values: new Map([...entry.values, ...changed]) };
}
