import { useState, type ReactElement, type ReactNode, type SyntheticEvent } from "react";
import type { ReadingTabWords } from "../../core/messages/tabs.js";
import type { Terms } from "../../core/messages/terms.js";
import type { QuestionView } from "../../desk/reading-view.js";
import { useFormStyles } from "../parts/form.js";
import { useStore, useWords } from "../use-pane.js";
import { About, GoTo, Missing } from "./about.js";
import { Answer } from "./answer.js";
import { FieldPicker } from "./field-picker.js";
import { useReadingStyles } from "./styles.js";

const OTHER = "other";
const NONE = "none";

/** The field an answer stands for; null: none; undefined: not said yet. */
const roleOf = (answer: string, other: string): string | null | undefined => {
  if (answer === NONE) return null;
  return (answer === OTHER ? other : answer) || undefined;
};

/** A header or label: which field it is, or none. */
export function Question({
  question,
  children,
}: {
  question: QuestionView;
  children: ReactNode;
}): ReactElement {
  const store = useStore();
  const { tabs, terms } = useWords();
  const { reading: words } = tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [answer, setAnswer] = useState("");
  const [other, setOther] = useState("");
  const [isMissing, setMissing] = useState(false);
  const confirm = (event: SyntheticEvent): void => {
    event.preventDefault();
    const to = roleOf(answer, other);
    setMissing(to === undefined);
    if (to !== undefined) void store.correct({ header: question.cell, to });
  };
  return (
    <form onSubmit={confirm}>
      <About
        cell={question.cell}
        question={words.question(question.header)}
        about={aboutOf(question, words, terms)}
      />
      <fieldset className={styles.answers} aria-label={words.question(question.header)}>
        <Answers question={question} answer={answer} onChange={setAnswer} />
        {answer === OTHER && <FieldPicker value={other} onChange={setOther} />}
        {isMissing && <Missing text={words.fieldMissing} />}
        <div className={styles.buttons}>
          <button type="submit" className={form.button}>
            {words.confirm}
          </button>
          <GoTo cell={question.cell} />
          {children}
        </div>
      </fieldset>
    </form>
  );
}

const aboutOf = ({ why, samples, affects }: QuestionView, words: ReadingTabWords, terms: Terms): string[] => [
  why,
  ...(affects.length > 0 ? [words.affects(terms.list(affects))] : []),
  ...(samples.length > 0 ? [words.samples(terms.list(samples))] : []),
];

interface AnswersProps {
  readonly question: QuestionView;
  readonly answer: string;
  readonly onChange: (answer: string) => void;
}

/** The fields that fit the words with what their values say; another field; none. */
function Answers({ question, answer, onChange }: AnswersProps): ReactElement {
  const { reading: words } = useWords().tabs;
  const { candidates, values } = question;
  const options = [
    ...candidates.map(({ role, label, table, fitting }) => ({
      value: role,
      label,
      note: fitting === undefined ? words.ofTable(table) : words.fits(fitting, values),
    })),
    { value: OTHER, label: words.otherField, note: "" },
    { value: NONE, label: words.leaveOut, note: "" },
  ];
  return (
    <>
      {options.map((option) => (
        <Answer key={option.value} {...option} isChosen={answer === option.value} onChange={onChange} />
      ))}
    </>
  );
}
