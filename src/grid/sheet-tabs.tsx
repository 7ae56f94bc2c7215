import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { MARK_VERDICTS } from "../core/marks/marking.js";
import type { Messages } from "../core/messages/index.js";
import type { GridSheet } from "./types.js";
import { verdictInk, VerdictIcon } from "./verdict-icon.js";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flex: "none",
    height: "36px",
    padding: "0 8px",
    overflowX: "auto",
    overflowY: "hidden",
    scrollbarWidth: "thin",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    flex: "none",
    padding: "0 14px",
    border: "none",
    font: "inherit",
    fontSize: "14px",
    lineHeight: "20px",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  on: {
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    "::before": {
      content: '""',
      position: "absolute",
      left: "10px",
      right: "10px",
      top: 0,
      height: "3px",
      borderRadius: "2px",
      backgroundColor: tokens.colorCompoundBrandBackground,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  hidden: { fontStyle: "italic" },
  count: { display: "inline-flex", alignItems: "center", gap: "3px", fontSize: "12px", fontWeight: 600 },
});

interface SheetTabsProps {
  readonly sheets: readonly GridSheet[];
  readonly current: string;
  readonly messages: Messages;
  readonly onOpen: (sheet: string) => void;
}

/** The sheets of the workbook, each with what its findings come to. Hidden ones are there too, and say so. */
export function SheetTabs({ sheets, current, messages, onOpen }: SheetTabsProps): ReactElement {
  const classes = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = sheets.findIndex(({ name }) => name === current);
    const next = by === 0 ? undefined : sheets[(at + by + sheets.length) % sheets.length];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next.name);
  };
  return (
    <div role="tablist" aria-label={messages.grid.sheets} className={classes.tabs} onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <Tab
          key={sheet.name}
          sheet={sheet}
          isCurrent={sheet.name === current}
          messages={messages}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface TabProps extends Pick<SheetTabsProps, "messages" | "onOpen"> {
  readonly sheet: GridSheet;
  readonly isCurrent: boolean;
}

function Tab({ sheet, isCurrent, messages, onOpen }: TabProps): ReactElement {
  const classes = useStyles();
  const { name, counts, visibility } = sheet;
  const isHidden = visibility !== "visible";
  const shown = MARK_VERDICTS.filter((verdict) => counts[verdict] > 0);
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isCurrent}
      title={isHidden ? messages.grid.hiddenSheet : undefined}
      tabIndex={isCurrent ? 0 : -1}
      ref={isCurrent ? bringIntoView : undefined}
      className={mergeClasses(classes.tab, isCurrent && classes.on, isHidden && classes.hidden)}
      onClick={() => {
        onOpen(name);
      }}
    >
      {isHidden ? `(${name})` : name}
      {shown.map((verdict) => (
        <span key={verdict} className={classes.count} style={{ color: verdictInk(verdict) }}>
          <VerdictIcon verdict={verdict} size={12} label={messages.terms.verdict[verdict]} />
          {counts[verdict]}
        </span>
      ))}
    </button>
  );
}

/** Scrolls the tabs alone, never the page around them. */
function bringIntoView(tab: HTMLElement | null): void {
  const tabs = tab?.parentElement;
  if (!tab || !tabs) return;
  const [from, to] = [tab.offsetLeft - tabs.offsetLeft, tab.offsetLeft - tabs.offsetLeft + tab.offsetWidth];
  if (from < tabs.scrollLeft) tabs.scrollLeft = from;
  else if (to > tabs.scrollLeft + tabs.clientWidth) tabs.scrollLeft = to - tabs.clientWidth;
}
