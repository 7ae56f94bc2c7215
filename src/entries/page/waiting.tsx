import type { ReactElement } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import type { FilesStore } from "./files-store.js";
import type { OpenFile } from "./open-file.js";
import { useStyles } from "./styles.js";

interface WaitingProps {
  readonly store: FilesStore;
  readonly file: OpenFile;
  readonly lang: Language;
}

/** A file that is being opened, or could not be. */
export function Waiting({ store, file, lang }: WaitingProps): ReactElement {
  const styles = useStyles();
  const { web, console: words } = messagesIn(lang);
  const { state, name, id } = file;
  const isRefused = state.kind === "refused";
  return (
    <main className={styles.waiting}>
      <div role={isRefused ? "alert" : "status"}>
        <h1 className={styles.landingTitle}>{isRefused ? web.refused(name) : `${web.opening} ${name}`}</h1>
        {isRefused && <p>{words.workbookErrors[state.code]}</p>}
      </div>
      <button
        type="button"
        className={styles.plain}
        onClick={() => {
          store.close(id);
        }}
      >
        {isRefused ? web.close(name) : web.cancel}
      </button>
    </main>
  );
}
