import type { Traced } from "../../values/traced.js";
import { evaluate } from "../language/evaluate.js";
import { codeOf, fieldNamed, scaleNamed } from "../language/fields.js";
import { childrenOf, throughNames, type Placed } from "../language/names.js";
import type { Tree } from "../language/tree.js";
import { fieldReferences, type FieldReference } from "./fields.js";
import { readable, referenceTo, scopeOf, type Frame } from "./frame.js";
import { binary, call, give, STRENGTH, textLiteral, type Piece } from "./piece.js";

type Read = Extract<Traced, { state: "value" }>;

/** Personal numbers are kept masked, so their texts cannot be compared. */
const MASK = "*";

/** More texts than this make no formula that anybody would read. */
const MOST_TEXTS = 12;

/**
 * A condition over the words of one field (a kind, a title, a yes or no), as a comparison with the very texts
 * found in its cells for which the condition holds: unit kind "高校" reads as university, so C3="高校".
 */
export function byTextsFound(tree: Tree, frame: Frame): Piece {
  const references = fieldReferences(tree, frame);
  const [reference, other] = references;
  if (!reference) return give("noCells");
  const judges = frame.rows === undefined || frame.judging === true;
  if (judges && hasCall({ tree, environment: scopeOf(frame) })) return give("notExpressible");
  if (other) return sameTexts(tree, reference, other, references.length, frame);
  const cells = reference.cells.map(readable);
  const texts = textsWhere(tree, cells, frame);
  const found = texts.length > 0 ? texts : [labelOf(tree, reference, frame)];
  if (found.length > MOST_TEXTS) give("convertedValue");
  return wordsTest(rangePiece(cells), found);
}

function wordsTest(range: Piece, texts: readonly string[]): Piece {
  const test = anyOf(texts.map((text) => binary("=", range, textLiteral(text), "boolean")));
  return { ...test, words: { range, texts } };
}

/** Conditions with those over the words of one column made one: the texts that all of them take. */
export function mergedWords(conditions: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const condition of conditions) {
    const at = merged.findIndex(({ words }) => words && words.range.text === condition.words?.range.text);
    const before = merged[at]?.words;
    const texts = before?.texts.filter((text) => condition.words?.texts.includes(text)) ?? [];
    if (before && texts.length > 0) merged[at] = wordsTest(before.range, texts);
    else merged.push(condition);
  }
  return merged;
}

/**
 * To choose rows, the texts found are enough. To judge, "the cell holds the text it holds" would test nothing: what
 * a built-in says of a text has no formula.
 */
function hasCall(placed: Placed): boolean {
  const { tree, environment } = throughNames(placed);
  const isCall = tree.type === "call" && tree.name !== "not";
  return isCall || childrenOf(tree).some((child) => hasCall({ tree: child, environment }));
}

/** At least one of several conditions. */
export function anyOf(tests: readonly Piece[]): Piece {
  const [first, second] = tests;
  if (!first) return give("notExpressible");
  if (!second) return first;
  if (!tests.some(({ rows }) => rows)) return call("OR", "boolean", ...tests);
  const sum = tests.reduce((sum, test) => binary("+", bracketed(sum), bracketed(test), "number"));
  return binary(
    ">",
    { ...sum, strength: STRENGTH.sum },
    { text: "0", kind: "number", strength: STRENGTH.atom },
    "boolean",
  );
}

const bracketed = (piece: Piece): Piece =>
  piece.strength > STRENGTH.comparison
    ? piece
    : { ...piece, text: `(${piece.text})`, strength: STRENGTH.atom };

function rangePiece(cells: readonly Read[]): Piece {
  const text = referenceTo(cells.map(({ origin }) => origin.cell));
  return { text, kind: "text", strength: STRENGTH.atom, ...(text.includes(":") && { rows: true }) };
}

/** The texts of the cells whose rows satisfy the condition; texts that differ only in case are one to Excel. */
function textsWhere(tree: Tree, cells: readonly Read[], frame: Frame): string[] {
  const truths = new Map<string, { readonly text: string; readonly truth: boolean }>();
  for (const [index, { origin }] of cells.entries()) {
    if (origin.stored !== undefined && origin.stored !== "text") give("convertedValue");
    if (origin.raw.includes(MASK)) give("convertedValue");
    const truth = truthIn(tree, frame, index);
    const key = origin.raw.toLowerCase();
    const before = truths.get(key);
    if (before && before.truth !== truth) give("convertedValue");
    truths.set(key, before ?? { text: origin.raw, truth });
  }
  return [...truths.values()].flatMap(({ text, truth }) => (truth ? [text] : []));
}

function truthIn(tree: Tree, frame: Frame, index: number): boolean {
  const value = evaluate(tree, frame.rows?.[index]?.environment ?? frame.environment);
  return value.type === "boolean" ? value.value : give("unknownCells");
}

/** No cell holds the wanted word yet: its label, so that the formula turns true when it is written. */
function labelOf(tree: Tree, { role }: FieldReference, frame: Frame): string {
  const environment = scopeOf(frame);
  const [table = "", field = ""] = role.split(".");
  const scale = fieldNamed(environment.vocabulary, table, field)?.definition.scale;
  const wanted = tree.type === "compare" && tree.operator === "=" ? [tree.left, tree.right] : [];
  const literal = wanted.find((side) => side.type === "text");
  if (literal?.type !== "text") return give("convertedValue");
  if (scale === undefined) return literal.text;
  const words = scaleNamed(environment.vocabulary, environment.tables, scale);
  const code = words && codeOf(words, literal.text);
  return environment.vocabulary.scales[scale]?.values[code ?? ""]?.zh ?? give("convertedValue");
}

/** Two cells that must agree: compared as they stand, where Excel sees them alike whenever the rule does. */
function sameTexts(
  tree: Tree,
  one: FieldReference,
  other: FieldReference,
  count: number,
  frame: Frame,
): Piece {
  if (count !== 2 || tree.type !== "compare" || !["=", "!="].includes(tree.operator))
    return give("notExpressible");
  const [left, right] = [one, other].map(({ cells }) => cells.map(readable));
  if (!left || !right) return give("notExpressible");
  const rows = Math.max(left.length, right.length);
  for (let index = 0; index < rows; index++) {
    const texts = [left, right].map((cells) => (cells[index] ?? cells[0])?.origin.raw.toLowerCase());
    const alike = texts[0] === texts[1];
    if (truthIn(tree, frame, index) !== (alike === (tree.operator === "="))) give("convertedValue");
  }
  return binary(tree.operator === "=" ? "=" : "<>", rangePiece(left), rangePiece(right), "boolean");
}
