import type { ReactElement } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import type { FilesStore } from "./files-store.js";
import type { OpenFile, Opening } from "./open-file.js";
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
  const refusal = state.kind === "refused" ? state : undefined;
  const said = refusal?.code === undefined ? web.fault : words.workbookErrors[refusal.code];
  return (
    <main className={styles.waiting}>
      <div role={refusal ? "alert" : "status"}>
        <h1 className={styles.landingTitle}>{refusal ? web.refused(name) : `${web.opening} ${name}`}</h1>
        {refusal && <p>{said}</p>}
        {refusal?.code === undefined && refusal?.detail !== "" && (
          <p className={styles.quiet}>{refusal?.detail}</p>
        )}
        {state.kind === "opening" && <ProgressLine state={state} lang={lang} />}
      </div>
      <button
        type="button"
        className={styles.plain}
        onClick={() => {
          store.close(id);
        }}
      >
        {refusal ? web.close(name) : web.cancel}
      </button>
    </main>
  );
}

/** Which sheet is being read; before the first one, that it waits or has begun. */
function ProgressLine({ state: { progress }, lang }: { state: Opening; lang: Language }): ReactElement {
  const styles = useStyles();
  const { web, pane } = messagesIn(lang);
  if (!progress) return <p className={styles.quiet}>{web.waitingFor}</p>;
  const { done, total, sheet } = progress;
  if (total === 0) return <progress aria-label={web.opening} className={styles.progress} />;
  const said = done < total ? pane.progress.reading(sheet) : pane.progress.checking;
  return (
    <>
      <progress aria-label={said} className={styles.progress} value={done} max={total} />
      <p className={styles.quiet}>
        {said} {done < total && pane.progress.place(done + 1, total)}
      </p>
    </>
  );
}
