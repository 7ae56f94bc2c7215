import { check } from "./check.js";
import { inflate } from "./inflate.js";
import { parse } from "./parse.js";
import { read } from "./read.js";
import { scan } from "./scan.js";
import { start } from "./start.js";
import type { Task } from "./task.js";
import { understand } from "./understand.js";
import { walk } from "./walk.js";

/** What is timed, in the order it is shown. To add one: a file beside this, and its line here. */
export const tasks: Readonly<Record<string, Task>> = {
  "start only": start,
  "floor: inflate": inflate,
  "floor: inflate + scan": scan,
  "floor: inflate + saxes": parse,
  read,
  "read + every cell": walk,
  "read + understand": understand,
  "read + check": check,
};
