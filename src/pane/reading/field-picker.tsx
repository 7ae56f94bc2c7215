import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { Field } from "../parts/field.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useWords } from "../use-pane.js";
import { useReadingStyles } from "./styles.js";

interface Props {
  /** "units.requested", or "" while nothing is picked */
  readonly value: string;
  readonly onChange: (role: string) => void;
}

const matches = (label: string, sought: string): boolean =>
  label.toLowerCase().includes(sought.trim().toLowerCase());

/** All fields, table by table; what is typed above narrows them down. */
export function FieldPicker({ value, onChange }: Props): ReactElement {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  const [sought, setSought] = useState("");
  const id = useId();
  const groups = (checked?.reading.choices ?? []).flatMap(({ table, label, fields }) => {
    const fitting = matches(label, sought) ? fields : fields.filter((field) => matches(field.label, sought));
    return fitting.length > 0 ? [{ table, label, fields: fitting }] : [];
  });
  return (
    <div className={styles.picker}>
      <Field small label={words.searchField} value={sought} onChange={setSought} />
      {groups.length === 0 ? (
        <p className={form.caption}>{words.noSuchField}</p>
      ) : (
        <select
          id={id}
          size={6}
          aria-label={words.field}
          className={mergeClasses(form.small, styles.select)}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {groups.map(({ table, label, fields }) => (
            <optgroup key={table} label={label}>
              {fields.map((field) => (
                <option key={field.role} value={field.role}>
                  {field.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </div>
  );
}
