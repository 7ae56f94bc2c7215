import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement, type RefObject } from "react";
import { isOpen } from "../../../core/outcome.js";
import type { ReportFinding, ReportOutcome } from "../../../core/render/report.js";
import { Bar } from "../../parts/bar.js";
import { Sentence } from "../../parts/sentence.js";
import { useVerdictText, VerdictIcon } from "../../parts/verdict-icon.js";
import { NoticeBar } from "../../states/notices.js";
import { useCommonStyles } from "../../theme/styles.js";
import { neutral } from "../../theme/tokens.js";
import { usePane, useWords } from "../../use-pane.js";
import { AcceptForm } from "../accept.js";
import { keyOf } from "../rows.js";
import { findingsOf } from "../said.js";
import { Cells } from "./cells.js";
import { remedyKey } from "./effects.js";
import { FindingHead } from "./head.js";
import { Clause, Formula, Readings } from "./proof.js";
import { Remedies } from "./remedies.js";

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "baseline", gap: "8px" },
  name: { fontSize: "16px", lineHeight: "22px", fontWeight: 600, outlineStyle: "none" },
  verdict: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    whiteSpace: "nowrap",
  },
  said: { color: neutral("text2"), marginTop: "4px", overflowWrap: "anywhere" },
  further: { marginTop: "14px", paddingTop: "10px", borderTop: `1px solid ${neutral("hairline")}` },
  end: { height: "12px" },
});

/** One outcome in place of the list: what it says, from which cells, how to mend it, and why. */
export function FindingView({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const common = useCommonStyles();
  const styles = useStyles();
  const body = useBodyOf(outcome);
  const findings = findingsOf(outcome);
  const areReadings = findings.length > 1 && findings.every(({ reading }) => reading !== undefined);
  const [first, ...rest] = findings;
  return (
    <>
      <FindingHead outcome={outcome} />
      <NoticeBar />
      <div ref={body} className={mergeClasses(common.body, common.padded)}>
        <Title outcome={outcome} />
        {first && <FindingBody outcome={outcome} finding={first} merged={areReadings ? rest : []} isFirst />}
        {!areReadings &&
          rest.map((finding) => (
            <FindingBody key={finding.id} outcome={outcome} finding={finding} merged={[]} />
          ))}
        <ForAPerson outcome={outcome} />
        <Readings findings={findings} />
        <Clause outcome={outcome} />
        {first && <Formula finding={first} />}
        {isOpen(outcome.verdict) && <AcceptForm demand={outcome} />}
        <div className={styles.end} />
      </div>
    </>
  );
}

/** Another outcome starts at its top, and with the focus at its title unless the person is leafing with the arrows. */
function useBodyOf(outcome: ReportOutcome): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  const key = keyOf(outcome);
  useEffect(() => {
    if (!body.current) return;
    body.current.scrollTop = 0;
    const isLeafing =
      document.activeElement?.closest("header")?.parentElement?.contains(body.current) === true;
    if (!isLeafing) body.current.querySelector<HTMLElement>("h2")?.focus();
  }, [key]);
  return body;
}

function Title({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const { was } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane, terms } = useWords();
  const verdictText = useVerdictText();
  const before = was.get(keyOf(outcome));
  return (
    <div className={styles.title}>
      <h2 className={mergeClasses(common.grow, styles.name)} tabIndex={-1}>
        {outcome.title}{" "}
        {before !== undefined && (
          <span className={common.caption}>
            {pane.results.was(before === "accepted" ? pane.results.accepted : terms.verdict[before])}
          </span>
        )}
      </h2>
      <span className={mergeClasses(styles.verdict, verdictText(outcome.verdict))}>
        <VerdictIcon verdict={outcome.verdict} />
        {terms.verdict[outcome.verdict]}
      </span>
    </div>
  );
}

/** A finding; readings of one clause share their cells and ways to fix, so theirs are merged into the first. */
function FindingBody({
  outcome,
  finding,
  merged,
  isFirst = false,
}: {
  outcome: ReportOutcome;
  finding: ReportFinding;
  merged: readonly ReportFinding[];
  isFirst?: boolean;
}): ReactElement {
  const styles = useStyles();
  const all = [finding, ...merged];
  const cells = uniqueBy(
    all.flatMap((one) => one.cells),
    ({ address, role }) => `${address} ${role}`,
  );
  const remedies = uniqueBy(
    all.flatMap((one) => one.remedies ?? []),
    remedyKey,
  );
  return (
    <div className={isFirst ? "" : styles.further}>
      <p className={styles.said}>
        <Sentence text={finding.message} gap={finding.gap} />
      </p>
      <Bar finding={finding} />
      <Cells cells={cells} />
      <Remedies outcome={outcome} remedies={remedies} />
    </div>
  );
}

/** Why it does not apply, or what a person must look for and attach. */
function ForAPerson({ outcome }: { outcome: ReportOutcome }): ReactElement {
  const styles = useStyles();
  const { pane, terms } = useWords();
  const { reason, lookFor, documents = [] } = outcome;
  return (
    <>
      {reason !== undefined && <p className={styles.said}>{reason}</p>}
      {lookFor !== undefined && (
        <p className={styles.said}>{terms.withWitness(pane.finding.confirm, lookFor)}</p>
      )}
      {documents.length > 0 && (
        <p className={styles.said}>{terms.withWitness(pane.finding.documents, terms.list(documents))}</p>
      )}
    </>
  );
}

function uniqueBy<T>(all: readonly T[], keyOfOne: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [keyOfOne(one), one])).values()];
}
