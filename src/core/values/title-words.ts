import { TITLE_LEVELS, type Tables, type TitleLevel, type TitleMarks } from "./tables.js";
import type { Caveat } from "./traced.js";
import { lookUpForm, type LevelReading } from "./words.js";

/** `aside`: understood, and says nothing about a title (a post, a grade inside the level). */
export type WordReading =
  LevelReading<TitleLevel> | { readonly kind: "aside" } | { readonly kind: "unknown" };

type Known = Extract<WordReading, { kind: "level" }>;

/** The tables of titles arranged for look-up. */
export interface TitleIndex {
  readonly words: ReadonlyMap<string, WordReading>;
  /** longest first */
  readonly posts: readonly string[];
  readonly marks: TitleMarks;
}

const indexes = new WeakMap<Tables, TitleIndex>();

/** The index of a set of tables, made once. */
export function titleIndex(tables: Tables): TitleIndex {
  const made = indexes.get(tables) ?? buildIndex(tables);
  indexes.set(tables, made);
  return made;
}

function buildIndex(tables: Tables): TitleIndex {
  const words = new Map<string, WordReading>();
  for (const text of tables.notTitles) words.set(lookUpForm(text), { kind: "aside" });
  for (const { text, level } of tables.foreignTitles) {
    words.set(lookUpForm(text), known(level, { code: "titleTakenAs", weight: "softens", detail: text }));
  }
  for (const { text, level } of tables.titleAliases) words.set(lookUpForm(text), known(level));
  for (const [title, rows] of rowsByTitle(tables)) words.set(title, catalogueReading(title, rows));
  for (const { text, reason, candidates } of tables.unclearTitles) {
    words.set(lookUpForm(text), { kind: "ask", reason, candidates });
  }
  const posts = tables.notTitles.map(lookUpForm).sort((a, b) => b.length - a.length);
  return { words, posts, marks: tables.titleMarks };
}

const known = (level: TitleLevel, ...caveats: Caveat[]): Known => ({ kind: "level", level, caveats });

type Rows = Tables["titles"];

function rowsByTitle(tables: Tables): Map<string, Rows[number][]> {
  const rows = new Map<string, Rows[number][]>();
  for (const row of tables.titles) {
    const title = lookUpForm(row.title);
    rows.set(title, [...(rows.get(title) ?? []), row]);
  }
  return rows;
}

/** A title of several series counts when they agree on its level; unconfirmed when no confirmed series has it. */
function catalogueReading(title: string, rows: Rows): WordReading {
  const levels = [...new Set(rows.map((row) => row.level))];
  const [level] = levels;
  if (level === undefined || levels.length > 1) {
    return { kind: "ask", reason: "unclearTitle", candidates: levels };
  }
  if (rows.some((row) => row.confirmed)) return known(level);
  return known(level, { code: "unconfirmedTitle", weight: "softens", detail: title });
}

/** The reading of one folded word: the tables first, then grades, marks and endings. */
export function wordReading(word: string, index: TitleIndex): WordReading {
  const exact = index.words.get(word);
  if (exact !== undefined) return exact;
  for (const rule of RULES) {
    const reading = rule(word, index);
    if (reading !== undefined) return reading;
  }
  return { kind: "unknown" };
}

type Rule = (word: string, index: TitleIndex) => WordReading | undefined;

const titleBehind = (rest: string, index: TitleIndex): Known | undefined => {
  const reading = rest === "" ? undefined : wordReading(rest, index);
  return reading?.kind === "level" ? reading : undefined;
};

/** 二级教授: the posts of each level are numbered 1–4, 5–7, 8–10, 11–12 and 13. */
const GRADES = ["一二三四", "五六七", "八九十", "十一十二", "十三"];
const graded: Rule = (word, index) => {
  const match = /^([一二三四五六七八九十]{1,2})级(.+)$/u.exec(word);
  const [, grade = "", rest = ""] = match ?? [];
  const title = match === null ? undefined : index.words.get(rest);
  if (title?.kind !== "level") return undefined;
  const fits = GRADES[TITLE_LEVELS.indexOf(title.level)]?.includes(grade) ?? false;
  return fits ? title : { kind: "ask", reason: "unclearTitle", candidates: [title.level] };
};

const marked: Rule = (word, index) => {
  const { ownScale, pending } = index.marks;
  const own = behindMark(word, ownScale, index);
  if (own !== undefined) return { kind: "ask", reason: "ownScaleTitle", candidates: [own.level] };
  const later = behindMark(word, pending, index);
  return later && { kind: "ask", reason: "pendingTitle", candidates: [later.level] };
};

function behindMark(word: string, marks: readonly string[], index: TitleIndex): Known | undefined {
  for (const mark of marks) {
    const title = word.startsWith(mark) ? titleBehind(word.slice(mark.length), index) : undefined;
    if (title !== undefined) return title;
  }
  return undefined;
}

/** 教授博导, 研究员级...: a post glued to the title. */
const withPost: Rule = (word, index) => {
  if (!/\p{Script=Han}/u.test(word)) return undefined;
  for (const post of index.posts) {
    if (word.endsWith(post)) {
      const title = titleBehind(word.slice(0, -post.length), index);
      if (title !== undefined) return title;
    }
  }
  return undefined;
};

/** 上海大学教授 */
const withUnit: Rule = (word, index) => {
  const rest = /^.+(?:大学|学院|研究院|研究所|科学院|医院)(.+)$/u.exec(word)?.[1] ?? "";
  return titleBehind(rest, index);
};

/** Prof. Dr.-Ing., Professor of Physics */
const foreignForm: Rule = (word, index) => {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic} '-]+$/u.test(word)) return undefined;
  const head = word.replace(/ (?:of|in|for) .+$/u, "");
  const bare = head
    .replace(/\b(?:dr-ing|rer nat|h ?c|dr|phd|habil|med)\b/gu, "")
    .replace(/ +/g, " ")
    .trim();
  return bare === word ? undefined : titleBehind(bare, index);
};

const ENDINGS: readonly (readonly [RegExp, TitleLevel, Caveat["weight"]])[] = [
  [/^正高级.{2,}$/u, "seniorFull", "softens"],
  [/^(?:教授级|研究员级)高级.{1,}师$/u, "seniorFull", "softens"],
  [/^副主任.{1,}师$/u, "seniorAssociate", "softens"],
  [/^主任.{1,}师$/u, "seniorFull", "softens"],
  [/^主管.{1,}师$/u, "intermediate", "softens"],
  [/^副高级.{2,}$/u, "seniorAssociate", "softens"],
  [/^高级.{1,}师$/u, "seniorAssociate", "doubts"],
  [/^中级.{2,}$/u, "intermediate", "softens"],
  [/^(?:助理.{1,}师|初级.{2,})$/u, "assistant", "softens"],
];

/** Titles that are not listed: by 正高级…, 高级…师, 助理…师 and the pattern of the health series. */
const byEnding: Rule = (word, index) => {
  const health = /^(?:副?主任|主管)/u.test(word);
  if (!health && index.marks.skillEndings.some((ending) => word.endsWith(ending))) {
    return { kind: "ask", reason: "skillGrade", candidates: ["none"] };
  }
  const found = ENDINGS.find(([pattern]) => pattern.test(word));
  if (found === undefined) return undefined;
  return known(found[1], { code: "titleBySuffix", weight: found[2], detail: word });
};

const RULES: readonly Rule[] = [graded, marked, withPost, withUnit, foreignForm, byEnding];
