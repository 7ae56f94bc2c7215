import type { TableDefinition, Vocabulary } from "../../vocabulary.js";
import { foldHead, foldText, withoutMarks, type FoldedText } from "./text.js";
import { moneyUnitIn } from "./units.js";

/** How a text came to mean a field; the order is that of trust. */
export type MatchKind = "map" | "label" | "synonym" | "qualified" | "pattern" | "values";

/** A field that a text may mean. */
export interface Candidate {
  readonly table: string;
  readonly field: string;
  /** a label of two fields in one cell: the field of the second half */
  readonly to?: string;
  readonly kind: MatchKind;
  /** 0–1 */
  readonly strength: number;
}

/** What the vocabulary knows about a text. */
export interface Meaning {
  readonly folded: FoldedText;
  readonly candidates: readonly Candidate[];
  /** a head no rule asks for: 序号, 备注, 电话 ... */
  readonly ignored: boolean;
}

interface Pattern {
  readonly table: string;
  readonly field: string;
  readonly to?: string;
  readonly test: RegExp;
  /** it is made of Chinese words: no text without any can match, and the other way round */
  readonly han: boolean;
}

const HAN = /\p{Script=Han}/u;

export const STRENGTH: Readonly<Record<MatchKind, number>> = {
  map: 2,
  label: 1,
  synonym: 0.97,
  qualified: 0.92,
  pattern: 0.85,
  values: 0.8,
};
const HAN_THEN_LATIN =
  /^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*?)\s*([A-Za-z][^\p{Script=Han}]*[A-Za-z.?)][?.]?)\s*[:：]?\s*(?:[(（].*)?$/u;
const LATIN_THEN_HAN = /^([A-Za-z][^\p{Script=Han}]*[A-Za-z.?)])\s*([^A-Za-z]*\p{Script=Han}[^A-Za-z]*?)$/u;
/** 其中：财政经费 */
const OF_WHICH = /^\s*(?:其中|of which)\s*[:：]?\s*(\S.*)$/iu;
const LONGEST_HEAD = 60;
const MOST_KNOWN = 20_000;
export const NOTHING: Meaning = {
  folded: { full: "", base: "", brackets: [] },
  candidates: [],
  ignored: false,
};

const books = new WeakMap<Vocabulary, Wordbook>();

/** The wordbook of a vocabulary; made once, as reading asks for it with every workbook and every edit. */
export function wordbookOf(vocabulary: Vocabulary): Wordbook {
  const book = books.get(vocabulary) ?? new Wordbook(vocabulary);
  books.set(vocabulary, book);
  return book;
}

export type { Wordbook };

/** The vocabulary's words in a form that answers quickly what a header text may mean. */
class Wordbook {
  private readonly exact = new Map<string, Candidate[]>();
  private readonly patterns: Pattern[];
  private readonly ignored: ReadonlySet<string>;
  private readonly titles: { readonly table: string; readonly word: string }[];
  private readonly known = new Map<string, Meaning>();

  constructor(readonly vocabulary: Vocabulary) {
    for (const [table, definition] of Object.entries(vocabulary.tables)) this.addTable(table, definition);
    this.patterns = compilePatterns(vocabulary);
    this.ignored = new Set((vocabulary.words["ignored"] ?? []).map((word) => foldHead(word).base));
    this.titles = titleWords(vocabulary);
  }

  /** What a header or label text may mean; long texts mean nothing. */
  meaning(text: string): Meaning {
    if (text === "" || text.length > LONGEST_HEAD * 2) return NOTHING;
    const cached = this.known.get(text);
    if (cached !== undefined) return cached;
    if (this.known.size > MOST_KNOWN) this.known.clear();
    const meaning = this.look(text);
    this.known.set(text, meaning);
    return meaning;
  }

  /**
   * How well a title or sheet name announces each table: the weight of the heaviest word found, so that
   * 外方合作单位 beats 单位.
   */
  announced(text: string): ReadonlyMap<string, number> {
    const folded = foldHead(text).full;
    const found = new Map<string, number>();
    if (folded === "" || folded.length > 60) return found;
    for (const { table, word } of this.titles) {
      if (folded.includes(word)) found.set(table, Math.max(found.get(table) ?? 0, weightOf(word)));
    }
    return found;
  }

  /** Whether a title or sheet name says that what stands there is another thing than this table. */
  isDeniedTitle(table: string, text: string): boolean {
    const words = this.vocabulary.tables[table]?.notTitled ?? [];
    if (words.length === 0) return false;
    const folded = foldHead(text).full;
    return words.some((word) => folded.includes(foldText(word)));
  }

