import type { FieldValue } from "../../values/traced.js";
import { evaluate } from "../language/evaluate.js";
import { isConstant } from "../language/names.js";
import type { Operand, Value } from "../language/values.js";
import type { Leaf } from "./leaves.js";
import type { Remedy } from "./remedy.js";

/** The required word, where a cell must hold one given word and nothing else. */
export function wordRemedy(
  { operator, left, right, environment }: Leaf,
  operand: Operand,
  isMet: (value: FieldValue) => boolean,
): Remedy | undefined {
  if (operator !== "=" || operand.traced.state !== "value") return undefined;
  const wanted = [left, right].find((tree) => isConstant({ tree, environment }));
  if (!wanted) return undefined;
  const { value, origin } = operand.traced;
  const now = wordValue(value, evaluate(wanted, environment), (code) => labelOf(value, code, environment));
  if (!now || !isMet(now.value)) return undefined;
  return { kind: "text", operand, from: origin.raw, to: now.text };
}

interface Word {
  readonly value: FieldValue;
  readonly text: string;
}

function wordValue(
  held: FieldValue,
  wanted: Value,
  labelled: (code: string) => string | undefined,
): Word | undefined {
  if (wanted.type !== "text") return undefined;
  if (held.kind === "text") return { value: { kind: "text", text: wanted.text }, text: wanted.text };
  if (held.kind !== "code") return undefined;
  const label = labelled(wanted.text);
  return label === undefined
    ? undefined
    : { value: { ...held, code: wanted.text, text: label }, text: label };
}

/** The label of a code, as it would be written into the cell. */
function labelOf(held: FieldValue, code: string, { vocabulary }: Leaf["environment"]): string | undefined {
  return held.kind === "code" ? vocabulary.scales[held.scale]?.values[code]?.zh : undefined;
}
