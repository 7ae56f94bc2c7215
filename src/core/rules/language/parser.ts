import { Cursor, KEYWORDS } from "./cursor.js";
import type { ComparisonOperator, Tree } from "./tree.js";

const COMPARISONS: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);
const MAX_DEPTH = 32;
const MAX_DEPTH_STRICT = 200;
/** "years and months duration" */
const LONGEST_NAME = 4;
/** days and durations without a time of day */
const AT_LITERAL = /^(?:\d{4}-\d{2}-\d{2}|-?P(?:\d{1,9}[YMD])+)$/;

/** Recursive descent over the tokens; precedence as in the DMN standard (1.5, table 49). */
export class Parser extends Cursor {
  private depth = 0;
  /** `in` tests without brackets around them */
  private readonly bareIn = new Set<Tree>();
  whole(): Tree {
    if (this.atEnd()) this.stop("empty", this.token);
    const tree = this.expression();
    if (!this.atEnd()) this.unexpected();
    return tree;
  }

  // ── expressions, loosest first ──

  private expression(): Tree {
    this.depth += 1;
    const limit = this.grammar.strict ? MAX_DEPTH_STRICT : MAX_DEPTH;
    if (this.depth > limit) this.stop("tooDeep", this.token, { limit: String(limit) });
    const tree = this.connective("or", () => this.connective("and", () => this.comparison()));
    this.depth -= 1;
    return tree;
  }

  private connective(type: "and" | "or", operand: () => Tree): Tree {
    let left = operand();
    while (this.is(type)) {
      this.checkBareIn(left);
      this.advance();
      const right = operand();
      left = { type, left, right, from: left.from, to: right.to };
      this.checkBareIn(right);
    }
    return left;
  }

  /** Some FEEL tools read `x in (a) and b` as `x in ((a) and b)`: brackets make it the same everywhere. */
  private checkBareIn(tree: Tree): void {
    if (!this.grammar.strict && this.bareIn.has(tree) && (this.is("and") || this.is("or"))) {
      this.refuse(tree, "bracketTheIn");
    }
  }

  private comparison(): Tree {
    const left = this.additive();
    const compared = this.compared(left);
    if (compared === left) return left;
    if (COMPARISONS.has(this.token.text) || this.is("between") || this.is("in")) {
      if (this.token.type !== "text") this.refuse(this.token, "chainedComparison");
      return this.compared(compared);
    }
    return compared;
  }

  private compared(left: Tree): Tree {
    const { token } = this;
    if (token.type === "sign" && isComparison(token.text)) {
      this.advance();
      const right = this.additive();
      return { type: "compare", operator: token.text, left, right, from: left.from, to: right.to };
    }
    if (this.accept("between")) {
      const low = this.additive();
      this.expect("and");
      const high = this.additive();
      return { type: "between", value: left, low, high, from: left.from, to: high.to };
    }
    if (this.accept("in")) {
      const options = this.options();
      const to = this.ahead(-1).to;
      const tree: Tree = { type: "in", value: left, options, from: left.from, to };
      this.bareIn.add(tree);
      return tree;
    }
    return left;
  }

  /** What stands behind `in`: (a, b), a range, or one expression. */
  private options(): Tree[] {
    const { token } = this;
    if (token.type === "sign" && isComparison(token.text)) {
      this.stop("notInTheLanguage", token, { what: `in ${token.text}` });
    }
    if (this.is("(")) {
      const range = this.rangeHere();
      if (range) return [range];
      this.advance();
      const options = this.separated(")", () => this.option());
      return options;
    }
    return [this.option()];
  }

  private option(): Tree {
    const { token } = this;
    if (token.type === "sign" && isComparison(token.text)) {
      this.stop("notInTheLanguage", token, { what: `in (${token.text} …)` });
    }
    return this.rangeHere() ?? this.additive();
  }

