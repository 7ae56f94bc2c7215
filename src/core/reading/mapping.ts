import { z } from "zod";
import { columnNumber, parseAddress, type CellRange } from "../values/cells.js";

const FIELD = /^[A-Za-z]\w*\.[A-Za-z]\w*$/;
const ROWS = /^([A-Z]{1,3})?([1-9]\d{0,6})(?::([A-Z]{1,3})?([1-9]\d{0,6}))?$/;
/** Everything left of a sheet's last column. */
const ALL_COLUMNS = { left: 1, right: 16_384 };

/**
 * What a user corrected: a header or label is this field. `header` is its text (any place it stands) or its
 * address ("单位经费!H2"); `to` is "table.field", or null: leave it out.
 */
const column = z.strictObject({
  header: z.string().min(1),
  /** only on this sheet */
  sheet: z.string().optional(),
  to: z.string().regex(FIELD).nullable(),
});

/**
 * A table pointed out: `rows` are those of its header ("4:5", or an area "A4:H5" where others stand beside it; an area
 * of one column: labels under each other, its records beside them). `table` null: these rows are not read at all.
 */
const table = z.strictObject({
  sheet: z.string().min(1),
  rows: z.string().refine((text) => areaOf(text) !== undefined, 'write "4", "4:5" or "A4:H5"'),
  table: z
    .string()
    .regex(/^[A-Za-z]\w*$/)
    .nullable(),
});

/** A cell that holds a fact of the project, whatever stands beside it. */
const value = z.strictObject({
  cell: z.string().refine((text) => cellAt(text) !== undefined, "write one cell with its sheet, Sheet1!C4"),
  to: z.string().regex(FIELD),
});

/** A word of an office's own for a field ("units.requested") or, in titles and names of sheets, for a table ("units"). */
const word = z.strictObject({
  word: z.string().min(1),
  to: z.string().regex(/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)?$/),
});

/** The form of a mapping file, and of the mapping kept with a workbook. */
export const mappingSchema = z.strictObject({
  version: z.literal(1).default(1),
  columns: z.array(column).default([]),
  tables: z.array(table).default([]),
  values: z.array(value).default([]),
  words: z.array(word).default([]),
  /** sheets that are not read at all */
  skipSheets: z.array(z.string()).default([]),
});

export type ColumnEntry = z.infer<typeof column>;
export type TableEntry = z.infer<typeof table>;
export type ValueEntry = z.infer<typeof value>;
export type WordEntry = z.infer<typeof word>;
/** One correction: of a header, of a table, or of a cell that is a fact itself. */
export type MappingEntry = ColumnEntry | TableEntry | ValueEntry;
/** Corrections of the user, applied before recognition. `origin` says where they were kept. */
export type Mapping = z.infer<typeof mappingSchema> & { readonly origin?: "map" | "workbook" };

export const NO_MAPPING: z.infer<typeof mappingSchema> = mappingSchema.parse({});

export type ParsedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the text of a mapping file; problems name the place in the file. */
export function parseMapping(text: string): ParsedMapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    return { ok: false, problems: [error instanceof Error ? error.message : "not JSON"] };
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `${issue.path.join(".") || "file"}: ${issue.message}`),
  };
}

/** The mapping as a file that `parseMapping` reads; what is empty is left out. */
export function mappingText({ version, columns, tables, values, words, skipSheets }: Mapping): string {
  const lists = Object.entries({ columns, tables, values, words, skipSheets });
  const filled = Object.fromEntries(lists.filter(([, list]) => list.length > 0));
  return `${JSON.stringify({ version, ...filled }, null, 2)}\n`;
}

export const isEmptyMapping = ({ columns, tables, values, words, skipSheets }: Mapping): boolean =>
  [columns, tables, values, words, skipSheets].every(({ length }) => length === 0);

/** Where the rows of an entry lie: "4:5" over all columns, "A4:H5" over some. */
export function areaOf(rows: string): Omit<CellRange, "sheet"> | undefined {
  const match = ROWS.exec(rows);
  if (match === null) return undefined;
  const [, first, from = "", second, to = from] = match;
  const isWhole = first === undefined;
  if (match[4] !== undefined && isWhole !== (second === undefined)) return undefined;
  const [top, bottom] = [Number(from), Number(to)];
  const left = isWhole ? ALL_COLUMNS.left : columnNumber(first);
  const right = isWhole ? ALL_COLUMNS.right : columnNumber(second ?? first);
  return top > bottom || left > right ? undefined : { top, left, bottom, right };
}

/** The one cell of an address; undefined for anything else. */
export function cellAt(address: string): CellRange | undefined {
  const range = parseAddress(address);
  return range?.top === range?.bottom && range?.left === range?.right ? range : undefined;
}

/** The correction for a header cell, if there is one; an address beats a text. */
export function correctionFor(
  mapping: Pick<Mapping, "columns"> | undefined,
  text: string,
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): ColumnEntry | undefined {
  if (mapping === undefined || mapping.columns.length === 0) return undefined;
  const byAddress = mapping.columns.find(({ header }) => {
    const range = parseAddress(header);
    return range?.sheet === cell.sheet && range.top === cell.row && range.left === cell.column;
  });
  const bare = text.replace(/\s/g, "");
  return (
    byAddress ??
    mapping.columns.find(
      ({ header, sheet }) =>
        header.replace(/\s/g, "") === bare && (sheet === undefined || sheet === cell.sheet),
    )
  );
}
