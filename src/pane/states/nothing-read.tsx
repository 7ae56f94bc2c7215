import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SheetRows } from "../parts/sheet-rows.js";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { usePane, useStore, useWords } from "../use-pane.js";

const useStyles = makeStyles({
  title: { fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
  said: { color: neutral("text2") },
  button: { width: "100%", marginTop: "14px", height: "32px" },
  hint: { marginTop: "6px" },
  needed: { marginTop: "14px", paddingTop: "10px", borderTop: `1px solid ${neutral("hairline")}` },
});

/** Nothing was recognised: what was looked at, what is needed, and the way to point it out. */
export default function NothingRead(): ReactElement {
  const { opened } = usePane();
  const store = useStore();
  const styles = useStyles();
  const common = useCommonStyles();
  const { results } = useWords().pane;
  const said = (rows: number): string => (rows === 0 ? results.emptySheet : results.sheetRows(rows));
  return (
    <div className={mergeClasses(common.body, common.padded)}>
      <h2 className={styles.title}>{results.nothingRead}</h2>
      <p className={styles.said}>{results.nothingJudged}</p>
      <SheetRows
        title={results.looked}
        sheets={(opened?.sheets ?? []).map(({ name, rows }) => ({ name, note: said(rows) }))}
      />
      <Button
        className={styles.button}
        onClick={() => {
          store.show("reading");
        }}
      >
        {results.pointOut}
      </Button>
      <p className={mergeClasses(common.caption, styles.hint)}>{results.pointOutHint}</p>
      <p className={mergeClasses(common.caption, styles.needed)}>{results.needed}</p>
    </div>
  );
}
