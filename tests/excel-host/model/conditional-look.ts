import { invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostCollection, HostObject } from "../engine/object.js";
import type { CfRule, SheetData } from "./book.js";
import type { Context } from "./context.js";
import { requireAllowed } from "./context.js";
import { colour } from "./formats.js";

/** Reads and writes the look of one rule. */
abstract class Look extends HostObject {
  constructor(
    protected readonly context: Context,
    protected readonly sheet: SheetData,
    protected readonly rule: CfRule,
  ) {
    super();
  }

  protected read(key: string, unset: unknown): unknown {
    return this.rule.format.get(key) ?? unset;
  }

  protected write(key: string, value: unknown): void {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    this.rule.format.set(key, key.endsWith("color") ? colour(value) : value);
  }

  protected forget(prefix: string): void {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    for (const key of this.rule.format.keys()) if (key.startsWith(prefix)) this.rule.format.delete(key);
  }
}

export class CfFormatObject extends Look {
  readonly type = "ConditionalRangeFormat";
  readonly api: Api = { Borders: "1.6", Fill: "1.6", Font: "1.6", NumberFormat: "1.6" };

  get Borders(): HostObject {
    return new CfBordersObject(this.context, this.sheet, this.rule);
  }

  get Fill(): HostObject {
    return new CfFillObject(this.context, this.sheet, this.rule);
  }

  get Font(): HostObject {
    return new CfFontObject(this.context, this.sheet, this.rule);
  }

  get NumberFormat(): unknown {
    return this.read("numberFormat", null);
  }

  set NumberFormat(format: unknown) {
    this.write("numberFormat", format);
  }
}

class CfFillObject extends Look {
  readonly type = "ConditionalRangeFill";
  readonly api: Api = { Color: "1.6", Clear: "1.6" };

  get Color(): unknown {
    return this.read("fill.color", "");
  }

  set Color(color: unknown) {
    this.write("fill.color", color);
  }

  Clear(): void {
    this.forget("fill.");
  }
}

class CfFontObject extends Look {
  readonly type = "ConditionalRangeFont";
  readonly api: Api = {
    Bold: "1.6",
    Color: "1.6",
    Italic: "1.6",
    Strikethrough: "1.6",
    Underline: "1.6",
    Clear: "1.6",
  };

  get Bold(): unknown {
    return this.read("font.bold", null);
  }

  set Bold(bold: unknown) {
    this.write("font.bold", bold);
  }

  get Color(): unknown {
    return this.read("font.color", "");
  }

  set Color(color: unknown) {
    this.write("font.color", color);
  }

  get Italic(): unknown {
    return this.read("font.italic", null);
  }

  set Italic(italic: unknown) {
    this.write("font.italic", italic);
  }

  get Strikethrough(): unknown {
    return this.read("font.strikethrough", null);
  }

  set Strikethrough(value: unknown) {
    this.write("font.strikethrough", value);
  }

  get Underline(): unknown {
    return this.read("font.underline", "None");
  }

  set Underline(value: unknown) {
    this.write("font.underline", value);
  }

  Clear(): void {
    this.forget("font.");
  }
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
/** Conditional formats have no weights: lines of these kinds only. */
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

class CfBordersObject extends HostCollection {
  readonly type = "ConditionalRangeBorderCollection";
  readonly api: Api = {
    Count: "1.6",
    GetItem: "1.6",
    GetItemAt: "1.6",
    Top: "1.6",
    Bottom: "1.6",
    Left: "1.6",
    Right: "1.6",
  };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    private readonly rule: CfRule,
  ) {
    super();
  }

  get Count(): number {
    return SIDES.length;
  }

  get Top(): HostObject {
    return this.GetItem("EdgeTop");
  }

  get Bottom(): HostObject {
    return this.GetItem("EdgeBottom");
  }

  get Left(): HostObject {
    return this.GetItem("EdgeLeft");
  }

  get Right(): HostObject {
    return this.GetItem("EdgeRight");
  }

  items(): readonly HostObject[] {
    return SIDES.map((side) => new CfBorderObject(this.context, this.sheet, this.rule, side));
  }

  find(side: unknown): HostObject | undefined {
    return this.items()[SIDES.indexOf(String(side))];
  }
}

class CfBorderObject extends Look {
  readonly type = "ConditionalRangeBorder";
  readonly api: Api = { Color: "1.6", SideIndex: "1.6", Style: "1.6" };

  constructor(
    context: Context,
    sheet: SheetData,
    rule: CfRule,
    private readonly side: string,
  ) {
    super(context, sheet, rule);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.side };
  }

  get SideIndex(): string {
    return this.side;
  }

  get Color(): unknown {
    return this.read(`border.${this.side}.color`, "");
  }

  set Color(color: unknown) {
    this.write(`border.${this.side}.color`, color);
  }

  get Style(): unknown {
    return this.read(`border.${this.side}.style`, "None");
  }

  set Style(style: unknown) {
    if (typeof style !== "string" || !STYLES.includes(style)) throw invalid(`no line: ${String(style)}`);
    this.write(`border.${this.side}.style`, style);
  }
}
