import type { Tables } from "./tables.js";
import { fold } from "./text.js";

/** A place named in a text. */
export interface PlaceHit {
  readonly at: number;
  readonly text: string;
  /** provinces that have a place of this name */
  readonly codes: readonly string[];
  /** a full name of a province or city: contradicts another province; a bare or district's name does not */
  readonly strong: boolean;
}

interface Name {
  readonly text: string;
  readonly codes: string[];
  strong: boolean;
  /** told only at the start of a text or right behind another place: a bare city name may be a person's or brand's */
  readonly bare: boolean;
}

/** Finds the names of Chinese places in a folded text, left to right, the longest at each position. */
export interface PlaceIndex {
  find(folded: string): PlaceHit[];
}

const indexes = new WeakMap<Tables, PlaceIndex>();

/** The index of a set of tables, made once. */
export function placeIndex(tables: Tables): PlaceIndex {
  const made = indexes.get(tables) ?? buildIndex(tables);
  indexes.set(tables, made);
  return made;
}

function buildIndex(tables: Tables): PlaceIndex {
  const names = namesOf(tables);
  const byFirst = new Map<string, Name[]>();
  for (const name of names.values()) {
    const first = name.text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  const isStreet = streetTest(tables);
  return { find: (folded) => findPlaces(folded, byFirst, isStreet) };
}

function namesOf(tables: Tables): Map<string, Name> {
  const names = new Map<string, Name>();
  const add = (text: string, code: string, strong: boolean, bare: boolean): void => {
    const folded = fold(text);
    const name = names.get(folded);
    if (name === undefined) names.set(folded, { text: folded, codes: [code], strong, bare });
    else {
      if (!name.codes.includes(code)) name.codes.push(code);
      name.strong &&= strong;
    }
  };
  for (const { code, zh, en, long, aliases, cities, towns, areas, corpsCities } of tables.provinces) {
    add(long, code, true, false);
    add(zh, code, false, false);
    add(en, code, false, false);
    for (const alias of aliases) add(alias, code, false, alias.length < 2);
    for (const city of [...cities, ...towns, ...corpsCities]) add(`${city}市`, code, true, false);
    for (const city of cities) if (!names.has(fold(city))) add(city, code, false, true);
    for (const area of areas) add(area, code, false, false);
  }
  return names;
}

/** Whether what follows a name makes it a street or building: 路, 西路, 大厦; or a district: 河北区, 海南区. */
function streetTest(tables: Tables): (rest: string) => boolean {
  const { notPlaceBefore, directions } = tables.placeWords;
  const pattern = new RegExp(`^(?:[${directions.join("")}]{0,2}(?:${notPlaceBefore.join("|")})|区)`, "u");
  return (rest) => pattern.test(rest);
}

function findPlaces(
  folded: string,
  byFirst: ReadonlyMap<string, readonly Name[]>,
  isStreet: (rest: string) => boolean,
): PlaceHit[] {
  const hits: PlaceHit[] = [];
  let behindPlace = true;
  for (let at = 0; at < folded.length;) {
    const name = byFirst
      .get(folded.charAt(at))
      ?.find((candidate) => fits(candidate, folded, at, behindPlace));
    if (name === undefined) {
      if (!/[\s,()-]/u.test(folded.charAt(at))) behindPlace = folded.startsWith("中国", at);
      at += behindPlace && folded.startsWith("中国", at) ? 2 : 1;
      continue;
    }
    if (!isStreet(folded.slice(at + name.text.length))) {
      hits.push({ at, text: name.text, codes: name.codes, strong: name.strong });
      behindPlace = true;
    } else behindPlace = false;
    at += name.text.length;
  }
  return hits;
}

function fits(name: Name, folded: string, at: number, behindPlace: boolean): boolean {
  if (!folded.startsWith(name.text, at) || (name.bare && !behindPlace)) return false;
  if (!/^[a-z]/u.test(name.text)) return true;
  const isLetter = (sign: string): boolean => /[a-z]/u.test(sign);
  return !isLetter(folded.charAt(at - 1)) && !isLetter(folded.charAt(at + name.text.length));
}

/** Names of countries arranged for look-up; a name of several countries gives all their codes. */
export interface CountryNames {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** codes of the countries whose names a folded text contains */
  contained(folded: string): string[];
}

const countryIndexes = new WeakMap<Tables, CountryNames>();

/** The country names of a set of tables, arranged once. */
export function countryAliases(tables: Tables): CountryNames {
  const made = countryIndexes.get(tables) ?? buildCountries(tables);
  countryIndexes.set(tables, made);
  return made;
}

function buildCountries(tables: Tables): CountryNames {
  const exact = new Map<string, string[]>();
  const codes = new Map<string, string[]>();
  for (const { code, zh, en, aliases } of tables.countries) {
    codes.set(code, [code]);
    for (const text of [zh, en, ...aliases].map(fold)) {
      const known = exact.get(text) ?? [];
      if (!known.includes(code)) exact.set(text, [...known, code]);
    }
  }
  const aloneOnly = new Set(tables.placeWords.aloneOnly.map(fold));
  const patterns = [...exact.entries()]
    .filter(([text]) => text.length > 1 && !SHORT_LATIN.test(text) && !aloneOnly.has(text))
    .sort(([a], [b]) => b.length - a.length)
    .map(([text, named]) => ({ pattern: wholeWord(text), codes: named }));
  return { exact, codes, contained: (folded) => containedCodes(folded, patterns) };
}

/** Told only alone in a cell: uk, usa inside a word or address may be anything. */
const SHORT_LATIN = /^[a-z.]{1,4}$/u;

function wholeWord(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name)
    ? new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "u")
    : new RegExp(escaped, "u");
}

interface NamePattern {
  readonly pattern: RegExp;
  readonly codes: readonly string[];
}

/** Longest names first; each takes its place in the text, so that 印度尼西亚 does not count as 印度 too. */
function containedCodes(folded: string, patterns: readonly NamePattern[]): string[] {
  let rest = folded;
  const found: string[] = [];
  for (const { pattern, codes } of patterns) {
    if (!pattern.test(rest)) continue;
    found.push(...codes);
    rest = rest.replace(pattern, "|");
  }
  return found;
}
