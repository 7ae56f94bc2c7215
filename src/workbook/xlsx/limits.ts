/** What one workbook may cost; beyond it reading stops with `tooLarge`. */
export interface Limits {
  /** entries in the package */
  readonly entries: number;
  /** bytes inflated over all parts that are read */
  readonly inflatedBytes: number;
  /** a package may always inflate to so many bytes, and beyond that to so many times its own size */
  readonly freeBytes: number;
  readonly ratio: number;
  /** stored cells over all sheets, and shared strings */
  readonly cells: number;
  /** characters between two tags, or in one */
  readonly textLength: number;
  /** sheets, merged areas, tables, names, styles, relationships: each list by itself */
  readonly listLength: number;
}

/**
 * Ample for real files: a full sheet of 100,000 rows by 12 columns is 1.2 million cells and inflates to about 54 MB,
 * five times its size; 200 times is beyond anything a spreadsheet program writes.
 */
export const DEFAULT_LIMITS: Limits = {
  entries: 20_000,
  inflatedBytes: 300_000_000,
  freeBytes: 20_000_000,
  ratio: 200,
  cells: 4_000_000,
  textLength: 2_000_000,
  listLength: 500_000,
};
