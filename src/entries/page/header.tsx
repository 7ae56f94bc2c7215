import { useState, type ReactElement } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import { SAMPLE_NAMES, type WebWords } from "../../core/messages/web.js";
import { ChooseFiles, openSample } from "./drop-zone.js";
import type { FilesStore } from "./files-store.js";
import type { OpenFile } from "./open-file.js";
import { copyName, saveFile } from "./save.js";
import { useStyles } from "./styles.js";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
      {file && <span className={styles.headerPromise}>{words.promise}</span>}
      <span className={styles.gap} />
      {file && <ChooseFiles store={store} label={words.open} className={styles.plain} />}
      <SamplePicker store={store} words={words} />
      <button
        type="button"
        className={styles.plain}
        lang={lang === "zh" ? "en" : "zh-CN"}
        onClick={() => {
          onSpeak(lang === "zh" ? "en" : "zh");
        }}
      >
        {words.otherLanguage}
      </button>
      {file?.state.kind === "open" && <SaveButtons store={store} file={file} words={words} />}
    </header>
  );
}

function SaveButtons({
  store,
  file,
  words,
}: {
  store: FilesStore;
  file: OpenFile;
  words: WebWords;
}): ReactElement {
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const { state, name, id } = file;
  if (state.kind !== "open") return <></>;
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const bytes = await state.client.host.checkedCopy();
      saveFile(copyName(name), new Uint8Array(bytes), SHEET_TYPE);
      store.saved(id);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" className={styles.plain} onClick={() => void state.store.saveReport()}>
        {words.report}
      </button>
      <button type="button" className={styles.plain} disabled={isBusy} onClick={() => void save()}>
        {words.saveCopy}
      </button>
    </>
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
