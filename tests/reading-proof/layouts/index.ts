import type { GuideName } from "../facts/application.js";
import { short, sourcesBelow, sourcesFirst } from "./budgets.js";
import { attachments, events, foreignLoads, ongoing, targets, visits } from "./plain-lists.js";
import { PROJECT_FORMS } from "./project.js";
import type { Layout } from "./scene.js";
import { leaderFirst, wide } from "./teams.js";
import { unitList, unitListGrouped } from "./units.js";

/** One layout of each group makes a workbook. To add one: its file, and its line here. */
export const PROJECTS = PROJECT_FORMS;
export const UNITS: readonly Layout[] = [unitList, unitListGrouped];
export const TEAMS: readonly Layout[] = [wide, leaderFirst];
export const BUDGETS: readonly Layout[] = [sourcesBelow, sourcesFirst, short];
/** All of these are in every workbook of the guide. */
export const OTHERS: Readonly<Record<GuideName, readonly Layout[]>> = {
  shanghai: [visits, events, targets, attachments],
  xinjiang: [targets, attachments, ongoing, foreignLoads],
};
