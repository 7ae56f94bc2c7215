import type { ReactElement, ReactNode } from "react";
import type { ReportOutcome } from "../../core/render/report.js";
import type { DemandView } from "../../desk/guide-view.js";
import { Disclosure } from "../parts/disclosure.js";
import { useFormStyles } from "../parts/form.js";
import { useWords } from "../use-pane.js";
import { useGuideStyles } from "./styles.js";

interface Props {
  readonly demand: DemandView;
  readonly outcome: ReportOutcome | undefined;
}

/** What a demand is called and how strict it is, how we read it, why it does not apply, what a person looks for. */
export function Details({ demand, outcome }: Props): ReactElement {
  const { tabs, terms } = useWords();
  const { guide: words } = tabs;
  const form = useFormStyles();
  const styles = useGuideStyles();
  const { title, severity, understood, lookFor, documents } = demand;
  return (
    <div className={styles.details}>
      <p className={form.strong}>
        {title} <span className={form.caption}>{terms.severity[severity]}</span>
      </p>
      {outcome?.verdict === "exempt" && outcome.reason !== undefined && (
        <Said label={words.whyExempt}>{outcome.reason}</Said>
      )}
      {understood !== undefined && <Said label={words.understood}>{understood}</Said>}
      {lookFor !== undefined && <Said label={words.lookFor}>{lookFor}</Said>}
      {documents.length > 0 && <Said label={words.documents}>{terms.list(documents)}</Said>}
      {demand.rules.length > 0 && <Rules rules={demand.rules} />}
    </div>
  );
}

function Said({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const styles = useGuideStyles();
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <p className={styles.said}>{children}</p>
    </div>
  );
}

function Rules({ rules }: { rules: readonly string[] }): ReactElement {
  const { guide: words } = useWords().tabs;
  const styles = useGuideStyles();
  return (
    <div>
      <Disclosure text={words.showRule} openText={words.hideRule}>
        {() => (
          <ol aria-label={words.rule}>
            {rules.map((rule) => (
              <li key={rule}>
                <code className={styles.code}>{rule}</code>
              </li>
            ))}
          </ol>
        )}
      </Disclosure>
    </div>
  );
}