  /** A range at this place, or undefined (and nothing read). */
  private rangeHere(): Tree | undefined {
    const open = this.token;
    const opens = this.is("(") || this.is("[") || (this.grammar.strict && this.is("]"));
    if (!opens || !this.rangeAhead()) return undefined;
    this.advance();
    const low = this.additive();
    this.expect("..");
    const high = this.additive();
    const close = this.advance();
    const closes = close.text === ")" || close.text === "]" || (this.grammar.strict && close.text === "[");
    if (close.type !== "sign" || !closes) this.stop("expected", close, { wanted: "]", found: close.text });
    return {
      type: "range",
      low,
      high,
      lowIncluded: open.text === "[",
      highIncluded: close.text === "]",
      from: open.from,
      to: close.to,
    };
  }

  /** Whether ".." stands between this bracket and the one that closes it. */
  private rangeAhead(): boolean {
    let level = 0;
    for (let ahead = 1; ahead < 200; ahead++) {
      const { type, text } = this.ahead(ahead);
      if (type === "end") return false;
      if (type !== "sign") continue;
      if (text === ".." && level === 0) return true;
      if (text === "," && level === 0) return false;
      if (text === "(" || text === "[") level += 1;
      else if (text === ")" || text === "]") level -= 1;
      if (level < 0) return false;
    }
    return false;
  }

  private separated(close: string, item: () => Tree): Tree[] {
    const items: Tree[] = [];
    if (this.accept(close)) return items;
    do items.push(item());
    while (this.accept(","));
    this.expect(close);
    return items;
  }

  // ── arithmetic ──

  private additive(): Tree {
    return this.arithmetic(["+", "-"], () => this.multiplicative());
  }

  private multiplicative(): Tree {
    return this.arithmetic(["*", "/"], () => this.power());
  }

  private power(): Tree {
    if (this.grammar.strict) return this.arithmetic(["**"], () => this.negation());
    const tree = this.negation();
    if (this.is("**")) this.stop("notInTheLanguage", this.token, { what: "**" });
    return tree;
  }

  private arithmetic(operators: readonly ("+" | "-" | "*" | "/" | "**")[], operand: () => Tree): Tree {
    let left = operand();
    for (;;) {
      const operator = this.token.type === "sign" && operators.find((sign) => sign === this.token.text);
      if (!operator) return left;
      this.advance();
      const right = operand();
      left = { type: "arithmetic", operator, left, right, from: left.from, to: right.to };
    }
  }

  private negation(): Tree {
    if (!this.is("-")) return this.postfix();
    const { from } = this.advance();
    const operand = this.negation();
    return { type: "negate", operand, from, to: operand.to };
  }

  private postfix(): Tree {
    let tree = this.primary();
    for (;;) {
      if (this.is(".")) {
        this.advance();
        const name = this.advance();
        if (name.type !== "name") this.stop("expected", name, { wanted: "name", found: name.text });
        tree = { type: "path", object: tree, name: name.text, from: tree.from, to: name.to };
      } else if (this.is("[") && !this.endsRange()) {
        this.advance();
        if (this.is("]")) this.stop("emptyIndex", this.token);
        const condition = this.expression();
        tree = { type: "filter", list: tree, condition, from: tree.from, to: this.expect("]").to };
      } else if (this.is("(")) this.stop("notInTheLanguage", this.token, { what: "(…)(…)" });
      else return tree;
    }
  }

