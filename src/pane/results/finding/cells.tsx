import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportCell } from "../../../core/render/report.js";
import { placeOf, placeText } from "../../parts/places.js";
import { useCommonStyles } from "../../theme/styles.js";
import { neutral } from "../../theme/tokens.js";
import { useStore, useWords } from "../../use-pane.js";

const useStyles = makeStyles({
  section: { marginTop: "14px" },
  list: { border: `1px solid ${neutral("edge")}`, borderRadius: "4px" },
  cell: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: "10px",
    alignItems: "center",
    padding: "4px 8px 4px 5px",
    minHeight: "24px",
    fontSize: "12px",
    lineHeight: "16px",
    ":not(:first-child)": { borderTop: `1px solid ${neutral("hairline")}` },
  },
  chip: {
    height: "24px",
    maxWidth: "150px",
    padding: "0 7px",
    borderRadius: "4px",
    backgroundColor: neutral("selected"),
    color: neutral("link"),
    fontSize: "12px",
    lineHeight: "24px",
    fontWeight: 600,
    ":hover": { textDecorationLine: "underline" },
    "@media (forced-colors: active)": { border: "1px solid LinkText", color: "LinkText", lineHeight: "22px" },
  },
  value: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    minWidth: "0",
  },
  label: { overflowWrap: "anywhere" },
  readAs: { color: neutral("text3"), overflowWrap: "anywhere" },
  more: { display: "block", padding: "8px", margin: "0" },
});

/** A finding over a whole team names many cells: so many stand there at once. */
const SHOWN = 8;

/** Cells that were used, each with its header's words and what it was read as; pressed, it is selected. */
export function Cells({ cells }: { cells: readonly ReportCell[] }): ReactElement | null {
  const [isWhole, setIsWhole] = useState(false);
  const styles = useStyles();
  const common = useCommonStyles();
  const { finding, results } = useWords().pane;
  if (cells.length === 0) return null;
  const shown = isWhole ? cells : cells.slice(0, SHOWN);
  const hidden = cells.length - shown.length;
  return (
    <section className={styles.section}>
      <h3 className={common.sectionTitle}>
        {finding.cells} <span className={common.caption}>{finding.cellsHint}</span>
      </h3>
      <ul className={styles.list}>
        {shown.map((cell) => (
          <Cell key={`${cell.address} ${cell.role}`} cell={cell} />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className={mergeClasses(common.bare, common.link, styles.more)}
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {results.moreFindings(hidden)}
        </button>
      )}
    </section>
  );
}

function Cell({ cell }: { cell: ReportCell }): ReactElement {
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { finding, results } = useWords().pane;
  const text = placeText(placeOf(cell.address));
  return (
    <li className={styles.cell}>
      <button
        type="button"
        className={mergeClasses(common.bare, common.ellipsis, styles.chip)}
        title={results.goTo(text)}
        aria-label={results.goTo(text)}
        onClick={() => void store.reveal(cell.address)}
      >
        {text}
      </button>
      <span className={styles.value}>
        <span className={styles.label}>{cell.label}</span>
        <span className={styles.readAs}>{cell.readAs !== undefined && finding.readAs(cell.readAs)}</span>
      </span>
    </li>
  );
}
