import { contains, parseAddress, type CellRange } from "../../values/cells.js";
import type { TableDefinition, Vocabulary } from "../../vocabulary.js";
import type { SheetScan } from "../tables/find.js";
import {
  areaOf,
  cellAt,
  correctionFor,
  type ColumnEntry,
  type Mapping,
  type TableEntry,
  type ValueEntry,
} from "../mapping.js";
import type { CorrectionProblem, TableReading } from "../report/report.js";
import type { Cell, Sheet } from "../sheet/sheet.js";

/** What corrections are held against. */
interface Basis {
  readonly sheets: readonly Sheet[];
  readonly vocabulary: Vocabulary;
  readonly scans: readonly SheetScan[];
  readonly tables: readonly TableReading[];
}

/** Corrections that come to nothing in this workbook, in the order of the mapping. */
export function correctionProblems(mapping: Mapping, basis: Basis): CorrectionProblem[] {
  const unknown = unknownTargets(mapping, basis.vocabulary);
  const isKnown = (entry: string): boolean => !unknown.some((problem) => problem.entry === entry);
  const used = usedColumns(mapping, basis);
  return [
    ...unknown,
    ...mapping.columns
      .filter(({ header }) => isKnown(header))
      .flatMap((column) => columnProblem(column, used, basis) ?? []),
    ...mapping.tables
      .filter((table) => isKnown(placeIn(table)))
      .flatMap((table) => tableProblem(table, basis) ?? []),
    ...mapping.values
      .filter(({ cell }) => isKnown(cell))
      .flatMap((value) => valueProblem(value, basis) ?? []),
    ...mapping.skipSheets
      .filter((name) => sheetIn(name, basis) === undefined)
      .map((name) => ({ code: "noSheet" as const, entry: name, detail: name })),
  ];
}

/** Entries for tables and fields that do not exist, whatever the workbook; the vocabulary alone tells. */
export function unknownTargets(mapping: Mapping, { tables }: Vocabulary): CorrectionProblem[] {
  const targets = [
    ...mapping.columns.map(({ header, to }) => ({ entry: header, to })),
    ...mapping.tables.map((each) => ({ entry: placeIn(each), to: each.table })),
    ...mapping.values.map(({ cell, to }) => ({ entry: cell, to })),
    ...mapping.words.map(({ word, to }) => ({ entry: word, to })),
  ];
  return targets.flatMap(({ entry, to }): CorrectionProblem[] => {
    const [table = "", field] = to?.split(".") ?? [];
    if (to === null) return [];
    const definition = tables[table];
    if (definition === undefined) return [{ code: "noTable", entry, detail: table }];
    const isField = field === undefined || definition.fields[field] !== undefined;
    return isField ? [] : [{ code: "noField", entry, detail: to }];
  });
}

/** "经费表!4:5" */
const placeIn = ({ sheet, rows }: TableEntry): string => `${sheet}!${rows}`;

const sheetIn = (name: string, { sheets }: Basis): Sheet | undefined =>
  sheets.find((sheet) => sheet.name === name);

function tableProblem(entry: TableEntry, basis: Basis): CorrectionProblem | undefined {
  const [sheet, area] = [sheetIn(entry.sheet, basis), areaOf(entry.rows)];
  const said = { entry: placeIn(entry) };
  if (sheet === undefined || area === undefined) return { ...said, code: "noSheet", detail: entry.sheet };
  if (area.top > sheet.rowCount) return { ...said, code: "beyondSheet", detail: String(sheet.rowCount) };
  if (isBlank(sheet, area)) return { ...said, code: "blank" };
  if (entry.table === null) return undefined;
  const definition = basis.vocabulary.tables[entry.table];
  if (definition?.shape !== "list") return { ...said, code: "notAList", detail: entry.table };
  return pointedProblem({ ...said, table: entry.table, sheet: entry.sheet, area }, definition, basis);
}

interface Asked {
  readonly entry: string;
  readonly table: string;
  readonly sheet: string;
  readonly area: Omit<CellRange, "sheet">;
}

