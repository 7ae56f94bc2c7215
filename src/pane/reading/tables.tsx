import type { ReactElement } from "react";
import { parseAddress } from "../../core/values/cells.js";
import type { TableView } from "../../desk/reading-view.js";
import { placeOf, placeText } from "../parts/places.js";
import { CollapsedSection } from "../results/section.js";
import { usePane, useWords } from "../use-pane.js";
import { FieldRow } from "./field-row.js";
import { useReadingStyles } from "./styles.js";
import { WhichTable } from "./table-picker.js";

/** The tables found: where, how many rows, in which unit, and which header was taken for which field. */
export function Tables(): ReactElement {
  const { checked } = usePane();
  const { reading: words } = useWords().tabs;
  const tables = checked?.reading.tables ?? [];
  const first = tables.find(({ fields }) => fields.some(({ doubt }) => doubt !== undefined)) ?? tables[0];
  return (
    <section aria-label={words.tables}>
      {tables.map((table) => (
        <Table key={table.name} table={table} isOpenAtFirst={table === first} />
      ))}
    </section>
  );
}

function Table({ table, isOpenAtFirst }: { table: TableView; isOpenAtFirst: boolean }): ReactElement {
  const { reading: words } = useWords().tabs;
  const styles = useReadingStyles();
  const { label, ranges, records, unit, fields, place: pointed } = table;
  const [first, ...others] = ranges.map((range) => placeText(placeOf(range)));
  const place = `${first ?? ""}${others.length > 0 ? ` +${String(others.length)}` : ""}`;
  const note = [place, words.records(records), ...(unit ? [words.unit(unit.text)] : [])].join(" · ");
  const columns = fields.map(({ cell }) => (cell === undefined ? undefined : parseAddress(cell)?.left));
  const isForm = new Set(columns).size < columns.length;
  return (
    <CollapsedSection title={label} note={note} isOpenAtFirst={isOpenAtFirst}>
      <ul className={styles.rows} aria-label={label}>
        {fields.map((field) => (
          <FieldRow key={`${field.role} ${field.cell ?? ""}`} field={field} isForm={isForm} />
        ))}
      </ul>
      {pointed && (
        <div className={styles.whose}>
          <WhichTable place={pointed} text={words.notThisTable} />
        </div>
      )}
    </CollapsedSection>
  );
}
