import { FluentProvider, mergeClasses } from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";
import { actionOf } from "./actions.js";
import { Head } from "./head/head.js";
import { panelId, tabId, Tabs } from "./head/tabs.js";
import { FindingView } from "./results/finding/finding.js";
import { Results } from "./results/results.js";
import { keyOf } from "./results/rows.js";
import { Before } from "./states/before.js";
import { NoticeBar } from "./states/notices.js";
import { Opening } from "./states/opening.js";
import { ProgressView, useIsLong } from "./states/progress.js";
import type { PaneState } from "./state.js";
import type { PaneStore } from "./store.js";
import type { Look } from "./theme/look.js";
import { useCommonStyles, usePageStyles, useRootStyles } from "./theme/styles.js";
import { THEMES } from "./theme/tokens.js";
import { PaneContext, usePane, useStore, useWords } from "./use-pane.js";

const Picker = lazy(() => import("./head/picker.js"));
const ReadingTab = lazy(() => import("./reading/index.js"));
const GuideTab = lazy(() => import("./guide/index.js"));

/** The whole pane over a store. */
export function Pane({ store, look }: { store: PaneStore; look: Look }): ReactElement {
  return (
    <PaneContext value={store}>
      <FluentProvider theme={THEMES[look]} style={{ height: "100%" }}>
        <Frame look={look} />
      </FluentProvider>
    </PaneContext>
  );
}

/** What stands in the pane at the moment, and the keys that work everywhere in it. */
function Frame({ look }: { look: Look }): ReactElement {
  usePageStyles();
  const state = usePane();
  const store = useStore();
  const styles = useRootStyles();
  const common = useCommonStyles();
  const { product } = useWords().pane.head;
  const scrollRef = useRef(0);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTaken = event.defaultPrevented;
    const action = isTaken ? undefined : actionOf(event, state, store.environment);
    // Office listens on the window and takes every Escape as leaving the pane, also one that closed something here
    if (event.key === "Escape" && (isTaken || action)) event.stopPropagation();
    if (!action) return;
    event.preventDefault();
    void action.run(store);
  };
  return (
    <main
      className={mergeClasses("guidelight-pane", styles.root, look === "dark" ? styles.dark : styles.light)}
      lang={state.lang === "zh" ? "zh-CN" : "en"}
      onKeyDown={onKeyDown}
    >
      <h1 className={common.spoken}>{product}</h1>
      <Content scrollRef={scrollRef} />
      <Spoken />
    </main>
  );
}

function Content({ scrollRef }: { scrollRef: RefObject<number> }): ReactElement {
  const state = usePane();
  const isLong = useIsLong(state.isChecking);
  const outcome = openOutcome(state);
  if (outcome && !isLong) return <FindingView outcome={outcome} />;
  const hasTabs = state.checked !== undefined && !state.isPicking && !isLong;
  return (
    <>
      <Head lined={!hasTabs} />
      {hasTabs ? <Checked scrollRef={scrollRef} /> : <Unchecked isLong={isLong} />}
    </>
  );
}

const openOutcome = ({ open, checked }: PaneState) =>
  open && checked?.workbook.outcomes.find((outcome) => keyOf(outcome) === keyOf(open));

/** All that is there while there are no results to show. */
function Unchecked({ isLong }: { isLong: boolean }): ReactElement {
  const { opened, guide, isPicking } = usePane();
  if (isLong) return <ProgressView />;
  const isWithoutGuide = opened !== undefined && guide === undefined;
  return (
    <>
      <NoticeBar />
      {isPicking || isWithoutGuide ? (
        <Suspense fallback={null}>
          <Picker />
        </Suspense>
      ) : opened ? (
        <Before />
      ) : (
        <Opening />
      )}
    </>
  );
}

function Checked({ scrollRef }: { scrollRef: RefObject<number> }): ReactElement {
  const { tab } = usePane();
  return (
    <>
      <Tabs />
      <Panel>
        {tab === "results" && <Results scrollRef={scrollRef} />}
        {tab === "reading" && <ReadingTab />}
        {tab === "guide" && <GuideTab />}
      </Panel>
    </>
  );
}

/** The panel of the tab that is chosen; the two other tabs load when they are opened, and scroll as a whole. */
function Panel({ children }: { children: ReactNode }): ReactElement {
  const { tab } = usePane();
  const common = useCommonStyles();
  const styles = useRootStyles();
  return (
    <div id={panelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
      {tab === "results" ? (
        children
      ) : (
        <>
          <NoticeBar />
          <div className={common.body}>
            <Suspense fallback={null}>{children}</Suspense>
          </div>
        </>
      )}
    </div>
  );
}

/** New counts, for who cannot see them change. */
function Spoken(): ReactElement {
  const { checked } = usePane();
  const common = useCommonStyles();
  const { results } = useWords().pane;
  const summary = checked?.workbook.summary;
  return (
    <div className={common.spoken} aria-live="polite">
      {summary && results.spoken(summary.broken, summary.doubtful, summary.unanswered)}
    </div>
  );
}
