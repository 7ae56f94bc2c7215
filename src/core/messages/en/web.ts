import type { WebWords } from "../web.js";

export const web: WebWords = {
  name: "Guidelight",
  promise: "The file never leaves this computer",
  open: "Open",
  samples: "Samples",
  report: "Report",
  saveCopy: "Save a copy",
  otherLanguage: "中文",
  dropHere: "Drop the application workbook here",
  kinds: ".xlsx or .xlsm, several at once",
  choose: "Choose files",
  offline:
    "The file never leaves this computer: it is read and checked in the browser, also without a network",
  noFile: "No file at hand? Try a sample",
  opening: "Opening",
  cancel: "Cancel",
  close: (file) => `Close ${file}`,
  files: "Open files",
  workbook: "Workbook",
  unsaved: (file) => `${file} has changes that are not saved.`,
  closeUnsaved: "Close without saving",
  keepOpen: "Keep it open",
  guide: "Funding guide",
  suggests: "A workbook that names its guide is checked against that one.",
  waitingFor: "The files before it are being opened",
  fault:
    "Something failed while this file was read. Nothing was judged, and your file is unchanged. You can open it again.",
  refused: (file) => `${file} cannot be opened`,
  howItWorks: "A file is checked as soon as it is here. Passing here is not acceptance.",
  sampleNames: {
    "xinjiang-yuan-broken": "Xinjiang · with problems",
    "xinjiang-yuan": "Xinjiang · mended",
    "shanghai-plain-broken": "Shanghai · with problems",
    "shanghai-plain": "Shanghai · mended",
  },
};
