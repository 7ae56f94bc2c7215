import type { FieldDefinition, TableDefinition, Vocabulary } from "../../vocabulary.js";
import { equals, isZero, total, ZERO, type Exact } from "../../values/exact.js";
import { foldHead } from "../words/text.js";

/** A line of a budget: its row, words, and the number in front of it where a column of its own holds that. */
export interface Line {
  readonly row: number;
  readonly text: string;
  readonly number: string;
  /** the line states an amount */
  readonly hasAmount: boolean;
  /** its amounts column by column, as far as they are figures */
  readonly amounts: () => readonly (Exact | undefined)[];
}

/** A line with the lines that are listed below it as its parts. */
export interface ParentLine {
  readonly row: number;
  readonly children: readonly number[];
}

const KINDS: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}\s*(?:[、．.]|$)|(?:[IVX]{1,4}|[Ⅰ-Ⅻ])\s*[、．.])/u,
  /^(?:[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）]|[A-H][.)]\s)/u,
  /^\d{1,2}\s*(?:[、．.)）]|(?=\p{Script=Han})|\s|$)(?!\d)/u,
  /^[(（]\s*\d{1,2}\s*[)）]/u,
  /^[①-⑳]/u,
];
const DECIMAL = /^\d{1,2}((?:\.\d{1,2})+)[、．.]?/u;

/** 0 is the outermost; undefined: the text carries no number. */
export function depthOf(text: string): number | undefined {
  const bare = text.trim();
  const decimal = DECIMAL.exec(bare);
  if (decimal !== null) return 2 + (decimal[1] ?? "").split(".").length - 1;
  const depth = KINDS.findIndex((kind) => kind.test(bare));
  return depth === -1 ? undefined : depth;
}

/** Lines that are sums of the lines below even without numbers in front; indirect costs only of what they consist of. */
const PARENT_WORDS =
  /^(?:直接费用?|直接成本|直接经费|间接费用?|间接成本|间接经费|direct costs?|indirect costs?)$/iu;
const INDIRECT = /^(?:间接|indirect)/iu;
const INDIRECT_PARTS = /管理|绩效|水电|暖气|房屋|占用|补偿|折旧|消耗|overhead|performance|administrat/iu;

/**
 * The lines that are sums of others: by the numbers in front (一、（一）1.（1）①, 1.1.1), and 直接费用 over lines
 * without numbers. A line whose parts state no amounts is no sum.
 */
export function parentLines(lines: readonly Line[], totals: readonly Line[] = []): ParentLine[] {
  const depths = depthsOf(lines, totals);
  const parents: ParentLine[] = [];
  lines.forEach((line, index) => {
    const own = depths[index] ?? 0;
    const below: { line: Line; depth: number }[] = [];
    for (let next = index + 1; next < lines.length; next++) {
      const [child, depth] = [lines[next], depths[next] ?? 0];
      if (child === undefined || depth <= own) break;
      below.push({ line: child, depth });
    }
    const nearest = Math.min(...below.map(({ depth }) => depth));
    const children = below.filter(({ depth }) => depth === nearest).map(({ line: child }) => child);
    if (children.some(({ hasAmount }) => hasAmount))
      parents.push({ row: line.row, children: children.map(({ row }) => row) });
  });
  return parents;
}

function isParentLine(text: string, next: string | undefined): boolean {
  const { base } = foldHead(text);
  if (!PARENT_WORDS.test(base)) return false;
  return !INDIRECT.test(base) || next === undefined || INDIRECT_PARTS.test(next);
}

/** Numbers in front of the words count first; a column of numbers only where it is an outline (1, 1.1). */
function depthsOf(lines: readonly Line[], totals: readonly Line[]): number[] {
  const inColumn = lines.map(({ number }) => (number === "" ? undefined : depthOf(number)));
  const inWords = lines.map(({ text }) => depthOf(text));
  const columnDepths = new Set(inColumn.filter((depth) => depth !== undefined));
  // 一 and 1 in a column, （1） before the words of lines that have none there: each line by what it has
  const marks = columnDepths.size > 1 ? inColumn.map((depth, index) => depth ?? inWords[index]) : inWords;
  let under: number | undefined;
  const depths = marks.map((mark, index) => {
    const isParent = isParentLine(lines[index]?.text ?? "", lines[index + 1]?.text);
    const depth = mark ?? (isParent ? 1 : under === undefined ? 1 : under + 1);
    if (isParent) under = depth;
    else if (mark !== undefined) under = undefined;
    return depth;
  });
  return lines.length > MOST_LINES ? depths : withParts(lines, marks, depths, totals);
}

