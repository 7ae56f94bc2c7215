import { createRoot } from "react-dom/client";
import { STYLES } from "../../../src/core/examples/style.js";
import { factsToWorkbook } from "../../../src/core/examples/write.js";
import { withGuideFields } from "../../../src/core/rules/guide/fields.js";
import { LocalEngine } from "../../../src/desk/local-engine.js";
import { WorkbookDesk } from "../../../src/desk/workbook-desk.js";
import { bundledLibrary } from "../../../src/entries/library/bundled.js";
import { Pane } from "../../../src/pane/pane.js";
import { PaneStore } from "../../../src/pane/store.js";
import { text } from "../../../src/workbook/memory/cells.js";
import { sheet } from "../../../src/workbook/memory/sheet.js";
import { memoryWorkbook, type MemoryWorkbook } from "../../../src/workbook/memory/workbook.js";
import { WorkbookError, type WorkbookPort } from "../../../src/workbook/port.js";
import { memoryOf } from "../../support/memory-of.js";
import { sceneOf, type Scene } from "./scene.js";

const scene = sceneOf(location.search);
const library = bundledLibrary();
const port = workbookOf(scene);
const engine = new LocalEngine(library, {
  tool: { name: "guidelight", version: "harness" },
  loadGuide: async () => Promise.resolve({ problems: ["第 3 行：缺少 title", "第 9 行：未知字段"] }),
});
const desk = new WorkbookDesk(hosted(port, scene), engine, {
  file: "harness.xlsx",
  marks: true,
  keepGuide: true,
});
const remembered = new Map<string, string>();
const store = new PaneStore({
  desk,
  preferences: { get: (key) => remembered.get(key), set: (key, value) => void remembered.set(key, value) },
  today: () => "2025-10-17",
  copy: async (copied) => Promise.resolve(void (document.documentElement.dataset["copied"] = copied)),
  hostLanguage: scene.lang ?? "zh",
  surface: "excel",
  saveReport: async () => Promise.resolve(),
});
Object.assign(window, { harness: { store, port } });

const root = document.getElementById("root");
if (!root) throw new Error("the page has no element #root");
createRoot(root).render(<Pane store={store} look={scene.look ?? "light"} />);
await store.start();
if (scene.workbook !== "nothing") await store.chooseGuide(scene.guide);

function workbookOf({ guide: id, change = {}, workbook }: Scene): MemoryWorkbook {
  if (workbook === "nothing") {
    const rows = [[text("会议记录")], [text("参加：张三、李四")], [text("内容从略")]];
    return memoryWorkbook([sheet("说明", rows), sheet("Sheet2", [])]);
  }
  const guide = library.guides.find((one) => one.id === id);
  if (!guide) throw new Error(`no guide ${id}`);
  const vocabulary = withGuideFields(library.vocabulary, [guide]);
  return memoryOf(factsToWorkbook(guide.facts, change, vocabulary, STYLES.plain).content);
}

/** The workbook behind a host that behaves as the scene says; opening it always works. */
function hosted(inner: MemoryWorkbook, { host = "fine" }: Scene): WorkbookPort {
  let reads = 0;
  return {
    ...inner,
    read: async (work) => {
      reads += 1;
      if (reads === 1 || host === "fine" || host === "protected") return inner.read(work);
      if (host === "inEdit") throw new WorkbookError("cellInEdit", "");
      work?.onProgress?.(6, 12, "设备明细");
      return new Promise((_resolve, reject) => {
        work?.signal?.addEventListener("abort", () => {
          reject(new WorkbookError("cancelled", ""));
        });
      });
    },
    mark: async (marking, work) => {
      const marked = await inner.mark(marking, work);
      if (host !== "protected") return marked;
      const notMarked = marking.marks
        .slice(0, 2)
        .map(({ cell }) => ({ cell, why: "sheetProtected" as const }));
      return { notMarked };
    },
  };
}
