import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import type { Preferences } from "../../pane/environment.js";
import type { Look } from "../../pane/theme/look.js";
import { DropZone } from "./drop-zone.js";
import { FileTabs } from "./file-tabs.js";
import type { FilesStore } from "./files-store.js";
import { GuideFacts } from "./guide-facts.js";
import { Header } from "./header.js";
import { ShownFile } from "./shown-file.js";
import { usePageStyles, useStyles } from "./styles.js";
import { takeFiles, useDrop } from "./take-files.js";
import { UnsavedBar } from "./unsaved-bar.js";

interface AppProps {
  readonly store: FilesStore;
  readonly look: Look;
  readonly first: Language;
  readonly preferences: Preferences;
}

/** The page: what is open on the left, the pane on the right; below 900 px one over the other. */
export function App({ store, look, first, preferences }: AppProps): ReactElement {
  const { files, current, asking } = useSyncExternalStore(store.subscribe, store.state);
  const [lang, setLang] = useState(first);
  usePageStyles();
  const styles = useStyles();
  const words = messagesIn(lang).web;
  useDrop((dropped) => void store.add(takeFiles(dropped)));
  useUnsaved(files.some(({ state }) => state.kind === "open" && state.isChanged));
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    document.title = words.name;
  }, [lang, words.name]);
  const speak = (next: Language): void => {
    preferences.set("language", next);
    setLang(next);
    for (const { state } of files) if (state.kind === "open") void state.store.speak(next);
  };
  const file = files.find(({ id }) => id === current);
  return (
    <FluentProvider theme={look === "dark" ? webDarkTheme : webLightTheme} className={styles.page}>
      <Header store={store} file={file} lang={lang} onSpeak={speak} />
      {files.length > 0 && <FileTabs store={store} files={files} current={current} words={words} />}
      {file && file.id === asking && <UnsavedBar store={store} file={file} words={words} />}
      {!file && (
        <div className={styles.body}>
          <DropZone store={store} words={words} />
          <GuideFacts store={store} preferences={preferences} lang={lang} />
        </div>
      )}
      {file && <ShownFile store={store} file={file} lang={lang} look={look} />}
    </FluentProvider>
  );
}

/** The browser asks before a page with changes is left. */
function useUnsaved(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isChanged]);
}
