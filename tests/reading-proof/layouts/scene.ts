import type { MoneyUnit } from "../../../src/core/values/money.js";
import type { Dice } from "../dice.js";
import type { Application } from "../facts/application.js";
import type { Book, Page } from "../sheets/page.js";
import type { Hand } from "../writing/hand.js";
import { unitWord, type UnitPlace } from "../writing/units.js";
import { writeList, type Column, type ListForm, type ListSpec, type PlacedList } from "./list.js";

/** What a form may have around and inside its tables; each workbook has some. */
export const SHEET_QUIRKS = [
  "all on one sheet",
  "titles",
  "totals first",
  "totals last",
  "totals both",
  "row numbers",
  "column numbers",
  "template rows",
  "filler dots",
  "notes and signatures",
  "hidden row",
  "hidden column",
  "columns shuffled",
  "table continues",
  "remarks column",
  "percentage column",
  "sheet names say nothing",
  "total off by rounding",
  "total forgets a row",
  "prose sheet",
] as const;
export type SheetQuirk = (typeof SHEET_QUIRKS)[number];

/** Everything a layout needs to put an application on sheets. */
export class Scene {
  constructor(
    readonly book: Book,
    readonly application: Application,
    readonly hand: Hand,
    readonly quirks: ReadonlySet<SheetQuirk>,
    readonly unitPlace: UnitPlace,
    /** some other place lists the units: what else is said of them need not be read */
    readonly listsUnits: boolean,
  ) {}

  get dice(): Dice {
    return this.hand.dice;
  }

  /** The sheet a table goes on: one of its own, or the only one with a blank row before it. */
  page(title: string, layout: string, unit?: MoneyUnit): Page {
    const only = this.quirks.has("all on one sheet") ? this.book.pages[0] : undefined;
    const inName = unit !== undefined && this.placeOfUnit === "sheet name";
    const page = only ?? this.book.page(this.sheetName(title, inName ? unit : undefined));
    if (only !== undefined) only.skip();
    page.tags.clear();
    page.tags.add(`layout ${layout}`);
    return page;
  }

  private sheetName(title: string, unit: MoneyUnit | undefined): string {
    if (this.quirks.has("all on one sheet")) return this.hand.say("申报书", "Application");
    if (this.quirks.has("sheet names say nothing") && unit === undefined)
      return `Sheet${String(this.book.pages.length + 1)}`;
    const short = title.replace(/[[\]:*?/\\]/g, "").slice(0, 20);
    return unit === undefined ? short : `${short}（${unitWord(this.hand, unit)}）`;
  }

  /** Where amounts get their unit; a sheet that holds everything is not named after one. */
  get placeOfUnit(): UnitPlace {
    const isOnOne = this.quirks.has("all on one sheet");
    return this.unitPlace === "sheet name" && isOnOne ? "line left" : this.unitPlace;
  }

  /** A list with everything this workbook has around its lists. `more`: what the layout itself has. */
  list<Row>(
    title: string,
    layout: string,
    spec: ListSpec<Row>,
    options: {
      money?: boolean;
      totals?: boolean;
      mayForget?: boolean;
      page?: Page;
      more?: Partial<ListForm>;
    } = {},
  ): PlacedList {
    const page =
      options.page ?? this.page(title, layout, options.money === true ? this.hand.options.unit : undefined);
    const form: ListForm = {
      ...this.form(title, options),
      ...this.continuation(page, title, spec),
      ...options.more,
    };
    const columns = [...spec.columns, ...this.sideColumns(spec)];
    return writeList(page, this.hand, { ...spec, columns }, form);
  }

  private continuation(
    page: Page,
    title: string,
    { rows }: Pick<ListSpec<unknown>, "rows">,
  ): Partial<ListForm> {
    if (!this.quirks.has("table continues") || rows.length < 4) return {};
    const isOnOne = this.quirks.has("all on one sheet") || this.dice.chance(0.4);
    const name = this.hand.say("（续）", " (continued)");
    const next = isOnOne ? page : this.book.page(`${page.name}${name}`);
    return { continued: { after: Math.ceil(rows.length / 2), page: next, title: `${title}${name}` } };
  }

