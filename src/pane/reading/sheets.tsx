import type { ReactElement } from "react";
import { useFormStyles } from "../parts/form.js";
import { CollapsedSection } from "../results/section.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { useReadingStyles } from "./styles.js";

/** Which sheets are read; a sheet without a tick is left alone from then on. */
export function Sheets(): ReactElement | null {
  const { opened, checked } = usePane();
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  if (!opened || !checked) return null;
  const { skipSheets } = checked.kept.mapping;
  const toggle = (name: string): void => {
    const skipped = skipSheets.includes(name);
    void store.skipSheets(skipped ? skipSheets.filter((one) => one !== name) : [...skipSheets, name]);
  };
  return (
    <CollapsedSection title={words.sheets}>
      <div className={styles.section}>
        <p className={form.caption}>{words.sheetsHint}</p>
        {opened.sheets.map(({ name, rows, hidden }) => (
          <label key={name} className={styles.check}>
            <input
              type="checkbox"
              className={styles.radio}
              checked={!skipSheets.includes(name)}
              onChange={() => {
                toggle(name);
              }}
            />
            <span className={form.grow}>{name}</span>
            <span className={form.caption}>
              {[words.records(rows), ...(hidden ? [words.hidden] : [])].join(" · ")}
            </span>
          </label>
        ))}
      </div>
    </CollapsedSection>
  );
}
