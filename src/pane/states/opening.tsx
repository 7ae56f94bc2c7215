import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ACTIONS } from "../actions.js";
import { ActionButton } from "../parts/action-button.js";
import { useCommonStyles } from "../theme/styles.js";
import { usePane, useWords } from "../use-pane.js";
import { useIsLong } from "./progress.js";

const useStyles = makeStyles({ again: { marginTop: "12px" } });

/** Before the workbook has been read for the first time; when that was refused, a way to try again. */
export function Opening(): ReactElement {
  const { notice } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { before } = useWords().pane;
  const isRefused = notice?.kind === "problem";
  const isLong = useIsLong(!isRefused);
  return (
    <div className={mergeClasses(common.body, common.padded)}>
      {isRefused ? <p>{before.notOpened}</p> : isLong && <p className={common.caption}>{before.opening}</p>}
      {isRefused && (
        <div className={styles.again}>
          <ActionButton action={ACTIONS.again} primary />
        </div>
      )}
    </div>
  );
}
