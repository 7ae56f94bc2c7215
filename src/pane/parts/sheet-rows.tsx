import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCommonStyles } from "../theme/styles.js";
import { neutral } from "../theme/tokens.js";
import { Glyph } from "./glyph.js";

const useStyles = makeStyles({
  section: { marginTop: "18px" },
  list: { borderTop: `1px solid ${neutral("hairline")}`, paddingTop: "4px" },
  row: { padding: "4px 0" },
  sign: { color: neutral("text3") },
});

/** The sheets of the workbook, one a line, with something said of each at its end. */
export function SheetRows({
  title,
  hint,
  sheets,
}: {
  title: string;
  hint?: string;
  sheets: readonly { readonly name: string; readonly note: string }[];
}): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <section className={styles.section}>
      <h2 className={common.sectionTitle}>
        <span className={common.grow}>{title}</span>
        <span className={common.caption}>{hint}</span>
      </h2>
      <ul className={styles.list}>
        {sheets.map(({ name, note }) => (
          <li key={name} className={mergeClasses(common.row, styles.row)}>
            <span className={styles.sign}>
              <Glyph name="sheet" />
            </span>
            <span className={mergeClasses(common.grow, common.ellipsis)} title={name}>
              {name}
            </span>
            <span className={mergeClasses(common.caption, common.whole)}>{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
