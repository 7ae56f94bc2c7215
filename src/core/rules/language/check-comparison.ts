import type { Checker } from "./check-types.js";
import { codeOf, scaleNamed, type ScaleWords } from "./fields.js";
import type { ComparisonOperator, Span, Tree } from "./tree.js";
import { clashOf, isCoded, isZeroLiteral, typeName } from "./type-rules.js";
import type { Type } from "./types.js";

/** One side of a comparison; `isElement`: the elements of the list that the tree gives are compared. */
export interface Sided {
  readonly tree: Tree;
  readonly type: Type;
  readonly isElement?: true;
}

/** Refuses a comparison that can never mean anything, or that needs a unit or a word of a scale. */
export function compareTypes(
  operator: ComparisonOperator,
  left: Sided,
  right: Sided,
  span: Span,
  checker: Checker,
): void {
  const clash = clashOf(operator, left.type, right.type);
  const detail = { left: typeName(left.type), right: typeName(right.type), operator };
  switch (clash) {
    case undefined:
      return;
    case "moneyNeedsUnit":
      if (!isZeroLiteral(left.tree) && !isZeroLiteral(right.tree)) checker.refuse(span, clash, detail);
      return;
    case "listForOne": {
      const list = left.type.type === "list" ? left : right;
      checker.refuse(list.tree, clash, { found: typeName(list.type) });
      return;
    }
    case "wordOfScale": {
      const coded = listless(isCoded(listless(left.type)) ? left.type : right.type);
      if (isCoded(coded))
        checkWords(isCoded(listless(left.type)) ? right : left, coded.scale, detail, checker);
      return;
    }
    case "notOrdered":
      checker.refuse(span, clash, {
        scale: isCoded(left.type) ? left.type.scale : isCoded(right.type) ? right.type.scale : "",
      });
      return;
    case "typeMismatch":
      checker.refuse(span, clash, detail);
  }
}

const listless = (type: Type): Type => (type.type === "list" ? listless(type.of) : type);

/** A literal, or a constant list of words, must be words of the scale; any other text cannot be compared with it. */
function checkWords(
  { tree, isElement }: Sided,
  scaleName: string,
  detail: Readonly<Record<string, string>>,
  checker: Checker,
): void {
  const { vocabulary, tables, words } = checker.scope;
  const scale = scaleNamed(vocabulary, tables, scaleName);
  if (!scale) return;
  const check = (word: string, span: Span): void => {
    if (codeOf(scale, word) === undefined) {
      checker.refuse(span, "notAWordOfScale", { word, scale: scaleName, words: wordsOf(scale) });
    }
  };
  if (tree.type === "text") check(tree.text, tree);
  else if (tree.type === "list") {
    for (const item of tree.items) if (item.type === "text") check(item.text, item);
  } else if (tree.type === "name" && words?.has(tree.name) === true) {
    for (const word of words.get(tree.name) ?? []) check(word, tree);
  } else if (isElement !== true) checker.refuse(tree, "typeMismatch", detail);
}

const MOST_WORDS = 12;

/** The codes a scale has, for messages; of a long one the first few. */
const wordsOf = ({ codes }: ScaleWords): string =>
  codes.length > MOST_WORDS ? `${codes.slice(0, MOST_WORDS).join(", ")} …` : codes.join(", ");