  /** Whether a text is a word of the closed list that a field takes its values from. */
  isCodeWord(text: string, { table, field }: Pick<Candidate, "table" | "field">): boolean {
    const { kind, scale } = this.vocabulary.tables[table]?.fields[field] ?? {};
    if (kind !== "code" || scale === undefined) return false;
    const folded = foldText(text);
    return Object.values(this.vocabulary.scales[scale]?.values ?? {}).some(({ zh, en, synonyms }) =>
      [zh, en, ...synonyms].some((word) => foldText(word) === folded),
    );
  }

  private look(text: string): Meaning {
    const folded = foldHead(text);
    if (folded.full === "" || folded.full.length > LONGEST_HEAD) return NOTHING;
    const found = new Map<string, Candidate>();
    for (const candidate of this.exact.get(folded.full) ?? []) keepBest(found, candidate);
    for (const candidate of this.exact.get(folded.base) ?? []) {
      keepBest(found, { ...candidate, kind: "qualified", strength: STRENGTH.qualified });
    }
    for (const candidate of this.exact.get(withoutUnit(folded)) ?? []) keepBest(found, candidate);
    for (const candidate of this.bracketsFirst(folded)) keepBest(found, candidate);
    const stroked = folded.full.replace(/[,;+、]|以及|[和与及]/gu, "/");
    if (found.size === 0) for (const candidate of this.exact.get(stroked) ?? []) keepBest(found, candidate);
    const isHan = HAN.test(folded.full);
    for (const { test, han, ...meant } of this.patterns) {
      if (han !== isHan) continue;
      if (test.test(folded.base) || test.test(folded.full)) {
        keepBest(found, { ...meant, kind: "pattern", strength: STRENGTH.pattern });
      }
    }
    if (found.size === 0) {
      const part = OF_WHICH.exec(text)?.[1];
      if (part !== undefined) return this.meaning(part);
      for (const candidate of [...this.alternatives(folded.base), ...this.inBoth(text)])
        keepBest(found, candidate);
    }
    const candidates = [...found.values()].filter(
      (candidate) => !this.isDenied(candidate, folded) && !this.saysOther(candidate, folded),
    );
    return { folded, candidates, ignored: this.isIgnored(folded) };
  }

  /** 合作单位（外方）is 外方合作单位. */
  private bracketsFirst({ base, brackets }: FoldedText): Candidate[] {
    const [inside, ...others] = brackets;
    if (inside === undefined || others.length > 0 || !HAN.test(inside)) return [];
    return (this.exact.get(`${inside}${base}`) ?? []).map((candidate) => ({ ...candidate, strength: 0.95 }));
  }

  /** 现职务（职称）: what stands in the brackets is another field of the same table, so the rest alone does not tell. */
  private saysOther({ table, field, kind }: Candidate, { brackets }: FoldedText): boolean {
    if (kind === "label" || kind === "synonym") return false;
    const inside = brackets
      .flatMap((text) => this.exact.get(text) ?? [])
      .filter((other) => other.table === table && other.kind === "label");
    return inside.length > 0 && inside.every((other) => other.field !== field);
  }

  /** "组织机构代码/统一社会信用代码": what both sides of a stroke mean. */
  private alternatives(base: string): Candidate[] {
    const parts = base.split(/[/、]|或/u);
    if (parts.length !== 2 || parts.some((part) => part.length < 2)) return [];
    const [first, second] = parts.map((part) => this.meaning(part).candidates);
    return (first ?? [])
      .filter(({ table, field }) => second?.some((other) => other.table === table && other.field === field))
      .map((candidate) => ({ ...candidate, kind: "pattern", strength: STRENGTH.pattern }));
  }

  /**
   * "项目名称 Project title（万元）": what both languages mean, or the one that means something; where they mean different
   * things, the Chinese one is the form's own.
   */
  private inBoth(text: string): Candidate[] {
    const bare = withoutMarks(text);
    const parts = HAN_THEN_LATIN.exec(bare) ?? LATIN_THEN_HAN.exec(bare);
    if (parts === null) return [];
    const [first = [], second = []] = [parts[1], parts[2]].map((part) => this.meaning(part ?? "").candidates);
    const isHanFirst = HAN.test(parts[1] ?? "");
    const both = first.filter(({ table, field }) =>
      second.some((other) => other.table === table && other.field === field),
    );
    const [own, other] = isHanFirst ? [first, second] : [second, first];
    const alone = own.length === 0 ? other : own;
    const trust = both.length > 0 || other.length === 0 || own.length === 0 ? 0.95 : 0.88;
    const rest = alone.filter((candidate) => !both.includes(candidate));
    return [...both, ...rest.map((candidate) => ({ ...candidate, strength: candidate.strength * trust }))];
  }

