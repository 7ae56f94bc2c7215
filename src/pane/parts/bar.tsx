import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { ReportFinding } from "../../core/render/report.js";
import type { Verdict } from "../../core/outcome.js";
import { neutral, verdictColour } from "../theme/tokens.js";
import { useWords } from "../use-pane.js";
import { useVerdictText } from "./verdict-icon.js";

const useStyles = makeStyles({
  figure: { display: "block", marginTop: "10px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px", fontWeight: 600, marginTop: "10px" },
  whole: { whiteSpace: "nowrap" },
  drawing: { display: "block", width: "100%", height: "20px", overflow: "visible" },
  limit: { fontSize: "12px", lineHeight: "16px", color: neutral("text2"), textAlign: "end" },
});

/** The parts of a bar in per cent of its width; drawn only, so binary floats do no harm. */
export interface BarParts {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** The bar ends a little past the greater figure, so that the limit never stands at its very end. */
const ROOM = 1.16;

/** Undefined where a figure is no number or below zero: then there is nothing to draw. */
export function barParts({
  actual,
  limit,
  atLeast,
}: NonNullable<ReportFinding["measure"]>): BarParts | undefined {
  const is = Number(actual);
  const must = Number(limit);
  const most = Math.max(is, must) * ROOM;
  if (!(is >= 0) || !(must >= 0) || !(most > 0)) return undefined;
  const percent = (amount: number): number => Math.round((10_000 * amount) / most) / 100;
  const [low, high] = [percent(Math.min(is, must)), percent(Math.max(is, must))];
  const isOff = atLeast ? is < must : is > must;
  return { value: isOff ? low : percent(is), from: low, to: isOff ? high : low, limit: percent(must) };
}

/** What there is (dark), what is missing or too much (hatched), and the limit (upright line). */
export function Bar({ finding }: { finding: ReportFinding }): ReactElement | null {
  const styles = useStyles();
  const { pane, marks } = useWords();
  const verdictText = useVerdictText();
  const { measure, actual = "", required = "", gap = "" } = finding;
  const parts = measure && barParts(measure);
  if (!measure || !parts) return null;
  const off = gap === "" ? "" : `${measure.atLeast ? marks.short : marks.over} ${gap}`;
  return (
    <figure className={styles.figure} role="img" aria-label={pane.finding.bar(actual, required, off)}>
      <div className={styles.line} aria-hidden="true">
        <span className={styles.whole}>{actual}</span>
        <span className={mergeClasses(styles.whole, verdictText(finding.verdict))}>{off}</span>
      </div>
      <Drawing parts={parts} verdict={finding.verdict} />
      <div className={styles.limit} aria-hidden="true">
        {required}
      </div>
    </figure>
  );
}

function Drawing({ parts, verdict }: { parts: BarParts; verdict: Verdict }): ReactElement {
  const styles = useStyles();
  const id = useId();
  const colour = verdictColour(verdict);
  const percent = (part: number): string => `${String(part)}%`;
  return (
    <svg className={styles.drawing} aria-hidden="true">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill={verdictColour(verdict, "ground")} />
          <rect width="2" height="5" fill={colour} />
        </pattern>
      </defs>
      <rect x="0" y="5" width="100%" height="10" rx="2" fill={neutral("track")} />
      <rect x="0" y="5" width={percent(parts.value)} height="10" rx="2" fill={neutral("text2")} />
      {parts.to > parts.from && (
        <rect
          x={percent(parts.from)}
          y="5.5"
          width={percent(parts.to - parts.from)}
          height="9"
          fill={`url(#${id})`}
          stroke={colour}
        />
      )}
      <line
        x1={percent(parts.limit)}
        x2={percent(parts.limit)}
        y1="0"
        y2="20"
        stroke={neutral("text1")}
        strokeWidth="2"
      />
    </svg>
  );
}
