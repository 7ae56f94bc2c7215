import { TITLE_LEVELS, type Tables, type TitleLevel } from "./tables.js";
import { saysNothing } from "./text.js";
import { titleIndex, wordReading, type TitleIndex, type WordReading } from "./title-words.js";
import type { Caveat } from "./traced.js";
import { highest, lookUpForm, partsOf, type LevelReading, type Part } from "./words.js";

type TitleReading = LevelReading<TitleLevel>;
type Ask = Extract<TitleReading, { kind: "ask" }>;

/**
 * The level of what a title cell says: exact words of the catalogue first (副教授 is no 教授), several words by the
 * highest known, posts beside a title left aside. What the catalogue does not tell is asked.
 * Caveats: unconfirmedTitle, titleTakenAs, titleBySuffix, remarkIgnored.
 */
export function readTitle(text: string, tables: Tables): TitleReading {
  if (saysNothing(text)) return { kind: "level", level: "none", caveats: [] };
  const index = titleIndex(tables);
  const whole = wordReading(lookUpForm(text), index);
  if (whole.kind === "level") return whole;
  return combined(
    partsOf(text).flatMap((part) => partReadings(part, index)),
    whole,
  );
}

function partReadings({ word, remarks }: Part, index: TitleIndex): WordReading[] {
  const readings = word === "" ? [] : wordReadings(word, index);
  const beside = remarks.map((remark) => remarkReading(remark, index));
  const changed = beside.find((reading) => reading.kind === "ask");
  if (changed === undefined) return [...readings, ...beside];
  const candidates = readings.flatMap((reading) => (reading.kind === "level" ? [reading.level] : []));
  const unsettled = changed.candidates.length > 0 ? changed.candidates : candidates;
  const held = changed.reason === "unclearTitle" ? readings : [];
  return [...held, { ...changed, candidates: unsettled }];
}

function wordReadings(word: string, index: TitleIndex): WordReading[] {
  const folded = lookUpForm(word);
  const reading = wordReading(folded, index);
  if (reading.kind !== "unknown" || !/\p{Script=Han}/u.test(word)) return [reading];
  const pieces = word.split(/\s+/u);
  return pieces.length < 2 ? [reading] : pieces.map((piece) => wordReading(lookUpForm(piece), index));
}

const GRADE = /^(?:[一二三四五六七八九十]{1,2}|\d{1,2})级(?:岗|岗位|教授|研究员)?$/u;

/** 准聘, 特聘岗, 校聘教授; 项目管理 is no post. */
const OF_POST = /^(?:岗|岗位|制|期|副?教授|副?研究员)?$/u;

function remarkReading(remark: string, index: TitleIndex): WordReading {
  if (GRADE.test(remark)) return { kind: "aside" };
  const { ownScale, pending } = index.marks;
  const says = (mark: string): boolean =>
    mark.length > 1 ? remark.includes(mark) : mark === "拟" && remark.startsWith(mark);
  if (pending.some(says)) return { kind: "ask", reason: "pendingTitle", candidates: [] };
  if (ownScale.some((mark) => remark.startsWith(mark) && OF_POST.test(remark.slice(mark.length)))) {
    return { kind: "ask", reason: "ownScaleTitle", candidates: [] };
  }
  return wordReading(remark, index);
}

function combined(readings: readonly WordReading[], whole: WordReading): TitleReading {
  const known = readings.flatMap((reading) => (reading.kind === "level" ? [reading] : []));
  const asks = readings.flatMap((reading) => (reading.kind === "ask" ? [reading] : []));
  const level = highest(
    known.map((reading) => reading.level),
    TITLE_LEVELS,
  );
  if (level === undefined) return question(asks, readings, whole);
  const from = known.filter((reading) => reading.level === level);
  const best = from.find((reading) => reading.caveats.length === 0) ?? from[0];
  const unread = readings.some((reading) => reading.kind === "unknown" || reading.kind === "ask");
  return {
    kind: "level",
    level,
    caveats: [...(best?.caveats ?? []), ...(unread ? [besides(asks, level)] : [])],
  };
}

/** Beside a known title stood something not understood; it matters when it could mean a higher level. */
function besides(asks: readonly Ask[], level: TitleLevel): Caveat {
  const higher = asks.some((ask) =>
    ask.candidates.some((candidate) => TITLE_LEVELS.indexOf(candidate) < TITLE_LEVELS.indexOf(level)),
  );
  return { code: "remarkIgnored", weight: higher ? "softens" : "note" };
}

function question(asks: readonly Ask[], readings: readonly WordReading[], whole: WordReading): Ask {
  const first = whole.kind === "ask" ? whole : asks[0];
  if (first !== undefined) return first;
  const onlyPosts = readings.length > 0 && readings.every((reading) => reading.kind === "aside");
  return { kind: "ask", reason: onlyPosts ? "postOnly" : "unknownTitle", candidates: [] };
}
