/** What only the page without Excel says. */
export interface WebWords {
  name: string;
  promise: string;
  open: string;
  samples: string;
  report: string;
  saveCopy: string;
  /** the name of the other language */
  otherLanguage: string;
  dropHere: string;
  kinds: string;
  choose: string;
  offline: string;
  noFile: string;
  opening: string;
  cancel: string;
  close: (file: string) => string;
  files: string;
  workbook: string;
  /** asked before a changed file is closed */
  unsaved: (file: string) => string;
  closeUnsaved: string;
  keepOpen: string;
  /** the name of the list of guides, before a file is there */
  guide: string;
  suggests: string;
  waitingFor: string;
  /** what went wrong is a fault of ours, or the browser's */
  fault: string;
  refused: (file: string) => string;
  howItWorks: string;
  sampleNames: Readonly<Record<SampleName, string>>;
}

/** The samples a visitor may try; files of assets/samples. */
export const SAMPLE_NAMES = [
  "xinjiang-yuan-broken",
  "xinjiang-yuan",
  "shanghai-plain-broken",
  "shanghai-plain",
] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];
