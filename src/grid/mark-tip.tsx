import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Messages } from "../core/messages/index.js";
import type { GridMark } from "./types.js";
import { verdictInk, VerdictIcon } from "./verdict-icon.js";

const useStyles = makeStyles({
  tip: {
    position: "absolute",
    zIndex: 7,
    boxSizing: "border-box",
    width: "268px",
    padding: "10px 12px",
    fontSize: "14px",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: "4px",
    boxShadow: tokens.shadow16,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  one: {
    "& + &": { marginTop: "8px", paddingTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  title: { flexGrow: 1, minWidth: 0, fontWeight: 600 },
  rule: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  message: {
    margin: "2px 0 0 22px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
});

/** Findings shown before the pane has to be looked at for the rest. */
const MOST_SHOWN = 4;

interface MarkTipProps {
  readonly mark: GridMark;
  readonly left: number;
  readonly top: number;
  readonly messages: Messages;
}

/** What the selected cell's mark is about, beside the cell. */
export function MarkTip({ mark, left, top, messages }: MarkTipProps): ReactElement {
  const classes = useStyles();
  return (
    <div role="note" className={classes.tip} style={{ left, top }}>
      {mark.findings.slice(0, MOST_SHOWN).map(({ rule, title, verdict, message }) => (
        <div key={rule} className={classes.one}>
          <div className={classes.head}>
            <span style={{ color: verdictInk(verdict) }}>
              <VerdictIcon verdict={verdict} size={16} label={messages.terms.verdict[verdict]} />
            </span>
            <span className={classes.title}>{title}</span>
            <span className={classes.rule}>{rule}</span>
          </div>
          <p className={classes.message}>{message}</p>
        </div>
      ))}
    </div>
  );
}
