import type { ReactElement, ReactNode } from "react";
import type { TableQuestionView } from "../../desk/reading-view.js";
import { placeOf, placeText } from "../parts/places.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { QuestionForm } from "./question-form.js";
import { TableSelect } from "./table-picker.js";

interface Props {
  readonly question: TableQuestionView;
  readonly children: ReactNode;
}

/** A place that may be several tables, or one of several places of the same table: which it is, or none. */
export function TableQuestion({ question, children }: Props): ReactElement {
  const store = useStore();
  const { checked } = usePane();
  const { tabs, terms } = useWords();
  const { reading: words } = tabs;
  const { cell, why, headers, place } = question;
  const { sheet, rows, whole, tables } = place;
  const labelOf = (table: string): string =>
    checked?.reading.choices.find((choice) => choice.table === table)?.label ?? table;
  return (
    <QuestionForm
      cell={cell}
      asked={words.tableQuestion(placeText(placeOf(cell)))}
      about={[why, words.headers(terms.list(headers))]}
      options={tables.map((table) => ({ value: table, label: labelOf(table), note: "" }))}
      otherText={words.otherTable}
      noneText={words.doNotRead}
      picker={(value, onChange) => <TableSelect value={value} onChange={onChange} first={tables} />}
      missing={words.tableMissing}
      onAnswer={(table) => {
        void store.correct({ sheet, rows: table === null ? whole : rows, table });
      }}
    >
      {children}
    </QuestionForm>
  );
}
