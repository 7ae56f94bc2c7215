/** Words of the grid a workbook is drawn in. */
export interface GridWords {
  nameBox: string;
  content: string;
  sheets: string;
  hiddenSheet: string;
  readonly hiddenRows: (from: string, to: string) => string;
  readonly hiddenColumns: (from: string, to: string) => string;
  /** what a press on hidden rows or columns does */
  show: string;
  fold: string;
  noSuchCell: string;
  /** in place of a result that an edit made stale */
  uncalculated: string;
  formulaStays: string;
  saving: string;
  openFinding: string;
}
