import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { ReportOutcome } from "../../core/render/report.js";
import { Addresses } from "../parts/addresses.js";
import { isFocusLost } from "../parts/focus-if-lost.js";
import { Sentence } from "../parts/sentence.js";
import { useVerdictText, VerdictIcon } from "../parts/verdict-icon.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { keyOf } from "./rows.js";
import { addressesOf, findingsOf, saidOf } from "./said.js";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "10px 12px",
    borderBottom: `1px solid ${neutral("hairline")}`,
    ":hover": { backgroundColor: neutral("band") },
    ":has([data-row]:focus-visible)": {
      outline: `2px solid ${neutral("focus")}`,
      outlineOffset: "-2px",
      borderRadius: "4px",
    },
  },
  sign: { paddingTop: "2px" },
  open: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    width: "100%",
    // the whole row can be pressed; the addresses lie above it
    "::after": { content: '""', position: "absolute", inset: "0" },
    ":focus-visible": { outlineStyle: "none" },
  },
  verdict: { fontSize: "12px", lineHeight: "16px", fontWeight: 600, whiteSpace: "nowrap" },
  said: { color: neutral("text2"), margin: "1px 0 0", overflowWrap: "anywhere" },
  clause: { flexShrink: 1000 },
  foot: { display: "flex", alignItems: "center", gap: "6px", marginTop: "5px", minWidth: "0" },
});

/** An outcome in a list: verdict, title, its sentence, its cells and where it comes from. */
export function Row({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const words = useWords();
  const said = saidOf(outcome);
  const findings = findingsOf(outcome);
  // readings of one clause are about the same cells; only findings of their own are more
  const more = findings.every(({ reading }) => reading !== undefined) ? 0 : findings.length - 1;
  return (
    <li className={styles.row}>
      <span className={styles.sign}>
        <VerdictIcon verdict={outcome.verdict} />
      </span>
      <div>
        <OpenButton outcome={outcome} />
        {said.text !== "" && (
          <p className={styles.said}>
            <Sentence text={said.text} gap={said.gap} />
            {more > 0 && <span className={common.caption}> {words.pane.results.moreFindings(more)}</span>}
          </p>
        )}
        <div className={styles.foot}>
          <Addresses addresses={addressesOf(outcome)} />
          <span className={common.grow} />
          <Source outcome={outcome} />
        </div>
      </div>
    </li>
  );
}

/** The clause and the number of the rule; where room is short the clause gives way. */
function Source({ outcome: { clause, rule } }: { outcome: ReportOutcome }): ReactElement {
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <>
      {clause !== "" && (
        <span className={mergeClasses(common.caption, common.ellipsis, styles.clause)} title={clause}>
          {clause}
        </span>
      )}
      <span className={mergeClasses(common.caption, common.whole)}>{clause === "" ? rule : `· ${rule}`}</span>
    </>
  );
}

function OpenButton({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const { was, last } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane, terms } = useWords();
  const verdictText = useVerdictText();
  const button = useRef<HTMLButtonElement>(null);
  const before = was.get(keyOf(outcome));
  const isLast = last !== undefined && keyOf(last) === keyOf(outcome);
  useEffect(() => {
    if (isLast && isFocusLost()) button.current?.focus({ preventScroll: true });
    // only when the row appears: later the focus is the person's
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <button
      ref={button}
      type="button"
      data-row
      className={mergeClasses(common.bare, styles.open)}
      onClick={() => {
        store.openFinding(outcome);
      }}
    >
      <span className={common.grow}>
        <span className={common.strong}>{outcome.title}</span>
        {before !== undefined && (
          <span className={common.caption}>
            {" "}
            {pane.results.was(before === "accepted" ? pane.results.accepted : terms.verdict[before])}
          </span>
        )}
      </span>
      <span className={mergeClasses(styles.verdict, verdictText(outcome.verdict))}>
        {terms.verdict[outcome.verdict]}
      </span>
    </button>
  );
}
