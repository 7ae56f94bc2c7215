import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Report, ReportOutcome } from "../../src/core/render/report.js";

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);

/** A validator for the report schema in the file; gives the problems, none when valid. */
export function reportValidator(file: string): (report: unknown) => string[] {
  const schema: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof schema !== "object" || schema === null) throw new Error(`${file} holds no schema`);
  const validate = ajv.compile(schema);
  return (report) =>
    validate(report)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The schema as the project carries it. */
export const problemsOfReport = reportValidator(
  path.resolve(import.meta.dirname, "../contract/report.schema.json"),
);

export const parseReport = (text: string): Report => JSON.parse(text) as Report;

/** The outcomes of the only workbook of a report, by rule. */
export function outcomesOf(report: Report): Map<string, ReportOutcome> {
  const [workbook] = report.workbooks;
  if (!workbook || "error" in workbook) throw new Error(`no outcomes: ${JSON.stringify(workbook)}`);
  return new Map(workbook.outcomes.map((outcome) => [outcome.rule, outcome]));
}
