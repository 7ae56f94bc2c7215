import type { Candidate } from "../words/lexicon.js";
import type { ReadColumn } from "./columns.js";
import type { TableFind } from "./find.js";
import type { FieldReading } from "../report/report.js";
import { sideLabel } from "./side.js";
import type { Vocabulary } from "../../vocabulary.js";
import { shownText, type Shown } from "../sheet/view.js";

/** A field that no column holds and headings speak of. */
export interface Spoken {
  readonly column: ReadColumn;
  readonly reading: FieldReading;
}

/** 主要研究人员 over one person is a group with one member so far. */
const ONE_PERSON = /负责人|主持人|申请人|首席|leader|investigator|coordinator|\bPI\b/iu;

type IsCodeWord = (text: string, candidate: Pick<Candidate, "table" | "field">) => boolean;

/**
 * What headings and labels at the side say of the one record they stand over: 项目负责人 over a person is the role.
 * Over several records they name a group, whoever is in it.
 */
export function spokenColumns(find: TableFind, vocabulary: Vocabulary, isCodeWord: IsCodeWord): Spoken[] {
  const { recognition, headView } = find;
  const definition = vocabulary.tables[recognition.table];
  const taken = new Set(recognition.columns.map(({ field }) => field));
  const open = Object.entries(definition?.fields ?? {}).filter(
    ([field, { kind }]) => kind === "code" && !taken.has(field),
  );
  if (open.length === 0 || definition?.noun !== "people") return [];
  const over = headingsOf(find);
  return open.flatMap(([field, given]) => {
    const places = new Map<number, Shown>();
    for (const [row, shown] of over) {
      const isAlone =
        [...over.values()].filter((other) => other.row === shown.row && other.column === shown.column)
          .length === 1;
      const text = shownText(shown.cell).replace(/\s/gu, "");
      if (isAlone && ONE_PERSON.test(text) && isCodeWord(text, { table: recognition.table, field }))
        places.set(row, bare(shown, text));
    }
    const [first] = places.values();
    if (first === undefined) return [];
    const label = shownText(first.cell);
    const column = { field, definition: given, column: 0, label, unit: undefined, places };
    const cell = headView.ref(first.row, first.column);
    return [
      {
        column,
        reading: {
          field,
          header: label,
          cell,
          spoken: true,
          source: "recognised",
          reason: { kind: "label", strength: 1 },
        },
      },
    ];
  });
}

/** One letter a line is still one word. */
const bare = (shown: Shown, text: string): Shown => ({
  ...shown,
  cell: { ...shown.cell, value: { kind: "text", text } },
});

/** The heading or side label each record stands under. */
function headingsOf({ view, header, heading, home, body, side }: TableFind): Map<number, Shown> {
  const title = heading.titles[0];
  const over = new Map<number, Shown>();
  let current: Shown | undefined =
    title === undefined || view !== home
      ? undefined
      : { cell: title.cell, row: title.row, column: title.left };
  const rows = [...body.records.map((row) => ({ row, kind: "record" })), ...body.others].sort(
    (a, b) => a.row - b.row,
  );
  for (const { row, kind } of rows) {
    if (kind === "heading")
      current = view.slots(row).map(({ cell, left }) => ({ cell, row, column: left }))[0];
    if (kind !== "record") continue;
    const own = sideLabel(view, row, header, side) ?? current;
    if (own !== undefined) over.set(row, own);
  }
  return over;
}
