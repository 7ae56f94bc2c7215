import { canonicalName } from "../builtins/index.js";
import { ParseStop } from "./cursor.js";
import { Parser } from "./parser.js";
import { problemAt, type Problem } from "./problems.js";
import { tokenize } from "./tokens.js";
import type { Tree } from "./tree.js";

/** A tree, or why there is none; positions are offsets in the source. */
export type Parsed =
  | { readonly tree: Tree; readonly problems: readonly [] }
  | { readonly tree?: never; readonly problems: readonly [Problem, ...Problem[]] };

export interface ParseOptions {
  /** accept more of the standard (`**`, `@"2025-01-01"`, exponents, other names), for the TCK only */
  readonly strict?: boolean;
}

const MAX_LENGTH = 2000;

/** Reads one expression. Names and types are not looked at: that is `checkTypes`. */
export function parse(source: string, { strict = false }: ParseOptions = {}): Parsed {
  const whole = { from: 0, to: source.length };
  if (source.length > MAX_LENGTH && !strict) {
    return { problems: [problemAt(whole, "tooLong", { limit: String(MAX_LENGTH) })] };
  }
  const { tokens, problems } = tokenize(source, strict);
  const parser = new Parser(tokens, { strict, canonicalName });
  try {
    const tree = parser.whole();
    return resultOf(tree, [...problems, ...parser.problems]);
  } catch (stop) {
    if (!(stop instanceof ParseStop)) throw stop;
    // a wrong sign is the cause of what the grammar stumbles over behind it
    const last = problems.length === 0 ? [stop.problem] : [];
    return resultOf(undefined, [...problems, ...parser.problems, ...last]);
  }
}

function resultOf(tree: Tree | undefined, problems: readonly Problem[]): Parsed {
  const [first, ...rest] = problems.toSorted((a, b) => a.at - b.at);
  if (first) return { problems: [first, ...rest] };
  if (!tree) throw new Error("no tree and no problem");
  return { tree, problems: [] };
}
