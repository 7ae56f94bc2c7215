import { useState, type ReactElement, type ReactNode, type SyntheticEvent } from "react";
import type { TableQuestionView } from "../../desk/reading-view.js";
import { useFormStyles } from "../parts/form.js";
import { placeOf, placeText } from "../parts/places.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { About, GoTo, Missing } from "./about.js";
import { Answer } from "./answer.js";
import { useReadingStyles } from "./styles.js";
import { TableSelect } from "./table-picker.js";

const OTHER = "other";
const NONE = "none";

interface TableQuestionProps {
  readonly question: TableQuestionView;
  readonly children: ReactNode;
}

/** A place that may be several tables, or one of several places of the same table: which it is, or none. */
export function TableQuestion({ question, children }: TableQuestionProps): ReactElement {
  const store = useStore();
  const { tabs, terms } = useWords();
  const { reading: words } = tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [answer, setAnswer] = useState("");
  const [other, setOther] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { cell, why, headers, place } = question;
  const asked = words.tableQuestion(placeText(placeOf(cell)));
  const confirm = (event: SyntheticEvent): void => {
    event.preventDefault();
    const { sheet, rows, whole } = place;
    const table = answer === OTHER ? other : answer;
    setMissing(table === "");
    if (table === NONE) void store.correct({ sheet, rows: whole, table: null });
    else if (table !== "") void store.correct({ sheet, rows, table });
  };
  return (
    <form onSubmit={confirm}>
      <About cell={cell} question={asked} about={[why, words.headers(terms.list(headers))]} />
      <fieldset className={styles.answers} aria-label={asked}>
        <TableAnswers tables={place.tables} answer={answer} onChange={setAnswer} />
        {answer === OTHER && <TableSelect value={other} onChange={setOther} first={place.tables} />}
        {isMissing && <Missing text={words.tableMissing} />}
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

interface TableAnswersProps {
  readonly tables: readonly string[];
  readonly answer: string;
  readonly onChange: (answer: string) => void;
}

/** The tables that fit; another one; none. */
function TableAnswers({ tables, answer, onChange }: TableAnswersProps): ReactElement {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const choices = checked?.reading.choices ?? [];
  const options = [
    ...tables.map((table) => ({
      value: table,
      label: choices.find((choice) => choice.table === table)?.label ?? table,
    })),
    { value: OTHER, label: words.otherTable },
    { value: NONE, label: words.doNotRead },
  ];
  return (
    <>
      {options.map((option) => (
        <Answer
          key={option.value}
          {...option}
          note=""
          isChosen={answer === option.value}
          onChange={onChange}
        />
      ))}
    </>
  );
}
