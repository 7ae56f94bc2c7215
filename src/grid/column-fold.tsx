import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { GridWords } from "../core/messages/grid.js";
import { columnLetters } from "../core/values/cells.js";
import type { Run } from "../workbook/view.js";
import { FOLD } from "./axis.js";
import { HEAD_HEIGHT, useStyles } from "./styles.js";

interface ColumnFoldProps {
  readonly run: Run;
  /** pixels from the canvas's left, and of the line down the sheet */
  readonly at: number;
  readonly length: number;
  readonly words: GridWords;
  readonly onShow: (run: Run) => void;
}

/** Columns that are hidden: a thin double line down the sheet, and a button in the row of heads that shows them. */
export function ColumnFold({ run, at, length, words, onShow }: ColumnFoldProps): ReactElement {
  const classes = useStyles();
  const label = words.hiddenColumns(columnLetters(run.from), columnLetters(run.to));
  return (
    <div
      role="columnheader"
      aria-colindex={run.from + 1}
      className={classes.foldLine}
      style={{ left: at, top: 0, pointerEvents: "auto" }}
    >
      <div
        role="presentation"
        className={classes.foldLine}
        style={{ left: 2, top: HEAD_HEIGHT, height: length, borderLeft: "3px double #8a8a8a" }}
      />
      <button
        type="button"
        className={mergeClasses(classes.head, classes.fold)}
        style={{ left: 0, top: 0, width: FOLD, height: HEAD_HEIGHT }}
        aria-label={`${label}: ${words.show}`}
        title={`${label}: ${words.show}`}
        onClick={() => {
          onShow(run);
        }}
      >
        <span aria-hidden="true" style={{ height: "60%", borderLeft: "3px double currentColor" }} />
      </button>
    </div>
  );
}
