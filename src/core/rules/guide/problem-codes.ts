import type { ProblemCode } from "../language/problems.js";

/** Why a guide is refused, besides what is wrong in an expression; keys of the messages dictionary. */
export type GuideProblemCode =
  | ProblemCode
  | "yaml" // message
  | "form" // message
  | "noTable" // table
  | "fieldExists" // table, field
  | "noFieldKind" // kind
  | "idTwice" // id
  | "constant" // name
  | "lastCaseOpen"
  | "nameTwice"; // name
