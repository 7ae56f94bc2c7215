import { formatPath } from "./path.js";
import { headWord, unitLine, unitWord, writeFact } from "./wording.js";
import type { Writing } from "./writing.js";

/** Label–value pairs, one or two beside each other. */
export function writeForm({ draft, table, definition, style, vocabulary }: Writing): void {
  const hasMoney = table.fields.some((field) => definition.fields[field]?.kind === "money");
  const inLabels = style.unitAt === "head" || style.unitAt === "group";
  if (hasMoney && !inLabels)
    draft.put(draft.nextRow, style.unitAt === "left" ? 1 : style.pairs * 2, unitLine(style));
  const top = draft.nextRow;
  table.fields.forEach((name, index) => {
    const field = definition.fields[name];
    if (field === undefined) return;
    const row = top + Math.floor(index / style.pairs);
    const column = (index % style.pairs) * 2 + 1;
    const unit = field.kind === "money" && inLabels ? `（${unitWord(style)}）` : "";
    draft.put(row, column, `${headWord(field, style)}${unit}`);
    const fact = table.rows[0]?.cells.get(name) ?? null;
    draft.put(
      row,
      column + 1,
      writeFact(fact, field, style, vocabulary),
      formatPath(table.name, undefined, name),
    );
  });
}
