import { cellKey } from "../../values/cells.js";
import type { Caveat, Missing } from "../../values/traced.js";
import { missingOf, sourceOf } from "../language/make.js";
import { operandsOf, type Operand, type Value } from "../language/values.js";
import type { Explanation } from "./explanation.js";

/** What an explanation rests on. */
export type Evidence = Pick<Explanation, "operands" | "missing" | "caveats">;

export const NO_EVIDENCE: Evidence = { operands: [], missing: [], caveats: [] };

/** The evidence of values, in their order. */
export function evidenceOf(...values: readonly Value[]): Evidence {
  const operands = distinctOperands(values.flatMap((value) => operandsOf(sourceOf(value))));
  return {
    operands,
    missing: distinct(values.flatMap(missingOf), missingKey),
    caveats: distinct([...values.flatMap((value) => value.caveats ?? []), ...caveatsIn(operands)], caveatKey),
  };
}

/** Several pieces of evidence as one, each operand, reason and caveat once. */
export const joinEvidence = (pieces: readonly Evidence[]): Evidence => ({
  operands: distinctOperands(pieces.flatMap((piece) => piece.operands)),
  missing: distinct(
    pieces.flatMap((piece) => piece.missing),
    missingKey,
  ),
  caveats: distinct(
    pieces.flatMap((piece) => piece.caveats),
    caveatKey,
  ),
});

/** The same evidence with the operands of one field in front: those a reader looks at first. */
export function withFirst({ operands, ...rest }: Evidence, role: string | undefined): Evidence {
  if (role === undefined) return { operands, ...rest };
  const first = operands.filter((operand) => operand.role === role);
  return { ...rest, operands: [...first, ...operands.filter((operand) => operand.role !== role)] };
}

/** Operands field by field, fields in order of first appearance: columns of cells merge into ranges. */
export function byField(operands: readonly Operand[]): Operand[] {
  const fields = new Map<string, Operand[]>();
  for (const operand of operands) {
    const field = fields.get(operand.role);
    if (field) field.push(operand);
    else fields.set(operand.role, [operand]);
  }
  return [...fields.values()].flat();
}

/** Each traced value once: a reading makes one for each cell. */
export const distinctOperands = (operands: readonly Operand[]): Operand[] =>
  distinct(operands, ({ traced }) => traced);

const caveatsIn = (operands: readonly Operand[]): Caveat[] =>
  operands.flatMap(({ traced }) => (traced.state === "value" ? (traced.caveats ?? []) : []));

const caveatKey = ({ code, detail }: Caveat): string => `${code}|${detail ?? ""}`;

const missingKey = ({ table, field, why, cell }: Missing): string =>
  [table, field ?? "", why, cell ? cellKey(cell) : ""].join("|");

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[] {
  const byKey = new Map<unknown, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey.values()];
}
