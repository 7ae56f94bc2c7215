import type { ReactElement } from "react";
import { messagesIn } from "../../core/messages/index.js";
import type { Host } from "./host.js";

/** What stands in the pane where Excel cannot run it: why, and the page that can do the same. */
export function NoExcel({ host }: { host: Exclude<Host, { kind: "excel" }> }): ReactElement {
  const words = messagesIn(host.lang).surface;
  return (
    <main style={{ padding: 16, fontFamily: "system-ui, sans-serif", lineHeight: 1.5 }}>
      <h1 style={{ fontSize: 16 }}>{host.kind === "tooOld" ? words.tooOld : words.noExcel}</h1>
      <p>{host.kind === "tooOld" ? words.needed : words.openInExcel}</p>
      <p>{words.pageDoesTheSame}</p>
      <a href="index.html" target="_blank" rel="noreferrer">
        {words.openPage}
      </a>
    </main>
  );
}
