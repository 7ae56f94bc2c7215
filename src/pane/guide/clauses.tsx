import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { isAccepted } from "../../core/outcome.js";
import type { ReportOutcome } from "../../core/render/report.js";
import type { DemandView, GuideView } from "../../desk/guide-view.js";
import { useFormStyles } from "../parts/form.js";
import { Glyph } from "../parts/glyph.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { useCommonStyles } from "../theme/styles.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { Details } from "./details.js";
import { useGuideStyles } from "./styles.js";

/** Demands that follow each other under one clause. */
interface Clause {
  readonly clause: string;
  readonly demands: readonly DemandView[];
}

/** The demands in the guide's order; a clause that comes up again later stands again. */
export function clausesOf(demands: readonly DemandView[]): readonly Clause[] {
  const clauses: { clause: string; demands: DemandView[] }[] = [];
  for (const demand of demands) {
    const last = clauses.at(-1);
    if (last?.clause === demand.clause) last.demands.push(demand);
    else clauses.push({ clause: demand.clause, demands: [demand] });
  }
  return clauses;
}

/** Demand by demand, each in the guide's own words with the verdict of the last check. */
export function Clauses({ view }: { view: GuideView }): ReactElement {
  const { checked } = usePane();
  const styles = useGuideStyles();
  return (
    <>
      {clausesOf(view.demands).map(({ clause, demands }) => (
        <section key={demands[0]?.rule} className={styles.clause} aria-label={clause}>
          <h3 className={styles.name}>{clause}</h3>
          <ul>
            {demands.map((demand) => (
              <Demand
                key={demand.rule}
                demand={demand}
                outcome={checked?.workbook.outcomes.find(
                  ({ guide, rule }) => guide === demand.guide && rule === demand.rule,
                )}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface DemandProps {
  readonly demand: DemandView;
  readonly outcome: ReportOutcome | undefined;
}

function Demand({ demand, outcome }: DemandProps): ReactElement {
  const { guide: words } = useWords().tabs;
  const form = useFormStyles();
  const common = useCommonStyles();
  const styles = useGuideStyles();
  const [isOpen, setOpen] = useState(false);
  const { title, quote, rule, kind } = demand;
  return (
    <li className={styles.demand}>
      <ToFinding outcome={outcome} />
      <div>
        <button
          type="button"
          className={mergeClasses(common.bare, styles.quote)}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {quote === "" ? title : quote}{" "}
          <span className={mergeClasses(form.caption, form.whole)}>
            {rule} · {words.kinds[kind]}
          </span>
        </button>
        {isOpen && <Details demand={demand} outcome={outcome} />}
      </div>
    </li>
  );
}

/** The verdict of the last check; pressed, its finding opens. */
function ToFinding({ outcome }: Pick<DemandProps, "outcome">): ReactElement {
  const store = useStore();
  const { tabs, terms } = useWords();
  const common = useCommonStyles();
  const styles = useGuideStyles();
  if (!outcome) {
    return (
      <span className={styles.icon} title={tabs.guide.notJudged}>
        <Glyph name="document" />
      </span>
    );
  }
  const isSettled = isAccepted(outcome) ? [tabs.guide.accepted] : outcome.tick ? [tabs.guide.ticked] : [];
  const label = tabs.guide.openFinding(terms.list([terms.verdict[outcome.verdict], ...isSettled]));
  return (
    <button
      type="button"
      className={mergeClasses(common.bare, styles.icon)}
      title={label}
      aria-label={`${outcome.title}, ${label}`}
      onClick={() => {
        store.openFinding(outcome);
      }}
    >
      <VerdictIcon verdict={outcome.verdict} />
    </button>
  );
}
