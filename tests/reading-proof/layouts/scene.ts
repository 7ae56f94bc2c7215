import type { MoneyUnit } from "../../../src/core/values/money.js";
import type { Dice } from "../dice.js";
import type { Application } from "../facts/application.js";
import type { Book, Page } from "../sheets/page.js";
import type { Hand } from "../writing/hand.js";
import { unitWord, type UnitPlace } from "../writing/units.js";
import type { ListForm } from "./list.js";

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
    const short = title.replace(/[[\]:*?/\\]/g, "").slice(0, 20);
    return unit === undefined ? short : `${short}（${unitWord(this.hand, unit)}）`;
  }

  /** Where amounts get their unit; a sheet that holds everything is not named after one. */
  get placeOfUnit(): UnitPlace {
    const isOnOne = this.quirks.has("all on one sheet");
    return this.unitPlace === "sheet name" && isOnOne ? "line left" : this.unitPlace;
  }

  /** What stands around a list; `money`: it has amounts, which may be totalled. */
  form(title: string, options: { money?: boolean; totals?: boolean } = {}): ListForm {
    const { quirks, dice } = this;
    const unit = this.hand.options.unit;
    const titled =
      quirks.has("titles") ||
      quirks.has("all on one sheet") ||
      (options.money === true && this.placeOfUnit === "title");
    return {
      ...(titled ? { title } : {}),
      ...(options.money === true ? { unit, unitPlace: this.placeOfUnit } : {}),
      ...(options.totals === true ? this.totals() : {}),
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
  readonly write: (scene: Scene) => void;
}
