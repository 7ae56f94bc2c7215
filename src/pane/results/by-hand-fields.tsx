import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type SyntheticEvent } from "react";
import type { ReportOutcome } from "../../core/render/report.js";
import { Field } from "../parts/field.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { useByHandStyles } from "./by-hand-styles.js";

interface Props {
  readonly outcome: ReportOutcome;
  readonly onClose: () => void;
}

/** Remark and name of a tick. Enter keeps them, Escape leaves everything as it was. */
export function ByHandFields({ outcome, onClose }: Props): ReactElement {
  const { person } = usePane();
  const store = useStore();
  const { byHand: words } = useWords().tabs;
  const styles = useByHandStyles();
  const { tick } = outcome;
  const [remark, setRemark] = useState(tick?.remark ?? "");
  const [by, setBy] = useState(tick?.by ?? person);
  const [isMissing, setMissing] = useState(false);
  const error = useId();
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(by.trim() === "");
    if (by.trim() === "") return;
    onClose();
    void store.tick(outcome, by.trim(), remark.trim());
  };
  return (
    <form
      className={styles.fields}
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Remark value={remark} onChange={setRemark} autoFocus={by !== ""} />
      <Person value={by} onChange={setBy} wrong={isMissing ? error : undefined} />
      <Buttons isTicked={tick !== undefined} onClose={onClose} />
      {isMissing && <Wrong id={error} text={words.personMissing} />}
    </form>
  );
}

interface Value {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Remark(props: Value & { readonly autoFocus: boolean }): ReactElement {
  const { byHand: words } = useWords().tabs;
  const styles = useByHandStyles();
  return (
    <Field
      small
      label={words.remark}
      placeholder={words.remarkExample}
      className={styles.remark}
      {...props}
    />
  );
}

/** The name; it has the focus where none is known yet. */
function Person({ wrong, ...value }: Value & { readonly wrong: string | undefined }): ReactElement {
  const { person } = usePane();
  const { byHand: words } = useWords().tabs;
  const form = useFormStyles();
  return (
    <Field
      small
      label={words.person}
      className={form.person}
      autoComplete="name"
      autoFocus={person === "" && value.value === ""}
      wrong={wrong}
      {...value}
    />
  );
}

function Buttons({ isTicked, onClose }: { isTicked: boolean; onClose: () => void }): ReactElement {
  const { byHand: words } = useWords().tabs;
  const form = useFormStyles();
  return (
    <>
      <button type="submit" className={mergeClasses(form.button, form.smallButton)}>
        {isTicked ? words.save : words.done}
      </button>
      <button
        type="button"
        className={mergeClasses(form.button, form.subtle, form.smallButton)}
        onClick={onClose}
      >
        {words.cancel}
      </button>
    </>
  );
}

function Wrong({ id, text }: { id: string; text: string }): ReactElement {
  const form = useFormStyles();
  return (
    <p id={id} role="alert" className={form.error}>
      {text}
    </p>
  );
}
