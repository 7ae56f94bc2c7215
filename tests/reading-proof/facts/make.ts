import type { Dice } from "../dice.js";
import type { Application, GuideName } from "./application.js";
import { fundingOf } from "./funding.js";
import { budgetOf, sourcesOf } from "./money.js";
import { loadsOf, ongoingOf, papersOf, targetsOf, visitsOf, eventsOf } from "./lists.js";
import { membersOf } from "./people.js";
import { projectOf } from "./project.js";
import { unitsOf } from "./units.js";

/**
 * An application whose facts agree with each other (amounts of units, budget lines, sources and project add up)
 * and lie at, just past or clear of the limits of its guide.
 */
export function makeApplication(dice: Dice, guide: GuideName): Application {
  const bare = unitsOf(dice, guide);
  const amounts = fundingOf(dice, guide, bare);
  const units = bare.map((unit, index) => ({
    ...unit,
    ...(amounts[index] ?? { requested: 0, selfRaised: 0 }),
  }));
  const project = projectOf(dice, guide, units);
  const members = membersOf(dice, guide, units, project);
  return {
    guide,
    project,
    units,
    members,
    budget: budgetOf(dice, units),
    sources: sourcesOf(dice, guide, units),
    visits: guide === "shanghai" ? visitsOf(dice, project, units) : [],
    events: guide === "shanghai" ? eventsOf(dice) : [],
    targets: targetsOf(dice, guide),
    attachments: papersOf(dice, guide),
    ongoing: guide === "xinjiang" ? ongoingOf(dice, members) : [],
    foreignLoads: guide === "xinjiang" ? loadsOf(dice, members) : [],
  };
}
