import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportOutcome } from "../../../core/render/report.js";
import { ACTIONS } from "../../actions.js";
import { Glyph } from "../../parts/glyph.js";
import { IconButton } from "../../parts/icon-button.js";
import { useCommonStyles } from "../../theme/styles.js";
import { neutral } from "../../theme/tokens.js";
import { usePane, useStore, useWords } from "../../use-pane.js";
import { demandBeside, keyOf, outcomesAround } from "../rows.js";
import { outcomeText } from "./outcome-text.js";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    height: "40px",
    boxSizing: "border-box",
    padding: "0 4px",
    borderBottom: `1px solid ${neutral("hairline")}`,
    flexShrink: 0,
  },
  back: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    height: "32px",
    padding: "0 8px",
    borderRadius: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    ":hover": { backgroundColor: neutral("band") },
  },
});

/** The way back, which one this is of how many, its neighbours, and a copy to hand on. */
export function FindingHead({ outcome }: { outcome: ReportOutcome }): ReactElement | null {
  const state = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const words = useWords();
  const { finding, actions } = words.pane;
  if (!state.checked) return null;
  const around = outcomesAround(state.checked, state, state.filter, outcome);
  return (
    <header className={styles.head}>
      <button
        type="button"
        className={mergeClasses(common.bare, styles.back)}
        title={actions.back}
        onClick={() => {
          ACTIONS.back.run(store);
        }}
      >
        <Glyph name="back" />
        {state.filter === undefined ? finding.all : sectionName(state.filter, words)}
      </button>
      <span className={common.grow} />
      <Leaf outcome={outcome} around={around} />
      <IconButton
        glyph="copy"
        label={actions.copyFinding}
        onClick={() => void store.copy(outcomeText(outcome, words))}
      />
    </header>
  );
}

/** Which one this is of how many, and the ways to its neighbours. */
function Leaf({
  outcome,
  around,
}: {
  outcome: ReportOutcome;
  around: readonly ReportOutcome[];
}): ReactElement {
  const store = useStore();
  const common = useCommonStyles();
  const { finding } = useWords().pane;
  const at = around.findIndex((one) => keyOf(one) === keyOf(outcome));
  return (
    <>
      <span className={common.caption}>{finding.place(at + 1, around.length)}</span>
      <IconButton
        glyph="up"
        label={finding.previous}
        disabled={!demandBeside(around, outcome, -1)}
        onClick={() => {
          ACTIONS.previous.run(store);
        }}
      />
      <IconButton
        glyph="down"
        label={finding.next}
        disabled={!demandBeside(around, outcome, 1)}
        onClick={() => {
          ACTIONS.next.run(store);
        }}
      />
    </>
  );
}

const sectionName = (
  section: NonNullable<ReturnType<typeof usePane>["filter"]>,
  { pane, terms }: ReturnType<typeof useWords>,
): string => (section === "accepted" ? pane.results.accepted : terms.verdict[section]);
