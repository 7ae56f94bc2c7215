import type { Language } from "../../core/messages/index.js";
import type { Guide } from "../../core/rules/guide/guide.js";
import { loadGuideText } from "../library/guide-text.js";
import type { Library } from "../../core/library.js";
import type { Machine } from "./io.js";
import { ProblemsError } from "./problems.js";
import { problemLine } from "../library/problem-line.js";

/** A shipped guide by its id, or one from a YAML file; refused guides name file, rule, place and reason. */
export async function findGuide(
  name: string,
  lang: Language,
  library: Library,
  machine: Machine,
): Promise<Guide> {
  const shipped = library.guides.find(({ id }) => id === name);
  if (shipped) return shipped;
  if (!/\.ya?ml$/i.test(name)) {
    const ids = library.guides.map(({ id }) => id).join(", ");
    throw new ProblemsError([`no guide "${name}"; there are: ${ids}; or name a .yaml file`]);
  }
  const { guide, problems } = loadGuideText(await textOf(name, machine), name, library);
  const errors = problems.filter(({ level }) => level === "error");
  if (!guide || errors.length > 0)
    throw new ProblemsError(errors.map((problem) => problemLine(problem, lang)));
  for (const problem of problems) machine.complain(problemLine(problem, lang));
  return guide;
}

async function textOf(path: string, machine: Machine): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await machine.readFile(path));
  } catch (error) {
    throw new ProblemsError([`${path}: ${error instanceof Error ? error.message : "cannot be read"}`]);
  }
}
