import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MappingEntry } from "../../core/reading/mapping.js";
import { useFormStyles } from "../parts/form.js";
import { CollapsedSection } from "../results/section.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { useReadingStyles } from "./styles.js";

/** What a person corrected, each to take back; the whole to copy for the next workbook of the same form. */
export function Corrections(): ReactElement | null {
  const { checked } = usePane();
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  if (!checked) return null;
  const { mapping } = checked.kept;
  if (mapping.columns.length === 0) return null;
  return (
    <CollapsedSection title={words.corrections(mapping.columns.length)}>
      <div className={styles.list}>
        <ul>
          {mapping.columns.map((entry) => (
            <Entry key={`${entry.sheet ?? ""}!${entry.header}`} entry={entry} />
          ))}
        </ul>
        <div className={styles.buttons}>
          <button
            type="button"
            className={mergeClasses(form.button, form.smallButton)}
            onClick={() => void store.copy(`${JSON.stringify(mapping, null, 2)}\n`)}
          >
            {words.copyMapping}
          </button>
        </div>
        <p className={form.caption}>{words.mappingHint}</p>
      </div>
    </CollapsedSection>
  );
}

function Entry({ entry }: { entry: MappingEntry }): ReactElement {
  const { checked } = usePane();
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const { header, sheet, to } = entry;
  const fields = checked?.reading.choices.flatMap((choice) => choice.fields) ?? [];
  const meaning = to === null ? words.leftOutByYou : (fields.find(({ role }) => role === to)?.label ?? to);
  const key = sheet === undefined ? { header } : { header, sheet };
  return (
    <li className={mergeClasses(form.row, styles.entry)}>
      <span className={form.grow}>
        {header} → {meaning}
        {sheet !== undefined && <span className={form.caption}> {words.onSheet(sheet)}</span>}
      </span>
      <button
        type="button"
        className={mergeClasses(form.link, form.whole)}
        aria-label={words.takeBackOf(header)}
        onClick={() => void store.forgetCorrection(key)}
      >
        {words.takeBack}
      </button>
    </li>
  );
}
