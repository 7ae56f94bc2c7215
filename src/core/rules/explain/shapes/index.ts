import type { Recogniser } from "../comparison.js";
import { capOrFloor, ratioOrShare } from "./amounts.js";
import { countAgainstNumber } from "./count.js";
import { presence } from "./presence.js";
import { ageInYears, lengthOfTime, retirement, dayAgainstDay, worktime } from "./time.js";
import { agreement, levelAgainstLevel } from "./words.js";

/** The shapes of a comparison, tried in this order; to add one, see README.md. */
export const SHAPES: readonly Recogniser[] = [
  presence,
  retirement,
  dayAgainstDay,
  ageInYears,
  lengthOfTime,
  countAgainstNumber,
  worktime,
  levelAgainstLevel,
  ratioOrShare,
  capOrFloor,
  agreement,
];
