import { Component, lazy, Suspense, type ReactElement, type ReactNode } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import type { Look } from "../../pane/theme/look.js";
import type { FilesStore } from "./files-store.js";
import type { OpenFile } from "./open-file.js";
import { refusalOf } from "./refusal.js";
import { useStyles } from "./styles.js";
import { Waiting } from "./waiting.js";

/** Grid and pane load when the first file is opened. */
const FileView = lazy(async () => import("./file-view.js"));

interface ShownFileProps {
  readonly store: FilesStore;
  readonly file: OpenFile;
  readonly lang: Language;
  readonly look: Look;
}

/** A file as far as it is open. What fails while it is drawn ends this file alone: the others, and the page, go on. */
export function ShownFile({ store, file, lang, look }: ShownFileProps): ReactElement {
  const styles = useStyles();
  const { id, name, state } = file;
  if (state.kind !== "open") return <Waiting store={store} file={file} lang={lang} />;
  const failed = (detail: string): ReactNode => (
    <Waiting store={store} file={{ id, name, state: { kind: "refused", detail } }} lang={lang} />
  );
  return (
    <Guard key={id} failed={failed}>
      <Suspense fallback={<main className={styles.waiting}>{messagesIn(lang).web.opening}</main>}>
        <FileView store={store} id={id} name={name} file={state} lang={lang} look={look} />
      </Suspense>
    </Guard>
  );
}

interface GuardProps {
  readonly failed: (detail: string) => ReactNode;
  readonly children: ReactNode;
}

class Guard extends Component<GuardProps, { readonly detail?: string }> {
  override state: { readonly detail?: string } = {};

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: refusalOf(error).detail };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    return detail === undefined ? this.props.children : this.props.failed(detail);
  }
}