/** What is missing in the table that was made of the rows pointed out. */
function pointedProblem(
  { entry, table, sheet, area }: Asked,
  { needs }: TableDefinition,
  { scans }: Basis,
): CorrectionProblem | undefined {
  const find = scans
    .filter(({ view }) => view.name === sheet)
    .flatMap(({ tables }) => tables)
    .find(
      ({ recognition, headView, header }) =>
        recognition.byHand &&
        recognition.table === table &&
        contains({ ...area, sheet }, headView.ref(header.top, header.left)),
    );
  if (find === undefined) return { entry, code: "overlaps" };
  const { columns } = find.recognition;
  if (columns.length === 0) return { entry, code: "noColumns", detail: table };
  const lacking = needs.find((need) => !columns.some(({ field, to }) => field === need || to === need));
  return lacking === undefined ? undefined : { entry, code: "lacksColumn", detail: `${table}.${lacking}` };
}

function valueProblem({ cell, to }: ValueEntry, basis: Basis): CorrectionProblem | undefined {
  const at = cellAt(cell);
  const [table = ""] = to.split(".");
  if (basis.vocabulary.tables[table]?.shape !== "form")
    return { entry: cell, code: "notAForm", detail: table };
  if (at === undefined || sheetIn(at.sheet, basis) === undefined) {
    return { entry: cell, code: "noSheet", detail: at?.sheet ?? cell };
  }
  return undefined; // a blank cell is one that is still to be filled in
}

function columnProblem(
  column: ColumnEntry,
  used: ReadonlySet<ColumnEntry>,
  basis: Basis,
): CorrectionProblem | undefined {
  if (used.has(column)) return undefined;
  const { header, to } = column;
  const address = parseAddress(header);
  const name = address?.sheet ?? column.sheet;
  if (name !== undefined && sheetIn(name, basis) === undefined) {
    return { entry: header, code: "noSheet", detail: name };
  }
  if (!stands(column, basis)) return { entry: header, code: address ? "blank" : "noSuchHeader" };
  return to === null ? undefined : { entry: header, code: "notUsed", detail: to.split(".")[0] ?? to };
}

/** Whether the header's words stand somewhere, or anything at its address. */
function stands({ header, sheet: only }: ColumnEntry, basis: Basis): boolean {
  const address = parseAddress(header);
  if (address) return textOf(sheetIn(address.sheet, basis)?.cell(address.top, address.left)) !== "";
  const bare = bareText(header);
  return basis.sheets
    .filter(({ name }) => only === undefined || name === only)
    .some((sheet) => somewhere(sheet, (cell) => bareText(textOf(cell)) === bare));
}

/** The header corrections that made a column or label a field. */
function usedColumns(mapping: Mapping, basis: Basis): Set<ColumnEntry> {
  const used = new Set<ColumnEntry>();
  for (const { fields } of basis.tables) {
    for (const { cell, reason } of fields) {
      if (cell === undefined || reason.kind !== "map") continue;
      const text = textOf(sheetIn(cell.sheet, basis)?.cell(cell.row, cell.column));
      const entry = correctionFor(mapping, text, cell);
      if (entry !== undefined) used.add(entry);
    }
  }
  return used;
}

function somewhere(sheet: Sheet, test: (cell: Cell | undefined) => boolean): boolean {
  for (let row = 1; row <= sheet.rowCount; row++) {
    if (sheet.columnsOf(row).some((column) => test(sheet.cell(row, column)))) return true;
  }
  return false;
}

function isBlank(sheet: Sheet, { top, left, bottom, right }: Omit<CellRange, "sheet">): boolean {
  for (let row = top; row <= Math.min(bottom, sheet.rowCount); row++) {
    const own = sheet.columnsOf(row).filter((column) => column >= left && column <= right);
    if (own.some((column) => !isBlankCell(sheet.cell(row, column)))) return false;
  }
  return true;
}

const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === undefined ||
  (cell.formula === undefined &&
    (cell.value.kind === "empty" || (cell.value.kind === "text" && cell.value.text.trim() === "")));

const textOf = (cell: Cell | undefined): string =>
  cell?.value.kind === "text" ? cell.value.text.trim() : "";
const bareText = (text: string): string => text.replace(/\s/g, "");
