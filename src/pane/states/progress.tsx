import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { ACTIONS } from "../actions.js";
import { ActionButton } from "../parts/action-button.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useWords } from "../use-pane.js";

/** Shorter work shows nothing: a bar that flashes tells nobody anything. */
const PATIENCE_MS = 400;

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "baseline", gap: "8px" },
  name: { fontSize: "16px", lineHeight: "22px", fontWeight: 600, overflowWrap: "anywhere" },
  track: {
    height: "2px",
    marginTop: "12px",
    borderRadius: "2px",
    overflow: "hidden",
    backgroundColor: neutral("track"),
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: neutral("accent"),
    forcedColorAdjust: "none",
    transitionProperty: "width",
    transitionDuration: "120ms",
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  button: { width: "100%", marginTop: "16px", height: "32px" },
  stays: { marginTop: "14px" },
});

/** Long work: which sheet is being read, how far it is, and a way out. */
export function ProgressView(): ReactElement {
  const { progress } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { progress: words } = useWords().pane;
  const reading = progress && progress.done < progress.total;
  const name = reading ? words.reading(progress.sheet) : words.checking;
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  return (
    <div className={mergeClasses(common.body, common.padded)}>
      <div className={styles.title}>
        <h2 className={mergeClasses(common.grow, styles.name)}>{name}</h2>
        {reading && (
          <span className={mergeClasses(common.caption, common.whole)}>
            {words.place(progress.done + 1, progress.total)}
          </span>
        )}
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share)}
      >
        <div className={styles.bar} style={{ width: `${String(share)}%` }} />
      </div>
      <ActionButton action={ACTIONS.cancel} className={styles.button} />
      <p className={mergeClasses(common.caption, styles.stays)}>{words.stays}</p>
    </div>
  );
}

/** True once `isBusy` has been true for longer than a person waits without asking. */
export function useIsLong(isBusy: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => {
      setIsLong(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isBusy]);
  return isBusy && isLong;
}
