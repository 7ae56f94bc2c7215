import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MappingEntry } from "../../core/reading/mapping.js";
import type { EntryKey } from "../../core/state/edit.js";
import type { ReadingView } from "../../desk/reading-view.js";
import { useFormStyles } from "../parts/form.js";
import { CollapsedSection } from "../results/section.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { MappingFile } from "./mapping-file.js";
import { useReadingStyles } from "./styles.js";

/** What a person corrected, each to take back; the whole to copy for the next workbook of the same form. */
export function Corrections(): ReactElement | null {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const styles = useReadingStyles();
  if (!checked) return null;
  const { mapping } = checked.kept;
  const entries: MappingEntry[] = [...mapping.tables, ...mapping.columns, ...mapping.values];
  if (entries.length === 0) return null;
  return (
    <CollapsedSection title={words.corrections(entries.length)}>
      <div className={styles.list}>
        <ul>
          {entries.map((entry) => (
            <Entry key={JSON.stringify(entry)} entry={entry} />
          ))}
        </ul>
        <MappingFile mapping={mapping} />
      </div>
    </CollapsedSection>
  );
}

/** Where nothing is corrected yet: corrections made in another workbook. */
export function EarlierCorrections(): ReactElement | null {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const styles = useReadingStyles();
  if (!checked) return null;
  const { mapping } = checked.kept;
  if (mapping.tables.length + mapping.columns.length + mapping.values.length > 0) return null;
  return (
    <CollapsedSection title={words.mappingFile}>
      <div className={styles.list}>
        <MappingFile mapping={mapping} />
      </div>
    </CollapsedSection>
  );
}

/** A correction as a line: what it speaks of, what that is, and on which sheet. */
function lineOf(entry: MappingEntry, choices: ReadingView["choices"]): Line {
  const labelOf = (role: string): string =>
    choices.flatMap(({ fields }) => fields).find((field) => field.role === role)?.label ?? role;
  if ("rows" in entry) {
    const { sheet, rows, table } = entry;
    const label = choices.find((choice) => choice.table === table)?.label ?? table;
    return { key: { sheet, rows }, subject: rows, meaning: label, sheet };
  }
  if ("cell" in entry) return { key: { cell: entry.cell }, subject: entry.cell, meaning: labelOf(entry.to) };
  const { header, sheet, to } = entry;
  const meaning = to === null ? null : labelOf(to);
  return sheet === undefined
    ? { key: { header }, subject: header, meaning }
    : { key: { header, sheet }, subject: header, meaning, sheet };
}

interface Line {
  readonly key: EntryKey;
  readonly subject: string;
  /** null: nothing, it is left out */
  readonly meaning: string | null;
  readonly sheet?: string;
}

function Entry({ entry }: { entry: MappingEntry }): ReactElement {
  const { checked } = usePane();
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const { key, subject, meaning, sheet } = lineOf(entry, checked?.reading.choices ?? []);
  return (
    <li className={mergeClasses(form.row, styles.entry)}>
      <span className={form.grow}>
        {subject} → {meaning ?? words.leftOutByYou}
        {sheet !== undefined && <span className={form.caption}> {words.onSheet(sheet)}</span>}
      </span>
      <button
        type="button"
        className={mergeClasses(form.link, form.whole)}
        aria-label={words.takeBackOf(subject)}
        onClick={() => void store.forgetCorrection(key)}
      >
        {words.takeBack}
      </button>
    </li>
  );
}
