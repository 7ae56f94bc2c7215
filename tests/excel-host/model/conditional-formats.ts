import { HostError, invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { COLLECTION_API, HostCollection, HostObject } from "../engine/object.js";
import type { Area } from "./area.js";
import { intersection } from "./area.js";
import type { CfRule, SheetData } from "./book.js";
import { CfFormatObject } from "./conditional-look.js";
import type { Context } from "./context.js";
import { requireAllowed } from "./context.js";
import { RangeAreasObject } from "./range-areas.js";
import { RangeObject } from "./range.js";
import { checkedFormula } from "./values.js";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** The conditional formats that touch some areas of a sheet. */
export const cfsAt = (context: Context, sheet: SheetData, areas: readonly Area[]): HostObject =>
  new CfCollectionObject(context, sheet, areas);

class CfCollectionObject extends HostCollection<CfObject> {
  readonly type = "ConditionalFormatCollection";
  readonly api: Api = {
    ...COLLECTION_API,
    GetItem: "1.6",
    GetCount: "1.6",
    GetItemOrNullObject: "1.14",
    Add: "1.6",
    ClearAll: "1.6",
    GetItemAt: "1.6",
  };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  items(): readonly CfObject[] {
    const touched = this.sheet.cfs.filter((rule) =>
      rule.areas.some((area) => this.areas.some((own) => intersection(area, own) !== undefined)),
    );
    return touched.map((rule) => new CfObject(this.context, this.sheet, rule));
  }

  find(id: unknown): CfObject | undefined {
    return this.items().find((item) => item.rule.id === id);
  }

  /** A new rule comes first. */
  Add(type: unknown): HostObject {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    if (typeof type !== "string" || !TYPES.includes(type))
      throw invalid(`no conditional format: ${String(type)}`);
    const rule: CfRule = {
      id: this.context.book.nextId(),
      type,
      areas: this.areas,
      formula: "",
      stopIfTrue: false,
      format: new Map(),
    };
    this.sheet.cfs.unshift(rule);
    return new CfObject(this.context, this.sheet, rule);
  }

  ClearAll(): void {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    const gone = new Set(this.items().map(({ rule }) => rule));
    this.sheet.cfs = this.sheet.cfs.filter((rule) => !gone.has(rule));
  }
}

const CF_API: Api = {
  Custom: "1.6",
  CustomOrNullObject: "1.6",
  Id: "1.6",
  Priority: "1.6",
  StopIfTrue: "1.6",
  Type: "1.6",
  Delete: "1.6",
  GetRange: "1.6",
  GetRangeOrNullObject: "1.6",
  GetRanges: "1.9",
};

class CfObject extends HostObject {
  readonly type = "ConditionalFormat";
  readonly api = CF_API;
  override readonly mayFail = ["Custom"];

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    readonly rule: CfRule,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.rule.id };
  }

  get Id(): string {
    return this.rule.id;
  }

  get Type(): string {
    return this.rule.type;
  }

  get StopIfTrue(): boolean {
    return this.rule.stopIfTrue;
  }

  set StopIfTrue(stop: boolean) {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    this.rule.stopIfTrue = stop;
  }

  get Priority(): number {
    return this.sheet.cfs.indexOf(this.rule);
  }

  /** The others move. */
  set Priority(priority: number) {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    const others = this.sheet.cfs.filter((rule) => rule !== this.rule);
    others.splice(priority, 0, this.rule);
    this.sheet.cfs = others;
  }

  get Custom(): HostObject {
    if (this.rule.type !== "Custom")
      throw new HostError("InvalidOperation", `the format is ${this.rule.type}`);
    return new CustomCfObject(this.context, this.sheet, this.rule);
  }

  get CustomOrNullObject(): HostObject | null {
    return this.rule.type === "Custom" ? new CustomCfObject(this.context, this.sheet, this.rule) : null;
  }

  Delete(): void {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    this.sheet.cfs = this.sheet.cfs.filter((rule) => rule !== this.rule);
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new HostError("InvalidOperation", "the format has several areas");
    return range;
  }

  /** Null where the rule has several areas: they are not one range. */
  GetRangeOrNullObject(): HostObject | null {
    const [only, ...more] = this.rule.areas;
    return only === undefined || more.length > 0 ? null : new RangeObject(this.context, this.sheet, only);
  }

  GetRanges(): HostObject {
    return new RangeAreasObject(this.context, this.sheet, this.rule.areas);
  }
}

class CustomCfObject extends HostObject {
  readonly type = "CustomConditionalFormat";
  readonly api: Api = { Format: "1.6", Rule: "1.6" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    private readonly rule: CfRule,
  ) {
    super();
  }

  get Format(): HostObject {
    return new CfFormatObject(this.context, this.sheet, this.rule);
  }

  get Rule(): HostObject {
    return new CfRuleObject(this.context, this.sheet, this.rule);
  }
}

class CfRuleObject extends HostObject {
  readonly type = "ConditionalFormatRule";
  readonly api: Api = { Formula: "1.6" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData,
    private readonly rule: CfRule,
  ) {
    super();
  }

  get Formula(): string {
    return this.rule.formula;
  }

  set Formula(formula: string) {
    requireAllowed(this.context, this.sheet, "allowFormatCells");
    const bare = formula.startsWith("=") ? formula.slice(1) : formula;
    if (bare === "") throw invalid("a condition needs a formula");
    this.rule.formula = `=${checkedFormula(bare)}`;
  }
}
