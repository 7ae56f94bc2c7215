import { StrictMode, useEffect, useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { WorkbookDesk } from "../../desk/workbook-desk.js";
import { Pane } from "../../pane/pane.js";
import { PaneStore } from "../../pane/store.js";
import type { Look } from "../../pane/theme/look.js";
import { officeWorkbook } from "../../workbook/office/workbook.js";
import { copyText } from "../app/copy.js";
import { followSystemLook } from "../app/look.js";
import { localPreferences } from "../app/preferences.js";
import { todayInChina } from "../app/today.js";
import { remoteEngine } from "../worker/remote-engine.js";
import { startEngine } from "../worker/start.js";
import { findHost, officeIsDark, supports, type Host } from "./host.js";
import { NoExcel } from "./no-excel.js";

const root = document.getElementById("root");
if (!root) throw new Error("taskpane.html has no element #root");

/** The engine loads while Office is still finding out where it is. */
const engine = remoteEngine(startEngine());
const host = await findHost();
document.documentElement.lang = host.lang === "zh" ? "zh-CN" : "en";
createRoot(root).render(<StrictMode>{surfaceOf(host)}</StrictMode>);

function surfaceOf(found: Host): ReactElement {
  if (found.kind !== "excel") return <NoExcel host={found} />;
  const port = officeWorkbook({ supports, readsMerges: true });
  const preferences = localPreferences(() => localStorage);
  const marks = preferences.get("marks") !== "off";
  const desk = new WorkbookDesk(port, engine, { file: fileName(), marks, keepGuide: true });
  const environment = {
    desk,
    preferences,
    today: todayInChina,
    copy: copyText,
    hostLanguage: found.lang,
    surface: "excel",
  } as const;
  const store = new PaneStore(environment);
  void store.start();
  return <Surface store={store} />;
}

function Surface({ store }: { store: PaneStore }): ReactElement {
  const [look, setLook] = useState<Look>("light");
  useEffect(() => {
    followSystemLook((system) => {
      const dark = officeIsDark();
      setLook(dark === undefined ? system : dark ? "dark" : "light");
    });
  }, []);
  return <Pane store={store} look={look} />;
}

/** The last part of the document's address: what the report calls the workbook. */
function fileName(): string {
  const path = decodeURIComponent(Office.context.document.url.split(/[?#]/)[0] ?? "");
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
