import { scoreWorkbook, summarise, type WorkbookScore } from "../judge/score.js";
import { summaryLines, workbookLines } from "../print.js";
import { FORM_SETS, loadForms, type Form } from "./form.js";

/**
 * The figures of the forms of a set ("open", "held-out" or "all"), a line each; with a name, that form in full.
 * Throws RangeError for a set or form that there is not.
 */
export function provedForms(set: string, only?: string): string[] {
  const sets = FORM_SETS.filter((each) => set === each || set === "all");
  const forms = sets.flatMap(loadForms).filter(({ name }) => only === undefined || name === only);
  if (forms.length === 0) throw new RangeError(`no forms: ${set} ${only ?? ""}`);
  if (only !== undefined) return forms.flatMap((form) => [form.about, ...formLines(scoreWorkbook(form))]);
  const scores = forms.map((form) => ({ form, score: scoreWorkbook(form) }));
  const perSet = sets.flatMap((each) => {
    const own = scores.filter(({ form }) => form.set === each).map(({ score }) => score);
    return ["", `${each}:`, ...summaryLines(summarise(own))];
  });
  return [HEAD, ...scores.map(({ form, score }) => formLine(form, score)), ...perSet];
}

const COLUMNS = ["right", "wrong", "abstained", "missed", "verdicts right", "false broken", "false met"];
const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(44)}${cells.map((cell, at) => cell.padStart((COLUMNS[at] ?? "").length + 3)).join("")}`;
const HEAD = row("form", COLUMNS);

function formLine({ set, name }: Form, score: WorkbookScore): string {
  const { facts, missed, verdicts, verdictsRight, falseBroken, falseMet } = summarise([score]);
  return row(`${set}/${name}`, [
    String(facts.right),
    String(facts.wrong),
    String(facts.abstained),
    String(missed),
    `${String(verdictsRight)}/${String(verdicts)}`,
    String(falseBroken),
    String(falseMet),
  ]);
}

const formLines = (score: WorkbookScore): string[] => [
  ...workbookLines(score),
  ...score.plainFaults.map((fault) => failureOf(score, fault)),
];
const failureOf = ({ workbook }: WorkbookScore, fault: string): string => `${workbook.name} ${fault}`;
