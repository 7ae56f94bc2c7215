import { mergeClasses } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { outcomesUnder } from "../../core/render/headline.js";
import type { ReportOutcome } from "../../core/render/report.js";
import type { Checked } from "../../desk/desk.js";
import { AllMet } from "../states/all-met.js";
import { useCommonStyles } from "../theme/styles.js";
import { usePane, useWords } from "../use-pane.js";
import { Row } from "./row.js";
import { keyOf, outcomesShown, type Section } from "./rows.js";
import { CollapsedSection } from "./section.js";

const ByHandList = lazy(() => import("./by-hand.js"));
const AcceptedList = lazy(() => import("./accept-list.js"));

/** Sections below what is open, in this order. */
const CLOSED = ["manual", "accepted", "met", "exempt"] as const satisfies readonly Section[];

/** Everything open on top and the rest collapsed; under a filter, what stands there and nothing else. */
export function OutcomeList({ checked }: { checked: Checked }): ReactElement {
  const state = usePane();
  const { filter } = state;
  if (filter !== undefined) return <Filtered checked={checked} section={filter} />;
  const open = outcomesShown(checked, state);
  return (
    <>
      {open.length === 0 ? <AllMet workbook={checked.workbook} /> : <Rows outcomes={open} />}
      {CLOSED.map((section) => (
        <Closed key={section} checked={checked} section={section} isOpenAtFirst={open.length === 0} />
      ))}
      <Foot checked={checked} />
    </>
  );
}

function Filtered({ checked, section }: { checked: Checked; section: Section }): ReactElement {
  const state = usePane();
  const common = useCommonStyles();
  const { filterEmpty } = useWords().pane.results;
  const shown = outcomesShown(checked, state, section);
  if (shown.length === 0) {
    return <p className={mergeClasses(common.padded, common.caption)}>{filterEmpty[section]}</p>;
  }
  return <Content section={section} outcomes={shown} />;
}

function Closed({
  checked,
  section,
  isOpenAtFirst,
}: {
  checked: Checked;
  section: (typeof CLOSED)[number];
  isOpenAtFirst: boolean;
}): ReactElement | null {
  const { pane, terms } = useWords();
  const outcomes = outcomesUnder(checked.workbook, section);
  if (outcomes.length === 0) return null;
  const name = section === "accepted" ? pane.results.accepted : terms.verdict[section];
  const done = outcomes.filter(({ tick }) => tick !== undefined).length;
  return (
    <CollapsedSection
      title={pane.results.section(name, outcomes.length)}
      note={section === "manual" ? pane.results.done(done) : undefined}
      isOpenAtFirst={isOpenAtFirst && section === "manual"}
    >
      <Content section={section} outcomes={outcomes} />
    </CollapsedSection>
  );
}

function Content({
  section,
  outcomes,
}: {
  section: Section;
  outcomes: readonly ReportOutcome[];
}): ReactElement {
  if (section === "manual" || section === "accepted") {
    return <Suspense fallback={null}>{section === "manual" ? <ByHandList /> : <AcceptedList />}</Suspense>;
  }
  return <Rows outcomes={outcomes} />;
}

const Rows = ({ outcomes }: { outcomes: readonly ReportOutcome[] }): ReactElement => (
  <ul>
    {outcomes.map((outcome) => (
      <Row key={keyOf(outcome)} outcome={outcome} />
    ))}
  </ul>
);

function Foot({ checked }: { checked: Checked }): ReactElement {
  const common = useCommonStyles();
  const { pane, console: words } = useWords();
  return (
    <p className={mergeClasses(common.padded, common.caption)}>
      {words.asOf(checked.settings.asOf)} · {pane.always}
    </p>
  );
}
