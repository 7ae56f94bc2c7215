import { useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactElement } from "react";
import type { Messages } from "../core/messages/index.js";
import { formatAddress, type CellRef } from "../core/values/cells.js";
import type { CellCache } from "./cells.js";
import { CellEditor } from "./editor.js";
import { handsOf, move, type Editing, type Hands, type HandsProps } from "./hands.js";
import { ColumnHeads } from "./heads.js";
import { MarkTip } from "./mark-tip.js";
import { PaperRows, type PaperRowsProps } from "./paper-rows.js";
import { placeBox, tipPlace } from "./place-box.js";
import { HEAD_HEIGHT, useStyles } from "./styles.js";
import type { GridSheet, SheetGridProps } from "./types.js";
import { useFolds, type Folds } from "./use-folds.js";
import { useMarks, useReveal, useWanted } from "./use-sheet.js";
import { useAxes, useShown, type Axes } from "./use-shown.js";
import { Viewport } from "./viewport.js";

export interface PaperProps extends SheetGridProps {
  readonly sheet: GridSheet;
  readonly cache: CellCache;
  readonly messages: Messages;
  readonly onCommit: ((cell: CellRef, text: string) => Promise<string | undefined>) | undefined;
}

/** One sheet: heads, frozen rows and columns, cells, the editor and the tip. */
export function SheetPaper(props: PaperProps): ReactElement {
  const { sheet, selected, onCommit } = props;
  const classes = useStyles();
  const idBase = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport] = useState(() => new Viewport());
  useLayoutEffect(() => viewport.attach(scroller.current), [viewport]);
  const view = useSyncExternalStore(viewport.subscribe, viewport.view, viewport.view);
  const rowFolds = useFolds(sheet.hiddenRows, selected.row);
  const columnFolds = useFolds(sheet.hiddenColumns, selected.column);
  const axes = useAxes(sheet, selected, rowFolds, columnFolds);
  const shown = useShown(sheet, axes, view);
  const marks = useMarks(props.marks, sheet.name);
  const [editing, setEditing] = useState<Editing>();
  useWanted(props, shown);
  useReveal(viewport, { axes, shown, selected });
  const drawn = { axes, shown, marks, idBase, rowFolds };
  const reach = { ...props, ...drawn, view, viewport, setEditing };
  const hands = { ...reach, isEditing: editing !== undefined, canEdit: onCommit !== undefined };
  return (
    <div ref={scroller} className={classes.scroller}>
      <div className={classes.canvas} style={canvasSize(axes)}>
        <Grid {...props} {...drawn} columnFolds={columnFolds} hands={handsOf(hands)} />
        <Above {...hands} editing={editing} showsTips={props.showsTips === true} />
      </div>
    </div>
  );
}

const canvasSize = ({
  rows,
  columns,
  headWidth,
}: Axes): { readonly width: number; readonly height: number } => ({
  width: headWidth + columns.total,
  height: HEAD_HEIGHT + rows.total,
});

interface GridProps extends Omit<PaperRowsProps, "part"> {
  readonly columnFolds: Folds;
  readonly hands: Hands;
  readonly onCommit: PaperProps["onCommit"];
}

/** What is drawn of the sheet: what stays in view at the top, then what scrolls. */
function Grid({ hands, onCommit, ...props }: GridProps): ReactElement {
  const { axes, shown, selected, sheet, idBase } = props;
  const classes = useStyles();
  return (
    <div
      role="grid"
      tabIndex={0}
      aria-label={sheet.name}
      aria-rowcount={axes.rows.count + 1}
      aria-colcount={axes.columns.count + 1}
      aria-activedescendant={`${idBase}-${String(selected.row)}-${String(selected.column)}`}
      aria-readonly={onCommit === undefined}
      className={classes.grid}
      {...hands}
    >
      <Top {...props} />
      {shown.frozenWidth > 0 && (
        <div role="presentation" className={classes.stuckLine}>
          <div
            role="presentation"
            className={classes.freeze}
            style={{
              left: axes.headWidth + shown.frozenWidth - 2,
              top: 0,
              width: 2,
              height: canvasSize(axes).height,
            }}
          />
        </div>
      )}
      <PaperRows {...props} part="scrolling" />
    </div>
  );
}

/** The letters of the columns and the frozen rows. */
function Top({ columnFolds, ...props }: Omit<GridProps, "hands" | "onCommit">): ReactElement {
  const { axes, shown, selected, messages } = props;
  const classes = useStyles();
  return (
    <div role="rowgroup" className={classes.top}>
      <ColumnHeads
        columns={axes.columns}
        headWidth={axes.headWidth}
        shown={shown.columns}
        frozen={shown.frozenColumns}
        current={selected.column}
        isHidden={columnFolds.isHidden}
        length={axes.rows.total}
        words={messages.grid}
        onShow={columnFolds.show}
      />
      <PaperRows {...props} part="frozen" />
      {shown.frozenHeight > 0 && (
        <div
          role="presentation"
          className={classes.freeze}
          style={{
            left: 0,
            top: HEAD_HEIGHT + shown.frozenHeight - 2,
            width: canvasSize(axes).width,
            height: 2,
          }}
        />
      )}
    </div>
  );
}

interface AboveProps extends HandsProps {
  readonly editing: Editing | undefined;
  readonly onCommit: PaperProps["onCommit"];
  readonly showsTips: boolean;
  readonly messages: Messages;
}

/** What stands above the cells: the field that is typed into, or the tip of a marked cell. */
function Above(props: AboveProps): ReactElement | null {
  const { editing, onCommit, selected, axes, shown, view, marks, messages, viewport, setEditing } = props;
  const box = placeBox(editing ?? selected, axes, shown, view);
  const mark = marks.get(selected.row)?.get(selected.column);
  if (editing === undefined || onCommit === undefined) {
    return props.showsTips && mark !== undefined ? (
      <MarkTip mark={mark} messages={messages} {...tipPlace(box, view)} />
    ) : null;
  }
  const cell = { sheet: props.sheet.name, row: editing.row, column: editing.column };
  return (
    <CellEditor
      key={formatAddress(cell)}
      text={editing.text}
      box={box}
      label={formatAddress(cell)}
      words={messages.grid}
      onCommit={async (text) => onCommit(cell, text)}
      onDone={(press) => {
        setEditing(undefined);
        if (press !== undefined) move({ ...press, control: false }, props);
        viewport.focus();
      }}
    />
  );
}
