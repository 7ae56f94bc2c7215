import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { outcomesUnder, type ReadableWorkbook } from "../../core/render/headline.js";
import { VerdictIcon } from "../parts/verdict-icon.js";
import { neutral } from "../theme/tokens.js";
import { useWords } from "../use-pane.js";

const useStyles = makeStyles({
  box: {
    display: "flex",
    gap: "12px",
    alignItems: "center",
    padding: "16px 12px",
    borderBottom: `1px solid ${neutral("hairline")}`,
  },
  title: { fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
  rest: { color: neutral("text2") },
});

/** Nothing is open any more. The sign is green only when what a person must check is done as well. */
export function AllMet({ workbook }: { workbook: ReadableWorkbook }): ReactElement {
  const styles = useStyles();
  const { results } = useWords().pane;
  const manual = outcomesUnder(workbook, "manual");
  const ticked = manual.filter(({ tick }) => tick !== undefined).length;
  const { met, accepted } = workbook.summary;
  const isDone = ticked === manual.length && accepted === 0;
  return (
    <div className={styles.box}>
      <VerdictIcon verdict={isDone ? "met" : "manual"} size={32} />
      <div>
        <h2 className={styles.title}>{results.allMet(met)}</h2>
        {manual.length > 0 && <p className={styles.rest}>{results.allMetRest(manual.length, ticked)}</p>}
        {accepted > 0 && <p className={styles.rest}>{results.accepting(accepted)}</p>}
      </div>
    </div>
  );
}
