import type { TableContent } from "../../submission.js";
import type { CellRange } from "../../values/cells.js";
import type { Vocabulary } from "../../vocabulary.js";
import type { Found } from "../found.js";
import type { TableFind } from "../tables/find.js";
import { wordbookOf } from "../words/wordbook.js";

/**
 * A table that was not found may be one whose header fits others just as well, or one that its title names and its
 * header reads as another's, which was then set aside: nobody knows that it is not there.
 */
export function orUndecided(content: TableContent, found: Found, vocabulary: Vocabulary): TableContent {
  if (content.found || content.ambiguous !== undefined) return content;
  const ambiguous = [...sharedHeaders(content.name, found), ...setAside(content.name, found, vocabulary)];
  return ambiguous.length === 0 ? content : { ...content, ambiguous };
}

const sharedHeaders = (table: string, { scans }: Found): CellRange[] =>
  scans.flatMap(({ view, undecided }) =>
    undecided
      .filter(({ tables }) => tables.includes(table))
      .map(({ header, bottom }) => view.range(header.top, header.left, bottom, header.right)),
  );

/** Places titled as a table that were read as another one and count for nothing there. */
function setAside(table: string, { scans, joined }: Found, vocabulary: Vocabulary): CellRange[] {
  const aside = [...joined.values()].flatMap((each) => each.aside.map(({ range }) => range));
  if (aside.length === 0) return [];
  const book = wordbookOf(vocabulary);
  return scans
    .flatMap(({ tables }) => tables)
    .filter(({ heading }) => heading.titles.some(({ text }) => book.announced(text).has(table)))
    .flatMap((find) => aside.filter((range) => beginsAt(range, find)));
}

const beginsAt = (range: CellRange, { headView, header }: TableFind): boolean => {
  const first = headView.ref(header.top, header.left);
  return range.sheet === first.sheet && range.top === first.row && range.left === first.column;
};
