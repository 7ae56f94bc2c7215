import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Guide, GuideProblem } from "../../core/rules/guide/guide.js";
import { loadTables } from "../../core/values/load-tables.js";
import { vocabularySchema } from "../../core/vocabulary.js";
import { loadGuideText } from "./guide-text.js";
import type { Library } from "../../core/library.js";

/** YAML text to plain data; the text is ours, so a fault in it stops the build. */
export const parseYaml = (text: string): unknown => parse(text);

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();

const contentOf = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");

/** Vocabulary and data tables from the folder src/guides. Throws when one of them is wrong: they are ours. */
export function loadData(folder: string): Pick<Library, "vocabulary" | "tables"> {
  const tablesFolder = path.join(folder, "tables");
  const raw = Object.fromEntries(
    yamlFiles(tablesFolder).map((name) => [
      name.replace(/\.yaml$/, ""),
      parseYaml(contentOf(tablesFolder, name)),
    ]),
  );
  const vocabulary = vocabularySchema.parse(parseYaml(contentOf(folder, "vocabulary.yaml")));
  return { vocabulary, tables: loadTables(raw) };
}

/** A function that compiles the text of a shipped guide, for builds: throws when the guide is refused. */
export function guideCompiler(folder: string): (text: string) => Guide {
  const data = loadData(folder);
  return (text) => {
    const { guide, problems } = loadGuideText(text, "guide", data);
    const errors = problems.filter(({ level }) => level === "error");
    if (!guide || errors.length > 0) throw new Error(errors.map(described).join("\n"));
    return withoutExamples(guide);
  };
}

/** Examples and their facts serve tests and authors; a third of a guide, and nobody reads them in a product. */
const withoutExamples = (guide: Guide): Guide => ({
  ...guide,
  facts: {},
  demands: guide.demands.map((demand) => ({ ...demand, examples: [], never: {} })),
});

const described = ({ file, rule, path: place, code, detail }: GuideProblem): string =>
  `${file} ${rule ?? ""} ${place}: ${code} ${JSON.stringify(detail)}`;

/** The library as a checkout has it: guides read and compiled from their YAML files. */
export function libraryFromFiles(folder: string): Library {
  const data = loadData(folder);
  const guides = yamlFiles(folder)
    .filter((name) => name !== "vocabulary.yaml")
    .map((name) => {
      const { guide, problems } = loadGuideText(contentOf(folder, name), name, data);
      const errors = problems.filter(({ level }) => level === "error");
      if (!guide || errors.length > 0) throw new Error(errors.map(described).join("\n"));
      return guide;
    });
  return { ...data, guides };
}
