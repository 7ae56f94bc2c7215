import { parser } from "lezer-feel";
import { canonicalName } from "../../../../src/core/rules/builtins/index.js";
import { parse } from "../../../../src/core/rules/language/parse.js";
import type { Tree } from "../../../../src/core/rules/language/tree.js";

/** A tree without positions, as text: "(compare >= (name a) (number 1))". */
type Form = string;

/** What our parser and the public FEEL parser make of a source; `theirs` is undefined where that one finds an error. */
export function bothTrees(source: string): {
  readonly ours: Form | undefined;
  readonly theirs: Form | undefined;
} {
  const { tree } = parse(source);
  return { ours: tree && formOf(tree), theirs: lezerForm(source) };
}

/** Whether both parsers read a source, and read the same tree. For every expression a guide ships. */
export function sameTree(source: string): boolean {
  const { ours, theirs } = bothTrees(source);
  return ours !== undefined && ours === theirs;
}

const form = (...parts: readonly string[]): Form => `(${parts.join(" ")})`;

function formOf(tree: Tree): Form {
  switch (tree.type) {
    case "number":
    case "text":
      return form(tree.type, JSON.stringify(tree.text));
    case "boolean":
      return form("boolean", String(tree.value));
    case "null":
      return form("null");
    case "name":
      return form("name", tree.name);
    case "path":
      return form("path", formOf(tree.object), tree.name);
    case "filter":
      return form("filter", formOf(tree.list), formOf(tree.condition));
    case "list":
      return form("list", ...tree.items.map(formOf));
    case "range": {
      const ends = `${tree.lowIncluded ? "[" : "("}${tree.highIncluded ? "]" : ")"}`;
      return form("range", ends, formOf(tree.low), formOf(tree.high));
    }
    case "arithmetic":
    case "compare":
      return form(tree.type, tree.operator, formOf(tree.left), formOf(tree.right));
    case "negate":
      return form("negate", formOf(tree.operand));
    case "between":
      return form("between", formOf(tree.value), formOf(tree.low), formOf(tree.high));
    case "in":
      return form("in", formOf(tree.value), ...tree.options.map(formOf));
    case "and":
    case "or":
      return form(tree.type, formOf(tree.left), formOf(tree.right));
    case "if":
      return form("if", formOf(tree.condition), formOf(tree.then), formOf(tree.otherwise));
    case "some":
    case "every":
      return form(tree.type, tree.variable, formOf(tree.list), formOf(tree.condition));
    case "for":
      return form("for", tree.variable, formOf(tree.list), formOf(tree.result));
    case "call":
      return form("call", tree.name, ...tree.args.map(formOf));
  }
}

type LezerNode = ReturnType<typeof parser.parse>["topNode"];

class Unreadable extends Error {}

function lezerForm(source: string): Form | undefined {
  const { topNode } = parser.configure({ top: "Expression" }).parse(source);
  try {
    return readNode(topNode, source);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function childrenOf(node: LezerNode): LezerNode[] {
  const children: LezerNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!/Comment$/.test(child.name)) children.push(child);
  }
  return children;
}

const SIGNS = new Set([
  "(",
  ")",
  "[",
  "]",
  ".",
  "..",
  ",",
  "in",
  "and",
  "or",
  "if",
  "then",
  "else",
  "between",
]);
const WORDS = new Set(["some", "every", "satisfies", "for", "return"]);

const partsOf = (node: LezerNode): LezerNode[] =>
  childrenOf(node).filter(({ name }) => !SIGNS.has(name) && !WORDS.has(name));

function readNode(node: LezerNode, source: string): Form {
  const text = source.slice(node.from, node.to);
  const parts = partsOf(node);
  const read = (part: LezerNode | undefined): Form => {
    if (!part) throw new Unreadable();
    return readNode(part, source);
  };
  const wordsOf = (part: LezerNode | undefined): string =>
    part ? source.slice(part.from, part.to).replace(/\s+/g, " ") : "";
  switch (node.name) {
    case "Expression":
    case "ParenthesizedExpression":
    case "PositiveUnaryTest":
    case "SimplePositiveUnaryTest":
    case "IterationContext":
      if (parts.length !== 1) throw new Unreadable();
      return read(parts[0]);
    case "NumericLiteral": {
      const size = form("number", JSON.stringify(text.replace(/^-\s*/, "")));
      return text.startsWith("-") ? form("negate", size) : size;
    }
    case "StringLiteral":
      return form("text", JSON.stringify(unescaped(text)));
    case "BooleanLiteral":
      return form("boolean", text);
    case "null":
      return form("null");
    case "VariableName":
      return form("name", wordsOf(node));
    case "PathExpression":
      return form("path", read(parts[0]), wordsOf(parts[1]));
    case "FilterExpression":
      return form("filter", read(parts[0]), read(parts[1]));
    case "List":
      return form("list", ...parts.map(read));
    case "Interval":
      return form("range", `${text.charAt(0)}${text.at(-1) ?? ""}`, read(parts[0]), read(parts[1]));
    case "ArithmeticExpression":
      if (parts[0]?.name === "ArithOp") return form("negate", read(parts[1]));
      return form("arithmetic", wordsOf(parts[1]), read(parts[0]), read(parts[2]));
    case "Comparison":
      return readComparison(node, source);
    case "Conjunction":
      return form("and", read(parts[0]), read(parts[1]));
    case "Disjunction":
      return form("or", read(parts[0]), read(parts[1]));
    case "IfExpression":
      return form("if", ...parts.map(read));
    case "QuantifiedExpression":
    case "ForExpression": {
      const word = childrenOf(node)[0]?.name ?? "";
      const bindings = parts[0] ? partsOf(parts[0]) : [];
      const [binding, second] = bindings;
      if (!binding || second) throw new Unreadable();
      const [variable, list] = partsOf(binding);
      return form(word, wordsOf(variable), read(list), read(parts[1]));
    }
    case "FunctionInvocation":
    case "DateTimeLiteral": {
      const name = wordsOf(parts[0]);
      const args = parts[1] ? partsOf(parts[1]) : [];
      if (parts[1]?.name !== "PositionalParameters") throw new Unreadable();
      return form("call", canonicalName(name) ?? name, ...args.map(read));
    }
    default:
      throw new Unreadable();
  }
}

function readComparison(node: LezerNode, source: string): Form {
  const all = childrenOf(node);
  const parts = partsOf(node);
  const [value, operator, right] = parts;
  if (!value) throw new Unreadable();
  const of = (part: LezerNode | undefined): Form => {
    if (!part) throw new Unreadable();
    return readNode(part, source);
  };
  if (all[1]?.name === "between") return form("between", of(value), of(parts[1]), of(parts[2]));
  if (all[1]?.name === "in") {
    const tests = parts[1];
    if (!tests) throw new Unreadable();
    const options = tests.name === "PositiveUnaryTests" ? partsOf(tests) : [tests];
    return form("in", of(value), ...options.map(of));
  }
  if (operator?.name !== "CompareOp") throw new Unreadable();
  return form("compare", source.slice(operator.from, operator.to), of(value), of(right));
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

/** The standard's escapes; others stay as they are written. */
const unescaped = (literal: string): string =>
  literal.slice(1, -1).replace(/\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{6}|["\\ntr'])/g, (escape) => {
    const rest = escape.slice(1);
    if (rest.length > 1) return String.fromCodePoint(Number.parseInt(rest.slice(1), 16));
    return ESCAPES[rest] ?? rest;
  });
