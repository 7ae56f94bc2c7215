import { useState, useSyncExternalStore, type ReactElement } from "react";
import type { WebWords } from "../../core/messages/web.js";
import type { PaneStore } from "../../pane/store.js";
import type { FilesStore } from "./files-store.js";
import { useStyles } from "./styles.js";

interface SaveButtonsProps {
  readonly store: FilesStore;
  readonly id: number;
  readonly pane: PaneStore;
  readonly words: WebWords;
}

/** The printable report and the checked copy of the file that is shown; both need a check first. */
export function SaveButtons({ store, id, pane, words }: SaveButtonsProps): ReactElement {
  const styles = useStyles();
  const { checked } = useSyncExternalStore(pane.subscribe, pane.state);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    await store.save(id);
    setBusy(false);
  };
  return (
    <>
      <button
        type="button"
        className={styles.plain}
        disabled={!checked}
        onClick={() => void pane.saveReport()}
      >
        {words.report}
      </button>
      <button
        type="button"
        className={styles.plain}
        disabled={!checked || isBusy}
        onClick={() => void save()}
      >
        {words.saveCopy}
      </button>
    </>
  );
}
