import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { columnLetters, parseAddress } from "../../core/values/cells.js";
import type { FieldView } from "../../desk/reading-view.js";
import { useFormStyles } from "../parts/form.js";
import { Glyph } from "../parts/glyph.js";
import { placeOf, placeText } from "../parts/places.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { useCommonStyles } from "../theme/styles.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { Correction } from "./correction.js";
import { useReadingStyles } from "./styles.js";

interface LineProps {
  readonly field: FieldView;
  /** labels under each other: their cells tell them apart, their columns do not */
  readonly isForm: boolean;
}

function placeIn(cell: string | undefined, isForm: boolean): string {
  const range = cell === undefined ? undefined : parseAddress(cell);
  if (!range) return "";
  return isForm ? placeOf(cell ?? "").cell : columnLetters(range.left);
}

/** Column, header → field, and how sure that is; pressed it can be corrected. */
export function FieldRow({ field, isForm }: LineProps): ReactElement {
  const form = useFormStyles();
  const styles = useReadingStyles();
  const { cell, header, doubt, source } = field;
  return (
    <li className={form.ruled}>
      {cell === undefined ? (
        <div className={styles.line}>
          <Line field={field} isForm={isForm} />
        </div>
      ) : (
        <Correctable field={field} cell={cell} isForm={isForm} />
      )}
      {doubt !== undefined && <p className={mergeClasses(form.caption, styles.doubt)}>{doubt}</p>}
      {cell !== undefined && source !== "recognised" && <TakeBack cell={cell} header={header} />}
    </li>
  );
}

function Line({ field, isForm }: LineProps): ReactElement {
  const { reading: words } = useWords().tabs;
  const common = useCommonStyles();
  const styles = useReadingStyles();
  return (
    <>
      <span className={styles.column}>{placeIn(field.cell, isForm)}</span>
      <span className={styles.header}>{field.header}</span>
      <span className={styles.field}>{field.label}</span>
      <State field={field} />
      <span className={common.spoken}>{stateIn(field, words)}</span>
    </>
  );
}

function Correctable({ field, cell, isForm }: LineProps & { readonly cell: string }): ReactElement {
  const { reading: words } = useWords().tabs;
  const common = useCommonStyles();
  const styles = useReadingStyles();
  const [isPicking, setPicking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={mergeClasses(common.bare, styles.line)}
        aria-expanded={isPicking}
        onClick={() => {
          setPicking(!isPicking);
        }}
      >
        <Line field={field} isForm={isForm} />
        <span className={common.spoken}>{words.correct}</span>
      </button>
      {isPicking && (
        <Opened
          field={{ ...field, cell }}
          onClose={() => {
            setPicking(false);
          }}
        />
      )}
    </>
  );
}

interface StateWords {
  readonly understood: string;
  readonly inDoubt: string;
  readonly corrected: string;
}

const stateIn = ({ doubt, source }: FieldView, words: StateWords): string =>
  doubt !== undefined ? words.inDoubt : source === "recognised" ? words.understood : words.corrected;

function State({ field }: { field: FieldView }): ReactElement {
  const { reading: words } = useWords().tabs;
  const styles = useReadingStyles();
  const said = stateIn(field, words);
  return (
    <span className={styles.state} title={said}>
      {field.doubt === undefined ? <Glyph name="tick" /> : <VerdictIcon verdict="doubtful" />}
    </span>
  );
}

function Opened({
  field,
  onClose,
}: {
  field: FieldView & { readonly cell: string };
  onClose: () => void;
}): ReactElement {
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  return (
    <>
      <div className={styles.picking}>
        <button type="button" className={form.link} onClick={() => void store.reveal(field.cell)}>
          {words.goTo(placeText(placeOf(field.cell)))}
        </button>
      </div>
      <Correction cell={field.cell} role={field.role} onClose={onClose} />
    </>
  );
}

function TakeBack({ cell, header }: { cell: string; header: string }): ReactElement {
  const { checked } = usePane();
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const isFact = checked?.kept.mapping.values.some((value) => value.cell === cell) ?? false;
  return (
    <div className={mergeClasses(form.row, styles.doubt)}>
      <span className={mergeClasses(form.caption, form.grow)}>{words.corrected}</span>
      <button
        type="button"
        className={form.link}
        aria-label={words.takeBackOf(header)}
        onClick={() => void store.forgetCorrection(isFact ? { cell } : { header: cell })}
      >
        {words.takeBack}
      </button>
    </div>
  );
}
