import type { Accepted, Severity, Ticked, Verdict } from "../outcome.js";

/** The report as the contract fixes it (schemaVersion 1): fields may be added, none renamed or removed. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** the guide checked against first, then the packs beside it */
  readonly guides: readonly ReportGuide[];
  /** the day taken as today, YYYY-MM-DD */
  readonly asOf: string;
  readonly lang: "zh" | "en";
  readonly redacted: boolean;
  readonly workbooks: readonly ReportWorkbook[];
  readonly across: readonly ReportOutcome[];
}

export interface ReportGuide {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly version: string;
  readonly notStated?: readonly string[];
}

export type ReportWorkbook =
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } }
  | {
      readonly file: string;
      readonly reading: ReportReading;
      readonly summary: Readonly<Record<Verdict | "accepted", number>>;
      readonly outcomes: readonly ReportOutcome[];
    };

export interface ReportReading {
  readonly tables: readonly {
    readonly name: string;
    /** the table's name in the language of the report */
    readonly label: string;
    readonly ranges: readonly string[];
    readonly unit?: { readonly text: string; readonly cell?: string };
    readonly records: number;
    readonly fields: readonly ReportField[];
  }[];
  readonly leftOut: readonly { readonly range: string; readonly why: string }[];
  readonly unread: readonly {
    readonly cell: string;
    readonly text: string;
    readonly why: string;
    readonly candidates?: readonly string[];
    /** the candidates in words */
    readonly nearest?: readonly string[];
    /** what may be a table: its likeliest header as a mapping file points it out, and the tables it looks like */
    readonly pointing?: { readonly sheet: string; readonly rows: string; readonly tables: readonly string[] };
  }[];
  /** where no table was recognised: the tables that were looked for, with the fields each needs */
  readonly lookedFor?: readonly {
    readonly name: string;
    readonly label: string;
    readonly needs: readonly string[];
  }[];
  /** hidden data that was read like any other */
  readonly notes: readonly { readonly range: string; readonly what: string }[];
  /** corrections of the user that came to nothing, and why */
  readonly corrections?: readonly { readonly entry: string; readonly what: string }[];
}

export interface ReportField {
  readonly field: string;
  /** the field in the language of the report */
  readonly label: string;
  readonly header: string;
  readonly cell?: string;
  readonly source: "recognised" | "map" | "workbook";
  readonly doubt?: string;
  readonly candidates?: readonly string[];
}

export interface ReportOutcome {
  readonly guide: string;
  readonly rule: string;
  readonly title: string;
  readonly clause: string;
  readonly quote: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly lookFor?: string;
  readonly documents?: readonly string[];
  readonly tick?: Ticked;
  readonly findings: readonly ReportFinding[];
}

export interface ReportFinding {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reading?: string;
  readonly message: string;
  readonly cells: readonly ReportCell[];
  readonly missing?: readonly ReportMissing[];
  readonly actual?: string;
  readonly required?: string;
  readonly gap?: string;
  /** actual and limit as exact decimals of one unit, where both are single amounts */
  readonly measure?: { readonly actual: string; readonly limit: string; readonly atLeast: boolean };
  readonly formula?: {
    readonly actual?: string;
    readonly test?: string;
    readonly value?: string;
    readonly unit?: string;
    readonly none?: string;
  };
  readonly remedies?: readonly ReportRemedy[];
  readonly accepted?: Accepted;
}

export interface ReportCell {
  readonly address: string;
  /** field of the vocabulary, "units.selfRaised" */
  readonly role: string;
  readonly label?: string;
  readonly readAs?: string;
}

export interface ReportMissing {
  readonly table: string;
  readonly field?: string;
  readonly why: "no table" | "no field" | "blank" | "unreadable" | "ambiguous";
}

export interface ReportRemedy {
  readonly text: string;
  /** what is written where one cell is changed */
  readonly kind?: "number" | "date" | "text";
  readonly cell?: string;
  /** the cell's own header words */
  readonly label?: string;
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
}
