import type { GuideName } from "../facts/application.js";
import { short, sourcesBelow, sourcesFirst } from "./budget-forms.js";
import { sideBySide, sourceColumns, sourcesAcross } from "./budget-sources.js";
import { blocksOfUnits, decimalOutline, sheetsOfUnits, subjectByUnit, yearColumns } from "./budget-units.js";
import { detailTables } from "./details.js";
import {
  attachments,
  events,
  foreignLoads,
  ongoing,
  sideBySideLists,
  targets,
  visits,
} from "./plain-lists.js";
import { PROJECT_FORMS } from "./project.js";
import type { Layout } from "./scene.js";
import { sheetSet } from "./sheet-set.js";
import { foreignBlock, headcount, leaderFirst, lettersDown, register, wide } from "./teams.js";
import { blockPerUnit, sheetPerUnit, transposed } from "./unit-forms.js";
import { unitList, unitListGrouped, unitsBySource } from "./units.js";

/** The ten budget layouts of the domain notes, in their order; the ninth goes beside another budget. */
export const TEN_BUDGETS: readonly Layout[] = [
  sourcesBelow,
  sourcesFirst,
  sourceColumns,
  sideBySide,
  sheetSet,
  blocksOfUnits,
  decimalOutline,
  sourcesAcross,
  detailTables,
  short,
];
/** The six team layouts, in their order. */
export const SIX_TEAMS: readonly Layout[] = [
  leaderFirst,
  lettersDown,
  wide,
  headcount,
  register,
  foreignBlock,
];

/** One layout of each group makes a workbook. To add one: its file, and its line here. */
export const PROJECTS = PROJECT_FORMS;
export const UNITS: readonly Layout[] = [
  unitList,
  unitListGrouped,
  unitsBySource,
  transposed,
  sheetPerUnit,
  blockPerUnit,
];
export const TEAMS = SIX_TEAMS;
export const BUDGETS: readonly Layout[] = [
  ...TEN_BUDGETS.filter((layout) => layout !== detailTables),
  subjectByUnit,
  yearColumns,
  sheetsOfUnits,
];
export { detailTables };
/** May stand for the lists of targets and attachments. */
export const SIDE_BY_SIDE = { layout: sideBySideLists, stands: [targets, attachments] as readonly Layout[] };
/** All of these are in every workbook of the guide. */
export const OTHERS: Readonly<Record<GuideName, readonly Layout[]>> = {
  shanghai: [visits, events, targets, attachments],
  xinjiang: [targets, attachments, ongoing, foreignLoads],
};
