import type { ReactElement } from "react";
import type { Messages } from "../core/messages/index.js";
import type { CellCache } from "./cells.js";
import { blockColumns } from "./cells.js";
import { RowFold } from "./row-fold.js";
import { GridRow } from "./row.js";
import { HEAD_HEIGHT } from "./styles.js";
import type { GridSheet, SheetGridProps } from "./types.js";
import type { Folds } from "./use-folds.js";
import type { MarkRows } from "./use-sheet.js";
import type { Axes, Shown } from "./use-shown.js";

export interface PaperRowsProps extends Pick<SheetGridProps, "styles" | "selected"> {
  /** those that stay in view, or those that scroll */
  readonly part: "frozen" | "scrolling";
  readonly sheet: GridSheet;
  readonly cache: CellCache;
  readonly axes: Axes;
  readonly shown: Shown;
  readonly marks: MarkRows;
  readonly rowFolds: Folds;
  readonly idBase: string;
  readonly messages: Messages;
}

/** The rows that are drawn, folds among them. */
export function PaperRows(props: PaperRowsProps): ReactElement {
  const { part, shown } = props;
  const blocks = blockColumns([...shown.frozenColumns, ...shown.columns]);
  if (part === "frozen")
    return (
      <>
        {shown.frozenRows.map((row) => (
          <PaperRow key={row} {...props} row={row} blocks={blocks} />
        ))}
      </>
    );
  return (
    <div role="rowgroup">
      {shown.rows.map((row) => (
        <PaperRow key={row} {...props} row={row} blocks={blocks} />
      ))}
    </div>
  );
}

interface PaperRowProps extends PaperRowsProps {
  readonly row: number;
  /** the first columns of the blocks of cells in view */
  readonly blocks: readonly number[];
}

function PaperRow({ row, blocks, ...props }: PaperRowProps): ReactElement {
  const { part, axes, shown, sheet, cache, selected } = props;
  const { rows, columns, headWidth } = axes;
  const top = HEAD_HEIGHT + rows.start(row);
  const fold = rows.foldOf(row);
  if (fold !== undefined) {
    const length = headWidth + columns.total;
    const { messages, rowFolds } = props;
    return (
      <RowFold
        run={fold}
        at={top}
        across={headWidth}
        {...{ length, words: messages.grid, onShow: rowFolds.show }}
      />
    );
  }
  return (
    <GridRow
      row={row}
      top={top}
      rows={rows}
      columns={columns}
      headWidth={headWidth}
      shown={shown.columns}
      frozen={shown.frozenColumns}
      cells={blocks.map((column) => cache.row(sheet.name, row, column))}
      marks={props.marks.get(row)}
      merges={shown.merges}
      styles={props.styles}
      current={selected.row === row ? selected.column : undefined}
      isFrozen={part === "frozen"}
      isBare={!sheet.showsGridLines}
      isHidden={props.rowFolds.isHidden(row)}
      idBase={props.idBase}
      messages={props.messages}
    />
  );
}
