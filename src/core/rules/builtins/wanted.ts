import type { Type } from "../language/types.js";

/** What a parameter takes: a word for messages, and which types fit. */
export interface Wanted {
  readonly label: string;
  accepts(type: Type): boolean;
}

const one = (label: string, ...types: readonly Type["type"][]): Wanted => ({
  label,
  accepts: ({ type }) => types.includes(type),
});

/** Texts, and what can be read as one: of a code or level what the cell said. */
const TEXTUAL = ["text", "code", "level", "creditCode", "place", "identity"] as const;

export const anything: Wanted = { label: "any", accepts: () => true };
export const number = one("number", "number");
/** a plain number or an amount */
export const amount = one("number | money", "number", "money");
export const text = one("text", ...TEXTUAL);
export const date = one("date", "date");
export const duration = one("duration", "months", "days");
export const condition = one("condition", "boolean");
export const creditCode = one("creditCode", "creditCode", "text");
export const identity = one("identity", "identity", "text");
export const list = one("list", "list");

/** Several kinds at once. */
export const either = (...wanted: readonly Wanted[]): Wanted => ({
  label: wanted.map(({ label }) => label).join(" | "),
  accepts: (type) => wanted.some((each) => each.accepts(type)),
});

/** A list of such elements; an empty list fits every list. */
export const listOf = (element: Wanted): Wanted => ({
  label: `list of ${element.label}`,
  accepts: (type) => type.type === "list" && (type.of.type === "any" || element.accepts(type.of)),
});

/** A code or level of one scale. */
export const codeOf = (scale: string): Wanted => ({
  label: scale,
  accepts: (type) => (type.type === "code" || type.type === "level") && type.scale === scale,
});

/** What an argument that may be left out as `null` takes. */
export const orNull = (wanted: Wanted): Wanted => either(wanted, one("null", "null"));

export const elementOf = (type: Type | undefined): Type =>
  type?.type === "list" ? type.of : (type ?? { type: "any" });
