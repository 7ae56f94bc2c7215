import { exact } from "../../values/exact.js";
import { evaluate } from "../language/evaluate.js";
import { fieldNamed } from "../language/fields.js";
import { originOf, type ListOrigin } from "../language/origin.js";
import { isConstant, throughNames, wordsIn, type Placed } from "../language/names.js";
import { withItem, withVariable } from "../language/scope.js";
import type { Tree } from "../language/tree.js";
import type { RowValue } from "../language/values.js";
import { cellsPiece } from "./cells.js";
import { conjunctsOf, type Compile } from "./conditions.js";
import { fieldReference } from "./fields.js";
import { blocksOf, followsRow, referenceTo, rowValues, scopeOf, type Frame } from "./frame.js";
import {
  call,
  give,
  inside,
  NoFormulaReason,
  STRENGTH,
  sumOf,
  times,
  type Cells,
  type Piece,
} from "./piece.js";
import { mergedWords } from "./texts.js";

/** Adjacent rows of a list: their conditions as 0/1 columns, and what is taken of each row. */
interface Block {
  readonly rows: readonly RowValue[];
  readonly conditions: readonly Piece[];
  readonly value?: Piece;
}

/** Excel takes no more arguments than this, and few people read more blocks than this. */
const MOST_BLOCKS = 60;

/** Takes a list of rows apart into blocks; `result` is what is taken of each row (of `variable`), where asked. */
function blocks(
  placed: Placed,
  frame: Frame,
  compile: Compile,
  result?: { readonly variable: string; readonly tree: Tree },
): Block[] {
  if (followsRow(placed.tree, frame)) give("groupRule");
  const origin = originOf(placed);
  if (origin.calls.length > 0) give("notExpressible");
  const trees = [placed.tree, ...origin.conditions.map(({ tree }) => tree), ...(result ? [result.tree] : [])];
  return runsOf(origin.base, trees).map((rows) => {
    const conditions = origin.conditions.flatMap(({ tree, environment }) => {
      const scopes = rows.map((row) => ({ row, environment: withItem(environment, row) }));
      return conjunctsOf(tree, { environment, unit: frame.unit, rows: scopes }, compile);
    });
    const value = result
      ? resultPiece(rows, result, placed, frame, compile)
      : fieldPiece(rows, origin, frame);
    return { rows, conditions: mergedWords(conditions), ...(value && { value }) };
  });
}

/**
 * As `blocks`; where the conditions have no Excel form, the very rows that meet them, without any condition. For
 * sums and quantifiers only: a number of rows picked by the rule itself would test nothing.
 */
function blocksOrPicked(
  placed: Placed,
  frame: Frame,
  compile: Compile,
  result?: { readonly variable: string; readonly tree: Tree },
): Block[] {
  try {
    return blocks(placed, frame, compile, result);
  } catch (stop) {
    if (!(stop instanceof NoFormulaReason) || followsRow(placed.tree, frame)) throw stop;
    return pickedBlocks(placed, frame, compile, result);
  }
}

function pickedBlocks(
  placed: Placed,
  frame: Frame,
  compile: Compile,
  result?: { readonly variable: string; readonly tree: Tree },
): Block[] {
  const { tree, environment } = throughNames(placed);
  const list = tree.type === "path" ? { tree: tree.object, environment } : { tree, environment };
  const picked: ListOrigin = {
    base: list,
    conditions: [],
    calls: [],
    ...(tree.type === "path" && { field: tree.name }),
  };
  return runsOf(list, [tree, ...(result ? [result.tree] : [])]).map((rows) => {
    const value = result
      ? resultPiece(rows, result, placed, frame, compile)
      : fieldPiece(rows, picked, frame);
    return { rows, conditions: [], ...(value && { value }) };
  });
}

function runsOf(list: Placed, trees: readonly Tree[]): RowValue[][] {
  const runs = blocksOf(baseRows(list), fieldsOf(list, trees));
  return runs.length > MOST_BLOCKS ? give("notExpressible") : runs;
}

/** The fields of the list's rows that the trees, or the `let` names in them, may look at. */
function fieldsOf({ tree, environment }: Placed, trees: readonly Tree[]): ReadonlySet<string> {
  const { vocabulary, definitions } = environment;
  const names = new Set<string>();
  const pending = [tree, ...trees];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const name of wordsIn(next)) {
      const definition = names.has(name) ? undefined : definitions?.get(name);
      if (definition) pending.push(definition);
      names.add(name);
    }
  }
  const tables = Object.keys(vocabulary.tables);
  return new Set(
    tables.flatMap((table) => [...names].map((name) => fieldNamed(vocabulary, table, name)?.name ?? "")),
  );
}

