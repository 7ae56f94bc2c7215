import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import type { GridWords } from "../core/messages/grid.js";
import { columnLetters, columnNumber, parseAddress, type CellRef } from "../core/values/cells.js";
import type { ViewCell } from "../workbook/view.js";
import { LONGEST_TEXT } from "./editor.js";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    flex: "none",
    height: "32px",
    fontSize: "12px",
    lineHeight: "16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    boxSizing: "border-box",
    height: "100%",
    minWidth: 0,
    border: "none",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { width: "76px", paddingLeft: "12px", fontWeight: 600, flex: "none" },
  content: {
    flexGrow: 1,
    padding: "0 10px",
    fontFamily: 'Consolas, "Noto Sans Mono CJK SC", monospace',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    textOverflow: "ellipsis",
  },
  title: {
    flex: "0 1 auto",
    maxWidth: "40%",
    padding: "0 12px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
  refusal: { flex: "none", paddingRight: "12px", color: tokens.colorPaletteRedForeground1 },
});

interface ValueLineProps {
  readonly selected: CellRef;
  readonly cell: ViewCell | undefined;
  readonly title: string | undefined;
  readonly sheets: readonly { readonly name: string }[];
  readonly words: GridWords;
  readonly onSelect: (cell: CellRef) => void;
  /** absent: nothing can be edited */
  readonly onCommit: ((text: string) => Promise<string | undefined>) | undefined;
}

/** The line above the sheet: where the selection is, and what stands there in full. */
export function ValueLine(props: ValueLineProps): ReactElement {
  const { selected, title } = props;
  const classes = useStyles();
  const [refusal, setRefusal] = useState<string>();
  const address = `${columnLetters(selected.column)}${String(selected.row)}`;
  const key = `${selected.sheet}!${address}`;
  return (
    <div className={classes.line}>
      <NameBox key={key} {...props} address={address} tell={setRefusal} />
      <Content key={`${key}=${contentOf(props.cell)}`} {...props} tell={setRefusal} />
      {refusal !== undefined && (
        <span role="alert" className={classes.refusal}>
          {refusal}
        </span>
      )}
      {title !== undefined && (
        <span className={classes.title} title={title}>
          {title}
        </span>
      )}
    </div>
  );
}

type FieldProps = ValueLineProps & { readonly tell: (refusal: string | undefined) => void };

function NameBox(props: FieldProps & { readonly address: string }): ReactElement {
  const { address, words, tell, onSelect } = props;
  const classes = useStyles();
  return (
    <input
      className={mergeClasses(classes.field, classes.name)}
      aria-label={words.nameBox}
      defaultValue={address}
      spellCheck={false}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Escape") currentTarget.value = address;
        if (key !== "Enter") return;
        const target = namedCell(currentTarget.value, props);
        tell(target === undefined ? words.noSuchCell : undefined);
        if (target !== undefined) onSelect(target);
      }}
    />
  );
}

function Content({ cell, words, onCommit, tell }: FieldProps): ReactElement {
  const classes = useStyles();
  const content = contentOf(cell);
  const isFormula = cell?.formula !== undefined;
  return (
    <input
      className={mergeClasses(classes.field, classes.content)}
      aria-label={words.content}
      defaultValue={content}
      maxLength={LONGEST_TEXT}
      spellCheck={false}
      readOnly={onCommit === undefined || isFormula}
      title={isFormula ? words.formulaStays : undefined}
      onKeyDown={(event) => {
        void commit(event, content, onCommit, tell);
      }}
    />
  );
}

export const contentOf = (cell: ViewCell | undefined): string =>
  cell?.formula ?? cell?.typed ?? cell?.text ?? "";

async function commit(
  event: KeyboardEvent<HTMLInputElement>,
  before: string,
  write: ValueLineProps["onCommit"],
  tell: (refusal: string | undefined) => void,
): Promise<void> {
  const field = event.currentTarget;
  if (event.key === "Escape") field.value = before;
  if (event.key !== "Enter" || event.nativeEvent.isComposing || write === undefined || field.readOnly) return;
  tell(await write(field.value));
}

/** The cell a name box says: "B7" on this sheet, or with another sheet before it. */
function namedCell(text: string, { selected, sheets }: ValueLineProps): CellRef | undefined {
  const plain = text.normalize("NFKC").trim().replaceAll("$", "");
  const [, letters = "", row = ""] = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(plain) ?? [];
  const range =
    letters === "" ? parseAddress(plain.replace(/![a-z]+/, (end) => end.toUpperCase())) : undefined;
  const cell =
    letters === ""
      ? range && { sheet: range.sheet, row: range.top, column: range.left }
      : { sheet: selected.sheet, row: Number(row), column: columnNumber(letters) };
  const isThere = cell !== undefined && cell.row <= 1_048_576 && cell.column <= 16_384;
  return isThere && sheets.some(({ name }) => name === cell.sheet) ? cell : undefined;
}
