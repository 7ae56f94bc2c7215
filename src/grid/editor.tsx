import { useRef, useState, type ReactElement } from "react";
import type { GridWords } from "../core/messages/grid.js";
import { useStyles } from "./styles.js";

/** Characters a cell of Excel holds. */
export const LONGEST_TEXT = 32_767;

interface EditorProps {
  readonly text: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly label: string;
  readonly words: GridWords;
  /** resolves to why it cannot be, or nothing once it is written */
  readonly onCommit: (text: string) => Promise<string | undefined>;
  /** after writing: the key that ended it, which moves the selection */
  readonly onDone: (press: EndPress | undefined) => void;
}

interface EndPress {
  readonly key: string;
  readonly shift: boolean;
}

/** The field over a cell while it is typed into. What is refused stays in the field, with the reason. */
export function CellEditor(props: EditorProps): ReactElement {
  const { text, box, label, words } = props;
  const classes = useStyles();
  const { isWriting, refusal, commit, end } = useCommit(props);
  const height = Math.max(LEAST_HEIGHT, box.height + 1);
  const told = refusal ?? (isWriting ? words.saving : undefined);
  return (
    <>
      <textarea
        ref={takeFocus}
        className={classes.editor}
        style={{ left: box.left - 1, top: box.top - 1, width: box.width + 1, height }}
        defaultValue={text}
        maxLength={LONGEST_TEXT}
        aria-label={label}
        aria-busy={isWriting}
        aria-invalid={refusal !== undefined}
        readOnly={isWriting}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          const { key, altKey, shiftKey: shift, currentTarget } = event;
          if (key === "Escape") end(undefined);
          if (key !== "Tab" && (key !== "Enter" || altKey)) return;
          event.preventDefault();
          void commit(currentTarget.value, { key, shift });
        }}
        onBlur={({ currentTarget }) => {
          if (refusal === undefined) void commit(currentTarget.value);
        }}
      />
      {told !== undefined && (
        <div
          role={refusal === undefined ? "status" : "alert"}
          className={classes.refusal}
          style={{ left: box.left, top: box.top + height + 4 }}
        >
          {told}
        </div>
      )}
    </>
  );
}

const LEAST_HEIGHT = 24;

interface Commit {
  readonly isWriting: boolean;
  readonly refusal: string | undefined;
  readonly commit: (text: string, press?: EndPress) => Promise<void>;
  /** leaves the field without writing */
  readonly end: (press: EndPress | undefined) => void;
}

/** Ends once, whatever comes first: a key, or the field losing the focus, which it also does when it goes. */
function useCommit({ onCommit, onDone }: EditorProps): Commit {
  const [isWriting, setWriting] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const isOver = useRef(false);
  const end: Commit["end"] = (press) => {
    isOver.current = true;
    onDone(press);
  };
  const commit: Commit["commit"] = async (text, press) => {
    if (isOver.current) return;
    isOver.current = true;
    setWriting(true);
    const refused = await onCommit(text);
    setWriting(false);
    setRefusal(refused);
    if (refused === undefined) end(press);
    else isOver.current = false;
  };
  return { isWriting, refusal, commit, end };
}

function takeFocus(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
