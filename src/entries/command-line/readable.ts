import type { Machine } from "./io.js";
import { ProblemsError } from "./problems.js";

/** A file the user named for anything but a workbook; a missing one is a problem of the call. */
export async function readable(path: string, machine: Machine): Promise<Uint8Array> {
  try {
    return await machine.readFile(path);
  } catch (error) {
    throw new ProblemsError([`${path}: ${error instanceof Error ? error.message : "cannot be read"}`]);
  }
}
