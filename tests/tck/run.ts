import { caseKey, readCases } from "./cases.js";
import { outcomeOf } from "./outcome.js";
import { reasonFor } from "./reasons.js";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npm run tck -- FILE   (cases in the form of tck.json)");
  process.exit(2);
}

const cases = readCases(file).map((one) => ({ one, outcome: outcomeOf(one) }));
const countOf = (result: string): number => cases.filter(({ outcome }) => outcome.result === result).length;
console.log(`right ${countOf("right")} · wrong ${countOf("wrong")} · refused ${countOf("refused")}`);

let unexplained = 0;
for (const { one, outcome } of cases) {
  if (outcome.result !== "wrong") continue;
  const reason = reasonFor(one, outcome.got);
  if (reason === undefined) unexplained += 1;
  console.log(`wrong  ${caseKey(one)}  ${one.expr.replaceAll("\n", " ")}`);
  console.log(`       got ${outcome.got}, wanted ${outcome.wanted}; ${reason ?? "NO REASON GIVEN"}`);
}
if (unexplained > 0) console.log(`${unexplained} wrong without a reason`);
process.exit(unexplained > 0 ? 1 : 0);
