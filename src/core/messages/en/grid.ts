import type { GridWords } from "../grid.js";

/** Words of the grid in English. */
export const grid: GridWords = {
  nameBox: "Cell",
  content: "Content",
  sheets: "Sheets",
  hiddenSheet: "Hidden sheet",
  hiddenRows: (from, to) => (from === to ? `Hidden row ${from}` : `Hidden rows ${from} to ${to}`),
  hiddenColumns: (from, to) => (from === to ? `Hidden column ${from}` : `Hidden columns ${from} to ${to}`),
  show: "Show",
  fold: "Fold",
  noSuchCell: "There is no such cell",
  uncalculated: "Recalculated when opened in Excel",
  formulaStays: "A formula: change the figures it refers to",
  saving: "Writing",
  openFinding: "Press Enter for the finding",
};
