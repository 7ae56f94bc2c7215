import {
  lazy,
  Suspense,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type ReactElement,
  type RefObject,
} from "react";
import { useArrowRows } from "../parts/arrow-rows.js";
import { NoticeBar } from "../states/notices.js";
import { ChangeLine, WrittenBar } from "../states/written.js";
import { useCommonStyles } from "../theme/styles.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { OutcomeList } from "./list.js";
import { Summary } from "./summary.js";

const NothingRead = lazy(() => import("../states/nothing-read.js"));
const LapsedNotices = lazy(() => import("./accept-lapsed.js"));

/** Summary, what just happened, the list. `scrollRef` keeps where the list was when it was left. */
export function Results({ scrollRef }: { scrollRef: RefObject<number> }): ReactElement | null {
  const { checked, notice } = usePane();
  if (!checked) return null;
  if (checked.workbook.reading.tables.length === 0) {
    return (
      <>
        <NoticeBar />
        <Suspense fallback={null}>
          <NothingRead />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <Summary />
      {notice ? <NoticeBar /> : <WrittenBar />}
      <ChangeLine />
      <ScrollingList scrollRef={scrollRef} />
    </>
  );
}

function ScrollingList({ scrollRef }: { scrollRef: RefObject<number> }): ReactElement | null {
  const { checked } = usePane();
  const store = useStore();
  const common = useCommonStyles();
  const { results } = useWords().pane;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowRows();
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = scrollRef.current;
  }, [scrollRef]);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) store.holdRows(false);
  };
  if (!checked) return null;
  return (
    <div
      ref={list}
      className={common.body}
      role="region"
      aria-label={results.list}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => {
        scrollRef.current = currentTarget.scrollTop;
      }}
      onFocus={() => {
        store.holdRows(true);
      }}
      onBlur={onBlur}
    >
      {checked.lapsed.length > 0 && (
        <Suspense fallback={null}>
          <LapsedNotices />
        </Suspense>
      )}
      <OutcomeList checked={checked} />
    </div>
  );
}
