/**
 * What the static check knows of an expression. `money` is never compared with, or added to, a plain `number`
 * (0 apart); a `code` or `level` only with a literal that is a word of its scale.
 */
export type Type =
  | { readonly type: "number" }
  | { readonly type: "money" }
  | { readonly type: "text" }
  | { readonly type: "boolean" }
  | { readonly type: "date" }
  | { readonly type: "months" }
  | { readonly type: "days" }
  | { readonly type: "code"; readonly scale: string }
  | { readonly type: "level"; readonly scale: string }
  | { readonly type: "creditCode" }
  | { readonly type: "place" }
  | { readonly type: "identity" }
  | { readonly type: "null" }
  | { readonly type: "row"; readonly table: string }
  | { readonly type: "list"; readonly of: Type }
  /** only in strict mode (TCK), where nothing is declared */
  | { readonly type: "any" };
