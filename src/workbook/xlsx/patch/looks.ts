import type { FindingsSheet, Look, Marks, MarkVerdict, SheetCell } from "../../../core/marks/marking.js";
import { MARK_VERDICTS } from "../../../core/marks/marking.js";
import type { CellLook } from "../../../core/marks/sheet-look.js";
import {
  cellLook,
  HEADER_LOOK,
  SHEET_SIZE,
  SHEET_TEXT,
  SUBTITLE_LOOK,
  TITLE_LOOK,
} from "../../../core/marks/sheet-look.js";
import type { Book } from "../book/book.js";
import type { Package } from "../package/package.js";
import { folderOf } from "../package/package.js";
import type { ElementWriter } from "../xml/write.js";
import { DECLARATION, element } from "../xml/write.js";
import { ownPart } from "./edits.js";
import type { Dialect } from "./parts.js";
import { addContentTypes, addRelationship, editPart, freePart, putText } from "./parts.js";
import { Stylesheet } from "./stylesheet.js";

/** Indexes into the workbook's styles. */
export interface Looks {
  /** differential formats by verdict, of those asked for */
  readonly marks: ReadonlyMap<MarkVerdict, number>;
  readonly cell: (cell: SheetCell) => number;
  readonly title: number;
  readonly subtitle: number;
  readonly header: number;
}

const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

const EDGES = { solid: "thin", dashed: "dashed", dotted: "dotted" } as const;

function borderOf(write: ElementWriter, line: string, edge: Look["edge"]): string {
  const side = (name: string): string =>
    write(name, { style: EDGES[edge] }, write("color", { rgb: argb(line) }));
  return write("border", {}, ["left", "right", "top", "bottom"].map(side).join(""));
}

/** Ground, letters and edge change together; CT_Dxf wants font, fill, border in this order. */
function markFormat(write: ElementWriter, look: Look): string {
  const font = write(
    "font",
    {},
    (look.bold === true ? write("b") : "") +
      (look.italic === true ? write("i") : "") +
      write("color", { rgb: argb(look.text) }),
  );
  const ground = { rgb: argb(look.ground) };
  const pattern = write(
    "patternFill",
    { patternType: "solid" },
    write("fgColor", ground) + write("bgColor", ground),
  );
  return write("dxf", {}, font + write("fill", {}, pattern) + borderOf(write, look.line, look.edge));
}

/** The text stays text also when someone edits the cell. */
interface QuotedLook extends CellLook {
  readonly isQuoted?: boolean;
}

function fontOf({ write, fontName = "Microsoft YaHei" }: Stylesheet, look: CellLook): string {
  const traits = (["bold", "italic", "underline"] as const).filter((trait) => look[trait] === true);
  const inside = [
    ...traits.map((trait) => write(trait.charAt(0))),
    write("sz", { val: look.size ?? SHEET_SIZE }),
    write("color", { rgb: argb(look.color ?? SHEET_TEXT) }),
    write("name", { val: fontName }),
  ];
  return write("font", {}, inside.join(""));
}

function fillOf(write: ElementWriter, color: string): string {
  const colors = write("fgColor", { rgb: argb(color) }) + write("bgColor", { indexed: 64 });
  return write("fill", {}, write("patternFill", { patternType: "solid" }, colors));
}

function addCellLook(styles: Stylesheet, look: QuotedLook): number {
  const { write } = styles;
  const { ground, line, edge = "solid", isFlat = false, isQuoted = false } = look;
  const attributes = {
    numFmtId: styles.format(look.format ?? "General"),
    fontId: styles.add("fonts", fontOf(styles, look)),
    fillId: ground === undefined ? 0 : styles.add("fills", fillOf(write, ground)),
    borderId: line === undefined ? 0 : styles.add("borders", borderOf(write, line, edge)),
    xfId: styles.hasCellStyles ? 0 : undefined,
    quotePrefix: isQuoted ? 1 : undefined,
    applyNumberFormat: 1,
    applyFont: 1,
    applyFill: 1,
    applyBorder: 1,
    applyAlignment: 1,
  };
  const alignment = write("alignment", {
    horizontal: look.align,
    vertical: isFlat ? "center" : "top",
    wrapText: isFlat ? undefined : 1,
  });
  return styles.add("cellXfs", write("xf", attributes, alignment));
}

/** Letters a spreadsheet program takes for the start of a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

function quotedLook(cell: SheetCell, verdictLooks: Marks["verdictLooks"]): QuotedLook {
  const look = cellLook(cell, verdictLooks);
  return cell.kind === "text" && LOOKS_LIKE_FORMULA.test(cell.text) ? { ...look, isQuoted: true } : look;
}

const allLooks = (sheet: FindingsSheet): SheetCell[] => [{ kind: "empty" }, ...sheet.rows.flat()];

/** Adds to the styles part what the marks and the findings sheet (where one is made) look like. */
export async function addLooks(
  pack: Package,
  book: Book,
  dialect: Dialect,
  marking: Marks,
  findings: FindingsSheet | undefined,
): Promise<Looks> {
  const part = await stylesPart(pack, book, dialect);
  return editPart(pack, part, (root, edits) => {
    const styles = new Stylesheet(root);
    const used = new Set(marking.marks.map(({ verdict }) => verdict));
    const marks = new Map(
      MARK_VERDICTS.filter((verdict) => used.has(verdict)).map((verdict) => [
        verdict,
        styles.add("dxfs", markFormat(styles.write, marking.looks[verdict])),
      ]),
    );
    const cells = new Map<string, number>();
    const keyOf = (cell: SheetCell): string => JSON.stringify(quotedLook(cell, marking.verdictLooks));
    const sheetLook = (look: QuotedLook): number => (findings ? addCellLook(styles, look) : 0);
    for (const cell of findings ? allLooks(findings) : []) {
      const key = keyOf(cell);
      if (!cells.has(key)) cells.set(key, sheetLook(quotedLook(cell, marking.verdictLooks)));
    }
    const looks: Looks = {
      marks,
      cell: (cell) => cells.get(keyOf(cell)) ?? 0,
      title: sheetLook(TITLE_LOOK),
      subtitle: sheetLook(SUBTITLE_LOOK),
      header: sheetLook(HEADER_LOOK),
    };
    styles.applyTo(edits);
    return looks;
  });
}

/** The styles part; one of ours where the workbook has none, or names one that is not there. */
async function stylesPart(pack: Package, book: Book, dialect: Dialect): Promise<string> {
  const known = book.relationships.find(({ kind }) => kind === "styles")?.target;
  if (known !== undefined && pack.entry(known) !== undefined) return known;
  const part = known ?? freePart(pack, `${folderOf(book.part)}guidelightStyles`, ".xml");
  const xml = element("styleSheet", { xmlns: dialect.main }, "");
  putText(pack, part, DECLARATION + ownPart(xml, known !== undefined));
  if (known !== undefined) return part;
  await addRelationship(pack, dialect, book.part, "styles", part);
  await addContentTypes(pack, {
    [part]: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  });
  return part;
}
