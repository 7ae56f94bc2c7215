import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { GridWords } from "../core/messages/grid.js";
import { columnLetters } from "../core/values/cells.js";
import type { Run } from "../workbook/view.js";
import type { Axis } from "./axis.js";
import { ColumnFold } from "./column-fold.js";
import { HEAD_HEIGHT, useStyles } from "./styles.js";

interface HeadsProps {
  readonly columns: Axis;
  readonly headWidth: number;
  readonly shown: readonly number[];
  readonly frozen: readonly number[];
  readonly current: number;
  readonly isHidden: (column: number) => boolean;
  /** pixels the lines of hidden columns go down */
  readonly length: number;
  readonly words: GridWords;
  readonly onShow: (run: Run) => void;
}

/** The row of column letters. */
export const ColumnHeads = memo(function ColumnHeads(props: HeadsProps): ReactElement {
  const { columns, headWidth, shown, frozen } = props;
  const classes = useStyles();
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classes.headRow}
      style={{ width: headWidth + columns.total, height: HEAD_HEIGHT }}
    >
      <div role="presentation" className={classes.stuck}>
        <div
          role="presentation"
          className={classes.head}
          style={{ left: 0, top: 0, width: headWidth, height: HEAD_HEIGHT }}
        />
        {frozen.map((column) => (
          <Head key={column} {...props} column={column} />
        ))}
      </div>
      {shown.map((column) => (
        <Head key={column} {...props} column={column} />
      ))}
    </div>
  );
});

function Head(props: HeadsProps & { readonly column: number }): ReactElement {
  const { column, columns, headWidth, current, words, length, onShow } = props;
  const classes = useStyles();
  const fold = columns.foldOf(column);
  const at = headWidth + columns.start(column);
  if (fold !== undefined)
    return <ColumnFold run={fold} at={at} length={length} words={words} onShow={onShow} />;
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      className={mergeClasses(
        classes.head,
        column === current && classes.headOn,
        props.isHidden(column) && classes.headHidden,
      )}
      style={{ left: at, top: 0, width: columns.size(column), height: HEAD_HEIGHT }}
    >
      {columnLetters(column)}
    </div>
  );
}
