import { makeStyles, mergeClasses, Tab, TabList } from "@fluentui/react-components";
import type { ReactElement } from "react";
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
  tab: { height: "32px", padding: "0 8px", columnGap: "4px" },
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
  const { tab, checked } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { tabs, head } = useWords().pane;
  const questions = checked?.reading.questions.length ?? 0;
  return (
    <div className={styles.bar}>
      <TabList
        className={common.grow}
        size="small"
        selectTabOnFocus
        selectedValue={tab}
        onTabSelect={(_event, { value }) => {
          const chosen = TABS.find((one) => one === value);
          if (chosen) store.show(chosen);
        }}
      >
        {TABS.map((one) => (
          <Tab key={one} value={one} id={tabId(one)} className={styles.tab} aria-controls={panelId(one)}>
            {tabs[one]}
            {one === "reading" && questions > 0 && (
              <>
                <span className={styles.count} aria-hidden="true" title={head.questions(questions)}>
                  {questions}
                </span>
                <span className={mergeClasses(common.spoken)}>{head.questions(questions)}</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      <More />
    </div>
  );
}
