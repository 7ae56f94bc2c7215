import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { library } from "../support/library.js";
import { besideProject } from "../support/shared.js";

/** What the extraction broke: blanks and line breaks inside words, „2025‟ for 〔2025〕, bookmark remains. */
const squeezed = (text: string): string =>
  text
    .replaceAll("[bookmark: _GoBack]", "")
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replaceAll("„", "〔")
    .replaceAll("‟", "〕");

/** The pack beside all guides quotes none. */
const quoting = library.guides.filter(({ id }) => id !== "general");

describe.each(quoting.map((guide) => [guide.id, guide] as const))("quotes of %s", (id, guide) => {
  const file = besideProject(`guides/${id}.txt`, `quotes of ${id}`);
  const text = file === undefined ? "" : squeezed(readFileSync(file, "utf8"));

  it.runIf(file !== undefined)("stand in the guide's text", () => {
    const missing = guide.demands.filter(({ quote }) => !text.includes(squeezed(quote)));
    expect(missing.map(({ id: demand, quote }) => `${demand}: ${quote}`)).toEqual([]);
  });

  it.runIf(file !== undefined)("come in the order of the guide's text", () => {
    const places = guide.demands.map(({ quote }) => text.indexOf(squeezed(quote)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("are never empty", () => {
    expect(guide.demands.filter(({ quote }) => quote.trim() === "").map((demand) => demand.id)).toEqual([]);
  });
});
