import type { TckCase } from "./cases.js";

/** Why a case that the language takes comes out otherwise than the kit states. */
interface Reason {
  readonly why: string;
  applies(one: TckCase, got: string): boolean;
}

/** Types that need no definition; a result is coerced to them (see `outcome.ts`). */
const isBase = (typed: string | undefined): boolean =>
  typed !== undefined && ["number", "string", "boolean", "date"].includes(typed);

const REASONS: readonly Reason[] = [
  {
    why: "the stated figure was worked out in binary floats (off in the 11th digit); ours is exact",
    applies: ({ expr, expected }, got) =>
      expr.includes("**") && "v" in expected && Math.abs(Number(got) / Number(expected.v) - 1) < 1e-9,
  },
  {
    why: "needs the type declared in the decision model (item definition), which the case does not carry",
    applies: ({ folder, typed }) => /coercion|singleton-list/.test(folder) && !isBase(typed),
  },
  {
    why: "XPath's dialect of regular expressions differs from the one used here",
    applies: ({ expr }) => /\bmatches\(.*(?:\\[^"\\]|"[a-z]*[xqs][a-z]*"\s*\))/s.test(expr),
  },
];

/** The written reason for a wrong case; undefined where there is none. */
export const reasonFor = (one: TckCase, got: string): string | undefined =>
  REASONS.find((reason) => reason.applies(one, got))?.why;
