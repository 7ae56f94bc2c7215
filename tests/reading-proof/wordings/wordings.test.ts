import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/core/reading/words/text.js";
import { library } from "../../support/library.js";
import { SOURCES, WORDINGS } from "./wordings.js";

/** Columns that hold two fields, or a field in another measure. */
const FORMS_OF: Readonly<Record<string, string>> = {
  "project.period": "project.start",
  "members.titleAndPost": "members.title",
  "members.share": "members.monthsPerYear",
  "visits.period": "visits.from",
};

function literalWords(path: string): Set<string> {
  const [table = "", field = ""] = (FORMS_OF[path] ?? path).split(".");
  const definition = library.vocabulary.tables[table];
  const own = definition?.fields[field];
  if (own === undefined) throw new RangeError(`no field ${path}`);
  const spans = (definition?.spans ?? []).flatMap(({ synonyms }) => synonyms);
  return new Set([own.zh, own.en, ...own.synonyms, ...spans].map(foldText));
}

describe("the header words of the proof", () => {
  const all = [...WORDINGS].flatMap(([path, list]) =>
    list.flatMap(({ words, from }) => words.map((text) => ({ path, text, from }))),
  );

  it("have a form they come from", () => {
    expect(all.filter(({ from }) => SOURCES[from] === undefined)).toEqual([]);
  });

  it("are no literal synonyms of the vocabulary, a third of them at least", () => {
    const foreign = all.filter(({ path, text }) => !literalWords(path).has(foldText(text)));
    console.log(`${String(foreign.length)} of ${String(all.length)} header words are no literal synonym`);
    expect(foreign.length / all.length).toBeGreaterThanOrEqual(1 / 3);
  });
});
