import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFormStyles } from "../parts/form.js";
import { placeOf, placeText } from "../parts/places.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { useStore, useWords } from "../use-pane.js";
import { useReadingStyles } from "./styles.js";

interface AboutProps {
  readonly cell: string;
  readonly question: string;
  readonly about: readonly string[];
}

/** A question, where it arises and what is known. */
export function About({ cell, question, about }: AboutProps): ReactElement {
  const { terms } = useWords();
  const form = useFormStyles();
  const styles = useReadingStyles();
  return (
    <div className={styles.head}>
      <span className={styles.sign}>
        <VerdictIcon verdict="doubtful" />
      </span>
      <div>
        <h2 className={styles.asked}>{question}</h2>
        <p className={form.caption}>{terms.sentences([placeText(placeOf(cell)), ...about])}</p>
      </div>
    </div>
  );
}

/** What is still missing in an answer. */
export function Missing({ text, id }: { text: string; id?: string }): ReactElement {
  const form = useFormStyles();
  return (
    <p id={id} role="alert" className={form.error}>
      {text}
    </p>
  );
}

/** Shows the place in the workbook. */
export function GoTo({ cell }: { cell: string }): ReactElement {
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  return (
    <button
      type="button"
      className={mergeClasses(form.button, form.subtle)}
      onClick={() => void store.reveal(cell)}
    >
      {words.goTo(placeOf(cell).cell)}
    </button>
  );
}
