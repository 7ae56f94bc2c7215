import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { openFindings } from "../../core/outcome.js";
import { outcomesUnder } from "../../core/render/headline.js";
import type { ReportOutcome } from "../../core/render/report.js";
import { Addresses } from "../parts/addresses.js";
import { useFormStyles } from "../parts/form.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { useAcceptStyles } from "./accept-styles.js";

/** What was accepted, by whom, when and why; each can be withdrawn. */
export function AcceptedList(): ReactElement {
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

/** Who accepted, when and why, the cells, and the way back. */
export function AcceptedBy({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const store = useStore();
  const { byHand, accept: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useAcceptStyles();
  const findings = openFindings(outcome);
  const signed = findings.flatMap(({ accepted }) =>
    accepted ? [`${byHand.signed(accepted.by, accepted.on)} · ${accepted.reason}`] : [],
  );
  const cells = [...new Set(findings.flatMap((finding) => finding.cells.map(({ address }) => address)))];
  return (
    <>
      {[...new Set(signed)].map((line) => (
        <p key={line} className={mergeClasses(form.caption, styles.by)}>
          {line}
        </p>
      ))}
      <div className={styles.foot}>
        <div className={styles.cells}>
          <Addresses addresses={cells} />
        </div>
        <button
          type="button"
          className={mergeClasses(form.link, form.whole)}
          aria-label={words.withdrawOf(outcome.title)}
          onClick={() => void store.withdraw(outcome)}
        >
          {words.withdraw}
        </button>
      </div>
    </>
  );
}
