import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type SyntheticEvent } from "react";
import { isAccepted, isOpen } from "../../core/outcome.js";
import type { ReportOutcome } from "../../core/render/report.js";
import type { DemandKey } from "../../core/state/edit.js";
import { Field } from "../parts/field.js";
import { useFocusIfLost } from "../parts/focus-if-lost.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { useAcceptStyles } from "./accept-styles.js";
import { AcceptedBy } from "./accepted-by.js";

/** Accepts all that is open in a demand, with a reason and a name; shows who did where it is accepted. */
export function AcceptForm({ demand }: { demand: DemandKey }): ReactElement | undefined {
  const { checked } = usePane();
  const outcome = checked?.workbook.outcomes.find(
    ({ guide, rule }) => guide === demand.guide && rule === demand.rule,
  );
  if (!outcome || !isOpen(outcome.verdict)) return undefined;
  return isAccepted(outcome) ? <Accepted outcome={outcome} /> : <Form outcome={outcome} />;
}

function Accepted({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const { accept: words } = useWords().tabs;
  const styles = useAcceptStyles();
  const focused = useFocusIfLost<HTMLElement>();
  return (
    <section ref={focused} tabIndex={-1} aria-label={words.accepted} className={styles.form}>
      <h3 className={styles.heading}>{words.accepted}</h3>
      <AcceptedBy outcome={outcome} />
    </section>
  );
}

type Missing = "reason" | "person";

function Form({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const { person } = usePane();
  const store = useStore();
  const { accept: words } = useWords().tabs;
  const styles = useAcceptStyles();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(person);
  const [missing, setMissing] = useState<Missing>();
  const id = useId();
  const focused = useFocusIfLost<HTMLFormElement>();
  const wrong = (what: Missing): string | undefined => (missing === what ? `${id}-error` : undefined);
  const accept = (event: SyntheticEvent): void => {
    event.preventDefault();
    const lacking = reason.trim() === "" ? "reason" : by.trim() === "" ? "person" : undefined;
    setMissing(lacking);
    if (lacking) document.getElementById(`${id}-${lacking}`)?.focus();
    else void store.accept(outcome, reason.trim(), by.trim());
  };
  return (
    <form ref={focused} tabIndex={-1} className={styles.form} aria-label={words.heading} onSubmit={accept}>
      <h3 className={styles.heading}>
        {words.heading} <span className={styles.hint}>{words.hint}</span>
      </h3>
      <Reason id={`${id}-reason`} value={reason} onChange={setReason} wrong={wrong("reason")} />
      <Signed id={`${id}-person`} value={by} onChange={setBy} wrong={wrong("person")} />
      {missing && <Wrong id={`${id}-error`} missing={missing} />}
    </form>
  );
}

interface Value {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong: string | undefined;
}

function Reason({ id, value, onChange, wrong }: Value): ReactElement {
  const { accept: words } = useWords().tabs;
  const form = useFormStyles();
  return (
    <>
      <label htmlFor={id} className={form.caption}>
        {words.reason}
      </label>
      <textarea
        id={id}
        rows={2}
        className={mergeClasses(form.field, form.area)}
        placeholder={words.reasonExample}
        value={value}
        {...(wrong !== undefined && { "aria-invalid": true, "aria-describedby": wrong })}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </>
  );
}

function Signed(value: Value): ReactElement {
  const { accept: words } = useWords().tabs;
  const form = useFormStyles();
  return (
    <div className={form.row}>
      <Field label={words.person} className={form.wide} autoComplete="name" {...value} />
      <button type="submit" className={form.button}>
        {words.accept}
      </button>
    </div>
  );
}

function Wrong({ id, missing }: { id: string; missing: Missing }): ReactElement {
  const { accept: words } = useWords().tabs;
  const form = useFormStyles();
  return (
    <p id={id} role="alert" className={form.error}>
      {missing === "reason" ? words.reasonMissing : words.personMissing}
    </p>
  );
}
