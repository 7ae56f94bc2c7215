import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode, type SyntheticEvent } from "react";
import type { QuestionView } from "../../desk/reading-view.js";
import { useFormStyles } from "../parts/form.js";
import { placeOf, placeText } from "../parts/places.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { FieldPicker } from "./field-picker.js";
import { useReadingStyles } from "./styles.js";

/** One question at a time; the answer takes effect at once and the next one takes its place. */
export function Questions(): ReactElement {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [passed, setPassed] = useState(0);
  const questions = checked?.reading.questions ?? [];
  const at = questions.length === 0 ? 0 : passed % questions.length;
  const question = questions[at];
  if (!question) return <p className={mergeClasses(form.caption, styles.none)}>{words.noQuestions}</p>;
  return (
    <section className={styles.question} aria-label={words.questionOf(at + 1, questions.length)}>
      <Question key={question.cell} question={question}>
        {questions.length > 1 && (
          <button
            type="button"
            className={form.link}
            onClick={() => {
              setPassed(at + 1);
            }}
          >
            {words.next}
          </button>
        )}
      </Question>
      {questions.length > 1 && (
        <p className={mergeClasses(form.caption, styles.which)}>
          {words.questionOf(at + 1, questions.length)}
        </p>
      )}
    </section>
  );
}

const OTHER = "other";
const NONE = "none";

/** The field an answer stands for; null: none; undefined: not said yet. */
const roleOf = (answer: string, other: string): string | null | undefined => {
  if (answer === NONE) return null;
  return (answer === OTHER ? other : answer) || undefined;
};

function Question({ question, children }: { question: QuestionView; children: ReactNode }): ReactElement {
  const store = useStore();
  const { reading: words } = useWords().tabs;
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
      <About question={question} />
      <fieldset className={styles.answers} aria-label={words.question(question.header)}>
        <Answers question={question} answer={answer} onChange={setAnswer} />
        {answer === OTHER && <FieldPicker value={other} onChange={setOther} />}
        {isMissing && (
          <p role="alert" className={form.error}>
            {words.fieldMissing}
          </p>
        )}
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

function GoTo({ cell }: { cell: string }): ReactElement {
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

function About({ question }: { question: QuestionView }): ReactElement {
  const { tabs, terms } = useWords();
  const { reading: words } = tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const { cell, header, why, samples, affects } = question;
  const about = [
    placeText(placeOf(cell)),
    why,
    ...(affects.length > 0 ? [words.affects(terms.list(affects))] : []),
    ...(samples.length > 0 ? [words.samples(terms.list(samples))] : []),
  ];
  return (
    <div className={styles.head}>
      <span className={styles.sign}>
        <VerdictIcon verdict="doubtful" />
      </span>
      <div>
        <h2 className={styles.asked}>{words.question(header)}</h2>
        <p className={form.caption}>{terms.sentences(about)}</p>
      </div>
    </div>
  );
}

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

interface AnswerProps {
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly isChosen: boolean;
  readonly onChange: (answer: string) => void;
}

function Answer({ value, label, note, isChosen, onChange }: AnswerProps): ReactElement {
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
