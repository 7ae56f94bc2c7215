import type { GuideProblem } from "../../core/rules/guide/guide.js";
import { guideProblems } from "../../core/messages/guide-problems.js";

/** One line: file, rule, place, what is wrong, and the expression with the place marked. */
export function problemLine(problem: GuideProblem): string {
  const { file, rule, path, expression, at, level } = problem;
  const place = [file, rule, path].filter((part) => part !== undefined && part !== "").join(": ");
  const told = guideProblems(problem.code, problem.detail);
  const near =
    expression === undefined || at === undefined
      ? ""
      : ` [${expression.slice(0, at)}⟨here⟩${expression.slice(at)}]`;
  return `${place}: ${level === "warning" ? "warning: " : ""}${told}${near}`;
}
