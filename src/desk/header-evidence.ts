import { displayText } from "../core/reading/cells/display.js";
import { readCell } from "../core/reading/cells/read-cell.js";
import type { Unread } from "../core/reading/report/report.js";
import type { Cell, WorkbookContent } from "../core/reading/sheet/sheet.js";
import type { CellRef } from "../core/values/cells.js";
import { maskIdentity } from "../core/values/identity.js";
import type { Tables } from "../core/values/tables.js";
import type { FieldKind, Vocabulary } from "../core/vocabulary.js";

/** What the cells under a header say. */
export interface HeaderEvidence {
  /** some different values as they are shown, identity numbers masked */
  readonly samples: readonly string[];
  /** cells that hold something, at most `MOST_VALUES` of them */
  readonly values: number;
  /** how many of them can be read as a field; undefined where any text could be */
  readonly fitting: (role: string) => number | undefined;
}

interface Basis {
  readonly content: WorkbookContent;
  readonly vocabulary: Vocabulary;
  readonly tables: Tables;
}

interface Found {
  readonly cell: Cell;
  readonly at: CellRef;
}

const MOST_VALUES = 200;
const MOST_ROWS = 1000;
const MOST_SAMPLES = 3;
const SAYS_NOTHING: ReadonlySet<FieldKind> = new Set(["text", "name", "place"]);

export function evidenceUnder(unread: Unread, basis: Basis): HeaderEvidence {
  const { content } = basis;
  const found = valuesOf(unread, content);
  const shown = found.map(({ cell }) => maskIdentity(displayText(cell, content.date1904).trim()));
  return {
    samples: [...new Set(shown)].filter((text) => text !== "").slice(0, MOST_SAMPLES),
    values: found.length,
    fitting: (role) => fittingOf(role, found, unread, basis),
  };
}

/** The cells below its header; right of it where the header stands in their row. */
function valuesOf({ cell: range, heads }: Unread, { sheets }: WorkbookContent): Found[] {
  const head = heads?.[0]?.cell;
  const sheet = sheets.find(({ name }) => name === range.sheet);
  if (!head || !sheet) return [];
  const isBelow = range.bottom > head.row;
  const found: Found[] = [];
  const last = Math.min(range.bottom, range.top + MOST_ROWS);
  for (let row = isBelow ? head.row + 1 : range.top; row <= last; row++) {
    for (let column = isBelow ? range.left : head.column + 1; column <= range.right; column++) {
      const cell = sheet.cell(row, column);
      if (cell && cell.value.kind !== "empty") found.push({ cell, at: { sheet: sheet.name, row, column } });
      if (found.length === MOST_VALUES) return found;
    }
  }
  return found;
}

function fittingOf(
  role: string,
  found: readonly Found[],
  { text }: Unread,
  { content, vocabulary, tables }: Basis,
): number | undefined {
  const [table = "", field = ""] = role.split(".");
  const definition = vocabulary.tables[table]?.fields[field];
  if (!definition || SAYS_NOTHING.has(definition.kind)) return undefined;
  const { date1904 } = content;
  // which money unit holds does not matter here: any will do to tell an amount from a text
  const context = { label: text, unit: "万元", date1904, tables, scales: vocabulary.scales } as const;
  return found.filter(
    ({ cell, at }) => readCell(cell, definition, { ...context, cell: at }).state === "value",
  ).length;
}
