import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { openFindings } from "../../core/outcome.js";
import type { ReportOutcome } from "../../core/render/report.js";
import { Addresses } from "../parts/addresses.js";
import { useFormStyles } from "../parts/form.js";
import { useStore, useWords } from "../use-pane.js";
import { useAcceptStyles } from "./accept-styles.js";

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
