import { mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useFormStyles } from "../parts/form.js";
import { CollapsedSection } from "../results/section.js";
import { usePane, useWords } from "../use-pane.js";
import { useReadingStyles } from "./styles.js";
import { TablePicker } from "./table-picker.js";

/** A table that was not noticed at all: its sheet, the rows of its header, and what it is. */
export function PointTable(): ReactElement | null {
  const { opened } = usePane();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [chosen, setChosen] = useState<string>();
  const [times, setTimes] = useState(0);
  const sheets = opened?.sheets.filter(({ rows }) => rows > 0).map(({ name }) => name) ?? [];
  const sheet = chosen ?? sheets[0];
  if (sheet === undefined) return null;
  return (
    <CollapsedSection title={words.pointTable}>
      <div className={styles.section}>
        <p className={form.caption}>{words.pointTableHint}</p>
        <select
          aria-label={words.sheet}
          className={mergeClasses(form.small, styles.sheetSelect)}
          value={sheet}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        >
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <TablePicker
          key={`${sheet} ${String(times)}`}
          place={{ sheet, rows: "", tables: [] }}
          onClose={() => {
            setTimes(times + 1);
          }}
        />
      </div>
    </CollapsedSection>
  );
}
