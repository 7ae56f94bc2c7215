import { problemAt, type Problem, type ProblemCode } from "./problems.js";
import type { Token } from "./tokens.js";
import type { Span } from "./tree.js";

/** Ends the reading at the first thing the grammar cannot go on from. */
export class ParseStop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export interface Grammar {
  readonly strict: boolean;
  /** the name of a built-in as the tree carries it, or undefined for words that are no built-in */
  readonly canonicalName: (words: string) => string | undefined;
}

export const KEYWORDS: ReadonlySet<string> = new Set(
  "if then else for in return some every satisfies and or between instance function external".split(" "),
);

/** A place among the tokens, and what went wrong up to there. */
export class Cursor {
  protected at = 0;
  readonly problems: Problem[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    protected readonly grammar: Grammar,
  ) {}

  protected get token(): Token {
    return this.ahead(0);
  }

  protected ahead(count: number): Token {
    const token = this.tokens[Math.min(this.at + count, this.tokens.length - 1)];
    if (!token) throw new Error("no tokens");
    return token;
  }

  protected atEnd(): boolean {
    return this.token.type === "end";
  }

  protected advance(): Token {
    const { token } = this;
    this.at += 1;
    return token;
  }

  protected is(text: string, ahead = 0): boolean {
    const token = this.ahead(ahead);
    return (token.type === "sign" || token.type === "name") && token.text === text;
  }

  protected accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  protected expect(text: string): Token {
    if (!this.is(text)) this.unexpected(text);
    return this.advance();
  }

  protected refuse(span: Span, code: ProblemCode, detail: Record<string, string> = {}): void {
    this.problems.push(problemAt(span, code, detail));
  }

  protected stop(code: ProblemCode, span: Span, detail: Record<string, string> = {}): never {
    throw new ParseStop(problemAt(span, code, detail));
  }

  /** Two words side by side are the commonest slip: an operator is missing, or a name was written with blanks. */
  protected unexpected(wanted = ""): never {
    const { token } = this;
    const before = this.at > 0 ? this.ahead(-1) : undefined;
    if (token.text === "instance") this.stop("notInTheLanguage", token, { what: "instance of" });
    if (token.text === "..") this.stop("notInTheLanguage", token, { what: ".." });
    const isOperand = ["name", "number", "text"].includes(token.type) && !KEYWORDS.has(token.text);
    const follows =
      before && (["name", "number", "text"].includes(before.type) || /^[)\]]$/.test(before.text));
    if (
      isOperand &&
      follows &&
      !KEYWORDS.has(wanted) &&
      !(before.type === "name" && KEYWORDS.has(before.text))
    ) {
      this.stop("operatorMissing", token, { before: token.text });
    }
    this.stop("expected", token, { wanted, found: token.text });
  }
}
