import type { Sheet } from "../../core/reading/sheet/sheet.js";
import { parseAddress } from "../../core/values/cells.js";
import { isOurName } from "../tags.js";

/** A worksheet as the host lists it; its id stays when it is renamed. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
}

/** The workbook as a whole, before any cell is read. */
export interface Outline {
  /** the user's sheets in order */
  readonly sheets: readonly ListedSheet[];
  /** the findings sheet, where we have put one */
  readonly ours: ListedSheet | undefined;
  /** names of the workbook, ours left out; formulas without "=" */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** names of ours, which point at the findings sheet */
  readonly ownNames: readonly string[];
  readonly tables: readonly string[];
  /** undefined where the host does not tell */
  readonly date1904: boolean | undefined;
  /** whether results of formulas may be older than the figures they are made of */
  readonly isStale: boolean;
  readonly isReadOnly: boolean;
  /** no sheet can be added or taken away */
  readonly isStructureLocked: boolean;
}

/** Reads the outline: one round trip, however many sheets there are. */
export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { workbook, application } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  application.load("calculationMode,calculationState");
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  const tables = workbook.tables.load("items/name");
  const secondDay = workbook.functions.date(1904, 1, 2).load("value");
  await context.sync();
  const listed = sheets.items.map(listedSheet);
  const all = names.items.map(({ name, formula }) => ({ name, formula: bareFormula(formula) }));
  const ours = findingsSheet(
    listed,
    all.filter(({ name }) => isOurName(name)),
  );
  return {
    sheets: listed.filter((sheet) => sheet !== ours),
    ours,
    names: all.filter(({ name }) => !isOurName(name)),
    ownNames: all.filter(({ name }) => isOurName(name)).map(({ name }) => name),
    tables: tables.items.map(({ name }) => name),
    date1904: countsFrom1904(secondDay.value),
    isStale: application.calculationState !== "Done",
    isReadOnly: workbook.readOnly,
    isStructureLocked: workbook.protection.protected,
  };
}

const VISIBILITIES: Readonly<Partial<Record<string, Sheet["visibility"]>>> = {
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

const listedSheet = ({ id, name, visibility }: Excel.Worksheet): ListedSheet => ({
  id,
  name,
  visibility: VISIBILITIES[visibility] ?? "visible",
});

export const bareFormula = (formula: unknown): string => String(formula).replace(/^=/, "");

function findingsSheet(
  sheets: readonly ListedSheet[],
  names: readonly { readonly formula: string }[],
): ListedSheet | undefined {
  const places = names.map(({ formula }) => parseAddress(formula.replaceAll("$", ""))?.sheet);
  return sheets.find(({ name }) => places.includes(name));
}

/**
 * No member tells how the workbook counts days, but its own DATE does: 2 January 1904 is day 1 of the system of 1904 and
 * day 1,463 of that of 1900. Any other answer tells nothing, and is not taken for either.
 */
function countsFrom1904(secondDay: number): boolean | undefined {
  if (secondDay === 1) return true;
  return secondDay === 1463 ? false : undefined;
}