  /** In strict mode `[` may close a range: "]1..3[". */
  private endsRange(): boolean {
    const next = this.ahead(1);
    return this.grammar.strict && (next.type === "end" || /^[),\]]$/.test(next.text));
  }

  // ── operands ──

  private primary(): Tree {
    const { token } = this;
    if (token.type === "number" || token.type === "text") {
      this.advance();
      return { type: token.type, text: token.text, from: token.from, to: token.to };
    }
    if (token.type === "at") return this.atLiteral();
    if (token.type === "name") return this.word();
    if (this.is("(")) return this.bracketed();
    if (this.is("[")) return this.list();
    if (this.is("{")) this.stop("notInTheLanguage", token, { what: "{…}" });
    return this.unexpected("value");
  }

  private bracketed(): Tree {
    if (this.rangeAhead()) this.stop("notInTheLanguage", this.token, { what: "(a..b)" });
    this.advance();
    const tree = this.expression();
    this.expect(")");
    this.bareIn.delete(tree);
    return tree;
  }

  private list(): Tree {
    if (this.rangeAhead()) this.stop("notInTheLanguage", this.token, { what: "[a..b]" });
    const { from } = this.advance();
    const items = this.separated("]", () => this.expression());
    return { type: "list", items, from, to: this.ahead(-1).to };
  }

  private atLiteral(): Tree {
    const at = this.advance();
    const { token } = this;
    if (!this.grammar.strict || token.type !== "text" || !AT_LITERAL.test(token.text)) {
      this.stop("notInTheLanguage", at, { what: '@"…"' });
    }
    this.advance();
    const text: Tree = { type: "text", text: token.text, from: token.from, to: token.to };
    const name = /^-?P/.test(token.text) ? "duration" : "date";
    return { type: "call", name, args: [text], from: at.from, to: token.to };
  }

  private word(): Tree {
    const { token } = this;
    switch (token.text) {
      case "true":
      case "false":
        this.advance();
        return { type: "boolean", value: token.text === "true", from: token.from, to: token.to };
      case "null":
        this.advance();
        return { type: "null", from: token.from, to: token.to };
      case "if":
        return this.choice();
      case "for":
        return this.loop();
      case "some":
      case "every":
        return this.quantified(token.text);
      case "function":
        return this.stop("notInTheLanguage", token, { what: "function" });
      default:
        if (KEYWORDS.has(token.text)) this.unexpected("value");
        return this.callHere() ?? this.name();
    }
  }

  private name(): Tree {
    const token = this.advance();
    if (token.text === "not") this.stop("notNeedsBrackets", token);
    return { type: "name", name: token.text, from: token.from, to: token.to };
  }

  /** A call, the built-ins with blanks in their names among them. */
  private callHere(): Tree | undefined {
    if (this.is("date") && this.is("and", 1) && this.is("time", 2) && this.is("(", 3)) {
      this.stop("notInTheLanguage", this.token, { what: "date and time" });
    }
    for (let words = LONGEST_NAME; words >= 1; words--) {
      if (!this.is("(", words)) continue;
      const parts = Array.from({ length: words }, (_, index) => this.ahead(index));
      if (!parts.every(({ type }) => type === "name")) continue;
      const written = parts.map(({ text }) => text).join(" ");
      const name = this.grammar.canonicalName(written) ?? (words === 1 ? written : undefined);
      if (name === undefined) continue;
      return this.call(name, words);
    }
    return undefined;
  }

  private call(name: string, words: number): Tree {
    const { from } = this.token;
    this.at += words + 1;
    const args = this.separated(")", () => {
      if (this.token.type === "name" && this.is(":", 1)) {
        this.stop("notInTheLanguage", this.token, { what: `${this.token.text}: …` });
      }
      return this.expression();
    });
    return { type: "call", name, args, from, to: this.ahead(-1).to };
  }

  private choice(): Tree {
    const { from } = this.advance();
    const condition = this.expression();
    this.expect("then");
    const then = this.expression();
    this.expect("else");
    const otherwise = this.expression();
    return { type: "if", condition, then, otherwise, from, to: otherwise.to };
  }

  private quantified(type: "some" | "every"): Tree {
    const { from } = this.advance();
    const { variable, list } = this.binding();
    this.expect("satisfies");
    const condition = this.expression();
    return { type, variable, list, condition, from, to: condition.to };
  }

  private loop(): Tree {
    const { from } = this.advance();
    const { variable, list } = this.binding();
    this.expect("return");
    const result = this.expression();
    return { type: "for", variable, list, result, from, to: result.to };
  }

  private binding(): { variable: string; list: Tree } {
    const variable = this.advance();
    if (variable.type !== "name" || KEYWORDS.has(variable.text)) {
      this.stop("expected", variable, { wanted: "name", found: variable.text });
    }
    this.expect("in");
    const list = this.expression();
    if (this.is("..")) this.stop("notInTheLanguage", this.token, { what: "for … in a..b" });
    if (this.is(",")) this.stop("notInTheLanguage", this.token, { what: "two loop variables" });
    return { variable: variable.text, list };
  }
}

const isComparison = (text: string): text is ComparisonOperator => COMPARISONS.has(text);
