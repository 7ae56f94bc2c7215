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
  results: string;
  unsaved: string;
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
