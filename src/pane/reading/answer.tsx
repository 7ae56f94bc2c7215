import type { ReactElement } from "react";
import { useFormStyles } from "../parts/form.js";
import { useReadingStyles } from "./styles.js";

interface AnswerProps {
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly isChosen: boolean;
  readonly onChange: (answer: string) => void;
}

/** One of several answers, with what speaks for it. */
export function Answer({ value, label, note, isChosen, onChange }: AnswerProps): ReactElement {
  const form = useFormStyles();
  const styles = useReadingStyles();
  return (
    <label className={styles.answer}>
      <input
        type="radio"
        name="answer"
        className={styles.radio}
        checked={isChosen}
        onChange={() => {
          onChange(value);
        }}
      />
      <span className={form.grow}>{label}</span>
      <span className={form.caption}>{note}</span>
    </label>
  );
}
