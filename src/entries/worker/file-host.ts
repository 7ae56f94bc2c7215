import type { CheckSettings, Desk, DeskEvent, Opened } from "../../desk/desk.js";
import type { LocalEngine } from "../../desk/local-engine.js";
import { WorkbookDesk } from "../../desk/workbook-desk.js";
import type { CellRef } from "../../core/values/cells.js";
import { WorkbookError, type CellInput } from "../../workbook/port.js";
import type { CellWindow, ViewArea, WorkbookView } from "../../workbook/view.js";
import { openXlsx, type XlsxWorkbook } from "../../workbook/xlsx/open.js";
import type { FileHost, FileView } from "./file-desk.js";

/** The methods of a desk that a file only hands on. */
type HandedOn = Omit<
  FileHost,
  "guides" | "openFile" | "view" | "window" | "type" | "checkedCopy" | keyof Opening
>;
type Opening = Pick<Desk, "open">;

interface OpenFile {
  readonly name: string;
  readonly port: XlsxWorkbook;
  readonly desk: WorkbookDesk;
}

/** Marks belong in the copy that is saved: the grid draws its own. */
const OPTIONS = { marks: false, keepGuide: false } as const;

/** One file at a time, in the worker. `tell` hands what happens by itself to the page. */
export function fileHost(engine: LocalEngine, tell: (event: DeskEvent) => void): FileHost {
  let file: OpenFile | undefined;
  let view: Promise<WorkbookView> | undefined;
  const open = (): OpenFile => {
    if (!file) throw new WorkbookError("notFound", "no file is open");
    return file;
  };
  const changed = <T>(result: T): T => {
    view = undefined;
    return result;
  };
  const viewed = async (): Promise<WorkbookView> => (view ??= open().port.view());
  return {
    ...handedOn(() => open().desk, changed),
    open: async (settings) => opened(await open().desk.open(settings)),
    guides: async (settings) => engine.guides(settings),
    openFile: async (name: string, bytes: Uint8Array, settings: Pick<CheckSettings, "lang" | "asOf">) => {
      const port = openXlsx(bytes, { fileName: name });
      const desk = new WorkbookDesk(port, engine, { file: name, ...OPTIONS });
      desk.onEvent(tell);
      const found = await desk.open(settings);
      file = { name, port, desk };
      view = undefined;
      return opened(found);
    },
    view: async (): Promise<FileView> => {
      const { sheets, styles } = await viewed();
      return { sheets, styles };
    },
    window: async (sheet: string, area: ViewArea): Promise<CellWindow> =>
      (await viewed()).window(sheet, area),
    type: async (cell: CellRef, input: CellInput) => changed(await open().desk.type(cell, input)),
    checkedCopy: async () => {
      const { name, port } = open();
      const copy = openXlsx(port.bytes(), { fileName: name });
      await copy.mark(await engine.marking(true));
      return copy.bytes();
    },
  };
}

/** The grid shows cells and watches edits; marks are its own. */
const opened = (found: Opened): Opened => ({
  ...found,
  can: { mark: false, keep: true, write: true, reveal: true, watch: true },
});

/** What the desk does by itself; after what writes a cell the view is another. */
function handedOn(desk: () => WorkbookDesk, changed: <T>(result: T) => T): HandedOn {
  return {
    check: (...args) => desk().check(...args),
    rephrase: (lang) => desk().rephrase(lang),
    setMarks: (on) => desk().setMarks(on),
    writeFindings: () => desk().writeFindings(),
    clear: (all) => desk().clear(all),
    reveal: (address) => desk().reveal(address),
    preview: (remedy) => desk().preview(remedy),
    apply: async (remedy) => changed(await desk().apply(remedy)),
    undo: async () => changed(await desk().undo()),
    accept: (demand) => desk().accept(demand),
    withdraw: (demand) => desk().withdraw(demand),
    tick: (demand) => desk().tick(demand),
    untick: (demand) => desk().untick(demand),
    correct: (entry) => desk().correct(entry),
    forget: (entry) => desk().forget(entry),
    adopt: (mapping) => desk().adopt(mapping),
    skipSheets: (names) => desk().skipSheets(names),
    setLive: (on) => desk().setLive(on),
    guideView: (guide, lang) => desk().guideView(guide, lang),
    addGuide: (name, text, lang) => desk().addGuide(name, text, lang),
    report: (format) => desk().report(format),
  };
}
