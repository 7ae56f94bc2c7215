import { WorkbookError } from "../workbook/port.js";
import type { DeskEvent } from "./desk.js";

/** What went wrong, for the person at the workbook; what is no fault of the workbook or its host is thrown on. */
export function problemOf(error: unknown): Extract<DeskEvent, { kind: "problem" }> {
  if (error instanceof WorkbookError) return { kind: "problem", code: error.code, detail: error.detail };
  throw error;
}