function baseRows(base: Placed): RowValue[] {
  const list = evaluate(base.tree, base.environment);
  if (list.type === "unknown") return give("unknownCells");
  const items = list.type === "list" ? list.items : give("notExpressible");
  return rowValues(items.map(({ value, sure }) => (sure ? value : give("unknownCells"))));
}

function resultPiece(
  rows: readonly RowValue[],
  { variable, tree }: { readonly variable: string; readonly tree: Tree },
  { environment }: Placed,
  frame: Frame,
  compile: Compile,
): Piece {
  const scopes = rows.map((row) => ({ row, environment: withVariable(environment, variable, row) }));
  return compile(tree, { environment, unit: frame.unit, rows: scopes, judging: true });
}

function fieldPiece(rows: readonly RowValue[], origin: ListOrigin, frame: Frame): Piece | undefined {
  const { environment } = origin.base;
  const field = fieldNamed(environment.vocabulary, rows[0]?.table ?? "", origin.field ?? "");
  if (!field) return origin.field === undefined ? undefined : give("notExpressible");
  const cells = rows.map(({ entry }) => entry.values.get(field.name));
  const counted = ["money", "number", "count", "months", "date"].includes(field.definition.kind);
  return counted ? cellsPiece(cells, frame.unit) : undefined;
}

/** sum(list): SUM over plain columns, SUMPRODUCT where rows are chosen or reckoned with. */
export function sumPiece(list: Placed, frame: Frame, compile: Compile): Piece {
  const { tree, environment } = throughNames(list);
  if (tree.type === "list") return sumOf(tree.items.map((item) => compile(item, { ...frame, environment })));
  const all =
    tree.type === "for"
      ? blocksOrPicked({ tree: tree.list, environment }, frame, compile, {
          variable: tree.variable,
          tree: tree.result,
        })
      : blocksOrPicked({ tree, environment }, frame, compile);
  const values = all.map(({ value }) => value ?? give("notExpressible"));
  const cells = values.flatMap(({ cells: own }) => own ?? []);
  if (
    all.every(({ conditions }) => conditions.length === 0) &&
    cells.length === values.length &&
    cells.length > 0
  ) {
    return sumOfCells(cells);
  }
  return sumOf(
    all.map(({ conditions, value }) => sumProduct([...conditions, value ?? give("notExpressible")])),
  );
}

