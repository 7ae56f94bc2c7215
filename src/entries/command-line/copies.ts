import path from "node:path";
import { messagesIn, type Language } from "../../core/messages/index.js";
import { markingOf, type CheckedForMarks } from "../../core/marks/mark.js";
import { notMarkedLines } from "../../core/marks/not-marked.js";
import type { ReportRequest } from "../../core/render/render.js";
import { WorkbookError } from "../../workbook/port.js";
import type { XlsxWorkbook } from "../../workbook/xlsx/open.js";
import { OutputError, type Machine } from "./io.js";

interface CopyContext {
  readonly machine: Machine;
  readonly lang: Language;
  readonly report: ReportRequest;
}

/** Checked copies of the workbooks of one run, in one folder; no input is ever written to. */
export class Copies {
  /** a copy that was asked for could not be written */
  failed = false;
  readonly #taken = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly inputs: readonly string[],
    private readonly context: CopyContext,
  ) {}

  /** Marks a workbook that was checked and writes the copy; says what was not marked, and what went wrong. */
  async write(input: string, port: XlsxWorkbook, checked: CheckedForMarks): Promise<void> {
    const { machine, lang, report } = this.context;
    const target = path.join(this.folder, this.#nameFor(input));
    try {
      const { notMarked } = await port.mark(markingOf(checked, report));
      await machine.writeFile(target, port.bytes(), this.inputs);
      for (const line of notMarkedLines(notMarked, lang)) machine.complain(`${checked.file}: ${line}`);
    } catch (error) {
      this.failed = true;
      machine.complain(`${target}: ${whyNot(error, lang)}`);
    }
  }

  /** <name>.checked.xlsx; a second workbook of the same name in the run gets a number. */
  #nameFor(input: string): string {
    const base = input.slice(Math.max(input.lastIndexOf("/"), input.lastIndexOf("\\")) + 1);
    const extension = /\.xlsm$/i.test(base) ? ".xlsm" : ".xlsx";
    const stem = base.replace(/\.xls[xm]$/i, "").replace(/\.checked$/, "");
    for (let count = 1; ; count += 1) {
      const name = `${stem}${count === 1 ? "" : `-${String(count)}`}.checked${extension}`;
      const key = name.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return name;
    }
  }
}

/** One sentence for what went wrong with a file; what is no fault of the file or the folder is thrown on. */
export function whyNot(error: unknown, lang: Language): string {
  if (error instanceof WorkbookError) return messagesIn(lang).console.workbookErrors[error.code];
  if (error instanceof OutputError) return messagesIn(lang).marks.notWritten[error.code](error.detail);
  throw error;
}
