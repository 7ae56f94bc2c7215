import type { Entry, Submission } from "../../../src/core/submission.js";
import { cellKey, formatAddress, type CellRef } from "../../../src/core/values/cells.js";
import type { Traced } from "../../../src/core/values/traced.js";
import { plainTraced } from "../../core/reading/support.js";
import type { Truth, TruthField, TruthRecord } from "../sheets/truth.js";

export type Judgement = "right" | "wrong" | "abstained";

/** What became of one fact, or of one cell that must not be read. */
export interface Judged {
  readonly judgement: Judgement;
  readonly table: string;
  readonly field: string;
  readonly cell: string;
  readonly expected: string;
  readonly got: string;
  readonly tags: readonly string[];
}

/**
 * Holds what was read against the truth, fact by fact. A record read is the record of the truth that most of its cells
 * belong to. Wrong is: another value, a value in another field, record or table, a fact counted twice, a cell read
 * that must be left out. Abstained is: absent, unreadable, or not looked at.
 */
export function judgeReading(submission: Submission, truth: Truth): Judged[] {
  const judged: Judged[] = [];
  for (const [table, { entries }] of submission.tables) {
    const records = truth.ofTable(table);
    const owners = ownersOf(records);
    const seen = new Set<TruthRecord>();
    for (const entry of entries) {
      const record = ownerOf(entry, owners);
      if (record === undefined || seen.has(record)) judged.push(...inventions(table, entry, record));
      else {
        seen.add(record);
        judged.push(...judgeRecord(table, record, entry));
      }
    }
    for (const record of records)
      if (!seen.has(record)) judged.push(...judgeRecord(table, record, undefined));
  }
  return judged;
}

/** Facts that the plain sheets of the truth are not read right for: there the expected verdicts rest on sand. */
export function plainFaults(submission: Submission, truth: Truth): string[] {
  return [...truth.tables()].flatMap((table) => {
    const stated = truth
      .ofTable(table)
      .filter(({ fields }) => [...fields.values()].some(({ optional }) => !optional));
    const entries = submission.tables.get(table)?.entries ?? [];
    return stated.flatMap(({ fields }, at) =>
      [...fields].flatMap(([field, known]) => {
        const traced = entries[at]?.values.get(field);
        const fine = known.optional || judge(known, traced) === "right";
        return fine
          ? []
          : [`${table}.${field}: ${known.is} is read as ${plainTraced(traced)} on plain sheets`];
      }),
    );
  });
}

/** Tables of the truth that were not found. */
export const missedTables = (submission: Submission, truth: Truth): string[] =>
  [...truth.tables()].filter((table) => submission.tables.get(table)?.found !== true);

function ownersOf(records: readonly TruthRecord[]): Map<string, TruthRecord[]> {
  const owners = new Map<string, TruthRecord[]>();
  for (const record of records) {
    for (const { cells } of record.fields.values()) {
      for (const cell of cells) owners.set(cellKey(cell), [...(owners.get(cellKey(cell)) ?? []), record]);
    }
  }
  return owners;
}

function ownerOf(
  { values }: Entry,
  owners: ReadonlyMap<string, readonly TruthRecord[]>,
): TruthRecord | undefined {
  const votes = new Map<TruthRecord, number>();
  for (const traced of values.values()) {
    const cell = traced.origin?.cell;
    for (const record of cell === undefined ? [] : (owners.get(cellKey(cell)) ?? []))
      votes.set(record, (votes.get(record) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const addressOf = (cell: CellRef | undefined): string => (cell === undefined ? "–" : formatAddress(cell));

/** A record nobody wrote, or one read a second time: each of its values is wrong. */
function inventions(table: string, { values }: Entry, twice: TruthRecord | undefined): Judged[] {
  return [...values].flatMap(([field, traced]) =>
    traced.state === "value"
      ? [
          {
            judgement: "wrong" as const,
            table,
            field,
            cell: addressOf(traced.origin.cell),
            expected: twice === undefined ? "(left out)" : "(only once)",
            got: plainTraced(traced),
            tags: twice === undefined ? [] : tagsOf(twice),
          },
        ]
      : [],
  );
}

const tagsOf = ({ fields }: TruthRecord): string[] => [
  ...new Set([...fields.values()].flatMap(({ tags }) => [...tags])),
];

function judgeRecord(table: string, record: TruthRecord, entry: Entry | undefined): Judged[] {
  const known = [...record.fields].flatMap(([field, truth]) => {
    const traced = entry?.values.get(field);
    const judgement = judge(truth, traced);
    if (truth.optional && judgement === "abstained") return [];
    return [
      {
        judgement,
        table,
        field,
        cell: addressOf(truth.cells[0]),
        expected: truth.is,
        got: traced === undefined ? (entry === undefined ? "no record" : "no field") : plainTraced(traced),
        tags: [...truth.tags],
      },
    ];
  });
  const extra = [...(entry?.values ?? [])].flatMap(([field, traced]) =>
    record.fields.has(field) || traced.state !== "value" || !hasOwnCell(traced, record)
      ? []
      : [
          {
            judgement: "wrong" as const,
            table,
            field,
            cell: addressOf(traced.origin.cell),
            expected: "(not this field)",
            got: plainTraced(traced),
            tags: tagsOf(record),
          },
        ],
  );
  return [...known, ...extra];
}

/**
 * A value from a cell of the record's row, which the truth gives to another field or to nothing. What a heading or a
 * title says for all records under it (a role, a country) stands outside the row; a project has no such headings.
 */
function hasOwnCell(traced: Traced, { table, fields }: TruthRecord): boolean {
  const cell = traced.origin?.cell;
  if (cell === undefined) return false;
  const cells = [...fields.values()].flatMap((field) => field.cells);
  return table === "project" || cells.some((own) => own.sheet === cell.sheet && own.row === cell.row);
}

function judge({ is }: TruthField, traced: Traced | undefined): Judgement {
  if (is === "?")
    return traced?.state === "value" ? "wrong" : traced?.state === "unreadable" ? "right" : "abstained";
  if (is === "blank")
    return traced?.state === "value" ? "wrong" : traced?.state === "absent" ? "right" : "abstained";
  if (traced?.state !== "value") return "abstained";
  return sameText(plainTraced(traced), is) ? "right" : "wrong";
}

/** Numbers in front of a subject, blanks and widths are writing, not content. */
const OUTLINE = /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|\d+(?:\.\d+)+|[①-⑳])+/u;
const folded = (text: string): string =>
  text
    .replace(/\s/g, "")
    .replace(OUTLINE, "")
    .replace(/[①-⑳*]$/u, "")
    .normalize("NFKC");
const isTyped = (text: string): boolean => /^[\d.-]+(?:元|\.\.|$)|^\d{4}-\d\d-\d\d/.test(text);
const sameText = (got: string, is: string): boolean =>
  got === is || (!isTyped(is) && folded(got) === folded(is));
