import { useRef, type ReactElement } from "react";
import { SAMPLE_NAMES, type WebWords } from "../../core/messages/web.js";
import type { FilesStore } from "./files-store.js";
import { sample } from "./samples.js";
import { useStyles } from "./styles.js";
import { takeFiles } from "./take-files.js";

/** What the page shows before a file is open: where to put one, and samples to try. */
export function DropZone({ store, words }: { store: FilesStore; words: WebWords }): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.landing}>
      <div className={styles.zone}>
        <img src="assets/icons/icon-64.png" alt="" width={48} height={48} />
        <h1 className={styles.landingTitle}>{words.dropHere}</h1>
        <p className={styles.quiet}>{words.kinds}</p>
        <ChooseFiles store={store} label={words.choose} className={styles.primary} />
        <p className={styles.promise}>{words.offline}</p>
      </div>
      <h2 className={styles.samplesTitle}>{words.noFile}</h2>
      <div className={styles.samples}>
        {SAMPLE_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.sample}
            onClick={() => void openSample(store, name)}
          >
            {words.sampleNames[name]}
          </button>
        ))}
      </div>
      <p className={styles.quiet}>{words.howItWorks}</p>
    </main>
  );
}

/** Opens a sample as if it had been dropped. */
export async function openSample(store: FilesStore, name: string): Promise<void> {
  const file = `${name}.xlsx`;
  await store.add([{ name: file, bytes: async () => (await sample(file)).slice() }]);
}

interface ChooseProps {
  readonly store: FilesStore;
  readonly label: string;
  readonly className: string;
}

/** A button that opens the browser's own file chooser. */
export function ChooseFiles({ store, label, className }: ChooseProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm"
        aria-label={label}
        onChange={({ currentTarget }) => {
          void store.add(takeFiles([...(currentTarget.files ?? [])]));
          currentTarget.value = "";
        }}
      />
    </>
  );
}