  /** 备注, 占比: columns no rule asks for. */
  private sideColumns<Row>({ rows, columns }: ListSpec<Row>): Column<Row>[] {
    const amount = columns.find((column) => column.amount !== undefined)?.amount;
    const whole = amount === undefined ? 0 : rows.reduce((sum, row) => sum + amount(row), 0);
    const share = (row: Row): number => (whole === 0 || amount === undefined ? 0 : amount(row) / whole);
    const percent: Column<Row> = {
      heads: [this.hand.say(this.dice.pick(["占比（%）", "比例（%）", "占总额比例"]), "Share (%)")],
      write: (row) => ({
        cell: { value: { kind: "number", number: Number(share(row).toFixed(4)) }, format: "0.00%" },
      }),
    };
    const remarks: Column<Row> = {
      heads: [this.hand.say(this.dice.pick(["备注", "说明", "测算依据"]), "Remarks")],
      write: (_, index) => ({ cell: index % 2 === 0 ? this.hand.say("详见附件说明", "see annex") : null }),
    };
    return [
      ...(this.quirks.has("percentage column") && whole > 0 ? [percent] : []),
      ...(this.quirks.has("remarks column") ? [remarks] : []),
    ];
  }

  /** What stands around a list; `money`: it has amounts, which may be totalled. */
  form(title: string, options: { money?: boolean; totals?: boolean; mayForget?: boolean } = {}): ListForm {
    const { quirks, dice } = this;
    const unit = this.hand.options.unit;
    const titled =
      quirks.has("titles") ||
      quirks.has("all on one sheet") ||
      quirks.has("sheet names say nothing") ||
      (options.money === true && this.placeOfUnit === "title");
    return {
      ...(titled ? { title } : {}),
      ...(options.money === true ? { unit, unitPlace: this.placeOfUnit } : {}),
      ...(options.totals === true ? this.totals() : {}),
      ...this.flaw(options.mayForget === true),
      numbered: quirks.has("row numbers"),
      columnNumbers: quirks.has("column numbers"),
      ...(quirks.has("template rows") ? { fillers: "numbers" as const } : {}),
      ...(quirks.has("filler dots") ? { fillers: "dots" as const } : {}),
      ...(quirks.has("notes and signatures") ? { notes: this.notes() } : {}),
      shuffled: quirks.has("columns shuffled") && dice.chance(0.7),
      hideRow: quirks.has("hidden row") && dice.chance(0.5),
      hideColumn: quirks.has("hidden column") && dice.chance(0.5),
    };
  }

  private totals(): Pick<ListForm, "totals" | "totalWord"> {
    const { quirks, hand } = this;
    const totals = quirks.has("totals both")
      ? "both"
      : quirks.has("totals first")
        ? "first"
        : quirks.has("totals last")
          ? "last"
          : undefined;
    const totalWord = hand.zh
      ? this.dice.pick(["合计", "总计", "合  计", "累计"])
      : this.dice.pick(["Total", "Grand total"]);
    return totals === undefined ? {} : { totals, totalWord };
  }

  private flaw(mayForget: boolean): Pick<ListForm, "flaw"> {
    if (mayForget && this.quirks.has("total forgets a row")) return { flaw: "last row forgotten" };
    return this.quirks.has("total off by rounding") ? { flaw: "0.01 off by rounding" } : {};
  }

  private notes(): string[] {
    return this.hand.zh
      ? [
          "注：1.本表各项内容由申报单位如实填写；2.不发生的请填“0”。",
          "填表人：      （签字）      单位负责人：      （盖章）",
        ]
      : ["Note: fill in every line; put 0 where nothing is planned.", "Signature:                Date:"];
  }
}

/** A way to put some tables of an application on sheets. */
export interface Layout {
  readonly name: string;
  /** groups it writes besides its own */
  readonly covers?: readonly ("project" | "units" | "team" | "budget")[];
  /** says what each unit asks for, so that a workbook may do without a list of units */
  readonly tellsUnits?: boolean;
  readonly write: (scene: Scene) => void;
}
