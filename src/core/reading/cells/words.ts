import { readDegree } from "../../values/degrees.js";
import { countryOf, provinceOf, type PlaceReading } from "../../values/places.js";
import { fold, saysNothing, splitBrackets, tidy } from "../../values/text.js";
import { readTitle } from "../../values/titles.js";
import type { LevelReading } from "../../values/words.js";
import type { Scale } from "../../vocabulary.js";
import {
  BLANK,
  caveat,
  unreadable,
  valueReading,
  type CellContext,
  type Content,
  type Reader,
  type Reading,
} from "./context.js";
import { numberText } from "./display.js";
import { readWritings } from "./writings.js";

const textOf = ({ value, format }: Content, context: CellContext): string => {
  if (value.kind === "text") return value.text;
  return value.kind === "number" ? numberText(value.number, format, context.date1904) : String(value.boolean);
};

/** A word of a closed list: of the vocabulary's scales, or a country or region. */
export const readCode: Reader = (content, context) => {
  const text = textOf(content, context);
  if (saysNothing(text)) return BLANK;
  const scale = content.field.scale ?? "";
  return readWritings(text, (word) => codeOf(word, scale, context));
};

function codeOf(text: string, scale: string, context: CellContext): Reading {
  if (scale === "country") return placeCode(countryOf(text, context.tables), scale, text);
  if (scale === "region") return placeCode(provinceOf(text, context.tables), scale, text);
  const definition = context.scales[scale];
  return definition === undefined ? unreadable("unknownWord") : scaleCode(text, scale, definition);
}

function placeCode(reading: PlaceReading, scale: string, text: string): Reading {
  if (reading.kind === "place")
    return valueReading({ kind: "code", scale, code: reading.code, text: tidy(text) });
  return reading.kind === "ambiguous"
    ? unreadable("ambiguousWord", reading.codes)
    : unreadable("unknownWord");
}

interface Words {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  /** synonyms written "*企业" mean every word with this ending; longest first */
  readonly endings: readonly (readonly [string, string])[];
}

const indexes = new WeakMap<Scale, Words>();

function wordsOf(scale: Scale): Words {
  const made = indexes.get(scale);
  if (made !== undefined) return made;
  const exact = new Map<string, string[]>();
  const endings: [string, string][] = [];
  for (const [code, { zh, en, synonyms }] of Object.entries(scale.values)) {
    for (const word of [code, zh, en, ...synonyms]) {
      if (word.startsWith("*")) endings.push([fold(word.slice(1)), code]);
      else exact.set(fold(word), [...new Set([...(exact.get(fold(word)) ?? []), code])]);
    }
  }
  const words = { exact, endings: endings.sort(([a], [b]) => b.length - a.length) };
  indexes.set(scale, words);
  return words;
}

function scaleCode(text: string, scale: string, definition: Scale): Reading {
  const words = wordsOf(definition);
  const folded = fold(text);
  const whole = words.exact.get(folded);
  const codes = whole ?? partCodes(folded, words);
  const [code] = codes;
  if (code === undefined) return byEnding(folded, text, scale, words) ?? unreadable("unknownWord");
  return codes.length > 1
    ? unreadable("ambiguousWord", codes)
    : valueReading({ kind: "code", scale, code, text: tidy(text) });
}

/** 牵头单位/申报单位 says the same twice; 企业(国有) adds a remark. */
function partCodes(folded: string, words: Words): string[] {
  const { outside, inside } = splitBrackets(folded);
  const named = (parts: readonly string[]): string[] =>
    parts.flatMap((part) => words.exact.get(part.trim()) ?? []);
  const parts = outside.split(/[/,;+]/u);
  const codes = named(parts);
  return [...new Set(codes.length > 0 ? codes : named(inside))];
}

const NEGATED = /[非不无未]$/u;

function byEnding(folded: string, text: string, scale: string, words: Words): Reading | undefined {
  const { outside } = splitBrackets(folded);
  for (const [ending, code] of words.endings) {
    if (!outside.endsWith(ending) || NEGATED.test(outside.slice(0, -ending.length))) continue;
    return valueReading({ kind: "code", scale, code, text: tidy(text) }, [
      caveat("wordEnding", "note", ending),
    ]);
  }
  return undefined;
}

/** A word of an ordered scale: titles and degrees by their catalogues, others by the vocabulary. */
export const readLevel: Reader = (content, context) => {
  const text = textOf(content, context);
  const scale = content.field.scale ?? "";
  if (scale === "title")
    return readWritings(text, (word) => levelReading(readTitle(word, context.tables), scale, word));
  if (scale === "degree") {
    return /^(?:无|没有|none)$/u.test(fold(text)) || !saysNothing(text)
      ? readWritings(text, (word) => levelReading(readDegree(word, context.tables), scale, word))
      : BLANK;
  }
  return saysNothing(text) ? BLANK : readWritings(text, (word) => orderedWord(word, scale, context));
};

function orderedWord(text: string, scale: string, context: CellContext): Reading {
  const definition = context.scales[scale];
  const reading = definition === undefined ? unreadable("unknownWord") : scaleCode(text, scale, definition);
  if (reading.kind !== "value" || reading.value.kind !== "code") return reading;
  return valueReading({ kind: "level", scale, level: reading.value.code, text: tidy(text) }, reading.caveats);
}

function levelReading(reading: LevelReading<string>, scale: string, text: string): Reading {
  if (reading.kind === "ask") return unreadable(reading.reason, reading.candidates);
  return valueReading({ kind: "level", scale, level: reading.level, text: tidy(text) }, reading.caveats);
}
