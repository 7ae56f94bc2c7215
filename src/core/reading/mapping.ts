import { z } from "zod";
import { parseAddress } from "../values/cells.js";

/**
 * What a user corrected: a header or label is this field. `header` is its text (any place it stands) or its
 * address ("单位经费!H2"); `to` is "table.field", or null: leave it out.
 */
const entry = z.strictObject({
  header: z.string().min(1),
  /** only on this sheet */
  sheet: z.string().optional(),
  to: z
    .string()
    .regex(/^[A-Za-z]\w*\.[A-Za-z]\w*$/)
    .nullable(),
});

/** The form of a mapping file, and of the mapping kept with a workbook. */
export const mappingSchema = z.strictObject({
  version: z.literal(1).default(1),
  columns: z.array(entry).default([]),
  /** sheets that are not read at all */
  skipSheets: z.array(z.string()).default([]),
});

export type MappingEntry = z.infer<typeof entry>;
/** Corrections of the user, applied before recognition. `origin` says where they were kept. */
export type Mapping = z.infer<typeof mappingSchema> & { readonly origin?: "map" | "workbook" };

export type ParsedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the text of a mapping file; problems name the place in the file. */
export function parseMapping(text: string): ParsedMapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
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

/** The correction for a header cell, if there is one; an address beats a text. */
export function correctionFor(
  mapping: Mapping | undefined,
  text: string,
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): MappingEntry | undefined {
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
