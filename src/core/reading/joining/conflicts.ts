import { formatAddress, rangeOf } from "../../values/cells.js";
import type { Found } from "../found.js";
import type { Conflict } from "../tables/part.js";
import type { Unread } from "../report/report.js";

/** A fact that stands in more places than that is told with the first ones. */
const MOST_OTHERS = 8;

/** Facts that stand in several places with different values: each place with the others. */
export function conflictsIn({ joined, forms, lists }: Found): Unread[] {
  const ofParts = [...forms, ...lists].flatMap(({ table, conflicts = [] }) =>
    conflicts.flatMap((conflict) => unreadOf(table, conflict)),
  );
  const ofTables = [...joined].flatMap(([table, { conflicts }]) =>
    conflicts.flatMap((conflict) => unreadOf(table, conflict)),
  );
  return [...ofParts, ...ofTables];
}

const unreadOf = (table: string, { field, places }: Conflict): Unread[] =>
  places.flatMap((place): Unread[] => {
    if (place.state !== "value") return [];
    const others = places
      .slice(0, MOST_OTHERS)
      .flatMap((other) =>
        other.state === "value" && other !== place ? [formatAddress(other.origin.cell)] : [],
      );
    return [
      {
        cell: rangeOf(place.origin.cell),
        text: place.origin.raw,
        why: "sameFactTwice",
        detail: `${table}.${field}`,
        candidates: others,
      },
    ];
  });
