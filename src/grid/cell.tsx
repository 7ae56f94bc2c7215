import { mergeClasses } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import { LOOKS } from "../core/marks/looks.js";
import type { Messages } from "../core/messages/index.js";
import type { CellStyle, ViewCell } from "../workbook/view.js";
import { cssOf, lettersOf, MARK_ROOM, markCss, sideCss, sideOf } from "./looks.js";
import { textWidth } from "./measure.js";
import type { GridClasses } from "./styles.js";
import type { GridMark } from "./types.js";
import { VERDICT_INK, VerdictIcon } from "./verdict-icon.js";

export interface CellBox {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** how far to the right a long text may run on over empty cells */
  readonly room: number;
}

interface GridCellProps {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly span: { readonly rows: number; readonly columns: number };
  readonly box: CellBox;
  readonly cell: ViewCell | undefined;
  readonly style: CellStyle;
  readonly mark: GridMark | undefined;
  readonly isCurrent: boolean;
  readonly isOpaque: boolean;
  readonly isBare: boolean;
  readonly messages: Messages;
  readonly classes: GridClasses;
}

/** One cell as it stands on the sheet. No hooks in here: hundreds of these are drawn while a sheet scrolls. */
export function GridCell(props: GridCellProps): ReactElement {
  const { id, row, column, span, box, cell, style, mark, isCurrent, messages, classes } = props;
  const text = shownText(cell, style, box, mark !== undefined);
  const isBeside = hasMarkRoom(props);
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column + 1}
      aria-selected={isCurrent}
      {...(span.rows > 1 && { "aria-rowspan": span.rows })}
      {...(span.columns > 1 && { "aria-colspan": span.columns })}
      data-row={row}
      data-column={column}
      className={classOf(props)}
      style={cellCss(props)}
      title={text === (cell?.text ?? "") ? undefined : cell?.text}
    >
      {mark !== undefined && (
        <span
          className={isBeside ? classes.mark : mergeClasses(classes.mark, classes.corner)}
          style={{ color: VERDICT_INK[mark.verdict] }}
        >
          <VerdictIcon
            verdict={mark.verdict}
            label={messages.terms.verdict[mark.verdict]}
            size={isBeside ? ICON : SMALL_ICON}
          />
        </span>
      )}
      <CellText cell={cell} text={text} wraps={style.wraps === true} {...{ messages, classes }} />
    </div>
  );
}

const STATES = ["bare", "opaque", "spills", "marked", "current"] as const;
const known = new WeakMap<GridClasses, Map<string, string>>();

/** The classes of a cell by its states; each mix is put together once. */
function classOf({ classes, isBare, isOpaque, box, mark, isCurrent }: GridCellProps): string {
  const is = {
    bare: isBare,
    opaque: isOpaque,
    spills: box.room > box.width,
    marked: mark !== undefined,
    current: isCurrent,
  };
  const states = STATES.filter((state) => is[state]);
  const mixes = known.get(classes) ?? new Map<string, string>();
  known.set(classes, mixes);
  const key = states.join();
  const mix = mixes.get(key) ?? mergeClasses(classes.cell, ...states.map((state) => classes[state]));
  mixes.set(key, mix);
  return mix;
}

const ICON = 14;
const SMALL_ICON = 10;

/** Whether the icon stands beside the text; where that would leave the text no room, it goes into the corner. */
function hasMarkRoom({ mark, cell, style, box }: GridCellProps): boolean {
  if (mark === undefined) return false;
  return textWidth(cell?.text ?? "", lettersOf(style), true) <= box.width - MARK_ROOM - 4;
}

function cellCss(props: GridCellProps): CSSProperties {
  const { box, cell, style, mark, isCurrent } = props;
  return {
    left: box.left - 1,
    top: -1,
    width: box.width + 1,
    height: box.height + 1,
    ...cssOf(style),
    ...sideCss(sideOf(style, cell?.kind ?? "empty"), style, hasMarkRoom(props)),
    ...(mark !== undefined && markCss(LOOKS[mark.verdict])),
    ...(isCurrent && { overflow: "visible" }),
  };
}

interface CellTextProps extends Pick<GridCellProps, "cell" | "messages" | "classes"> {
  readonly text: string;
  readonly wraps: boolean;
}

function CellText({ cell, text, wraps, messages, classes }: CellTextProps): ReactElement | null {
  if (cell?.uncalculated === true) {
    return (
      <span className={classes.waits} title={messages.grid.uncalculated}>
        {messages.grid.uncalculated}
      </span>
    );
  }
  if (text === "") return null;
  return <span className={wraps ? mergeClasses(classes.text, classes.wraps) : classes.text}>{text}</span>;
}

const PADDING = 8;

/** A number that does not fit is never cut off, which would make another number of it: signs stand in its place. */
function shownText(cell: ViewCell | undefined, style: CellStyle, box: CellBox, isMarked: boolean): string {
  if (cell === undefined) return "";
  const isSteady = cell.kind !== "number" || style.shrinks === true || style.wraps === true;
  if (isSteady) return cell.text;
  const size = lettersOf(style);
  const isBold = style.bold === true || isMarked;
  const room = box.width - PADDING;
  if (textWidth(cell.text, size, isBold) <= room) return cell.text;
  const fits = (text: string): boolean => textWidth(text, size, isBold) <= room;
  // shown as it would be typed: the format leaves the number of decimals open, as Excel's General does
  const isOpen = cell.typed === undefined && cell.formula === undefined;
  return (isOpen ? shorter(cell.text, fits) : undefined) ?? hashes(room, size);
}

/** Rounded to as many decimals as fit. */
function shorter(text: string, fits: (text: string) => boolean): string | undefined {
  const decimals = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  for (let places = decimals - 1; places >= 0; places -= 1) {
    const rounded = Number(text).toFixed(places);
    if (fits(rounded)) return rounded;
  }
  return undefined;
}

const hashes = (room: number, size: number): string =>
  "#".repeat(Math.max(1, Math.floor(room / Math.max(1, textWidth("#", size, false)))));
