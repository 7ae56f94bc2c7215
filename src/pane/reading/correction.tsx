import { useState, type ReactElement } from "react";
import { closeOnEscape } from "../parts/close-on-escape.js";
import { FormButton } from "../parts/form-button.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { FieldPicker } from "./field-picker.js";
import { useReadingStyles } from "./styles.js";

interface Props {
  /** the header's cell */
  readonly cell: string;
  readonly role?: string;
  /** the cell may itself be a fact, without a header */
  readonly mayBeFact?: boolean;
  readonly onClose: () => void;
}

/** Says what a header is: another field, or nothing that is used. */
export function Correction({ cell, role = "", mayBeFact = false, onClose }: Props): ReactElement {
  const store = useStore();
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const styles = useReadingStyles();
  const [to, setTo] = useState(role);
  const isKept = checked?.kept.mapping.values.some((value) => value.cell === cell) ?? false;
  const [isFact, setFact] = useState(isKept);
  const table = checked?.reading.choices.find((choice) => choice.table === to.split(".")[0]);
  const isOfList = isFact && table?.isList === true;
  const correct = (field: string | null): void => {
    onClose();
    if (isFact && field !== null) void store.correct({ cell, to: field });
    else if (isKept) void store.forgetCorrection({ cell });
    else void store.correct({ header: cell, to: field });
  };
  return (
    <div className={styles.picking} onKeyDown={closeOnEscape(onClose)}>
      <FieldPicker value={to} onChange={setTo} />
      {mayBeFact && <FactBox isFact={isFact} onChange={setFact} isWrong={isOfList} />}
      <div className={styles.buttons}>
        <FormButton
          text={words.confirm}
          disabled={to === "" || to === role || isOfList}
          onClick={() => {
            correct(to);
          }}
        />
        <FormButton
          text={words.leaveOut}
          onClick={() => {
            correct(null);
          }}
        />
        <FormButton subtle text={words.cancel} onClick={onClose} />
      </div>
    </div>
  );
}

interface FactBoxProps {
  readonly isFact: boolean;
  readonly onChange: (isFact: boolean) => void;
  /** one cell cannot be the field of a table of many rows */
  readonly isWrong: boolean;
}

function FactBox({ isFact, onChange, isWrong }: FactBoxProps): ReactElement {
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          className={styles.radio}
          checked={isFact}
          onChange={() => {
            onChange(!isFact);
          }}
        />
        <span className={form.caption}>{words.isValue}</span>
      </label>
      {isWrong && <p className={form.caption}>{words.byHandIsFact}</p>}
    </>
  );
}
