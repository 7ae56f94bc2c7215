/** Position in the source text, counted in UTF-16 units from 0; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "**";
export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** The tree of an expression: plain data, so that a compiled guide is JSON. Literal numbers stay text (exact). */
export type Tree = Span &
  (
    | { readonly type: "number"; readonly text: string }
    | { readonly type: "text"; readonly text: string }
    | { readonly type: "boolean"; readonly value: boolean }
    | { readonly type: "null" }
    | { readonly type: "name"; readonly name: string }
    | { readonly type: "path"; readonly object: Tree; readonly name: string }
    /** list[condition] or list[index] */
    | { readonly type: "filter"; readonly list: Tree; readonly condition: Tree }
    | { readonly type: "list"; readonly items: readonly Tree[] }
    | {
        readonly type: "range";
        readonly low: Tree;
        readonly high: Tree;
        readonly lowIncluded: boolean;
        readonly highIncluded: boolean;
      }
    | {
        readonly type: "arithmetic";
        readonly operator: ArithmeticOperator;
        readonly left: Tree;
        readonly right: Tree;
      }
    | { readonly type: "negate"; readonly operand: Tree }
    | {
        readonly type: "compare";
        readonly operator: ComparisonOperator;
        readonly left: Tree;
        readonly right: Tree;
      }
    | { readonly type: "between"; readonly value: Tree; readonly low: Tree; readonly high: Tree }
    /** x in (a, b), x in list, x in [a..b]: true when equal to, or contained in, one of the options */
    | { readonly type: "in"; readonly value: Tree; readonly options: readonly Tree[] }
    | { readonly type: "and" | "or"; readonly left: Tree; readonly right: Tree }
    | { readonly type: "if"; readonly condition: Tree; readonly then: Tree; readonly otherwise: Tree }
    | {
        readonly type: "some" | "every";
        readonly variable: string;
        readonly list: Tree;
        readonly condition: Tree;
      }
    | { readonly type: "for"; readonly variable: string; readonly list: Tree; readonly result: Tree }
    /** built-ins, `not` among them; `name` as written, blanks single ("distinct values") */
    | { readonly type: "call"; readonly name: string; readonly args: readonly Tree[] }
  );

/** An expression as a compiled guide carries it. */
export interface Expression {
  readonly source: string;
  readonly tree: Tree;
}
