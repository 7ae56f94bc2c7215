import { STYLES } from "../../src/core/examples/style.js";
import { factsToWorkbook } from "../../src/core/examples/write.js";
import type { Change } from "../../src/core/examples/facts.js";
import type { WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import { withGuideFields } from "../../src/core/rules/guide/fields.js";
import { LocalEngine } from "../../src/desk/local-engine.js";
import { WorkbookDesk, type DeskOptions } from "../../src/desk/workbook-desk.js";
import type { Checked } from "../../src/desk/desk.js";
import type { MemoryWorkbook } from "../../src/workbook/memory/workbook.js";
import { guideById, library } from "../support/library.js";
import { memoryOf } from "../support/memory-of.js";

export const XINJIANG = "xinjiang-sco-2025";
export const SETTINGS = { guide: XINJIANG, lang: "zh", asOf: "2025-09-15" } as const;

/** A desk over a workbook of the guide's example facts, changed as told. */
export function deskWith(
  change: Change = {},
  options: Partial<DeskOptions> = {},
): { desk: WorkbookDesk; port: MemoryWorkbook } {
  const guide = guideById(XINJIANG);
  const vocabulary = withGuideFields(library.vocabulary, [guide]);
  return deskOver(factsToWorkbook(guide.facts, change, vocabulary, STYLES.plain).content, options);
}

/** A desk over any workbook in memory. */
export function deskOver(
  content: WorkbookContent,
  options: Partial<DeskOptions> = {},
): { desk: WorkbookDesk; port: MemoryWorkbook } {
  const port = memoryOf(content);
  const engine = new LocalEngine(library, {
    tool: { name: "guidelight", version: "test" },
    loadGuide: async () => Promise.resolve({ problems: ["no guides are added here"] }),
  });
  const desk = new WorkbookDesk(port, engine, { file: "x.xlsx", marks: true, keepGuide: true, ...options });
  return { desk, port };
}

export const verdictOf = (checked: Checked, rule: string): string | undefined =>
  checked.workbook.outcomes.find((outcome) => outcome.rule === rule)?.verdict;

export const outcomeOf = (checked: Checked, rule: string): Checked["workbook"]["outcomes"][number] => {
  const outcome = checked.workbook.outcomes.find((one) => one.rule === rule);
  if (!outcome) throw new Error(`no outcome ${rule}`);
  return outcome;
};
