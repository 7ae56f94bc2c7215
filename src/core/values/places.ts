import { countryAliases, placeIndex, type PlaceHit } from "./place-index.js";
import type { Tables } from "./tables.js";
import { fold, splitBrackets } from "./text.js";

/** A code that a text names, or why it names none. */
export type PlaceReading =
  | { readonly kind: "place"; readonly code: string }
  | { readonly kind: "ambiguous"; readonly codes: readonly string[] }
  | { readonly kind: "unknown" };

const UNKNOWN: PlaceReading = { kind: "unknown" };
const readingOf = (codes: ReadonlySet<string>): PlaceReading => {
  const [first] = codes;
  if (first === undefined) return UNKNOWN;
  return codes.size === 1 ? { kind: "place", code: first } : { kind: "ambiguous", codes: [...codes].sort() };
};

/**
 * The province (two digits of GB/T 2260) of an address or unit name. The first place named decides, since Chinese
 * addresses go from large to small; streets named after places do not count (静安区南京西路). Another province's full name
 * or city further on makes it ambiguous.
 */
export function provinceOf(text: string, tables: Tables): PlaceReading {
  const hits = placeIndex(tables).find(fold(text));
  const [first] = hits;
  if (first === undefined) return UNKNOWN;
  const codes = new Set(first.codes);
  for (const hit of hits.slice(1)) settle(codes, hit);
  return readingOf(codes);
}

/** A later place narrows an ambiguous first one (朝阳区 ... 长春市) or contradicts it. */
function settle(codes: Set<string>, hit: PlaceHit): void {
  const common = hit.codes.filter((code) => codes.has(code));
  if (common.length > 0) {
    if (codes.size > 1) for (const code of codes) if (!common.includes(code)) codes.delete(code);
  } else if (hit.strong) for (const code of hit.codes) codes.add(code);
}

/** How a name or address says that a unit belongs to the Corps (兵团): by its words, or by standing in its cities. */
export type CorpsSign = "words" | "city";

/** The sign that a unit of this name or address belongs to the Corps; undefined when there is none. */
export function corpsSign(text: string, tables: Tables): CorpsSign | undefined {
  const folded = fold(text);
  const { corpsWords, corpsDivisions } = tables.placeWords;
  const says = (words: readonly string[]): boolean => words.some((word) => folded.includes(fold(word)));
  if (says(corpsWords) || says(corpsDivisions)) return "words";
  const cities = tables.provinces.flatMap((province) => province.corpsCities);
  return cities.some((city) => folded.includes(`${city}市`)) ? "city" : undefined;
}

const PROVINCES_APART: Readonly<Record<string, string>> = { "71": "TW", "81": "HK", "82": "MO" };

/** The country (ISO 3166-1 alpha-2; HK, MO and TW apart) of a cell that names one: exact names, remarks aside. */
export function countryNamed(text: string, tables: Tables): PlaceReading {
  const names = countryAliases(tables);
  const exactly = names.exact.get(fold(text)) ?? names.codes.get(text.trim());
  if (exactly !== undefined) return readingOf(new Set(exactly));
  const { outside, inside } = splitBrackets(fold(text));
  const codes = new Set([outside, ...inside].flatMap((part) => names.exact.get(part) ?? []));
  return readingOf(codes);
}

/** "Newark, New Jersey, USA": western addresses end with the country. */
function lastPart(text: string, tables: Tables): PlaceReading {
  const [last, ...before] = text.split(/[,，]/u).reverse();
  return before.length === 0 || last === undefined ? UNKNOWN : countryNamed(last, tables);
}

/**
 * The country a longer text is about: its own name first, then the names it contains (the longest at each place),
 * then CN when it names a province.
 */
export function countryOf(text: string, tables: Tables): PlaceReading {
  const named = countryNamed(text, tables);
  if (named.kind !== "unknown") return named;
  const last = lastPart(text, tables);
  if (last.kind === "place") return last;
  const contained = countryAliases(tables).contained(fold(text));
  const apart = contained.filter((code) => tables.placeWords.apart.includes(code));
  if (apart.length > 0 && contained.every((code) => code === "CN" || apart.includes(code))) {
    return readingOf(new Set(apart));
  }
  if (contained.length > 0) return readingOf(new Set(contained));
  const province = provinceOf(text, tables);
  if (province.kind === "place") return { kind: "place", code: PROVINCES_APART[province.code] ?? "CN" };
  return province.kind === "ambiguous" && province.codes.every((code) => !(code in PROVINCES_APART))
    ? { kind: "place", code: "CN" }
    : UNKNOWN;
}

/** Whether a country code is the mainland of China; Hong Kong, Macao and Taiwan are not. */
export const isMainland = (countryCode: string): boolean => countryCode === "CN";
