import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ACTIONS } from "../actions.js";
import { Glyph } from "../parts/glyph.js";
import { placeOf, placeText } from "../parts/places.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "7px 12px",
    fontSize: "12px",
    lineHeight: "16px",
    borderBottom: `1px solid ${neutral("hairline")}`,
    flexShrink: 0,
  },
  written: { backgroundColor: neutral("band") },
  undo: { display: "inline-flex", alignItems: "center", gap: "4px" },
  quiet: { color: neutral("text3") },
});

/** What was just written, with the way back; stays until the next change. */
export function WrittenBar(): ReactElement | null {
  const { written } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane } = useWords();
  if (!written) return null;
  const from = written.from === "" ? pane.finding.blank : written.from;
  const text = pane.notices.written(placeText(placeOf(written.cell)), from, written.to);
  return (
    <div className={mergeClasses(styles.bar, styles.written)} role="status">
      <Glyph name="tick" />
      <span className={mergeClasses(common.grow, common.ellipsis)} title={text}>
        {text}
      </span>
      <button
        type="button"
        className={mergeClasses(common.bare, common.link, styles.undo)}
        onClick={() => void ACTIONS.undo.run(store)}
      >
        <Glyph name="undo" />
        {pane.actions.undo}
      </button>
    </div>
  );
}

/** What is better, new and unchanged since the check before; nothing where nothing moved. */
export function ChangeLine(): ReactElement | null {
  const { checked, written } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { notices } = useWords().pane;
  const change = checked?.change;
  if (!change) return null;
  const hasMoved = change.better.length + change.worse.length > 0;
  if (!hasMoved && !written) return null;
  return (
    <div className={mergeClasses(styles.bar, styles.quiet)}>
      <span>{notices.compared}</span>
      <span className={common.strong} title={change.better.join(" ")}>
        {notices.better(change.better.length)}
      </span>
      <span title={change.worse.join(" ")}>{notices.worse(change.worse.length)}</span>
      <span>{notices.same(change.same)}</span>
    </div>
  );
}
