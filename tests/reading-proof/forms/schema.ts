import { z } from "zod";

/** Words parted by blanks. */
const words = z
  .string()
  .default("")
  .transform((text) => text.split(/\s+/u).filter((word) => word !== ""));

const sheet = z.strictObject({
  name: z.string().min(1),
  hidden: z.boolean().default(false),
  /** numbers of rows, letters of columns, areas as A1:B2 */
  hiddenRows: words,
  hiddenColumns: words,
  merges: words,
  /** a line a row, cells parted by "|" */
  rows: z.string(),
});

/** Records that stand one a row. */
const list = z.strictObject({
  table: z.string(),
  sheet: z.string(),
  /** "subject B | total C": field and column, in the order of the values */
  columns: z.string(),
  /** "7 | 材料费 | 150000元": row and values */
  rows: z.string(),
});

/** One record whose cells stand anywhere. */
const card = z.strictObject({
  table: z.string(),
  sheet: z.string(),
  /** "title | C5 | …": field, cell (of another sheet: 封面!C5), value; a fact in two cells has two lines */
  cells: z.string(),
  /** joins what several cards and lists say of one record; for units, partners and members their name does */
  key: z.string().optional(),
});

export const formSchema = z.strictObject({
  /** what kind of form this is, whose, and what is odd about it */
  about: z.string().min(1),
  guide: z.enum(["shanghai", "xinjiang"]),
  /** deliberate flaws of the arithmetic */
  planted: z.array(z.enum(["difference", "rounding"])).default([]),
  sheets: z.array(sheet).min(1),
  truth: z.array(z.union([list, card])).min(1),
});

export type FormFile = z.infer<typeof formSchema>;
export type FormSheet = z.infer<typeof sheet>;
export type TruthList = z.infer<typeof list>;
export type TruthCard = z.infer<typeof card>;
