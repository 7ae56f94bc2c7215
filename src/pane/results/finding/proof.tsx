import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportFinding, ReportOutcome } from "../../../core/render/report.js";
import { IconButton } from "../../parts/icon-button.js";
import { Sentence } from "../../parts/sentence.js";
import { VerdictIcon } from "../../parts/verdict-icon.js";
import { useCommonStyles } from "../../theme/styles.js";
import { neutral } from "../../theme/tokens.js";
import { useStore, useWords } from "../../use-pane.js";

const useStyles = makeStyles({
  section: { marginTop: "14px" },
  reading: {
    display: "flex",
    gap: "8px",
    padding: "6px 0",
    fontSize: "12px",
    lineHeight: "16px",
    borderTop: `1px solid ${neutral("hairline")}`,
  },
  said: { overflowWrap: "anywhere" },
  note: { paddingTop: "6px", borderTop: `1px solid ${neutral("hairline")}` },
  quote: {
    margin: "0",
    padding: "0 0 0 10px",
    borderLeft: `2px solid ${neutral("edge")}`,
    color: neutral("text2"),
    overflowWrap: "anywhere",
  },
  code: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "4px 4px 4px 10px",
    borderRadius: "4px",
    border: `1px solid ${neutral("band")}`,
    backgroundColor: neutral("band"),
    fontSize: "12px",
    lineHeight: "16px",
  },
  formula: {
    fontFamily: 'Consolas, "Cascadia Mono", "Noto Sans Mono CJK SC", monospace',
    overflowWrap: "anywhere",
  },
});

/** What each reading of the clause comes to. */
export function Readings({ findings }: { findings: readonly ReportFinding[] }): ReactElement | null {
  const styles = useStyles();
  const common = useCommonStyles();
  const { finding } = useWords().pane;
  const readings = findings.filter(({ reading }) => reading !== undefined);
  if (readings.length < 2) return null;
  const doAgree = readings.every(({ verdict }) => verdict === readings[0]?.verdict);
  return (
    <section className={styles.section}>
      <h3 className={common.sectionTitle}>{finding.readings(readings.length)}</h3>
      <ul>
        {readings.map(({ id, verdict, message, gap }) => (
          <li key={id} className={styles.reading}>
            <VerdictIcon verdict={verdict} />
            <span className={mergeClasses(common.grow, styles.said)}>
              <Sentence text={message} gap={gap} />
            </span>
          </li>
        ))}
      </ul>
      <p className={mergeClasses(common.caption, styles.note)}>
        {doAgree ? finding.readingsAgree : finding.readingsDiffer}
      </p>
    </section>
  );
}

/** The clause in the guide's own words, with the way to the whole guide. */
export function Clause({ outcome }: { outcome: ReportOutcome }): ReactElement | null {
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { finding } = useWords().pane;
  if (outcome.quote === "") return null;
  return (
    <section className={styles.section}>
      <h3 className={common.sectionTitle}>
        <span className={common.grow}>
          {finding.clause} {outcome.clause} · {outcome.rule}
        </span>
        <button
          type="button"
          className={mergeClasses(common.bare, common.link)}
          onClick={() => {
            store.show("guide");
          }}
        >
          {finding.fullText}
        </button>
      </h3>
      <blockquote className={styles.quote}>{outcome.quote}</blockquote>
    </section>
  );
}

/** The rule as a formula of the sheet, to be copied into a cell; or why there is none. */
export function Formula({ finding }: { finding: ReportFinding }): ReactElement | null {
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane, marks } = useWords();
  const { formula } = finding;
  const text = formula?.test ?? formula?.actual;
  if (!formula || (text === undefined && formula.none === undefined)) return null;
  return (
    <section className={styles.section}>
      <h3 className={common.sectionTitle}>{pane.finding.proof}</h3>
      {text === undefined ? (
        <p className={common.caption}>{marks.noFormula(formula.none ?? "")}</p>
      ) : (
        <div className={styles.code}>
          <code className={mergeClasses(common.grow, styles.formula)}>{text}</code>
          <IconButton small glyph="copy" label={pane.actions.copy} onClick={() => void store.copy(text)} />
        </div>
      )}
    </section>
  );
}
