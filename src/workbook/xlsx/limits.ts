/** What one workbook may cost; beyond it reading stops with `tooLarge`. */
export interface Limits {
  /** entries in the package */
  readonly entries: number;
  /** bytes inflated over all parts that are read */
  readonly inflatedBytes: number;
  /** stored cells over all sheets */
  readonly cells: number;
  /** characters of one cell, formula or other run of text between two tags */
  readonly textLength: number;
  /** sheets, merged areas, tables, names, styles: each list by itself */
  readonly listLength: number;
}

/** Ample for real files: a full sheet of 100,000 rows by 12 columns inflates to about 54 MB. */
export const DEFAULT_LIMITS: Limits = {
  entries: 20_000,
  inflatedBytes: 600_000_000,
  cells: 10_000_000,
  textLength: 8_000_000,
  listLength: 1_000_000,
};
