import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../../core/outcome.js";
import { neutral, verdictColour } from "../theme/tokens.js";

const LINE = { fill: "none", stroke: "currentColor", strokeWidth: 1.4 } as const;
const ROUND = { strokeLinecap: "round", strokeLinejoin: "round" } as const;
const RING = <circle cx="8" cy="8" r="6.3" {...LINE} />;

/** What a shape shows through itself: the ground of the pane. */
const HOLE = { fill: "none", stroke: neutral("ground"), strokeWidth: 1.7, ...ROUND } as const;

/** One shape a verdict: told apart without any colour. */
const SHAPES: Readonly<Record<Verdict, ReactElement>> = {
  broken: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" {...HOLE} />
    </>
  ),
  doubtful: (
    <>
      <path
        d="M8 1.2c.5 0 .9.3 1.1.7l6 11c.5.9-.1 1.9-1.1 1.9H2c-1 0-1.6-1-1.1-1.9l6-11c.2-.4.6-.7 1.1-.7z"
        fill="currentColor"
      />
      <path d="M8 5.6v4" {...HOLE} />
      <circle cx="8" cy="12.2" r="1" fill={neutral("ground")} />
    </>
  ),
  unanswered: (
    <>
      <circle cx="8" cy="8" r="6.3" strokeDasharray="2.5 1.46" {...LINE} />
      <path d="M6.1 6.4c0-1.1.9-1.9 1.95-1.9s1.9.75 1.9 1.75c0 1.35-1.9 1.5-1.9 2.85" {...LINE} {...ROUND} />
      <circle cx="8" cy="11.4" r=".9" fill="currentColor" />
    </>
  ),
  manual: (
    <>
      <rect x="1.7" y="1.7" width="12.6" height="12.6" rx="2.5" {...LINE} />
      <path d="M4.6 5.5h4M4.6 8.2h2.6" {...LINE} {...ROUND} />
      <path d="M6.9 11.7l.4-1.7 3.9-3.9 1.3 1.3-3.9 3.9z" fill="currentColor" />
    </>
  ),
  met: (
    <>
      {RING}
      <path d="M5 8.3l2.1 2.1L11.1 6" {...LINE} {...ROUND} />
    </>
  ),
  exempt: (
    <>
      {RING}
      <path d="M5 8h6" {...LINE} {...ROUND} />
    </>
  ),
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "block", "@media (forced-colors: active)": { color: "CanvasText" } },
  broken: { color: verdictColour("broken") },
  doubtful: { color: verdictColour("doubtful") },
  unanswered: { color: verdictColour("unanswered") },
  manual: { color: verdictColour("manual") },
  met: { color: verdictColour("met") },
  exempt: { color: verdictColour("exempt") },
});

/** The sign of a verdict. It says nothing to a screen reader: the word always stands beside it. */
export function VerdictIcon({ verdict, size = 16 }: { verdict: Verdict; size?: number }): ReactElement {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.icon, styles[verdict])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {SHAPES[verdict]}
    </svg>
  );
}

/** The class that gives a text the colour of a verdict. */
export function useVerdictText(): (verdict: Verdict) => string {
  const styles = useStyles();
  return (verdict) => styles[verdict];
}
