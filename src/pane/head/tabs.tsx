import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import type { Tab as TabName } from "../state.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral, verdictColour } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { More } from "./more.js";

const TABS = ["results", "reading", "guide"] as const satisfies readonly TabName[];

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    height: "32px",
    boxSizing: "border-box",
    padding: "0 4px",
    borderBottom: `1px solid ${neutral("hairline")}`,
    flexShrink: 0,
  },
  list: { display: "flex" },
  tab: {
    position: "relative",
    height: "32px",
    padding: "0 8px",
    borderRadius: "4px",
    color: neutral("text2"),
    ":hover": { color: neutral("text1"), backgroundColor: neutral("band") },
  },
  chosen: {
    fontWeight: 600,
    color: neutral("text1"),
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: "-1px",
      height: "3px",
      borderRadius: "2px",
      backgroundColor: neutral("accent"),
      forcedColorAdjust: "none",
    },
  },
  count: {
    display: "inline-block",
    minWidth: "16px",
    height: "16px",
    boxSizing: "border-box",
    marginLeft: "4px",
    padding: "0 4px",
    borderRadius: "8px",
    border: `1px solid ${verdictColour("doubtful", "line")}`,
    color: verdictColour("doubtful"),
    backgroundColor: verdictColour("doubtful", "ground"),
    fontSize: "11px",
    lineHeight: "14px",
    fontWeight: 600,
    textAlign: "center",
    verticalAlign: "1px",
  },
});

/** Id of the element that shows a tab. */
export const panelId = (tab: TabName): string => `pane-panel-${tab}`;
export const tabId = (tab: TabName): string => `pane-tab-${tab}`;

/** Three tabs, and the menu at the end of their line. */
export function Tabs(): ReactElement {
  const { tab } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { tabs } = useWords().pane;
  return (
    <div className={styles.bar}>
      <div role="tablist" className={styles.list} onKeyDown={moveOverTabs}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={tabId(one)}
            aria-selected={one === tab}
            aria-controls={one === tab ? panelId(one) : undefined}
            tabIndex={one === tab ? 0 : -1}
            className={mergeClasses(common.bare, styles.tab, one === tab && styles.chosen)}
            onClick={() => {
              store.show(one);
            }}
          >
            {tabs[one]}
            {one === "reading" && <Questions />}
          </button>
        ))}
      </div>
      <span className={common.grow} />
      <More />
    </div>
  );
}

/** ← → Home End choose a tab and give it the focus, as the pattern for tabs has it. */
function moveOverTabs({ key, currentTarget, target }: KeyboardEvent<HTMLElement>): void {
  const all = [...currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = all.findIndex((one) => one === target);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + all.length,
    Home: 0,
    End: all.length - 1,
  };
  const to = steps[key];
  const next = to === undefined ? undefined : all[to % all.length];
  next?.focus();
  next?.click();
}

/** How many questions the reading has. */
function Questions(): ReactElement | null {
  const { checked } = usePane();
  const styles = useStyles();
  const common = useCommonStyles();
  const { head } = useWords().pane;
  const count = checked ? checked.reading.questions.length + checked.reading.tableQuestions.length : 0;
  if (count === 0) return null;
  return (
    <>
      <span className={styles.count} aria-hidden="true" title={head.questions(count)}>
        {count}
      </span>
      <span className={common.spoken}>{head.questions(count)}</span>
    </>
  );
}
