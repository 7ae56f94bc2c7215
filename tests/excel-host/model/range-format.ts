import type { Api } from "../engine/object.js";
import { HostCollection, HostObject } from "../engine/object.js";
import type { Area } from "./area.js";
import type { SheetData } from "./book.js";
import type { Context } from "./context.js";
import { requireAllowed } from "./context.js";
import { readFormat, writeFormat } from "./formats.js";
import { readLine, writeLine } from "./lines.js";

/** Reads and writes the formats of some areas of a sheet. */
abstract class Formats extends HostObject {
  constructor(
    protected readonly context: Context,
    protected readonly sheet: SheetData,
    protected readonly areas: readonly Area[],
  ) {
    super();
  }

  protected read(key: string): unknown {
    return readFormat(this.sheet, this.areas, key);
  }

  protected write(key: string, value: unknown): void {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    writeFormat(this.sheet, this.areas, key, value);
  }
}

const FORMAT_API: Api = {
  Borders: "1.1",
  Fill: "1.1",
  Font: "1.1",
  Protection: "1.2",
  ColumnWidth: "1.2",
  HorizontalAlignment: "1.1",
  IndentLevel: "1.9",
  RowHeight: "1.2",
  ShrinkToFit: "1.9",
  TextOrientation: "1.7",
  VerticalAlignment: "1.1",
  WrapText: "1.1",
  AutofitColumns: "1.2",
  AutofitRows: "1.2",
};

export class RangeFormatObject extends Formats {
  readonly type = "RangeFormat";
  readonly api = FORMAT_API;

  get Borders(): HostObject {
    return new BordersObject(this.context, this.sheet, this.areas);
  }

  get Fill(): HostObject {
    return new FillObject(this.context, this.sheet, this.areas);
  }

  get Font(): HostObject {
    return new FontObject(this.context, this.sheet, this.areas);
  }

  get Protection(): HostObject {
    return new FormatProtectionObject(this.context, this.sheet, this.areas);
  }

  /** in points */
  get ColumnWidth(): unknown {
    return readLine(this.sheet, this.areas, "column");
  }

  set ColumnWidth(width: unknown) {
    requireAllowed(this.context, this.sheet, "allowFormatColumns");
    writeLine(this.sheet, this.areas, "column", width);
  }

  /** in points */
  get RowHeight(): unknown {
    return readLine(this.sheet, this.areas, "row");
  }

  set RowHeight(height: unknown) {
    requireAllowed(this.context, this.sheet, "allowFormatRows");
    writeLine(this.sheet, this.areas, "row", height);
  }

  get HorizontalAlignment(): unknown {
    return this.read("format.horizontalAlignment");
  }

  set HorizontalAlignment(value: unknown) {
    this.write("format.horizontalAlignment", value);
  }

  get VerticalAlignment(): unknown {
    return this.read("format.verticalAlignment");
  }

  set VerticalAlignment(value: unknown) {
    this.write("format.verticalAlignment", value);
  }

  get WrapText(): unknown {
    return this.read("format.wrapText");
  }

  set WrapText(value: unknown) {
    this.write("format.wrapText", value);
  }

  get IndentLevel(): unknown {
    return this.read("format.indentLevel");
  }

  set IndentLevel(value: unknown) {
    this.write("format.indentLevel", value);
  }

  get ShrinkToFit(): unknown {
    return this.read("format.shrinkToFit");
  }

  set ShrinkToFit(value: unknown) {
    this.write("format.shrinkToFit", value);
  }

  get TextOrientation(): unknown {
    return this.read("format.textOrientation");
  }

  set TextOrientation(value: unknown) {
    this.write("format.textOrientation", value);
  }

  AutofitColumns(): void {
    requireAllowed(this.context, this.sheet, "allowFormatColumns");
  }

  AutofitRows(): void {
    requireAllowed(this.context, this.sheet, "allowFormatRows");
  }
}

