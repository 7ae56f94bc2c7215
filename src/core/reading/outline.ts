import type { FieldDefinition, Vocabulary } from "../vocabulary.js";
import { foldHead } from "./text.js";

/** A line of a budget: its row, words, and the number in front of it where a column of its own holds that. */
export interface Line {
  readonly row: number;
  readonly text: string;
  readonly number: string;
  /** the line states an amount */
  readonly hasAmount: boolean;
}

/** A line with the lines that are listed below it as its parts. */
export interface ParentLine {
  readonly row: number;
  readonly children: readonly number[];
}

const KINDS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}\s*[、．.]/u,
  /^[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）]/u,
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

/** Words of lines that are sums of the lines below even without numbers in front. */
const PARENT_WORDS = /^(?:直接费用?|直接成本|间接费用?|直接经费|间接经费|direct costs?|indirect costs?)$/iu;

/**
 * The lines that are sums of others: by the numbers in front (一、（一）1.（1）①, 1.1.1), and 直接费用 over lines
 * without numbers. A line whose parts state no amounts is no sum.
 */
export function parentLines(lines: readonly Line[]): ParentLine[] {
  const depths = depthsOf(lines);
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

/** Numbers in front of the words count first; a column of numbers only where it is an outline (1, 1.1). */
function depthsOf(lines: readonly Line[]): number[] {
  const inColumn = lines.map(({ number }) => (number === "" ? undefined : depthOf(number)));
  const inWords = lines.map(({ text }) => depthOf(text));
  const columnDepths = new Set(inColumn.filter((depth) => depth !== undefined));
  const marks = inWords.some((depth) => depth !== undefined)
    ? inWords
    : columnDepths.size > 1
      ? inColumn
      : inWords;
  let under: number | undefined;
  return marks.map((mark, index) => {
    const isParent = PARENT_WORDS.test(foldHead(lines[index]?.text ?? "").base);
    const depth = mark ?? (isParent ? 1 : under === undefined ? 1 : under + 1);
    if (isParent) under = depth;
    else if (mark !== undefined) under = undefined;
    return depth;
  });
}

/** The fields that make a line of a table: what it needs, and the first of those it needs one of. */
export function keyFields(table: string, { tables }: Vocabulary): [string, FieldDefinition][] {
  const { needs = [], needsOneOf = [], fields = {} } = tables[table] ?? {};
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
