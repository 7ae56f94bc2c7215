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
        <p className={styles.promise}>
          <Shield /> {words.offline}
        </p>
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
    </main>
  );
}

/** Stands before the promise that nothing leaves the computer. */
export function Shield(): ReactElement {
  const styles = useStyles();
  return (
    <svg className={styles.shield} viewBox="0 0 16 16" aria-hidden>
      <path d="M8 1.5 13.5 3.5V7.5C13.5 11 11.2 13.4 8 14.5 4.8 13.4 2.5 11 2.5 7.5V3.5Z" />
      <path d="M5.5 8 7.3 9.8 10.6 6.3" />
    </svg>
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
