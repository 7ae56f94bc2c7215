import type { Entry } from "../../submission.js";
import type { Traced } from "../../values/traced.js";
import type { Vocabulary } from "../../vocabulary.js";
import { isAmount } from "../amounts/sums.js";
import { shownText } from "../sheet/view.js";
import type { TableFind } from "../tables/find.js";
import type { ParentRow, Part } from "../tables/part.js";
import type { OwnedPart } from "./gather.js";
import { isOutlineTable } from "./outline.js";

/**
 * A budget that goes on in the same form elsewhere, its lines numbered 1, 1.1, 1.1.1: what stands after the break is a
 * part of the line before it that its number says; 1.2 right before 1.2.1 is no line of its own.
 */
export function overBreaks(owned: readonly OwnedPart[], vocabulary: Vocabulary): OwnedPart[] {
  return owned.map((given, index) => {
    const { part, owner } = given;
    if (!isOutlineTable(part.table, vocabulary) || part.totals.length > 0) return given;
    const next = owned
      .slice(index + 1)
      .find((other) => other.part.form === part.form && other.owner?.name === owner?.name);
    return next === undefined ? given : { ...given, part: goneOn(given, numberedLines(next)) };
  });
}

/** A line and the number in front of it. */
interface Numbered {
  readonly number: string;
  readonly row: number;
  readonly amounts: ReadonlyMap<string, Traced>;
}

function goneOn({ part, find }: OwnedPart, after: readonly Numbered[]): Part {
  if (!after.some(({ number }) => number.includes("."))) return part;
  const partsOf = (row: number): Numbered[] => {
    const number = numberAt(find, row);
    return number === "" ? [] : after.filter((line) => isPartOf(line.number, number));
  };
  const parents = part.parents.map((parent): ParentRow => {
    const parts = partsOf(parent.row).map(({ amounts }) => amounts);
    return { ...parent, parts: [...parent.parts, ...parts], isWhole: true };
  });
  const last = part.entries.at(-1);
  const row = last?.place?.top;
  const own = row === undefined ? [] : partsOf(row);
  if (last === undefined || row === undefined || own.length === 0) return { ...part, parents };
  const parent = { ...parentOf(last, row, find), parts: own.map(({ amounts }) => amounts) };
  return { ...part, entries: part.entries.slice(0, -1), parents: [...parents, parent] };
}

const isPartOf = (number: string, of: string): boolean =>
  number.startsWith(`${of}.`) && !number.slice(of.length + 1).includes(".");

const parentOf = (entry: Entry, row: number, { view, header }: TableFind): Omit<ParentRow, "parts"> => ({
  label:
    view
      .slots(row)
      .map(({ text }) => text.trim())
      .find((text) => /\p{L}/u.test(text)) ?? "",
  row,
  children: [],
  range: view.range(row, header.left, row, header.right),
  amounts: amountsOf(entry),
  isWhole: true,
});

/** All lines of a place from the top down, sums of others among them. */
function numberedLines({ part, find }: OwnedPart): Numbered[] {
  const lines = part.entries.flatMap((entry) => {
    const row = entry.place?.top;
    return row === undefined ? [] : [{ row, amounts: amountsOf(entry) }];
  });
  return [...lines, ...part.parents]
    .map(({ row, amounts }) => ({ row, amounts, number: numberAt(find, row) }))
    .sort((a, b) => a.row - b.row);
}

const NUMBER = /^\d{1,2}(?:\.\d{1,2})*(?=[\s、．.]*$|[\s、．.]*\D)/u;

const numberAt = ({ view, header }: TableFind, row: number): string => {
  const cell = view.cellAt(row, header.left);
  return cell === undefined ? "" : (NUMBER.exec(shownText(cell))?.[0] ?? "");
};

const amountsOf = ({ values }: Entry): Map<string, Traced> =>
  new Map([...values].filter(([, traced]) => isAmount(traced)));
