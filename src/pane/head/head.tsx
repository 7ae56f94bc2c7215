import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { PaneWords } from "../../core/messages/pane.js";
import type { GuideSummary } from "../../desk/desk.js";
import { ACTIONS } from "../actions.js";
import { ActionButton } from "../parts/action-button.js";
import { Glyph } from "../parts/glyph.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { chosenGuide } from "./guides.js";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    height: "54px",
    boxSizing: "border-box",
    padding: "8px 12px 6px",
    flexShrink: 0,
  },
  lined: { borderBottom: `1px solid ${neutral("hairline")}` },
  guide: {
    flexGrow: 1,
    minWidth: "0",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "2px 4px 2px 6px",
    margin: "0 0 0 -6px",
    borderRadius: "4px",
    ":hover": { backgroundColor: neutral("band") },
  },
  line: { display: "block" },
});

/** What is said of a guide's time: the days left, or that it names no day. */
export const timeOf = ({ daysLeft }: GuideSummary, { head }: PaneWords): string =>
  daysLeft === undefined ? head.noDeadline : head.daysLeft(daysLeft);

/** The guide, and the one filled button. */
export function Head({ lined }: { lined: boolean }): ReactElement {
  const state = usePane();
  const styles = useStyles();
  return (
    <header className={mergeClasses(styles.head, lined && styles.lined)}>
      <GuideButton />
      {state.checked && !state.isPicking && <ActionButton action={ACTIONS.check} primary />}
    </header>
  );
}

function GuideButton(): ReactElement {
  const state = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane } = useWords();
  const guide = chosenGuide(state);
  const button = useFocusAfter(state.isPicking);
  const title = guide?.title ?? pane.head.chooseGuide;
  return (
    <button
      ref={button}
      type="button"
      className={mergeClasses(common.bare, styles.guide)}
      aria-expanded={state.isPicking}
      title={title}
      onClick={() => {
        store.pick(!state.isPicking);
      }}
    >
      <span className={common.grow}>
        <span className={mergeClasses(styles.line, common.strong, common.ellipsis)}>{title}</span>
        <span className={mergeClasses(styles.line, common.caption, common.ellipsis)}>
          {guide && [guide.number, timeOf(guide, pane)].filter((part) => part !== undefined).join(" · ")}
        </span>
      </span>
      <Glyph name={state.isPicking ? "up" : "down"} />
    </button>
  );
}

/** Gives the button the focus back when what it opened closes and took the focus with it. */
function useFocusAfter(isOpen: boolean): React.RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
