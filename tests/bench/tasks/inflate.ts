import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Task } from "./task.js";

/** Floor: every part inflated, nothing looked at. */
export const inflate: Task = (file) => {
  const parts = Object.values(unzipSync(readFileSync(file)));
  return Promise.resolve(`${String(parts.reduce((sum, { length }) => sum + length, 0))} bytes`);
};
