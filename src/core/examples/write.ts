import { gridWorkbook, type GridCell } from "../reading/sheet/grid.js";
import type { WorkbookContent } from "../reading/sheet/sheet.js";
import type { CellRef } from "../values/cells.js";
import type { TableDefinition, Vocabulary } from "../vocabulary.js";
import { Draft } from "./draft.js";
import { changeFacts, type Change, type Facts, type FactTable } from "./facts.js";
import { writeForm } from "./form.js";
import { writeList } from "./list.js";
import { formatPath, parsePath } from "./path.js";
import type { Writing } from "./writing.js";
import { STYLES, type Style } from "./style.js";
import { tableWord } from "./wording.js";

/** Facts written as sheets. */
export interface Example {
  readonly content: WorkbookContent;
  /** where the fact of a path ("units[1].selfRaised") stands; undefined when it stands nowhere */
  readonly cellOf: (path: string) => CellRef | undefined;
}

/**
 * Writes facts, with changes applied, as the sheets of a workbook. Amounts given as numbers are in 万元.
 * Throws RangeError when a path or a name is not of the facts or the vocabulary.
 */
export function factsToWorkbook(
  facts: Facts,
  change: Change,
  vocabulary: Vocabulary,
  style: Style = STYLES.plain,
): Example {
  const tables = changeFacts(facts, change, (name) => definitionOf(vocabulary, name).shape === "form");
  const placed = new Map<string, CellRef>();
  const drafts: Draft[] = [];
  for (const table of tables) {
    const definition = definitionOf(vocabulary, table.name);
    const draft = style.sheets === "one" ? drafts[0] : undefined;
    const target = draft ?? new Draft(sheetName(definition, style), placed);
    if (draft === undefined) drafts.push(target);
    else target.skipRow();
    writeTable({ draft: target, table: checked(table, definition), definition, style, vocabulary });
  }
  return {
    content: gridWorkbook(drafts.map((draft) => draft.toSheet())),
    cellOf: (path) => {
      const { table, row, field = "" } = parsePath(path);
      return placed.get(formatPath(table, row, field));
    },
  };
}

function definitionOf(vocabulary: Vocabulary, name: string): TableDefinition {
  const definition = vocabulary.tables[name];
  if (definition === undefined) throw new RangeError(`no such table: ${name}`);
  return definition;
}

function checked(table: FactTable, definition: TableDefinition): FactTable {
  const unknown = table.fields.find((field) => definition.fields[field] === undefined);
  if (unknown !== undefined) throw new RangeError(`no such field: ${table.name}.${unknown}`);
  return table;
}

const sheetName = (definition: TableDefinition, style: Style): string =>
  style.sheets === "one"
    ? style.language === "zh"
      ? "申报书"
      : "Application"
    : tableWord(definition, style);

function writeTable(writing: Writing): void {
  const { draft, table, definition, style } = writing;
  const title: GridCell = tableWord(definition, style);
  if (style.titles || style.sheets === "one") {
    const row = draft.nextRow;
    draft.put(row, 1, title);
    draft.merge(row, 1, row, table.form ? style.pairs * 2 : Math.max(2, table.fields.length));
  }
  if (table.form) writeForm(writing);
  else writeList(writing);
}