/** SUM of whole columns; those in another unit are added up apart and multiplied. */
function sumOfCells(cells: readonly Cells[]): Piece {
  const groups = new Map<string, Cells[]>();
  for (const one of cells) {
    const key = one.factor.toFraction();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const sums = [...groups.values()].map((group) => {
    const ranges = group.map(({ range }) => range).join(",");
    const text = /[:,]/.test(ranges) ? `SUM(${ranges})` : ranges;
    const sum: Piece = { text, kind: "number", strength: STRENGTH.atom };
    return times(sum, group[0]?.factor ?? exact(1n));
  });
  return sumOf(sums);
}

const isReference = (piece: Piece | undefined): boolean => piece?.strength === STRENGTH.atom;

const scalar = ({ text, kind, strength }: Piece): Piece => ({ text, kind, strength });

/** SUMPRODUCT(a*b*c); one 0/1 column alone is made numbers by --. */
function sumProduct(factors: readonly Piece[]): Piece {
  const [only, second] = factors;
  const text =
    only && !second && only.kind === "boolean"
      ? `--(${only.text})`
      : second
        ? factors.map((factor) => inside(factor, STRENGTH.product + 1)).join("*")
        : (only?.text ?? "0");
  return { text: `SUMPRODUCT(${text})`, kind: "number", strength: STRENGTH.atom };
}

/** count(list): ROWS, or SUMPRODUCT of the conditions; different values are counted at their first appearance. */
export function countPiece(list: Placed, frame: Frame, compile: Compile): Piece {
  const { tree, environment } = throughNames(list);
  const [only, second] = tree.type === "call" ? tree.args : [];
  if (tree.type === "call" && tree.name === "distinct values" && only && !second) {
    return distinctPiece({ tree: only, environment }, frame, compile);
  }
  const all = blocks({ tree, environment }, frame, compile);
  return countOfBlocks(all);
}

function countOfBlocks(all: readonly Block[]): Piece {
  const counts = all.map(({ rows, conditions }) =>
    conditions.length > 0 ? sumProduct(conditions) : rowCount(rows),
  );
  return { ...sumOf(counts), whole: true };
}

/** ROWS of a column that every row has a cell in. */
function rowCount(rows: readonly RowValue[]): Piece {
  const fields = [...(rows[0]?.entry.values.keys() ?? [])];
  const columns = fields.map((field) => rows.map(({ entry }) => entry.values.get(field)?.origin?.cell));
  const full = columns.find((cells) => cells.every((cell) => cell !== undefined));
  if (!full) return give("noCells");
  const reference = referenceTo(full);
  const name = /![A-Z]+(\d+):[A-Z]+\1$/.test(reference) ? "COLUMNS" : "ROWS";
  return { text: `${name}(${reference})`, kind: "number", strength: STRENGTH.atom };
}

function distinctPiece(list: Placed, frame: Frame, compile: Compile): Piece {
  const origin = originOf(list);
  const all = blocks(list, frame, compile);
  const [block, second] = all;
  if (!block || origin.field === undefined) return block ? give("notExpressible") : sumOf([]);
  if (second) return give("notExpressible");
  const range = distinctRange(block.rows, origin.field, list);
  if (block.rows.length === 1) return countOfBlocks(all);
  const key = [...block.conditions.map((condition) => `(${condition.text})`), range].join('&"|"&');
  const first = range.replace(/:.*$/, "");
  const isFirst = `MATCH(${key},${key},0)=ROW(${range})-ROW(${first})+1`;
  const appears: Piece = { text: isFirst, kind: "boolean", strength: STRENGTH.comparison };
  return { ...sumProduct([...block.conditions, appears]), whole: true };
}

/** The column whose texts Excel tells apart just as the rule does: no wildcards, no two writings of one name. */
function distinctRange(rows: readonly RowValue[], field: string, { environment }: Placed): string {
  const name = fieldNamed(environment.vocabulary, rows[0]?.table ?? "", field)?.name ?? "";
  const cells = rows.map(({ entry }) => {
    const traced = entry.values.get(name);
    return traced?.state === "value" ? traced : give("unknownCells");
  });
  const meanings = cells.map(({ value }) =>
    value.kind === "code" ? value.code : value.kind === "text" ? value.text : give("convertedValue"),
  );
  const texts = cells.map(({ origin }) => origin.raw.toLowerCase());
  const pairs = new Set(meanings.map((meaning, index) => JSON.stringify([meaning, texts[index]]))).size;
  const same = pairs === new Set(meanings).size && pairs === new Set(texts).size;
  if (!same || texts.some((text) => /[*?~]/.test(text) || text.length > 200)) give("convertedValue");
  return referenceTo(cells.map(({ origin }) => origin.cell));
}

/** every: no row fails; some: a row holds. */
export function quantifierPiece(
  tree: Extract<Tree, { type: "some" | "every" }>,
  frame: Frame,
  compile: Compile,
): Piece {
  const environment = scopeOf(frame);
  const list = { tree: tree.list, environment };
  if (isConstant(list)) return give("groupRule");
  if (originOf(list).field !== undefined || originOf(list).calls.length > 0) return give("groupRule");
  const all = blocksOrPicked(list, frame, compile, { variable: tree.variable, tree: tree.condition });
  const counted = all.map(({ conditions, value }) => {
    const holds = value?.kind === "boolean" ? value : give("notExpressible");
    const fails: Piece = { text: `1-(${holds.text})`, kind: "number", strength: STRENGTH.sum };
    return sumProduct([...conditions, tree.type === "every" ? fails : { ...holds, kind: "boolean" }]);
  });
  const operator = tree.type === "every" ? "=0" : ">0";
  return { text: `${sumOf(counted).text}${operator}`, kind: "boolean", strength: STRENGTH.comparison };
}

/** MIN, MAX, AVERAGE over whole columns. */
export function columnFunction(name: string, list: Placed, frame: Frame, compile: Compile): Piece {
  const all = blocks(list, frame, compile);
  const values = all.map(({ conditions, value }) =>
    conditions.length === 0 && value ? value : give("notExpressible"),
  );
  const [first] = values;
  if (!first || !values.every(isReference)) return give("notExpressible");
  return scalar(call(name, first.kind, ...values));
}

/** A cell, or a column inside a filter or loop. */
export function fieldCells(tree: Tree, frame: Frame): Piece {
  const reference = fieldReference(tree, frame);
  if (!reference) return give("notExpressible");
  const [table = "", field = ""] = reference.role.split(".");
  const isCount = fieldNamed(scopeOf(frame).vocabulary, table, field)?.definition.kind === "count";
  return { ...cellsPiece(reference.cells, frame.unit), ...(isCount && { whole: true }) };
}
