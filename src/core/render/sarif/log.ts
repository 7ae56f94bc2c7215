/** The parts of a SARIF 2.1.0 log that we write (OASIS Standard, errata 01). */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly language: string;
  readonly invocations: readonly SarifInvocation[];
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly SarifResult[];
  readonly columnKind: "utf16CodeUnits";
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifDriver {
  readonly name: string;
  readonly version: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifText;
  readonly fullDescription?: SarifText;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifText {
  readonly text: string;
}

export interface SarifInvocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly {
    readonly descriptor: { readonly id: string };
    readonly level: "error";
    readonly message: SarifText;
    readonly locations: readonly SarifLocation[];
  }[];
}

export interface SarifLocation {
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
  };
  readonly logicalLocations?: readonly {
    readonly name?: string;
    readonly fullyQualifiedName: string;
    readonly kind: string;
  }[];
}

/** Only what failed has a level; the other kinds are "none" (SARIF 3.27.10). */
export type SarifKind =
  | { readonly kind: "fail"; readonly level: "error" | "warning" }
  | { readonly kind: "pass" | "open" | "review" | "notApplicable"; readonly level: "none" };

export type SarifResult = SarifKind & {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
};