/** Budgets are short; a longer table is none whose lines are parts of each other without saying so. */
const MOST_LINES = 400;

/**
 * Lines without numbers in front: one that is the sum of the next ones has them as its parts, unless the line above
 * or a total is the sum of all of them side by side.
 */
function withParts(
  lines: readonly Line[],
  marks: readonly (number | undefined)[],
  depths: readonly number[],
  totals: readonly Line[],
): number[] {
  const refined = [...depths];
  const settled = settledLines(lines, depths, totals);
  for (let index = 0; index < lines.length; index++) {
    const isOpen = marks[index] === undefined && !settled.has(index);
    const parts = isOpen ? partsBelow(lines, marks, depths, index) : 0;
    for (let part = index + 1; part <= index + parts; part++) refined[part] = (depths[part] ?? 0) + 1;
    index += parts;
  }
  return refined;
}

/** Lines that a line above them, or a total of the table, states the sum of as they stand. */
function settledLines(
  lines: readonly Line[],
  depths: readonly number[],
  totals: readonly Line[],
): ReadonlySet<number> {
  const settled = new Set<number>();
  const groups = [{ whole: totals, from: 0, depth: Math.min(...depths) }];
  lines.forEach((line, index) => {
    if ((depths[index + 1] ?? 0) > (depths[index] ?? 0))
      groups.push({ whole: [line], from: index + 1, depth: depths[index + 1] ?? 0 });
  });
  for (const { whole, from, depth } of groups) {
    const own: number[] = [];
    for (let at = from; at < lines.length && (depths[at] ?? 0) >= depth; at++) {
      if (depths[at] === depth) own.push(at);
    }
    const alike = own.flatMap((at) => lines[at] ?? []);
    if (whole.some((line) => isSum(line, alike) > 0)) for (const at of own) settled.add(at);
  }
  return settled;
}

/** How many of the lines right below are the parts of a line; 0 when it has none. */
function partsBelow(
  lines: readonly Line[],
  marks: readonly (number | undefined)[],
  depths: readonly number[],
  at: number,
): number {
  const parent = lines[at];
  if (parent === undefined) return 0;
  const alike: Line[] = [];
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || marks[next] !== undefined || depths[next] !== depths[at]) break;
    alike.push(line);
  }
  const kin = alike.findIndex((line) => !isKin(parent.text, line.text));
  const named = kin === -1 ? alike.length : kin;
  if (named > 0 && isSum(parent, alike.slice(0, named)) > 0) return named;
  for (let count = 2; count <= alike.length; count++) {
    if (isSum(parent, alike.slice(0, count)) > 1) return count;
  }
  return named > 1 ? named : 0;
}

/** 购置设备费 and 设备改造费 name the 设备 of 设备费. */
function isKin(parent: string, part: string): boolean {
  const stem = foldHead(parent).base.replace(/(?:费用?|经费)$/u, "");
  const text = foldHead(part).base;
  return stem.length >= 2 && text.length > stem.length + 1 && text.includes(stem);
}

/** In how many columns an amount other than 0 is the sum of its parts; 0 when it is not in one of them. */
function isSum(parent: Line, parts: readonly Line[]): number {
  const columns = parent.amounts().map((whole, column) => {
    const sum = total(parts.map((line) => line.amounts()[column] ?? ZERO));
    return equals(whole ?? ZERO, sum) ? (isZero(sum) ? 0 : 1) : undefined;
  });
  return columns.some((column) => column === undefined)
    ? 0
    : columns.reduce<number>((sum, column) => sum + (column ?? 0), 0);
}

/** The fields that make a line of a table: what it needs, and the first of those it needs one of. */
export function keyFields(table: string, { tables }: Vocabulary): readonly [string, FieldDefinition][] {
  const definition = tables[table];
  if (definition === undefined) return [];
  const known = keys.get(definition) ?? keysOf(definition);
  keys.set(definition, known);
  return known;
}

/** Every head of every row asks for them. */
const keys = new WeakMap<TableDefinition, readonly [string, FieldDefinition][]>();

function keysOf({ needs, needsOneOf = [], fields }: TableDefinition): [string, FieldDefinition][] {
  return [...needs, ...needsOneOf.slice(0, 1)].flatMap((name) => {
    const definition = fields[name];
    return definition === undefined ? [] : [[name, definition]];
  });
}

/** Tables whose records are lines of text with amounts: budgets and sources. Only there do outlines make sense. */
export function isOutlineTable(table: string, vocabulary: Vocabulary): boolean {
  const [subject, amount] = keyFields(table, vocabulary);
  return subject?.[1].kind === "text" && amount?.[1].kind === "money";
}
