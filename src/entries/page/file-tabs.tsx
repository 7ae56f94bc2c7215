import type { ReactElement } from "react";
import type { WebWords } from "../../core/messages/web.js";
import type { FilesStore } from "./files-store.js";
import type { OpenFile } from "./open-file.js";
import { useStyles } from "./styles.js";

interface FileTabsProps {
  readonly store: FilesStore;
  readonly files: readonly OpenFile[];
  readonly current: number | undefined;
  readonly words: WebWords;
}

/** The open files, where there are several. */
export function FileTabs({ store, files, current, words }: FileTabsProps): ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.files} aria-label={words.files}>
      {files.map(({ id, name }) => (
        <span key={id} className={styles.fileTab} data-current={id === current}>
          <button
            type="button"
            className={styles.fileName}
            aria-current={id === current ? "page" : undefined}
            onClick={() => {
              store.show(id);
            }}
          >
            {name}
          </button>
          <button
            type="button"
            className={styles.close}
            aria-label={words.close(name)}
            onClick={() => {
              store.close(id);
            }}
          >
            ×
          </button>
        </span>
      ))}
    </nav>
  );
}
