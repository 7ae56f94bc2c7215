import { useState, type ReactElement } from "react";
import { FormButton } from "../parts/form-button.js";
import { useStore, useWords } from "../use-pane.js";
import { FieldPicker } from "./field-picker.js";
import { useReadingStyles } from "./styles.js";

interface Props {
  /** the header's cell */
  readonly cell: string;
  readonly role?: string;
  readonly onClose: () => void;
}

/** Says what a header is: another field, or nothing that is used. */
export function Correction({ cell, role = "", onClose }: Props): ReactElement {
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const styles = useReadingStyles();
  const [to, setTo] = useState(role);
  const correct = (field: string | null): void => {
    onClose();
    void store.correct({ header: cell, to: field });
  };
  return (
    <div
      className={styles.picking}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <FieldPicker value={to} onChange={setTo} />
      <div className={styles.buttons}>
        <FormButton
          text={words.confirm}
          disabled={to === "" || to === role}
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