  private isIgnored(folded: FoldedText): boolean {
    return this.ignored.has(folded.base) || this.ignored.has(folded.full);
  }

  private isDenied({ table, field, kind }: Candidate, folded: FoldedText): boolean {
    if (kind === "label" || kind === "synonym") return false;
    const words = this.vocabulary.tables[table]?.fields[field]?.not ?? [];
    return words.some((word) => folded.full.includes(foldText(word)));
  }

  private addTable(table: string, definition: TableDefinition): void {
    for (const [field, given] of Object.entries(definition.fields)) {
      for (const word of [given.zh, given.en]) {
        this.addWord(word, { table, field, kind: "label" });
      }
      for (const word of [`${definition.zh}${given.zh}`, `${definition.en} ${given.en}`, ...given.synonyms]) {
        this.addWord(word, { table, field, kind: "synonym" });
      }
    }
    for (const { from, to, synonyms } of definition.spans ?? []) {
      for (const word of synonyms) this.addWord(word, { table, field: from, to, kind: "synonym" });
    }
  }

  private addWord(word: string, meant: Omit<Candidate, "strength">): void {
    const { full } = foldHead(word);
    const list = this.exact.get(full) ?? [];
    if (!list.some((other) => other.table === meant.table && other.field === meant.field)) {
      list.push({ ...meant, strength: STRENGTH[meant.kind] });
    }
    this.exact.set(full, list);
  }
}

/** "金额/万元", "占比/%" */
const SLASHED_UNIT = /[/,:](?:人民币)?(?:[百千万亿]*元|%)$/u;
/** "其他经费(自筹)(万元)" without the unit in its last brackets. */
const withoutUnit = ({ full, brackets }: FoldedText): string =>
  brackets.length === 0
    ? full.replace(SLASHED_UNIT, "")
    : brackets.length > 1 && moneyUnitIn(brackets.at(-1) ?? "") !== undefined
      ? full.replace(/\([^()]*\)$/u, "")
      : "";

/** A Chinese sign says as much as three Latin letters. */
export const weightOf = (word: string): number =>
  word.length + 2 * (word.match(/\p{Script=Han}/gu)?.length ?? 0);

const keepBest = (found: Map<string, Candidate>, candidate: Candidate): void => {
  const key = `${candidate.table}.${candidate.field}`;
  if ((found.get(key)?.strength ?? 0) < candidate.strength) found.set(key, candidate);
};

function compilePatterns(vocabulary: Vocabulary): Pattern[] {
  const parts = vocabulary.parts ?? {};
  const compile = (patterns: readonly string[] | undefined, meant: Pick<Pattern, "table" | "field" | "to">) =>
    (patterns ?? []).map((pattern): Pattern => {
      const source = expand(pattern, parts);
      return { ...meant, test: new RegExp(`^(?:${source})$`, "u"), han: HAN.test(source) };
    });
  return Object.entries(vocabulary.tables).flatMap(([table, { fields, spans = [] }]) => [
    ...Object.entries(fields).flatMap(([field, { patterns }]) => compile(patterns, { table, field })),
    ...spans.flatMap(({ from, to, patterns }) => compile(patterns, { table, field: from, to })),
  ]);
}

/** Puts the words of parts in for {name}; a part may itself be a pattern of parts. */
const expand = (pattern: string, parts: Readonly<Record<string, readonly string[]>>): string =>
  pattern.replace(/\{([a-z]\w*)\}/gi, (_, name: string) => {
    const words = parts[name];
    if (words === undefined) throw new RangeError(`no such part: ${name}`);
    const longestFirst = [...words].sort((a, b) => b.length - a.length);
    return `(?:${longestFirst.map((word) => expand(word, parts)).join("|")})`;
  });

function titleWords(vocabulary: Vocabulary): { table: string; word: string }[] {
  return Object.entries(vocabulary.tables).flatMap(([table, { zh, en, synonyms }]) =>
    [zh, en, ...synonyms]
      .map((word) => ({ table, word: foldHead(word).full }))
      .filter(({ word }) => word !== ""),
  );
}
