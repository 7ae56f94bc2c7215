import type { Language } from "../../core/messages/index.js";
import { WorkbookError } from "../../workbook/port.js";
import { openXlsx } from "../../workbook/xlsx/open.js";
import { whyNot } from "./copies.js";
import { EXIT, type ExitStatus } from "./exit.js";
import type { Machine } from "./io.js";
import { ProblemsError } from "./problems.js";

export interface ClearRequest {
  readonly file: string;
  readonly out: string;
  /** our ticks, acceptances and mapping too */
  readonly all: boolean;
  readonly lang: Language;
}

/** Writes a copy of a workbook without our marks, and only without them. */
export async function runClear(request: ClearRequest, machine: Machine): Promise<ExitStatus> {
  const { file, out, all, lang } = request;
  const port = openXlsx(await bytesOf(file, lang, machine), { fileName: file });
  try {
    await port.clear({ all });
    await machine.writeFile(out, port.bytes(), [file]);
  } catch (error) {
    throw new ProblemsError([`${error instanceof WorkbookError ? file : out}: ${whyNot(error, lang)}`]);
  }
  return EXIT.nothingToDo;
}

async function bytesOf(file: string, lang: Language, machine: Machine): Promise<Uint8Array> {
  try {
    return await machine.readFile(file);
  } catch {
    throw new ProblemsError([`${file}: ${whyNot(new WorkbookError("notFound", file), lang)}`]);
  }
}
