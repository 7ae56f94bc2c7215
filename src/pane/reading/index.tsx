import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFormStyles } from "../parts/form.js";
import { usePane, useWords } from "../use-pane.js";
import { ByHand } from "./by-hand.js";
import { Corrections, EarlierCorrections } from "./corrections.js";
import { PointTable } from "./point-table.js";
import { Questions } from "./questions.js";
import { LeftOut, Unread } from "./remarks.js";
import { Sheets } from "./sheets.js";
import { useReadingStyles } from "./styles.js";
import { Tables } from "./tables.js";

/** The tab that shows what was read, where, and what a person can correct. Loads when opened. */
export default function ReadingTab(): ReactElement | null {
  const { checked } = usePane();
  if (!checked) return null;
  const { tables, questions, tableQuestions } = checked.reading;
  const isNothing = tables.length === 0;
  return (
    <>
      {isNothing && <Nothing />}
      {(!isNothing || questions.length + tableQuestions.length > 0) && <Questions />}
      <Problems />
      <Tables />
      <Corrections />
      <Unread isOpenAtFirst={isNothing} />
      <LeftOut />
      <PointTable />
      <ByHand />
      <EarlierCorrections />
      <Sheets />
    </>
  );
}

/** Corrections that came to nothing: none is passed over in silence. */
function Problems(): ReactElement | null {
  const { checked } = usePane();
  const form = useFormStyles();
  const styles = useReadingStyles();
  const problems = checked?.reading.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <div role="status" className={mergeClasses(styles.section, form.ruled)}>
      {problems.map((problem) => (
        <p key={problem} className={form.caption}>
          {problem}
        </p>
      ))}
    </div>
  );
}

/** Nothing was recognised: what was looked for. */
function Nothing(): ReactElement {
  const { checked } = usePane();
  const { tabs, terms } = useWords();
  const { reading: words } = tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const tables = checked?.reading.choices.map(({ label }) => label) ?? [];
  return (
    <section className={mergeClasses(styles.section, form.ruled)}>
      <h2 className={styles.title}>{words.nothing}</h2>
      <p>{words.nothingJudged}</p>
      <p className={form.caption}>{words.lookedFor(terms.list(tables))}</p>
    </section>
  );
}
