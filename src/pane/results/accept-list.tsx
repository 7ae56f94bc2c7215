import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { outcomesUnder } from "../../core/render/headline.js";
import type { ReportOutcome } from "../../core/render/report.js";
import { useFormStyles } from "../parts/form.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { AcceptedBy } from "./accepted-by.js";
import { useAcceptStyles } from "./accept-styles.js";

/** What was accepted, by whom, when and why; each can be withdrawn. */
export default function AcceptedList(): ReactElement {
  const { checked } = usePane();
  const { accept: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useAcceptStyles();
  const accepted = checked ? outcomesUnder(checked.workbook, "accepted") : [];
  if (accepted.length === 0) return <p className={mergeClasses(form.caption, styles.none)}>{words.none}</p>;
  return (
    <ul className={form.list} aria-label={words.accepted}>
      {accepted.map((outcome) => (
        <Item key={`${outcome.guide}/${outcome.rule}`} outcome={outcome} />
      ))}
    </ul>
  );
}

function Item({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const store = useStore();
  const { tabs, terms } = useWords();
  const form = useFormStyles();
  const styles = useAcceptStyles();
  return (
    <li className={mergeClasses(styles.item, form.ruled)}>
      <span className={styles.sign}>
        <VerdictIcon verdict={outcome.verdict} />
      </span>
      <div>
        <div className={styles.title}>
          <button
            type="button"
            className={styles.open}
            onClick={() => {
              store.openFinding(outcome);
            }}
          >
            {outcome.title}
          </button>
          <span className={mergeClasses(form.caption, form.whole)}>
            {tabs.accept.verdictAccepted(terms.verdict[outcome.verdict])}
          </span>
        </div>
        <AcceptedBy outcome={outcome} />
      </div>
    </li>
  );
}
