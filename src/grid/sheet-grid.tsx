import { useCallback, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import { messagesIn } from "../core/messages/index.js";
import type { CellRef } from "../core/values/cells.js";
import { CellCache } from "./cells.js";
import { SheetPaper } from "./sheet-paper.js";
import { SheetTabs } from "./sheet-tabs.js";
import { useStyles } from "./styles.js";
import { typedValue } from "./typed.js";
import type { SheetGridProps } from "./types.js";
import { contentOf, ValueLine } from "./value-line.js";

/**
 * A workbook as a grid: sheets with their tabs, the name box and the value line. Controlled: the selection is the
 * caller's. Another workbook needs another `key`, because cells that came are kept.
 */
export function SheetGrid(props: SheetGridProps): ReactElement | null {
  const { lang, sheets, selected, onSelect } = props;
  const classes = useStyles();
  const messages = useMemo(() => messagesIn(lang), [lang]);
  const [cache] = useState(() => new CellCache());
  useSyncExternalStore(cache.subscribe, cache.version, cache.version);
  const sheet = sheets.find(({ name }) => name === selected.sheet) ?? sheets[0];
  const commit = useCommit(props, cache);
  const open = useSheetOpener(selected, onSelect);
  if (cache.failure !== undefined) throw asError(cache.failure);
  if (sheet === undefined) return null;
  const cell = cache.cell(sheet.name, selected.row, selected.column);
  return (
    <div className={classes.root}>
      <ValueLine
        selected={selected}
        cell={cell}
        title={props.title}
        sheets={sheets}
        words={messages.grid}
        onSelect={onSelect}
        onCommit={commit && (async (text) => commit(selected, text))}
      />
      <SheetPaper
        key={sheet.name}
        {...props}
        sheet={sheet}
        cache={cache}
        messages={messages}
        onCommit={commit}
      />
      <SheetTabs sheets={sheets} current={sheet.name} messages={messages} onOpen={open} />
    </div>
  );
}

/** Takes a typed text to the caller, unless it is what stands there already. */
function useCommit(
  { onEdit, styles }: SheetGridProps,
  cache: CellCache,
): ((cell: CellRef, text: string) => Promise<string | undefined>) | undefined {
  return useMemo(() => {
    if (onEdit === undefined) return undefined;
    return async (place, text) => {
      const cell = cache.cell(place.sheet, place.row, place.column);
      if (text === contentOf(cell)) return undefined;
      return onEdit(place, typedValue(text, styles[cell?.style ?? 0]?.keepsText === true));
    };
  }, [onEdit, styles, cache]);
}

/** Opens a sheet at the cell that was selected on it last. */
function useSheetOpener(selected: CellRef, onSelect: (cell: CellRef) => void): (sheet: string) => void {
  const [last] = useState(() => new Map<string, CellRef>());
  return useCallback(
    (name) => {
      last.set(selected.sheet, selected);
      onSelect(last.get(name) ?? { sheet: name, row: 1, column: 1 });
    },
    [last, selected, onSelect],
  );
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
