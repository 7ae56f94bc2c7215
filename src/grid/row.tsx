import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Messages } from "../core/messages/index.js";
import type { CellStyle } from "../workbook/view.js";
import type { Axis } from "./axis.js";
import { GridCell, type CellBox } from "./cell.js";
import type { RowCells } from "./cells.js";
import { lettersOf, sideOf } from "./looks.js";
import { textWidth } from "./measure.js";
import type { Merges } from "./merges.js";
import { useStyles, type GridClasses } from "./styles.js";
import type { GridMark } from "./types.js";

export interface RowProps {
  readonly row: number;
  /** pixels from the canvas's top */
  readonly top: number;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly headWidth: number;
  /** columns in view that scroll, and those that stay */
  readonly shown: readonly number[];
  readonly frozen: readonly number[];
  /** the cells of the row by the blocks in view */
  readonly cells: readonly (RowCells | undefined)[];
  readonly marks: ReadonlyMap<number, GridMark> | undefined;
  readonly merges: Merges;
  readonly styles: readonly CellStyle[];
  /** the selected column, where it is in this row */
  readonly current: number | undefined;
  readonly isFrozen: boolean;
  readonly isBare: boolean;
  readonly isHidden: boolean;
  readonly idBase: string;
  readonly messages: Messages;
}

const PLAIN: CellStyle = {};

/** A row of the sheet: its head and the frozen columns stick to the left, the others scroll. */
export const GridRow = memo(function GridRow(props: RowProps): ReactElement {
  const { row, top, rows, columns, headWidth, shown, current, isHidden } = props;
  const { stuck, crossing } = divided(props);
  const classes = useStyles();
  const height = rows.size(row);
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={classes.row}
      style={{ top, height, width: headWidth + columns.total }}
    >
      <div role="presentation" className={classes.stuck}>
        <div
          role="rowheader"
          className={mergeClasses(
            classes.head,
            current !== undefined && classes.headOn,
            isHidden && classes.headHidden,
          )}
          style={{ left: 0, top: 0, width: headWidth, height }}
          data-head-row={row}
        >
          {row}
        </div>
        {stuck.map((column) => (
          <Place key={column} {...props} classes={classes} column={column} isStuck />
        ))}
      </div>
      {crossing.map((column) => (
        <Place key={column} {...props} classes={classes} column={column} isStuck={false} />
      ))}
      {shown.map((column) => (
        <Place key={column} {...props} classes={classes} column={column} isStuck={false} />
      ))}
    </div>
  );
}, sameRow);

/** A merged area that reaches out of the frozen columns, as a title over the whole table, scrolls with the others. */
function divided({ row, frozen, merges }: RowProps): {
  readonly stuck: readonly number[];
  readonly crossing: readonly number[];
} {
  const last = frozen.at(-1) ?? 0;
  const crosses = (column: number): boolean => (merges.at(row, column)?.right ?? column) > last;
  return { stuck: frozen.filter((column) => !crosses(column)), crossing: frozen.filter(crosses) };
}

/** Lists that are made anew for each draw are compared by what they hold. */
function sameRow(before: RowProps, after: RowProps): boolean {
  const keys = Object.keys(after) as (keyof RowProps)[];
  return keys.every((key) => {
    const [one, other] = [before[key], after[key]];
    if (one === other) return true;
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      key !== "styles" &&
      one.length === other.length &&
      one.every((item, index) => item === (other as readonly unknown[])[index])
    );
  });
}

interface PlaceProps extends RowProps {
  readonly column: number;
  readonly isStuck: boolean;
  readonly classes: GridClasses;
}

/** The cell at a place, unless a merged area covers it from elsewhere or its column is folded away. */
function Place(props: PlaceProps): ReactElement | null {
  const { row, column, columns, merges, styles, marks, isStuck } = props;
  const merge = merges.at(row, column);
  const isCovered = merge !== undefined && (merge.top !== row || merge.left !== column);
  if (isCovered || columns.foldOf(column) !== undefined) return null;
  const cell = cellIn(props.cells, column);
  const style = styles[cell?.style ?? 0] ?? PLAIN;
  return (
    <GridCell
      id={`${props.idBase}-${String(row)}-${String(column)}`}
      row={row}
      column={column}
      span={{
        rows: merge === undefined ? 1 : merge.bottom - merge.top + 1,
        columns: merge === undefined ? 1 : merge.right - merge.left + 1,
      }}
      box={boxOf(props, style)}
      cell={cell}
      style={style}
      mark={marks?.get(column)}
      isCurrent={props.current === column}
      isOpaque={isStuck || props.isFrozen || merge !== undefined}
      isBare={props.isBare}
      messages={props.messages}
      classes={props.classes}
    />
  );
}

const cellIn = (cells: RowProps["cells"], column: number): ReturnType<RowCells["get"]> => {
  for (const block of cells) {
    const cell = block?.get(column);
    if (cell !== undefined) return cell;
  }
  return undefined;
};

function boxOf(props: PlaceProps, style: CellStyle): CellBox {
  const { row, column, rows, columns, headWidth, merges } = props;
  const merge = merges.at(row, column);
  const left = headWidth + columns.start(column);
  const width =
    merge === undefined ? columns.size(column) : columns.start(merge.right + 1) - columns.start(merge.left);
  const height = merge === undefined ? rows.size(row) : rows.start(merge.bottom + 1) - rows.start(merge.top);
  return { left, width, height, room: merge === undefined ? roomOf(props, style, width) : width };
}

/** A text at the left runs on over the empty cells beside it. */
function roomOf(
  { row, column, columns, cells, marks, merges }: PlaceProps,
  style: CellStyle,
  width: number,
): number {
  const cell = cellIn(cells, column);
  if (cell?.kind !== "text" || style.wraps === true || sideOf(style, "text") !== "left") return width;
  const wanted = textWidth(cell.text, lettersOf(style), style.bold === true) + 8;
  let room = width;
  for (let next = column + 1; room < wanted && next <= columns.count; next += 1) {
    const text = cellIn(cells, next)?.text ?? "";
    if (text !== "" || marks?.has(next) === true || merges.at(row, next) !== undefined) break;
    room += columns.size(next);
  }
  return room;
}
