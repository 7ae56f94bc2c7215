import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GuideSummary } from "../../desk/desk.js";
import { ACTIONS } from "../actions.js";
import { chosenGuide } from "../head/guides.js";
import { timeOf } from "../head/head.js";
import { ActionButton } from "../parts/action-button.js";
import { Glyph, type GlyphName } from "../parts/glyph.js";
import { SheetRows } from "../parts/sheet-rows.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";

const useStyles = makeStyles({
  body: { padding: "14px 12px 12px" },
  fact: { display: "flex", alignItems: "flex-start", gap: "10px", marginBottom: "10px" },
  sign: { color: neutral("text2"), paddingTop: "2px" },
  line: { display: "block" },
  button: { width: "100%", marginTop: "6px", height: "32px" },
  marks: { display: "flex", alignItems: "center", marginTop: "4px" },
  label: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  box: { width: "16px", height: "16px", margin: "0", accentColor: neutral("accent") },
  hint: { marginLeft: "auto" },
  promise: { marginTop: "14px", paddingTop: "10px", borderTop: `1px solid ${neutral("hairline")}` },
});

/** Before the first check: what the guide asks and until when, one button, and which sheets will be read. */
export function Before(): ReactElement {
  const state = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane } = useWords();
  const guide = chosenGuide(state);
  return (
    <div className={mergeClasses(common.body, styles.body)}>
      {guide && <GuideFacts guide={guide} />}
      <ActionButton action={ACTIONS.check} label="firstCheck" primary className={styles.button} />
      {state.opened?.can.mark === true && <MarksBox />}
      {state.opened && (
        <SheetRows
          title={pane.before.sheets(state.opened.sheets.length)}
          hint={pane.before.sheetsHint}
          sheets={state.opened.sheets.map(({ name, rows, hidden }) => ({
            name,
            note: pane.before.rows(rows, hidden),
          }))}
        />
      )}
      <p className={mergeClasses(common.caption, styles.promise)}>
        {pane.before.promise} {pane.always}
      </p>
    </div>
  );
}

function GuideFacts({ guide }: { guide: GuideSummary }): ReactElement {
  const { pane } = useWords();
  const { counts, window } = guide;
  const demands = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Fact
        glyph="calendar"
        title={timeOf(guide, pane)}
        note={window && pane.before.window(window.from, window.to)}
      />
      <Fact glyph="document" title={pane.before.demands(demands)} note={pane.before.kinds(counts)} />
    </>
  );
}

function Fact({
  glyph,
  title,
  note,
}: {
  glyph: GlyphName;
  title: string;
  note: string | undefined;
}): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <div className={styles.fact}>
      <span className={styles.sign}>
        <Glyph name={glyph} />
      </span>
      <span className={common.grow}>
        <span className={mergeClasses(styles.line, common.strong)}>{title}</span>
        <span className={mergeClasses(styles.line, common.caption)}>{note}</span>
      </span>
    </div>
  );
}

function MarksBox(): ReactElement {
  const { marks } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane } = useWords();
  return (
    <div className={styles.marks}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={marks}
          onChange={() => void ACTIONS.marks.run(store)}
        />
        {pane.actions.marks}
      </label>
      <span className={mergeClasses(common.caption, styles.hint)}>{pane.before.marksHint}</span>
    </div>
  );
}
