import type { Traced } from "../../values/traced.js";
import { evaluate } from "../language/evaluate.js";
import { fieldNamed, type FieldRef } from "../language/fields.js";
import { childrenOf, isConstant, throughNames, type Placed } from "../language/names.js";
import { isHidden } from "../language/scope.js";
import type { Tree } from "../language/tree.js";
import type { RowValue } from "../language/values.js";
import { followsRow, scopeOf, type Frame } from "./frame.js";
import { give } from "./piece.js";

/** The cells a path or field name stands for: one per row of the block, or a single one. */
export interface FieldReference {
  readonly role: string;
  readonly cells: readonly (Traced | undefined)[];
}

/** The cells of `object.name` or of a plain field name inside a filter; undefined when it is neither. */
export function fieldReference(tree: Tree, frame: Frame): FieldReference | undefined {
  if (tree.type === "path") return ofPath(tree, frame);
  if (tree.type !== "name" || !frame.rows || !isHidden(tree.name, scopeOf(frame))) return undefined;
  const rows = frame.rows.map(({ row }) => row);
  return ofRows(rows, tree.name, frame);
}

function ofPath(tree: Extract<Tree, { type: "path" }>, frame: Frame): FieldReference | undefined {
  if (!frame.rows) {
    const object = evaluate(tree.object, frame.environment);
    if (object.type === "unknown") return give("unknownCells");
    return object.type === "row" ? ofRows([object], tree.name, frame) : undefined;
  }
  if (!followsRow(tree.object, frame)) {
    return ofPath(tree, { environment: scopeOf(frame), unit: frame.unit });
  }
  const rows = frame.rows.map(({ environment }) => {
    const object = evaluate(tree.object, environment);
    return object.type === "row" ? object : give("groupRule");
  });
  const own = rows.every((row, index) => row.entry === frame.rows?.[index]?.row.entry);
  return own && tree.object.type === "name" ? ofRows(rows, tree.name, frame) : give("groupRule");
}

function ofRows(rows: readonly RowValue[], name: string, frame: Frame): FieldReference | undefined {
  const field = fieldOf(rows, name, frame);
  return field && { role: field.role, cells: rows.map(({ entry }) => entry.values.get(field.name)) };
}

const fieldOf = (rows: readonly RowValue[], name: string, frame: Frame): FieldRef | undefined =>
  fieldNamed(scopeOf(frame).vocabulary, rows[0]?.table ?? "", name);

/** Every different field (or cell) a condition looks at, in order. */
export function fieldReferences(tree: Tree, frame: Frame): FieldReference[] {
  const found = new Map<string, FieldReference>();
  collect(tree, frame, found);
  return [...found.values()];
}

/** A `let` name that stands for one cell; what else it may stand for is the same for every row. */
const isCell = ({ tree, environment }: Placed): boolean =>
  tree.type === "path" && evaluate(tree.object, environment).type === "row";

function collect(tree: Tree, frame: Frame, found: Map<string, FieldReference>): void {
  const seen = throughNames({ tree, environment: scopeOf(frame) });
  if (seen.tree !== tree) {
    if (frame.rows && !isCell(seen)) return;
    collect(seen.tree, { environment: seen.environment, unit: frame.unit }, found);
    return;
  }
  if (isConstant(seen)) return;
  const reference = fieldReference(tree, frame);
  if (reference) {
    const key = `${reference.role}|${String(reference.cells.length)}|${JSON.stringify(reference.cells[0]?.origin?.cell)}`;
    found.set(key, reference);
    return;
  }
  if (frame.rows && !followsRow(tree, frame)) return;
  if (["filter", "some", "every", "for"].includes(tree.type)) give("groupRule");
  for (const child of childrenOf(tree)) collect(child, frame, found);
}
