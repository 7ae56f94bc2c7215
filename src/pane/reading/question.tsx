import type { ReactElement, ReactNode } from "react";
import type { ReadingTabWords } from "../../core/messages/tabs.js";
import type { Terms } from "../../core/messages/terms.js";
import type { QuestionView } from "../../desk/reading-view.js";
import { useStore, useWords } from "../use-pane.js";
import { FieldPicker } from "./field-picker.js";
import { QuestionForm } from "./question-form.js";

interface Props {
  readonly question: QuestionView;
  readonly children: ReactNode;
}

/** A header or label: which field it is (those that fit its words, with what its values say), or none. */
export function Question({ question, children }: Props): ReactElement {
  const store = useStore();
  const { tabs, terms } = useWords();
  const { reading: words } = tabs;
  const { cell, header, candidates, values } = question;
  return (
    <QuestionForm
      cell={cell}
      asked={words.question(header)}
      about={aboutOf(question, words, terms)}
      options={candidates.map(({ role, label, table, fitting }) => ({
        value: role,
        label,
        note: fitting === undefined ? words.ofTable(table) : words.fits(fitting, values),
      }))}
      otherText={words.otherField}
      noneText={words.leaveOut}
      picker={(value, onChange) => <FieldPicker value={value} onChange={onChange} />}
      missing={words.fieldMissing}
      onAnswer={(to) => {
        void store.correct({ header: cell, to });
      }}
    >
      {children}
    </QuestionForm>
  );
}

const aboutOf = ({ why, samples, affects }: QuestionView, words: ReadingTabWords, terms: Terms): string[] => [
  why,
  ...(affects.length > 0 ? [words.affects(terms.list(affects))] : []),
  ...(samples.length > 0 ? [words.samples(terms.list(samples))] : []),
];
