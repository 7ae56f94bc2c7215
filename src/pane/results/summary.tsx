import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../../core/outcome.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";

const ORDER = [
  "broken",
  "doubtful",
  "unanswered",
  "manual",
  "met",
  "exempt",
] as const satisfies readonly Verdict[];

const useStyles = makeStyles({
  summary: {
    display: "flex",
    justifyContent: "space-between",
    height: "58px",
    boxSizing: "border-box",
    padding: "4px 6px",
    borderBottom: `1px solid ${neutral("hairline")}`,
    flexShrink: 0,
  },
  item: {
    display: "flex",
    // the word stands first for who hears it, the count for who sees it
    flexDirection: "column-reverse",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "40px",
    padding: "3px 5px",
    borderRadius: "4px",
    border: "1px solid transparent",
    ":hover": { backgroundColor: neutral("band") },
  },
  pressed: {
    backgroundColor: neutral("selected"),
    border: `1px solid ${neutral("accent")}`,
    ":hover": { backgroundColor: neutral("selected") },
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  count: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    fontSize: "16px",
    lineHeight: "20px",
    fontWeight: 600,
  },
  none: { fontWeight: 400, color: neutral("text3") },
  word: { fontSize: "12px", lineHeight: "16px", color: neutral("text2"), whiteSpace: "nowrap" },
});

/** How many stand under each verdict; each count is also the filter for it. */
export function Summary(): ReactElement | null {
  const { checked, filter } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane, terms } = useWords();
  if (!checked) return null;
  const counts = checked.workbook.summary;
  return (
    <div className={styles.summary} role="group" aria-label={pane.results.summary}>
      {ORDER.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={mergeClasses(common.bare, styles.item, filter === verdict && styles.pressed)}
          aria-pressed={filter === verdict}
          title={terms.verdict[verdict]}
          onClick={() => {
            store.filter(verdict);
          }}
        >
          <span className={styles.word}>{pane.results.short[verdict]}</span>{" "}
          <span className={mergeClasses(styles.count, counts[verdict] === 0 && styles.none)}>
            <VerdictIcon verdict={verdict} />
            {counts[verdict]}
          </span>
        </button>
      ))}
    </div>
  );
}
