import type { Tables } from "../../values/tables.js";
import type { Vocabulary } from "../../vocabulary.js";
import { checkTypes, type Scope } from "../language/check-types.js";
import { parse } from "../language/parse.js";
import type { Problem } from "../language/problems.js";
import type { Expression, Tree } from "../language/tree.js";
import type { Type } from "../language/types.js";
import type { GuideProblem } from "./guide.js";
import type { GuideProblemCode } from "./problem-codes.js";

/** The data a guide is checked against. */
export interface GuideData {
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
}

/** The types of constants and `let` names an expression may use. */
export type Names = ReadonlyMap<string, Type>;

interface Typed {
  readonly expression: Expression;
  readonly type: Type;
}

interface Definition {
  readonly name: string;
  readonly value: Expression;
}

/** Stands where an expression was refused; a guide with problems is never used. */
const REFUSED: Tree = { type: "null", from: 0, to: 0 };

/** Parses and checks the expressions of one guide file and collects what is wrong, with its place. */
export class Compiler {
  constructor(
    private readonly file: string,
    private readonly data: GuideData & Pick<Scope, "words">,
    readonly problems: GuideProblem[] = [],
    private readonly rule?: string,
  ) {}

  /** The same compiler, speaking of one rule. */
  inRule(id: string): Compiler {
    return new Compiler(this.file, this.data, this.problems, id);
  }

  refuse(
    path: string,
    code: GuideProblemCode,
    detail: Readonly<Record<string, string>>,
    rule = this.rule,
  ): void {
    this.problems.push({ file: this.file, ...(rule && { rule }), path, code, detail, level: "error" });
  }

  /** An expression of any type. */
  expression(source: string, path: string, names: Names): Typed {
    const parsed = parse(source);
    if (!parsed.tree) {
      for (const problem of parsed.problems) this.report(problem, source, path);
      return { expression: { source, tree: REFUSED }, type: { type: "any" } };
    }
    const { type, problems } = checkTypes(parsed.tree, { ...this.data, names });
    for (const problem of problems) this.report(problem, source, path);
    return { expression: { source, tree: parsed.tree }, type };
  }

  /** An expression that must be true or false. */
  condition(source: string, path: string, names: Names): Expression {
    const { expression, type } = this.expression(source, path, names);
    if (type.type !== "boolean" && type.type !== "any")
      this.refuse(path, "notACondition", { found: type.type });
    return expression;
  }

  /** `let` names in their order: each may use the constants and those before it. */
  definitions(
    sources: Readonly<Record<string, string>>,
    outer: Names,
    path: string,
  ): { readonly compiled: readonly Definition[]; readonly names: Names } {
    const names = new Map(outer);
    const compiled = Object.entries(sources).map(([name, source]) => {
      const at = `${path}.${name}`;
      if (outer.has(name) || this.isTable(name)) this.refuse(at, "nameTwice", { name });
      const { expression, type } = this.expression(source, at, names);
      names.set(name, type);
      return { name, value: expression };
    });
    return { compiled, names };
  }

  private isTable(name: string): boolean {
    return Object.entries(this.data.vocabulary.tables).some(
      ([table, { zh }]) => table === name || zh === name,
    );
  }

  private report(problem: Problem, expression: string, path: string): void {
    const { code, detail, at, level } = problem;
    const rule = this.rule;
    this.problems.push({ file: this.file, ...(rule && { rule }), path, expression, at, code, detail, level });
  }
}
