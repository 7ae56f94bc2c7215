import { messagesIn, type Language } from "../../core/messages/index.js";
import type { GuideProblem } from "../../core/rules/guide/guide.js";

/** One line: file, rule, place, what is wrong, and the expression with the place marked. */
export function problemLine(problem: GuideProblem, lang: Language): string {
  const words = messagesIn(lang).guideProblems;
  const { file, rule, path, expression, at, level } = problem;
  const place = [file, rule, path].filter((part) => part !== undefined && part !== "").join(": ");
  const told = words[problem.code](problem.detail);
  const near =
    expression === undefined || at === undefined
      ? ""
      : ` [${expression.slice(0, at)}⟨${words.here}⟩${expression.slice(at)}]`;
  return `${place}: ${level === "warning" ? `${words.warning}: ` : ""}${told}${near}`;
}