class FillObject extends Formats {
  readonly type = "RangeFill";
  readonly api: Api = { Color: "1.1", Pattern: "1.9", Clear: "1.1" };

  get Color(): unknown {
    return this.read("fill.color");
  }

  set Color(color: unknown) {
    this.write("fill.color", color);
  }

  get Pattern(): unknown {
    return this.read("fill.pattern");
  }

  set Pattern(pattern: unknown) {
    this.write("fill.pattern", pattern);
  }

  Clear(): void {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    for (const area of this.areas) this.sheet.styles.set(area, "fill.color", undefined);
  }
}

class FontObject extends Formats {
  readonly type = "RangeFont";
  readonly api: Api = {
    Bold: "1.1",
    Color: "1.1",
    Italic: "1.1",
    Name: "1.1",
    Size: "1.1",
    Strikethrough: "1.9",
    Underline: "1.1",
  };

  get Bold(): unknown {
    return this.read("font.bold");
  }

  set Bold(value: unknown) {
    this.write("font.bold", value);
  }

  get Color(): unknown {
    return this.read("font.color");
  }

  set Color(value: unknown) {
    this.write("font.color", value);
  }

  get Italic(): unknown {
    return this.read("font.italic");
  }

  set Italic(value: unknown) {
    this.write("font.italic", value);
  }

  get Name(): unknown {
    return this.read("font.name");
  }

  set Name(value: unknown) {
    this.write("font.name", value);
  }

  get Size(): unknown {
    return this.read("font.size");
  }

  set Size(value: unknown) {
    this.write("font.size", value);
  }

  get Strikethrough(): unknown {
    return this.read("font.strikethrough");
  }

  set Strikethrough(value: unknown) {
    this.write("font.strikethrough", value);
  }

  get Underline(): unknown {
    return this.read("font.underline");
  }

  set Underline(value: unknown) {
    this.write("font.underline", value);
  }
}

class FormatProtectionObject extends Formats {
  readonly type = "FormatProtection";
  readonly api: Api = { FormulaHidden: "1.2", Locked: "1.2" };

  get Locked(): unknown {
    return this.read("protection.locked");
  }

  set Locked(value: unknown) {
    this.write("protection.locked", value);
  }

  get FormulaHidden(): unknown {
    return this.read("protection.formulaHidden");
  }

  set FormulaHidden(value: unknown) {
    this.write("protection.formulaHidden", value);
  }
}

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

class BordersObject extends HostCollection {
  readonly type = "RangeBorderCollection";
  readonly api: Api = { Count: "1.1", GetItem: "1.1", GetItemAt: "1.1" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  get Count(): number {
    return SIDES.length;
  }

  items(): readonly HostObject[] {
    return SIDES.map((side) => new BorderObject(this.context, this.sheet, this.areas, side));
  }

  find(side: unknown): HostObject | undefined {
    return this.items()[SIDES.indexOf(String(side))];
  }
}

class BorderObject extends Formats {
  readonly type = "RangeBorder";
  readonly api: Api = { Color: "1.1", SideIndex: "1.1", Style: "1.1", Weight: "1.1" };

  constructor(
    context: Context,
    sheet: SheetData,
    areas: readonly Area[],
    private readonly side: string,
  ) {
    super(context, sheet, areas);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.side };
  }

  get SideIndex(): string {
    return this.side;
  }

  get Color(): unknown {
    return this.read(`border.${this.side}.color`);
  }

  set Color(value: unknown) {
    this.write(`border.${this.side}.color`, value);
  }

  get Style(): unknown {
    return this.read(`border.${this.side}.style`);
  }

  set Style(value: unknown) {
    this.write(`border.${this.side}.style`, value);
  }

  get Weight(): unknown {
    return this.read(`border.${this.side}.weight`);
  }

  set Weight(value: unknown) {
    this.write(`border.${this.side}.weight`, value);
  }
}
