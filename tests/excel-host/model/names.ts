import { HostError, invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { COLLECTION_API, HostCollection, HostObject } from "../engine/object.js";
import type { NameData, SheetData } from "./book.js";
import type { Context } from "./context.js";
import { requireStructure } from "./context.js";
import { RangeObject } from "./range.js";
import { targetOf } from "./references.js";
import { checkedFormula } from "./values.js";
import { worksheetObject } from "./worksheet.js";

/** The names of the workbook. */
export const bookNames = (context: Context): HostObject => new NamesObject(context, undefined);
/** The names of one sheet. */
export const sheetNames = (context: Context, sheet: SheetData): HostObject => new NamesObject(context, sheet);

class NamesObject extends HostCollection<NameObject> {
  readonly type = "NamedItemCollection";
  readonly api: Api = { ...COLLECTION_API, Add: "1.4" };

  constructor(
    private readonly context: Context,
    private readonly sheet: SheetData | undefined,
  ) {
    super();
  }

  get #list(): NameData[] {
    return (this.sheet ?? this.context.book).names;
  }

  items(): readonly NameObject[] {
    return this.#list.map((name) => new NameObject(this.context, name, this.sheet));
  }

  find(name: unknown): NameObject | undefined {
    return this.items().find(({ data }) => data.name.toLowerCase() === String(name).toLowerCase());
  }

  /** `reference` is a range or a formula with "=". */
  Add(name: unknown, reference: unknown, comment?: string | null): HostObject {
    requireStructure(this.context);
    if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name))
      throw invalid(`no name: ${String(name)}`);
    if (this.find(name) !== undefined) throw new HostError("ItemAlreadyExists", `there is a name ${name}`);
    const data: NameData = { name, formula: formulaOf(reference), visible: true, comment: comment ?? "" };
    this.#list.push(data);
    return new NameObject(this.context, data, this.sheet);
  }
}

function formulaOf(reference: unknown): string {
  if (reference instanceof RangeObject) return `=${reference.Address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  if (typeof reference !== "string") throw invalid("a name refers to a range or a formula");
  return `=${checkedFormula(reference.replace(/^=/, ""))}`;
}

const NAME_API: Api = {
  Comment: "1.4",
  Formula: "1.7",
  Name: "1.1",
  Scope: "1.4",
  Type: "1.1",
  Value: "1.1",
  Visible: "1.1",
  Worksheet: "1.4",
  WorksheetOrNullObject: "1.4",
  Delete: "1.4",
  GetRange: "1.1",
  GetRangeOrNullObject: "1.4",
};

class NameObject extends HostObject {
  readonly type = "NamedItem";
  readonly api = NAME_API;
  override readonly mayFail = ["Worksheet"];

  constructor(
    private readonly context: Context,
    readonly data: NameData,
    private readonly sheet: SheetData | undefined,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.data.name };
  }

  get Name(): string {
    return this.data.name;
  }

  get Formula(): string {
    return this.data.formula;
  }

  set Formula(formula: string) {
    requireStructure(this.context);
    this.data.formula = formulaOf(formula);
  }

  get Value(): string {
    return this.data.formula.replace(/^=/, "");
  }

  get Type(): string {
    return targetOf(this.context, this.data.formula) === undefined ? "Error" : "Range";
  }

  get Scope(): string {
    return this.sheet === undefined ? "Workbook" : "Worksheet";
  }

  get Comment(): string {
    return this.data.comment;
  }

  set Comment(comment: string) {
    requireStructure(this.context);
    this.data.comment = comment;
  }

  get Visible(): boolean {
    return this.data.visible;
  }

  set Visible(visible: boolean) {
    requireStructure(this.context);
    this.data.visible = visible;
  }

  get Worksheet(): HostObject {
    const sheet = this.WorksheetOrNullObject;
    if (sheet === null) throw new HostError("ItemNotFound", `${this.data.name} is a name of the workbook`);
    return sheet;
  }

  get WorksheetOrNullObject(): HostObject | null {
    return this.sheet === undefined ? null : worksheetObject(this.context, this.sheet);
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new HostError("InvalidReference", `${this.data.name} is no range`);
    return range;
  }

  GetRangeOrNullObject(): HostObject | null {
    const target = targetOf(this.context, this.data.formula);
    return target === undefined ? null : new RangeObject(this.context, target.sheet, target.area);
  }

  Delete(): void {
    requireStructure(this.context);
    const holder = this.sheet ?? this.context.book;
    holder.names = holder.names.filter((other) => other !== this.data);
  }
}
