import { builtinNamed, builtinWords } from "../builtins/index.js";
import { checkCall } from "./check-call.js";
import { compareTypes, type Sided } from "./check-comparison.js";
import { isTaken, meaningOf, namesHere, rowField, rowWords, type Inner, type Scope } from "./known-names.js";
import { nearest, problemAt, type Problem, type ProblemCode } from "./problems.js";
import type { Span, Tree } from "./tree.js";
import { ANY, BOOLEAN, calculatedType, commonType, isZeroLiteral, NUMBER, typeName } from "./type-rules.js";
import type { Type } from "./types.js";

export type { Scope } from "./known-names.js";

export interface Checked {
  /** "any" where a problem leaves it open */
  readonly type: Type;
  readonly problems: readonly Problem[];
}

/** In strict mode only what cannot be called at all is refused; wrong types give null, as in the standard. */
const STRICT_CODES: readonly ProblemCode[] = [
  "unknownName",
  "unknownFunction",
  "textNeedsQuotes",
  "notInTheLanguage",
];

/** The type of an expression, and everything in it that cannot mean what was intended. */
export function checkTypes(tree: Tree, scope: Scope): Checked {
  const checker = new Checker(scope);
  const type = checker.typeOf(tree, undefined);
  const { problems } = checker;
  return {
    type,
    problems: scope.strict === true ? problems.filter(({ code }) => STRICT_CODES.includes(code)) : problems,
  };
}

type Node<T extends Tree["type"]> = Extract<Tree, { type: T }>;

/** Walks the tree once; `inner` is what stands around the expression it is at. */
export class Checker {
  readonly problems: Problem[] = [];

  constructor(readonly scope: Scope) {}

  refuse(span: Span, code: ProblemCode, detail: Readonly<Record<string, string>> = {}): Type {
    this.problems.push(problemAt(span, code, detail));
    return ANY;
  }

  warn(span: Span, code: ProblemCode): void {
    this.problems.push(problemAt(span, code, {}, "warning"));
  }

  typeOf(tree: Tree, inner: Inner | undefined): Type {
    switch (tree.type) {
      case "number":
        return NUMBER;
      case "text":
        return { type: "text" };
      case "boolean":
        return BOOLEAN;
      case "null":
        return { type: "null" };
      case "name":
        return this.name(tree, inner);
      case "path":
        return this.path(tree, inner);
      case "filter":
        return this.filter(tree, inner);
      case "list":
        return this.list(tree, inner);
      case "call":
        return this.call(tree, inner);
      case "arithmetic":
        return this.arithmetic(tree, inner);
      case "negate":
        return this.negation(tree, inner);
      case "if":
        return this.choice(tree, inner);
      case "for":
        return this.loop(tree, inner);
      default:
        return this.condition(tree, inner);
    }
  }

  private condition(
    tree: Node<"compare" | "between" | "in" | "and" | "or" | "some" | "every" | "range">,
    inner: Inner | undefined,
  ): Type {
    const sided = (part: Tree): Sided => ({ tree: part, type: this.typeOf(part, inner) });
    switch (tree.type) {
      case "compare":
        this.checkBareWord(tree.left, tree.right, inner);
        this.warnOfQuotient(tree);
        compareTypes(tree.operator, sided(tree.left), sided(tree.right), tree, this);
        break;
      case "between": {
        const value = sided(tree.value);
        compareTypes(">=", value, sided(tree.low), tree, this);
        compareTypes("<=", value, sided(tree.high), tree, this);
        break;
      }
      case "in":
        this.membership(tree, inner);
        break;
      case "and":
      case "or":
        this.requireCondition(tree.left, inner);
        this.requireCondition(tree.right, inner);
        break;
      case "some":
      case "every":
        this.requireCondition(tree.condition, this.binding(tree, inner));
        break;
      case "range":
        return this.refuse(tree, "notInTheLanguage", { what: "a..b" });
    }
    return BOOLEAN;
  }

  private requireCondition(tree: Tree, inner: Inner | undefined): void {
    const type = this.typeOf(tree, inner);
    if (type.type !== "boolean" && type.type !== "any") {
      this.refuse(tree, "notACondition", { found: typeName(type) });
    }
  }

