import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useFormStyles } from "../parts/form.js";
import { usePane, useWords } from "../use-pane.js";
import { Question } from "./question.js";
import { useReadingStyles } from "./styles.js";
import { TableQuestion } from "./table-question.js";

/** One question at a time, tables before headers; the answer takes effect at once and the next one takes its place. */
export function Questions(): ReactElement {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [passed, setPassed] = useState(0);
  const { questions = [], tableQuestions = [] } = checked?.reading ?? {};
  const count = questions.length + tableQuestions.length;
  if (count === 0) return <p className={mergeClasses(form.caption, styles.none)}>{words.noQuestions}</p>;
  const at = passed % count;
  const table = tableQuestions[at];
  const header = questions[at - tableQuestions.length];
  const next = count > 1 && (
    <button
      type="button"
      className={form.link}
      onClick={() => {
        setPassed(at + 1);
      }}
    >
      {words.next}
    </button>
  );
  return (
    <section className={styles.question} aria-label={words.questionOf(at + 1, count)}>
      {table && (
        <TableQuestion key={table.cell} question={table}>
          {next}
        </TableQuestion>
      )}
      {header && (
        <Question key={header.cell} question={header}>
          {next}
        </Question>
      )}
      {count > 1 && (
        <p className={mergeClasses(form.caption, styles.which)}>{words.questionOf(at + 1, count)}</p>
      )}
    </section>
  );
}
