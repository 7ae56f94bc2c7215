import type { HeadColumn, Header } from "./header.js";
import type { Lexicon } from "../words/lexicon.js";
import { isOutlineTable, keyFields } from "../budgets/outline.js";

/** Tables beside each other without a blank column between them, each with its part of the header. */
export const besideEachOther = (header: Header, lexicon: Lexicon): Header[] =>
  splitRepeated(header).flatMap((each) => splitSides(each, lexicon));

/**
 * 科目, 预算数, 科目, 预算数: the same heads once more begin a table beside the first, which may leave some of them out
 * (姓名, 性别, 专业, 单位, 姓名, 性别, 单位).
 */
function splitRepeated(header: Header): Header[] {
  const { columns } = header;
  const leaves = columns.map(({ path }) => path.at(-1) ?? "");
  const starts = leaves.flatMap((leaf, index) => (leaf === leaves[0] ? [index] : []));
  if (starts.length < 2) return [header];
  const parts = starts.map((start, index) => columns.slice(start, starts[index + 1]));
  const known = new Set(leaves.slice(0, starts[1]));
  const areAlike = parts.every(
    (own) => own.length >= 2 && own.every(({ path }) => known.has(path.at(-1) ?? "")),
  );
  const areTold = parts.every((own) => new Set(own.map(({ path }) => path.at(-1))).size === own.length);
  if (!areAlike || !areTold) return [header];
  return parts.map((own, index) => ({
    ...header,
    columns: own,
    left: own[0]?.column ?? header.left,
    right: own.at(-1)?.right ?? header.right,
    again: index > 0,
  }));
}

/** 支出科目, 预算金额, 来源科目, 金额: heads of two lists of lines with amounts, beside each other. */
function splitSides(header: Header, { vocabulary }: Lexicon): Header[] {
  const { columns } = header;
  const lineTable = ({ candidates }: HeadColumn): string | undefined =>
    candidates.find(
      ({ table, field, strength }) =>
        strength > 0.8 && isOutlineTable(table, vocabulary) && keyFields(table, vocabulary)[0]?.[0] === field,
    )?.table;
  const starts = columns.flatMap((column, index) => (lineTable(column) === undefined ? [] : [index]));
  const [first, second] = starts;
  if (first === undefined || second === undefined || starts.length > 2) return [header];
  if (first > 1 || second - first < 2 || columns.length - second < 2) return [header];
  const [left, right] = [columns.slice(0, second), columns.slice(second)];
  return [left, right].map((own) => ({
    ...header,
    columns: own,
    left: own[0]?.column ?? header.left,
    right: own.at(-1)?.right ?? header.right,
  }));
}
