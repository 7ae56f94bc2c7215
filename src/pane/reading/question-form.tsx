import { useState, type ReactElement, type ReactNode, type SyntheticEvent } from "react";
import { useFormStyles } from "../parts/form.js";
import { useWords } from "../use-pane.js";
import { About, GoTo, Missing } from "./about.js";
import { Answer } from "./answer.js";
import { useReadingStyles } from "./styles.js";

const OTHER = "other";
const NONE = "none";

interface Option {
  readonly value: string;
  readonly label: string;
  readonly note: string;
}

interface Props {
  readonly cell: string;
  readonly asked: string;
  readonly about: readonly string[];
  /** what fits, the likeliest first */
  readonly options: readonly Option[];
  /** the answers behind them */
  readonly otherText: string;
  readonly noneText: string;
  /** picks what is none of the options; "" while nothing is picked */
  readonly picker: (value: string, onChange: (value: string) => void) => ReactNode;
  readonly missing: string;
  /** null: none */
  readonly onAnswer: (answer: string | null) => void;
  readonly children: ReactNode;
}

/** What a cell is: one of several answers, another one, or none. */
export function QuestionForm(props: Props): ReactElement {
  const { cell, asked, about, options, otherText, noneText, picker, missing, onAnswer, children } = props;
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [answer, setAnswer] = useState("");
  const [other, setOther] = useState("");
  const [isMissing, setMissing] = useState(false);
  const confirm = (event: SyntheticEvent): void => {
    event.preventDefault();
    const said = answer === OTHER ? other : answer;
    setMissing(said === "");
    if (said !== "") onAnswer(said === NONE ? null : said);
  };
  const all: readonly Option[] = [
    ...options,
    { value: OTHER, label: otherText, note: "" },
    { value: NONE, label: noneText, note: "" },
  ];
  return (
    <form onSubmit={confirm}>
      <About cell={cell} question={asked} about={about} />
      <fieldset className={styles.answers} aria-label={asked}>
        {all.map((option) => (
          <Answer key={option.value} {...option} isChosen={answer === option.value} onChange={setAnswer} />
        ))}
        {answer === OTHER && picker(other, setOther)}
        {isMissing && <Missing text={missing} />}
        <div className={styles.buttons}>
          <button type="submit" className={form.button}>
            {words.confirm}
          </button>
          <GoTo cell={cell} />
          {children}
        </div>
      </fieldset>
    </form>
  );
}
