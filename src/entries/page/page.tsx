import { StrictMode, useEffect, useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../../core/messages/index.js";
import type { Look } from "../../pane/theme/look.js";
import { copyText } from "../app/copy.js";
import { followSystemLook } from "../app/look.js";
import { localPreferences } from "../app/preferences.js";
import { todayInChina } from "../app/today.js";
import { App } from "./app.js";
import { FilesStore } from "./files-store.js";
import { keepForOffline } from "./offline.js";
import { saveMapping, saveReport } from "./save.js";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");

const preferences = localPreferences(() => localStorage);
const browserLanguage: Language = /^zh\b/i.test(navigator.language) ? "zh" : "en";
const chosenLanguage = (): Language => {
  const chosen = preferences.get("language");
  return chosen === "zh" || chosen === "en" ? chosen : browserLanguage;
};

const environment = {
  preferences,
  today: todayInChina,
  copy: copyText,
  hostLanguage: browserLanguage,
  surface: "page",
  saveReport,
  saveMapping,
} as const;
const store = new FilesStore(environment, chosenLanguage);

function Page(): ReactElement {
  const [look, setLook] = useState<Look>("light");
  useEffect(() => {
    followSystemLook(setLook);
  }, []);
  return <App store={store} look={look} first={chosenLanguage()} preferences={preferences} />;
}

createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
void keepForOffline();
