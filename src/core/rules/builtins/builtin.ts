import type { Environment } from "../language/environment.js";
import type { ProblemCode } from "../language/problems.js";
import type { Tree } from "../language/tree.js";
import type { Type } from "../language/types.js";
import type { Value } from "../language/values.js";
import type { Wanted } from "./wanted.js";

/** One parameter: what it takes. Types are refused at load; at run time a value may still be unknown. */
export interface Parameter {
  readonly name: string;
  readonly wants: Wanted;
  readonly optional?: true;
  /** a literal text that the standard knows and this language does not (times, years beyond 9999) */
  readonly isBeyond?: (text: string) => boolean;
  /** what is wrong with a literal text, seen before any workbook is read */
  checkText?(
    text: string,
  ): "badDate" | "badDuration" | "badAmount" | "unsafePattern" | "badPattern" | undefined;
}

/** Result type from the argument types; undefined when they do not fit together. */
export type Gives = Type | ((args: readonly Type[]) => Type | undefined);

/** A function of the rule language. */
export interface Builtin {
  /** the name trees carry, then other names a rule may write */
  readonly names: readonly [string, ...string[]];
  readonly parameters: readonly Parameter[];
  /** the last parameter may be given many times */
  readonly rest?: true;
  readonly gives: Gives;
  /** the arguments (of lists: their elements) must be comparable with the first */
  readonly alike?: true;
  /** what is wrong with the arguments as written */
  refuses?(
    args: readonly Tree[],
  ): { readonly code: ProblemCode; readonly detail: Readonly<Record<string, string>> } | undefined;
  /** gets unknown arguments too; otherwise one unknown argument makes the result unknown */
  readonly unknowns?: true;
  /**
   * The value, or undefined when these arguments allow none (null in the standard, unknown here). A result
   * without a source gets that of its arguments.
   */
  evaluate(args: readonly Value[], environment: Environment): Value | undefined;
  /** the result type where a literal first argument says more */
  readonly givesFor?: (text: string) => Type;
  /** of literals the result is always the same: worked out once */
  readonly literal?: true;
  /** works on what is written, not on its value */
  lookUp?(args: readonly Tree[], environment: Environment): Value;
}

/** Whether a call may have so many arguments. */
export function takesCount({ parameters, rest }: Builtin, count: number): boolean {
  const least = parameters.filter(({ optional }) => optional !== true).length;
  return count >= least && (rest === true || count <= parameters.length);
}

/** The parameter for an argument by its place, from 0. */
export const parameterAt = ({ parameters, rest }: Builtin, index: number): Parameter | undefined =>
  parameters[index] ?? (rest === true ? parameters.at(-1) : undefined);

/** Whether an argument at a place may be a list; a list of one stands for its element elsewhere. */
export const takesListAt = (builtin: Builtin, index: number): boolean =>
  parameterAt(builtin, index)?.wants.accepts({ type: "list", of: { type: "any" } }) !== false;
