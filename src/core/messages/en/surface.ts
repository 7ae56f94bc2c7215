import type { SurfaceWords } from "../surface.js";

export const surface: SurfaceWords = {
  tooOld: "This version of Excel cannot run Guidelight",
  needed: "Excel 2021 or newer, Microsoft 365 or Excel on the web is needed.",
  noExcel: "Excel is not connected here",
  openInExcel: "Open this pane with the Guidelight button in Excel.",
  pageDoesTheSame:
    "The web page does the same now: open the same file, the results are the same and the file never leaves this computer. It also serves WPS and LibreOffice.",
  openPage: "Open the web page",
};