  // ── names ──

  private name(tree: Node<"name">, inner: Inner | undefined): Type {
    const { name } = tree;
    const meaning = meaningOf(name, inner, this.scope);
    if (!meaning) {
      // a bare word beside a text or code was reported there
      if (this.problems.some(({ at, code }) => at === tree.from && code === "textNeedsQuotes")) return ANY;
      const suggestion = nearest(name, namesHere(inner, this.scope)) ?? "";
      return this.refuse(tree, "unknownName", { name, suggestion });
    }
    if (meaning.hides !== undefined) this.refuse(tree, "hiddenName", { name, table: meaning.hides });
    return meaning.type;
  }

  /** `kind = 企业`: a word of a scale, or a text, written without quotes. */
  private checkBareWord(left: Tree, right: Tree, inner: Inner | undefined): void {
    for (const [word, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (word.type !== "name" || meaningOf(word.name, inner, this.scope)) continue;
      if (other.type === "name" && !meaningOf(other.name, inner, this.scope)) continue;
      const { type } = new Checker(this.scope).typeOf(other, inner);
      if (["text", "code", "level", "place", "creditCode", "identity"].includes(type)) {
        this.refuse(word, "textNeedsQuotes", { name: word.name });
      }
    }
  }

  private path(tree: Node<"path">, inner: Inner | undefined): Type {
    return this.fieldOf(this.typeOf(tree.object, inner), tree);
  }

  private fieldOf(object: Type, tree: Node<"path">): Type {
    const { name } = tree;
    const place = { from: tree.to - name.length, to: tree.to };
    if (object.type === "any") return ANY;
    if (object.type === "list") return { type: "list", of: this.fieldOf(object.of, tree) };
    if (object.type === "row") {
      const field = rowField(name, object.table, this.scope);
      if (field) return field;
      const suggestion = nearest(name, rowWords(object.table, this.scope)) ?? "";
      return this.refuse(place, "unknownField", { name, table: object.table, suggestion });
    }
    if (PARTS[object.type]?.includes(name) === true) return NUMBER;
    return this.refuse(place, "noFields", { name, found: typeName(object) });
  }

  // ── lists ──

  private filter(tree: Node<"filter">, inner: Inner | undefined): Type {
    const list = this.typeOf(tree.list, inner);
    if (list.type !== "list" && list.type !== "any") {
      this.refuse(tree.list, "notAList", { found: typeName(list) });
    }
    const of = list.type === "list" ? list.of : ANY;
    if (isIndex(tree.condition)) {
      this.typeOf(tree.condition, inner);
      return of;
    }
    this.requireCondition(tree.condition, { type: of, outer: inner });
    return list.type === "list" ? list : ANY;
  }

  private list(tree: Node<"list">, inner: Inner | undefined): Type {
    let of: Type = ANY;
    for (const item of tree.items) {
      const type = this.typeOf(item, inner);
      const common = commonType(of, type);
      if (!common)
        this.refuse(item, "typeMismatch", { left: typeName(of), right: typeName(type), operator: "," });
      else of = common;
    }
    return { type: "list", of };
  }

  private binding(tree: Node<"some" | "every" | "for">, inner: Inner | undefined): Inner {
    const list = this.typeOf(tree.list, inner);
    if (list.type !== "list" && list.type !== "any") {
      this.refuse(tree.list, "notAList", { found: typeName(list) });
    }
    const { variable } = tree;
    if (isTaken(variable, inner, this.scope)) this.refuse(tree, "hiddenName", { name: variable, table: "" });
    return { variable, type: list.type === "list" ? list.of : ANY, outer: inner };
  }

  private loop(tree: Node<"for">, inner: Inner | undefined): Type {
    return { type: "list", of: this.typeOf(tree.result, this.binding(tree, inner)) };
  }

  /** x in (a, b): x is compared with each option, with the elements of a list, with both ends of a range. */
  private membership(tree: Node<"in">, inner: Inner | undefined): void {
    const value: Sided = { tree: tree.value, type: this.typeOf(tree.value, inner) };
    for (const option of tree.options) {
      if (option.type === "range") {
        for (const end of [option.low, option.high]) {
          compareTypes("<=", value, { tree: end, type: this.typeOf(end, inner) }, tree, this);
        }
        continue;
      }
      if (option.type === "list") {
        for (const item of option.items) this.equalTo(value, item, tree, inner);
      } else this.equalTo(value, option, tree, inner);
    }
  }

  private equalTo(value: Sided, option: Tree, tree: Tree, inner: Inner | undefined): void {
    this.checkBareWord(value.tree, option, inner);
    const type = this.typeOf(option, inner);
    if (type.type !== "list" || value.type.type === "list") {
      compareTypes("=", value, { tree: option, type }, tree, this);
      return;
    }
    compareTypes("=", value, { tree: option, type: type.of, isElement: true }, tree, this);
  }

  // ── calculations ──

  private arithmetic(tree: Node<"arithmetic">, inner: Inner | undefined): Type {
    const left = this.typeOf(tree.left, inner);
    const right = this.typeOf(tree.right, inner);
    if (tree.operator === "/" && (tree.right.type !== "number" || isZeroLiteral(tree.right))) {
      this.warn(tree.right, "divisorMayBeZero");
    }
    if (tree.operator === "**" && tree.right.type === "number" && !/^\d+$/.test(tree.right.text)) {
      return this.refuse(tree.right, "notInTheLanguage", { what: `** ${tree.right.text}` });
    }
    const found = calculatedType(tree.operator, left, right);
    if (found) return found;
    if (left.type === "money" && isZeroLiteral(tree.right)) return left;
    if (right.type === "money" && isZeroLiteral(tree.left)) return right;
    const detail = { left: typeName(left), right: typeName(right), operator: tree.operator };
    if (left.type === "list" || right.type === "list") {
      const found = typeName(left.type === "list" ? left : right);
      return this.refuse(left.type === "list" ? tree.left : tree.right, "listForOne", { found });
    }
    const isMoney = [left.type, right.type].includes("money") && [left.type, right.type].includes("number");
    return this.refuse(tree, isMoney ? "moneyNeedsUnit" : "typeMismatch", detail);
  }

  private negation(tree: Node<"negate">, inner: Inner | undefined): Type {
    const type = this.typeOf(tree.operand, inner);
    if (["number", "money", "months", "days", "any"].includes(type.type)) return type;
    return this.refuse(tree, "typeMismatch", { left: "number", right: typeName(type), operator: "-" });
  }

  private choice(tree: Node<"if">, inner: Inner | undefined): Type {
    this.requireCondition(tree.condition, inner);
    const then = this.typeOf(tree.then, inner);
    const otherwise = this.typeOf(tree.otherwise, inner);
    if (then.type === "money" && isZeroLiteral(tree.otherwise)) return then;
    if (otherwise.type === "money" && isZeroLiteral(tree.then)) return otherwise;
    const detail = { left: typeName(then), right: typeName(otherwise), operator: "else" };
    return commonType(then, otherwise) ?? this.refuse(tree.otherwise, "typeMismatch", detail);
  }

  /** a / b = c fails on a hair where a = c * b says what is meant. */
  private warnOfQuotient({ operator, left, right }: Node<"compare">): void {
    const quotient = [left, right].find((side) => side.type === "arithmetic" && side.operator === "/");
    if (quotient && (operator === "=" || operator === "!=")) this.warn(quotient, "quotientCompared");
  }

  private call(tree: Node<"call">, inner: Inner | undefined): Type {
    const builtin = builtinNamed(tree.name);
    const types = tree.args.map((arg) => this.typeOf(arg, inner));
    if (!builtin) {
      const suggestion = nearest(tree.name, builtinWords()) ?? "";
      return this.refuse(tree, "unknownFunction", { name: tree.name, suggestion });
    }
    return checkCall(builtin, tree, types, this);
  }
}

/** Parts of days and durations. */
const PARTS: Readonly<Partial<Record<Type["type"], readonly string[]>>> = {
  date: ["year", "month", "day"],
  months: ["years", "months"],
  days: ["days"],
};

/** list[1], list[-1]; any other number inside brackets is no index. */
function isIndex(tree: Tree): boolean {
  if (tree.type === "negate") return isIndex(tree.operand);
  return tree.type === "number" || tree.type === "arithmetic";
}
