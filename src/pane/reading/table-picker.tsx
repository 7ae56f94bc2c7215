import { mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type SyntheticEvent } from "react";
import { rowsIn, type TablePlace } from "../../desk/table-places.js";
import { closeOnEscape } from "../parts/close-on-escape.js";
import { Disclosure } from "../parts/disclosure.js";
import { Field } from "../parts/field.js";
import { FormButton } from "../parts/form-button.js";
import { useFormStyles } from "../parts/form.js";
import { usePane, useStore, useWords } from "../use-pane.js";
import { Missing } from "./about.js";
import { useReadingStyles } from "./styles.js";

interface TableSelectProps {
  readonly value: string;
  readonly onChange: (table: string) => void;
  /** what it looks like: these stand first */
  readonly first: readonly string[];
}

/** The tables that have a header, the likeliest first. */
export function TableSelect({ value, onChange, first }: TableSelectProps): ReactElement {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const rank = ({ table }: { readonly table: string }): number =>
    first.includes(table) ? first.indexOf(table) : first.length;
  const lists = (checked?.reading.choices ?? [])
    .filter(({ isList }) => isList)
    .toSorted((a, b) => rank(a) - rank(b));
  return (
    <select
      aria-label={words.table}
      className={mergeClasses(form.small, form.wide)}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <option value="">{words.pickTable}</option>
      {lists.map(({ table, label }) => (
        <option key={table} value={table}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface TablePickerProps {
  readonly place: Pick<TablePlace, "sheet" | "rows" | "tables"> & { readonly whole?: string };
  readonly onClose: () => void;
}

/** Says which table stands somewhere, by the rows of its header; or that nothing there is to be read. */
export function TablePicker({ place, onClose }: TablePickerProps): ReactElement {
  const store = useStore();
  const { reading: words } = useWords().tabs;
  const styles = useReadingStyles();
  const form = useFormStyles();
  const [table, setTable] = useState("");
  const [rows, setRows] = useState(place.rows);
  const [wrong, setWrong] = useState<"rows" | "table">();
  const error = useId();
  const { sheet, whole, tables } = place;
  const confirm = (event: SyntheticEvent): void => {
    event.preventDefault();
    const said = rowsIn(rows);
    setWrong(said === undefined ? "rows" : table === "" ? "table" : undefined);
    if (said === undefined || table === "") return;
    onClose();
    void store.correct({ sheet, rows: said, table });
  };
  const leave = (area: string): void => {
    onClose();
    void store.correct({ sheet, rows: area, table: null });
  };
  return (
    <form className={styles.pointing} onSubmit={confirm} onKeyDown={closeOnEscape(onClose)}>
      <div className={mergeClasses(form.row, form.wrapped)}>
        <TableSelect value={table} onChange={setTable} first={tables} />
        <RowsField rows={rows} onChange={setRows} wrong={wrong === "rows" ? error : undefined} />
      </div>
      {wrong && <Missing id={error} text={wrong === "rows" ? words.badRows : words.tableMissing} />}
      <div className={styles.buttons}>
        <FormButton text={words.confirm} />
        {whole !== undefined && (
          <FormButton
            text={words.doNotRead}
            onClick={() => {
              leave(whole);
            }}
          />
        )}
        <FormButton subtle text={words.cancel} onClick={onClose} />
      </div>
    </form>
  );
}

interface RowsFieldProps {
  readonly rows: string;
  readonly onChange: (rows: string) => void;
  /** id of the sentence that says what is wrong */
  readonly wrong: string | undefined;
}

function RowsField({ rows, onChange, wrong }: RowsFieldProps): ReactElement {
  const { reading: words } = useWords().tabs;
  const form = useFormStyles();
  const styles = useReadingStyles();
  return (
    <label className={styles.rowsField}>
      <span className={form.caption}>{words.headerRows}</span>
      <Field
        small
        label={words.headerRows}
        placeholder={words.headerRowsExample}
        className={form.wide}
        value={rows}
        onChange={onChange}
        wrong={wrong}
      />
    </label>
  );
}

/** Opens the picker for a place. */
export const WhichTable = ({ place, text }: { place: TablePlace; text: string }): ReactElement => (
  <Disclosure text={text}>{(close) => <TablePicker place={place} onClose={close} />}</Disclosure>
);
