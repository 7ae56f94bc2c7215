import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportOutcome, ReportRemedy } from "../../../core/render/report.js";
import { Glyph } from "../../parts/glyph.js";
import { placeOf, placeText } from "../../parts/places.js";
import { useVerdictText } from "../../parts/verdict-icon.js";
import { useCommonStyles } from "../../theme/styles.js";
import { neutral } from "../../theme/tokens.js";
import { usePane, useStore, useWords } from "../../use-pane.js";
import { remedyKey, useForecasts, type Forecast } from "./effects.js";

const useStyles = makeStyles({
  section: { marginTop: "14px" },
  list: { border: `1px solid ${neutral("edge")}`, borderRadius: "4px" },
  remedy: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    padding: "6px 6px 6px 8px",
    ":not(:first-child)": { borderTop: `1px solid ${neutral("hairline")}` },
  },
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "6px" },
  old: { color: neutral("text3") },
  whole: { gridColumnStart: 1, gridColumnEnd: 3 },
  apply: { minWidth: "0", height: "24px", padding: "0 8px", fontSize: "12px", fontWeight: 400 },
});

/** Ways to fix an outcome, the smallest change first, each with what would come of it. */
export function Remedies({
  outcome,
  remedies,
}: {
  outcome: ReportOutcome;
  remedies: readonly ReportRemedy[];
}): ReactElement | null {
  const { checked } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { finding } = useWords().pane;
  const forecasts = useForecasts(store, checked, outcome, remedies);
  if (remedies.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={common.sectionTitle}>
        {finding.remedies} <span className={common.caption}>{finding.remediesHint}</span>
      </h3>
      <ul className={styles.list}>
        {remedies.map((remedy) => (
          <Remedy key={remedyKey(remedy)} remedy={remedy} forecast={forecasts.get(remedyKey(remedy))} />
        ))}
      </ul>
    </section>
  );
}

function Remedy({
  remedy,
  forecast,
}: {
  remedy: ReportRemedy;
  forecast: Forecast | undefined;
}): ReactElement {
  const styles = useStyles();
  if (remedy.cell === undefined || remedy.to === undefined) {
    return (
      <li className={styles.remedy}>
        <span className={styles.whole}>{remedy.text}</span>
      </li>
    );
  }
  return (
    <li className={styles.remedy}>
      <FromTo remedy={remedy} />
      <ApplyButton remedy={remedy} />
      {forecast && <ForecastLine forecast={forecast} />}
    </li>
  );
}

function FromTo({ remedy }: { remedy: ReportRemedy }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { finding } = useWords().pane;
  const { cell = "", label = "", from = "", to = "", unit = "" } = remedy;
  const withUnit = (text: string): string => (unit === "" ? text : `${text} ${unit}`);
  return (
    <span className={styles.change} title={placeText(placeOf(cell))}>
      <b className={common.strong}>{placeOf(cell).cell}</b>
      <span className={common.caption}>{label}</span>
      <span className={mergeClasses(styles.old, common.whole)}>{from === "" ? finding.blank : from}</span>
      <Glyph name="arrow" />
      <b className={mergeClasses(common.strong, common.whole)}>{withUnit(to)}</b>
    </span>
  );
}

function ApplyButton({ remedy }: { remedy: ReportRemedy }): ReactElement | null {
  const { opened, isChecking } = usePane();
  const store = useStore();
  const styles = useStyles();
  const { actions, finding } = useWords().pane;
  const { cell = "", from = "", to = "" } = remedy;
  if (opened?.can.write !== true) return <span />;
  const what = finding.fromTo(placeText(placeOf(cell)), from === "" ? finding.blank : from, to);
  return (
    <Button
      className={styles.apply}
      size="small"
      disabledFocusable={isChecking}
      aria-label={`${actions.apply} ${what}`}
      title={what}
      onClick={() => void store.apply(remedy)}
    >
      {actions.apply}
    </Button>
  );
}

function ForecastLine({ forecast }: { forecast: Forecast }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { pane, terms } = useWords();
  const verdictText = useVerdictText();
  const { finding } = pane;
  const { after, isBetter, worsened } = forecast;
  const [before, verdict, rest] = (isBetter ? finding.effect : finding.noEffect)(terms.verdict[after]);
  const others = worsened.map((effect) =>
    finding.worsens(effect.rule, terms.verdict[effect.before], terms.verdict[effect.after]),
  );
  return (
    <span className={mergeClasses(common.caption, styles.whole)}>
      {before}
      <b className={mergeClasses(common.strong, verdictText(after))}>{verdict}</b>
      {rest}
      {others.length > 0 && terms.sentences(["", ...others])}
    </span>
  );
}
