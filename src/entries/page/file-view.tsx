import { useMemo, useSyncExternalStore, type ReactElement } from "react";
import { messagesIn, type Language } from "../../core/messages/index.js";
import type { CellRef } from "../../core/values/cells.js";
import { SheetGrid } from "../../grid/sheet-grid.js";
import { Pane } from "../../pane/pane.js";
import type { Look } from "../../pane/theme/look.js";
import type { FilesStore } from "./files-store.js";
import { countsOn, demandAt, gridMarks } from "./grid-marks.js";
import type { Opened } from "./open-file.js";
import { useStyles } from "./styles.js";

interface FileViewProps {
  readonly store: FilesStore;
  readonly id: number;
  readonly name: string;
  readonly file: Opened;
  readonly lang: Language;
  readonly look: Look;
}

/** A file: its grid, and the pane beside it. */
export default function FileView({ store, id, name, file, lang, look }: FileViewProps): ReactElement {
  const styles = useStyles();
  const { checked } = useSyncExternalStore(file.store.subscribe, file.store.state);
  const words = messagesIn(lang);
  const marks = useMemo(() => gridMarks(checked), [checked]);
  const sheets = useMemo(
    () => file.view.sheets.map((sheet) => ({ ...sheet, counts: countsOn(checked, sheet.name) })),
    [checked, file.view],
  );
  const openFinding = (cell: CellRef): void => {
    const demand = demandAt(checked, cell);
    if (demand) file.store.openFinding(demand);
  };
  return (
    <div className={styles.body}>
      <section className={styles.grid} aria-label={words.web.workbook}>
        <h1 className={styles.spoken}>{name}</h1>
        <SheetGrid
          lang={lang}
          title={name}
          sheets={sheets}
          styles={file.view.styles}
          revision={file.revision}
          window={(sheet, area) => file.client.host.window(sheet, area)}
          marks={marks}
          selected={file.selected}
          onSelect={(cell) => {
            store.select(id, cell);
          }}
          onOpenFinding={openFinding}
          onEdit={async (cell, value) => {
            const refused = await store.type(id, cell, value);
            return refused && words.console.workbookErrors[refused.code];
          }}
        />
      </section>
      <div className={styles.pane}>
        <Pane store={file.store} look={look} />
      </div>
    </div>
  );
}
