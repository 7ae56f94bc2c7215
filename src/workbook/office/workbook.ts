import type { WorkbookPort } from "../port.js";
import { KnownSheets, listenToEdits } from "./edits.js";
import type { HostFacts } from "./host.js";
import { run } from "./host.js";
import { clearWorkbook } from "./marking/clear.js";
import { markWorkbook } from "./marking/mark.js";
import type { Again } from "./reading/changes.js";
import { readWorkbook } from "./reading/read.js";
import { revealCell } from "./reveal.js";
import { loadState, saveState } from "./state.js";
import { typeInto } from "./typing.js";

/** The whole port over the workbook that is open in Excel. */
export type OfficeWorkbook = Required<WorkbookPort>;

/** The workbook the task pane stands beside. Costs nothing until one of its methods is called. */
export function officeWorkbook(facts: HostFacts): OfficeWorkbook {
  const known = new KnownSheets();
  const read = async (options: Parameters<WorkbookPort["read"]>[0] = {}, again?: Again) => {
    const { content, outline } = await run(facts, async (context) =>
      readWorkbook(context, facts, options, again),
    );
    known.learn(outline);
    return content;
  };
  return {
    read: async (options) => read(options),
    reread: async (before, edits, options) => read(options, { before, edits }),
    loadState: async () => run(facts, loadState),
    saveState: async (state) => run(facts, async (context) => saveState(context, state), "readOnly"),
    mark: async (marking, options = {}) =>
      run(facts, async (context) => markWorkbook(context, facts, known, marking, options), "readOnly"),
    clear: async (options = {}) =>
      run(facts, async (context) => clearWorkbook(context, facts, options), "readOnly"),
    write: async (cell, input) =>
      run(facts, async (context) => typeInto(context, cell, input), "protectedSheet"),
    reveal: async (cell) => run(facts, async (context) => revealCell(context, cell)),
    onEdit: async (listener) => listenToEdits(facts, known, listener),
  };
}
