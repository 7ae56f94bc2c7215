import type { TckCase } from "./cases.js";

/** Why a case that the language takes comes out otherwise than the kit states. */
interface Reason {
  readonly why: string;
  applies(one: TckCase): boolean;
}

const REASONS: readonly Reason[] = [
  {
    why: "the stated figure was worked out in binary floats (off in the 11th digit); ours is exact",
    applies: ({ expr, expected }) => expr.includes("**") && expected.t === "decimal",
  },
  {
    why: "needs the type declared in the decision model (item definition), which the case does not carry",
    applies: ({ folder }) => /coercion|singleton-list/.test(folder),
  },
  {
    why: "XPath's dialect of regular expressions differs from the one used here",
    applies: ({ expr }) => /\bmatches\(/.test(expr),
  },
];

/** The written reason for a wrong case; undefined where there is none. */
export const reasonFor = (one: TckCase): string | undefined =>
  REASONS.find((reason) => reason.applies(one))?.why;
