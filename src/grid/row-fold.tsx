import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GridWords } from "../core/messages/grid.js";
import type { Run } from "../workbook/view.js";
import { FOLD } from "./axis.js";
import { useStyles } from "./styles.js";

interface FoldProps {
  readonly run: Run;
  /** pixels from the canvas's corner along the axis */
  readonly at: number;
  /** pixels of the heads across, and of the whole canvas */
  readonly across: number;
  readonly length: number;
  readonly words: GridWords;
  readonly onShow: (run: Run) => void;
}

/** Rows that are hidden: a thin double line across the sheet, and in the heads a button that shows them. */
export function RowFold({ run, at, across, length, words, onShow }: FoldProps): ReactElement {
  const classes = useStyles();
  const label = words.hiddenRows(String(run.from), String(run.to));
  return (
    <div
      role="row"
      aria-rowindex={run.from + 1}
      className={classes.row}
      style={{ top: at, height: FOLD, width: length }}
    >
      <div
        role="presentation"
        className={classes.foldLine}
        style={{ left: 0, top: 2, width: length, borderTop: "3px double #8a8a8a" }}
      />
      <div role="presentation" className={classes.stuck}>
        <div role="rowheader" className={classes.foldLine} style={{ pointerEvents: "auto" }}>
          <button
            type="button"
            className={mergeClasses(classes.head, classes.fold)}
            style={{ left: 0, top: 0, width: across, height: FOLD }}
            aria-label={`${label}: ${words.show}`}
            title={`${label}: ${words.show}`}
            onClick={() => {
              onShow(run);
            }}
          >
            <span aria-hidden="true" style={{ width: "60%", borderTop: "3px double currentColor" }} />
          </button>
        </div>
      </div>
    </div>
  );
}
