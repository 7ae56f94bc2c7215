import { DEGREE_LEVELS, type DegreeLevel, type Tables } from "./tables.js";
import type { Caveat } from "./traced.js";
import { highest, lookUpForm, partsOf, type LevelReading, type Part } from "./words.js";

type DegreeReading = LevelReading<DegreeLevel>;

/** What the column asks for: 学位 (the degree) or 学历 (schooling, where 博士研究生 means finished). */
export type DegreeColumn = "degree" | "education";

/**
 * The degree a cell says is held. "In progress" gives the level that is certain with a caveat that softens;
 * 博士研究生 in a degree column, and MD, are asked.
 */
export function readDegree(text: string, tables: Tables, column: DegreeColumn = "degree"): DegreeReading {
  const whole = wordReading(lookUpForm(text), tables, column);
  if (whole !== undefined) return whole;
  const readings = partsOf(text).map((part) => partReading(part, tables, column));
  const known = readings.flatMap((reading) => (reading?.kind === "level" ? [reading] : []));
  const level = highest(
    known.map((reading) => reading.level),
    DEGREE_LEVELS,
  );
  if (level === undefined) {
    const ask = readings.find((reading) => reading?.kind === "ask");
    return ask ?? { kind: "ask", reason: "unknownDegree", candidates: [] };
  }
  const from = known.filter((reading) => reading.level === level);
  const best = from.find((reading) => reading.caveats.length === 0) ?? from[0];
  const unread = readings.some((reading) => reading?.kind !== "level");
  return {
    kind: "level",
    level,
    caveats: [...(best?.caveats ?? []), ...(unread ? [besides(level)] : [])],
  };
}

const besides = (level: DegreeLevel): Caveat => ({
  code: "remarkIgnored",
  weight: level === "doctor" ? "note" : "softens",
});

function partReading(part: Part, tables: Tables, column: DegreeColumn): DegreeReading | undefined {
  const { inProgress } = tables.degreeMarks;
  const reading = part.word === "" ? undefined : wordReading(lookUpForm(part.word), tables, column);
  if (part.remarks.some((remark) => says(remark, inProgress))) return notYet(reading);
  for (const remark of part.remarks) {
    const beside = remarkReading(remark, tables, column);
    if (beside === undefined) continue;
    if (reading?.kind !== "level" || beside.kind === "ask") return beside;
  }
  return reading;
}

/** 博士(在读): at least the first degree is certain. */
function notYet(reading: DegreeReading | undefined): DegreeReading {
  const level: DegreeLevel = reading?.kind === "level" && reading.level === "bachelor" ? "none" : "bachelor";
  return { kind: "level", level, caveats: [{ code: "degreeInProgress", weight: "softens" }] };
}

const says = (remark: string, marks: readonly string[]): boolean =>
  marks.some((mark) => remark.includes(mark));

/** undefined: the remark leaves the degree as it is (在职, the subject, the school, a year that is past). */
function remarkReading(remark: string, tables: Tables, column: DegreeColumn): DegreeReading | undefined {
  const own = wordReading(remark, tables, column);
  if (own !== undefined) return own;
  const { harmless, asOf } = tables.degreeMarks;
  const toCome = (remark.match(/\d{4}/gu) ?? []).some((year) => Number(year) >= asOf.year);
  if (!toCome || says(remark, harmless)) return undefined;
  return { kind: "ask", reason: "unclearDegree", candidates: [] };
}

const indexes = new WeakMap<Tables, ReadonlyMap<string, DegreeReading>>();

function degreeIndex(tables: Tables): ReadonlyMap<string, DegreeReading> {
  const made = indexes.get(tables);
  if (made !== undefined) return made;
  const words = new Map<string, DegreeReading>();
  for (const { text, level, caveat, candidates } of tables.degrees) {
    const reading: DegreeReading =
      level === "ask"
        ? { kind: "ask", reason: "unclearDegree", candidates: candidates ?? [] }
        : { kind: "level", level, caveats: caveat === undefined ? [] : [caveat] };
    words.set(lookUpForm(text), reading);
  }
  indexes.set(tables, words);
  return words;
}

const FINISHED: Readonly<Record<string, DegreeLevel>> = { 博士研究生: "doctor", 硕士研究生: "master" };

function wordReading(word: string, tables: Tables, column: DegreeColumn): DegreeReading | undefined {
  const finished = column === "education" ? FINISHED[word] : undefined;
  if (finished !== undefined) return { kind: "level", level: finished, caveats: [] };
  return degreeIndex(tables).get(word) ?? withSubject(word, tables) ?? byForm(word, tables);
}

const CHINESE: readonly (readonly [string, DegreeLevel])[] = [
  ["博士", "doctor"],
  ["硕士", "master"],
  ["学士", "bachelor"],
];

/** 工学博士, 法律硕士, 博士(工学) written 博士工学; 已获…学位 around it. */
function withSubject(word: string, tables: Tables): DegreeReading | undefined {
  const bare = word.replace(/^(?:已获得?|取得|全日制|在职|同等学力)/u, "").replace(/(?:学位|毕业)$/u, "");
  for (const [name, level] of CHINESE) {
    if (bare === name) return { kind: "level", level, caveats: [] };
    const subject = bare.endsWith(name) ? bare.slice(0, -name.length) : undefined;
    if (subject !== undefined && isSubject(subject, tables)) return { kind: "level", level, caveats: [] };
  }
  return undefined;
}

const isSubject = (text: string, tables: Tables): boolean =>
  tables.degreeMarks.subjects.includes(text) || /^\p{Script=Han}{1,8}学$/u.test(text);

function byForm(word: string, tables: Tables): DegreeReading | undefined {
  const form = tables.degreeMarks.forms.find(
    ({ starts, ends }) => word.startsWith(starts) && word.endsWith(ends ?? "") && word.length > starts.length,
  );
  if (form === undefined) return undefined;
  return {
    kind: "level",
    level: form.level,
    caveats: form.caveat === undefined ? [] : [form.caveat],
  };
}
