import type { ReactElement } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import { SAMPLE_NAMES, type WebWords } from "../../core/messages/web.js";
import { ChooseFiles, openSample, Shield } from "./drop-zone.js";
import type { FilesStore } from "./files-store.js";
import type { OpenFile } from "./open-file.js";
import { SaveButtons } from "./save-buttons.js";
import { useStyles } from "./styles.js";

interface HeaderProps {
  readonly store: FilesStore;
  readonly file: OpenFile | undefined;
  readonly lang: Language;
  readonly onSpeak: (lang: Language) => void;
}

/** Brand, promise, and what can be done with the file that is shown. */
export function Header({ store, file, lang, onSpeak }: HeaderProps): ReactElement {
  const styles = useStyles();
  const words = messagesIn(lang).web;
  return (
    <header className={styles.header}>
      <img src="assets/icons/icon-32.png" alt="" width={24} height={24} />
      <strong className={styles.brand}>{words.name}</strong>
      {file && (
        <span className={styles.headerPromise}>
          <Shield /> {words.promise}
        </span>
      )}
      <span className={styles.gap} />
      {file && <ChooseFiles store={store} label={words.open} className={styles.quietButton} />}
      <SamplePicker store={store} words={words} />
      <button
        type="button"
        className={styles.quietButton}
        lang={lang === "zh" ? "en" : "zh-CN"}
        onClick={() => {
          onSpeak(lang === "zh" ? "en" : "zh");
        }}
      >
        {words.otherLanguage}
      </button>
      {file?.state.kind === "open" && (
        <SaveButtons store={store} id={file.id} pane={file.state.store} words={words} />
      )}
    </header>
  );
}

function SamplePicker({ store, words }: { store: FilesStore; words: WebWords }): ReactElement {
  const styles = useStyles();
  return (
    <select
      className={styles.select}
      aria-label={words.samples}
      value=""
      onChange={({ currentTarget }) => void openSample(store, currentTarget.value)}
    >
      <option value="" disabled>
        {words.samples}
      </option>
      {SAMPLE_NAMES.map((name) => (
        <option key={name} value={name}>
          {words.sampleNames[name]}
        </option>
      ))}
    </select>
  );
}
