import type { FindingsSheet } from "../../../core/marks/marking.js";
import { headerRowOf } from "../../../core/marks/sheet-look.js";
import { formatAddress, quoteSheet } from "../../../core/values/cells.js";
import { freeName, freeSheetName, SHEET_NAME } from "../../tags.js";
import type { Book } from "../book/book.js";
import type { Package } from "../package/package.js";
import { folderOf } from "../package/package.js";
import type { XmlNode } from "../xml/tree.js";
import { childOf, childrenOf } from "../xml/tree.js";
import { elementsOf, escapeXml } from "../xml/write.js";
import type { Edits } from "./edits.js";
import { findingsXml, tableXml } from "./findings-sheet.js";
import type { Looks } from "./looks.js";
import type { Dialect } from "./parts.js";
import {
  addContentTypes,
  addRelationship,
  editPart,
  freePart,
  placeFor,
  putText,
  relationPrefix,
} from "./parts.js";

const MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Order of the children of a workbook part up to the names (ECMA-376 part 1, 18.2.27, CT_Workbook). */
const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
];

/** Adds the findings sheet behind all others, with its table and the names that repeat its header and find it again. */
export async function addFindingsSheet(
  pack: Package,
  book: Book,
  dialect: Dialect,
  sheet: FindingsSheet,
  looks: Looks,
): Promise<void> {
  const folder = folderOf(book.part);
  const part = freePart(pack, `${folder}worksheets/guidelight`, ".xml");
  const table = freePart(pack, `${folder}tables/guidelight`, ".xml");
  const taken = await tablesIn(pack, book);
  const name = freeName(sheet.tableName, (candidate) => taken.names.has(candidate.toLowerCase()));
  putText(pack, table, tableXml(sheet, dialect, taken.highestId + 1, name));
  const tableId = await addRelationship(pack, dialect, part, "table", table);
  putText(pack, part, findingsXml(sheet, looks, dialect, tableId));
  await addContentTypes(pack, { [part]: `${MEDIA}.worksheet+xml`, [table]: `${MEDIA}.table+xml` });
  const id = await addRelationship(pack, dialect, book.part, "worksheet", part);
  await editPart(pack, book.part, (root, edits) => {
    listSheet(root, edits, dialect, {
      id,
      name: freeSheetName(
        sheet.name,
        book.sheets.map(({ name: taken }) => taken),
      ),
      headerRow: headerRowOf(sheet),
    });
  });
}

function listSheet(
  root: XmlNode,
  edits: Edits,
  dialect: Dialect,
  { id, name, headerRow }: { readonly id: string; readonly name: string; readonly headerRow: number },
): void {
  const write = elementsOf(root.prefix);
  const sheets = childOf(root, "sheets");
  if (sheets === undefined) return;
  const listed = childrenOf(sheets, "sheet");
  const ids = listed.map(({ attributes }) => Number(attributes["sheetId"] ?? 0)).filter(Number.isInteger);
  const { prefix, binding } = relationPrefix(root, dialect);
  edits.append(
    sheets,
    write("sheet", { ...binding, name, sheetId: Math.max(0, ...ids) + 1, [`${prefix}:id`]: id }),
  );
  const rows = `${quoteSheet(name)}!$${String(headerRow)}:$${String(headerRow)}`;
  const first = formatAddress({ sheet: name, row: 1, column: 1 }).replace(/A1$/, "$A$1");
  const names =
    write("definedName", { name: "_xlnm.Print_Titles", localSheetId: listed.length }, escapeXml(rows)) +
    write("definedName", { name: SHEET_NAME, hidden: 1 }, escapeXml(first));
  const list = childOf(root, "definedNames");
  if (list !== undefined) edits.append(list, names);
  else edits.insert(placeFor(root, WORKBOOK_ORDER, "definedNames"), write("definedNames", {}, names));
}

/** Ids and names of the tables there are; a table's name must differ from defined names as well. */
async function tablesIn(
  pack: Package,
  book: Book,
): Promise<{ readonly names: ReadonlySet<string>; readonly highestId: number }> {
  const names = new Set(book.names.map(({ name }) => name.toLowerCase()));
  let highestId = 0;
  const types = await pack.contentTypes();
  for (const { name: part } of pack.entries) {
    if (types.of(part)?.endsWith(".table+xml") !== true) continue;
    await pack.parse(part, {
      open: ({ name, parent, attribute }) => {
        if (name !== "table" || parent !== "") return;
        for (const key of ["name", "displayName"]) names.add((attribute(key) ?? "").toLowerCase());
        highestId = Math.max(highestId, Number(attribute("id") ?? 0) || 0);
      },
    });
  }
  return { names, highestId };
}
