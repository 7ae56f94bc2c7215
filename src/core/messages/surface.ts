/** What stands in the pane where Excel cannot run it. */
export interface SurfaceWords {
  tooOld: string;
  needed: string;
  noExcel: string;
  openInExcel: string;
  pageDoesTheSame: string;
  openPage: string;
}
