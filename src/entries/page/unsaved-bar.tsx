import { useEffect, useRef, type ReactElement } from "react";
import type { WebWords } from "../../core/messages/web.js";
import type { FilesStore } from "./files-store.js";
import type { OpenFile } from "./open-file.js";
import { useStyles } from "./styles.js";

interface UnsavedBarProps {
  readonly store: FilesStore;
  readonly file: OpenFile;
  readonly words: WebWords;
}

/** Asked in place of losing changes when a file is closed; nothing is blocked meanwhile. */
export function UnsavedBar({ store, file: { id, name }, words }: UnsavedBarProps): ReactElement {
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const saveAndClose = async (): Promise<void> => {
    store.keep();
    if (await store.save(id)) store.close(id);
  };
  const answers = [
    [words.saveCopy, () => void saveAndClose()],
    [
      words.closeUnsaved,
      () => {
        store.close(id, true);
      },
    ],
    [
      words.keepOpen,
      () => {
        store.keep();
      },
    ],
  ] as const;
  return (
    <div className={styles.asking} role="alert">
      <span className={styles.gap}>{words.unsaved(name)}</span>
      {answers.map(([label, answer], at) => (
        <button
          key={label}
          ref={at === 0 ? first : undefined}
          type="button"
          className={styles.plain}
          onClick={answer}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
