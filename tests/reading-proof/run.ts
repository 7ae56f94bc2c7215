import { parseArgs } from "node:util";
import { scoreWorkbook, summarise, type WorkbookScore } from "./judge/score.js";
import { provedForms } from "./forms/prove.js";
import { breakdownLines, effectLines, failureLine, ruleLines, summaryLines, workbookLines } from "./print.js";
import { makeWorkbook } from "./workbook.js";

/**
 * `npm run proof:reading [-- --count 1000 --seed N --failures 40 --verbose]`: random workbooks, read and checked, held
 * against what is known about them. `--only K` shows the workbook of seed K as text with everything that went wrong.
 * `--forms open|held-out|all [--only NAME]`: the same for the forms written by hand.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    failures: { type: "string", default: "20" },
    only: { type: "string" },
    forms: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});

if (values.forms !== undefined) for (const line of provedForms(values.forms, values.only)) console.log(line);
else if (values.only === undefined) prove(Number(values.count), Number(values.seed));
else for (const line of workbookLines(scoreWorkbook(makeWorkbook(Number(values.only))))) console.log(line);

function prove(count: number, first: number): void {
  const begun = performance.now();
  const scores = Array.from({ length: count }, (_, index) => scoreWorkbook(makeWorkbook(first + index)));
  const summary = summarise(scores);
  const lines = [
    ...summaryLines(summary),
    "",
    ...breakdownLines("layout, quirk or writing", summary.byTag, values.verbose ? 500 : 40),
    "",
    ...effectLines(summary, values.verbose ? 200 : 25),
    "",
    ...breakdownLines("field", summary.byField, values.verbose ? 200 : 25),
    "",
    ...ruleLines(summary),
    "",
    ...failures(scores),
    ...scores
      .flatMap((score) => score.plainFaults.map((fault) => `${score.workbook.name} ${fault}`))
      .slice(0, 20),
    `${((performance.now() - begun) / 1000).toFixed(0)} s; --only SEED shows one workbook in full`,
  ];
  for (const line of lines) console.log(line);
}

/** The first failures, wrong ones and false verdicts before abstentions. */
function failures(scores: readonly WorkbookScore[]): string[] {
  const facts = scores.flatMap(({ workbook, facts: judged }) =>
    judged.filter(({ judgement }) => judgement !== "right").map((fact) => ({ name: workbook.name, fact })),
  );
  const most = Number(values.failures);
  const wrong = facts.filter(({ fact }) => fact.judgement === "wrong");
  const open = facts.filter(({ fact }) => fact.judgement === "abstained");
  const verdicts = scores.flatMap(({ workbook, verdicts: judged }) =>
    judged
      .filter(({ falseBroken, falseMet }) => falseBroken || falseMet)
      .map(({ rule, expected, got }) => `${workbook.name} verdict ${rule}: expected ${expected}, got ${got}`),
  );
  return [
    ...verdicts.slice(0, most),
    ...[...wrong.slice(0, most), ...open.slice(0, most)].map(({ name, fact }) => failureLine(name, fact)),
  ];
}
