import { gridSheet } from "../../src/core/reading/sheet/grid.js";
import type { Cell, WorkbookContent } from "../../src/core/reading/sheet/sheet.js";
import { isOpen, type Outcome } from "../../src/core/outcome.js";
import { cellKey, type CellRef } from "../../src/core/values/cells.js";
import { checkWorkbook } from "./judge/judge-verdicts.js";
import type { TruthField } from "./sheets/truth.js";
import { makeWorkbook, type ProofWorkbook } from "./workbook.js";

/** One cell of a random workbook made wrong after it was written, and what came of it. */
export interface Planted {
  readonly seed: number;
  readonly field: string;
  readonly cell: CellRef;
  /** something open rests on the cell */
  readonly isNamed: boolean;
  /** rules that are met and rest on the cell */
  readonly met: readonly string[];
}

/** The workbook with another cell in one place. */
function withCell(content: WorkbookContent, place: CellRef, change: (cell: Cell) => Cell): WorkbookContent {
  const sheets = content.sheets.map((sheet) =>
    sheet.name !== place.sheet
      ? sheet
      : {
          ...sheet,
          cell: (row: number, column: number) => {
            const cell = sheet.cell(row, column);
            return cell !== undefined && row === place.row && column === place.column ? change(cell) : cell;
          },
          columnsOf: (row: number) => sheet.columnsOf(row),
          isRowHidden: (row: number) => sheet.isRowHidden(row),
          isColumnHidden: (column: number) => sheet.isColumnHidden(column),
        },
  );
  return { ...content, sheets };
}

const numberIn = (content: WorkbookContent, place: CellRef): number => {
  const cell = content.sheets.find(({ name }) => name === place.sheet)?.cell(place.row, place.column);
  return cell?.value.kind === "number" ? cell.value.number : 0;
};

const asNumber =
  (number: number) =>
  (cell: Cell): Cell => ({ ...cell, value: { kind: "number", number } });

/** 元 for 万元 in one amount of a unit. undefined where the workbook has no amount that stands in one cell only. */
export function plantSlip(seed: number): Planted | undefined {
  const workbook = makeWorkbook(seed);
  const content = workbook.book.toContent();
  return plantIn(workbook, content, ["requested", "selfRaised"], "units", (cells) => {
    const [cell, ...others] = cells;
    const number = cell === undefined ? 0 : numberIn(content, cell);
    if (cell === undefined || others.length > 0 || number <= 0) return undefined;
    return { cell, content: withCell(content, cell, asNumber(number * 10_000)) };
  });
}

const COVER = "封面页";

/** A cover that states another grant than the form does. undefined where the form's own amount is not read. */
export function plantContradiction(seed: number): Planted | undefined {
  const workbook = makeWorkbook(seed);
  const content = workbook.book.toContent();
  return plantIn(workbook, content, ["requested"], "project", ([cell], { is }) => {
    if (cell === undefined) return undefined;
    const other = (Number.parseFloat(is) + 70_000) / 10_000;
    const cover = gridSheet(COVER, [["项目编号", "2025-01"], ["申请经费（万元）", other]]); // prettier-ignore
    return {
      cell: { sheet: COVER, row: 2, column: 2 },
      content: { ...content, sheets: [cover, ...content.sheets] },
    };
  });
}

function plantIn(
  { seed, guide, book }: ProofWorkbook,
  plain: WorkbookContent,
  fields: readonly string[],
  table: string,
  plant: (
    cells: TruthField["cells"],
    known: TruthField,
  ) => { cell: CellRef; content: WorkbookContent } | undefined,
): Planted | undefined {
  for (const { fields: known } of book.truth.ofTable(table)) {
    for (const field of fields) {
      const stated = known.get(field);
      const planted = stated && plant(stated.cells, stated);
      if (planted === undefined) continue;
      if (!isRead(checkWorkbook(plain, guide).submission, table, field, planted.cell)) continue;
      const { outcomes } = checkWorkbook(planted.content, guide);
      const on = outcomes.filter((outcome) => restsOn(outcome, planted.cell));
      return {
        seed,
        field: `${table}.${field}`,
        cell: planted.cell,
        isNamed: on.some(({ verdict }) => isOpen(verdict)),
        met: on.filter(({ verdict }) => verdict === "met").map(({ rule }) => rule),
      };
    }
  }
  return undefined;
}

type Submission = ReturnType<typeof checkWorkbook>["submission"];

/** Whether the amount was read from that cell before it was made wrong; what is not read cannot mislead. */
const isRead = ({ tables }: Submission, table: string, field: string, cell: CellRef): boolean =>
  (tables.get(table)?.entries ?? []).some(({ values }) => {
    const traced = values.get(field);
    return (
      traced?.state === "value" && (table === "project" || cellKey(traced.origin.cell) === cellKey(cell))
    );
  });

const restsOn = ({ findings }: Outcome, cell: CellRef): boolean =>
  findings.some(
    ({ evidence, missing }) =>
      evidence.some(
        ({ traced }) => traced.origin !== undefined && cellKey(traced.origin.cell) === cellKey(cell),
      ) || missing.some((each) => each.cell !== undefined && cellKey(each.cell) === cellKey(cell)),
  );
