import type { CivilDate } from "../../../src/core/values/dates.js";
import type { MoneyUnit } from "../../../src/core/values/money.js";
import type { Dice } from "../dice.js";
import type { Word } from "../facts/application.js";
import type { Written } from "../sheets/page.js";
import { drawWording, type Language } from "../wordings/wordings.js";
import { amountKnown, oddAmount, plainAmount } from "./amounts.js";
import { DAY_WRITINGS, MONTH_WRITINGS, writeDay, writeMonth } from "./dates.js";
import { decorated, type Decoration } from "./heads.js";
import { writeMonths } from "./months.js";

/** Habits of whoever fills in a form; each workbook has some. */
export const HABITS = [
  "odd amounts",
  "odd months",
  "birth months only",
  "dates as text",
  "names with blanks",
  "identity numbers with blanks",
  "identity numbers as numbers",
  "long words",
] as const;
export type Habit = (typeof HABITS)[number];

export interface HandOptions {
  readonly language: Language | "both";
  readonly unit: MoneyUnit;
  /** words of one region's forms that the other region's never have */
  readonly strangeWords: RegExp;
  readonly habits: ReadonlySet<Habit>;
  readonly decorations: ReadonlySet<Decoration>;
}

/** Writes facts and header words the way one office does. */
export class Hand {
  private readonly chosen = new Map<string, string>();
  private readonly dayWriting: string;
  private readonly monthWriting: string;

  constructor(
    readonly dice: Dice,
    readonly options: HandOptions,
  ) {
    this.dayWriting = options.habits.has("dates as text") ? dice.pick(DAY_WRITINGS) : "date cell";
    this.monthWriting = dice.pick(MONTH_WRITINGS);
  }

  get zh(): boolean {
    return this.options.language !== "en";
  }

  /** A word in the language of the form. */
  say(zh: string, en: string): string {
    return this.zh ? zh : en;
  }

  /** The header word of a field; the same one all over a workbook. */
  head(field: string): string {
    const known = this.chosen.get(field);
    if (known !== undefined) return known;
    const { language, decorations } = this.options;
    const { dice, options } = this;
    const draw = (of: Language): string => drawWording(dice, field, of, options.strangeWords);
    const [zh, en] = [language === "en" ? "" : draw("zh"), language === "zh" ? "" : draw("en")];
    const bare = language === "both" ? `${zh}${this.dice.pick(["\n", " "])}${en}` : zh + en;
    const text = decorated(this.dice, bare, decorations);
    this.chosen.set(field, text);
    return text;
  }

  amount(yuan: number, unit: MoneyUnit = this.options.unit): Written {
    const odd = this.options.habits.has("odd amounts") && this.dice.chance(0.3);
    return odd ? oddAmount(this.dice, yuan, unit) : plainAmount(yuan, unit);
  }

  /** A total: always a number, with its formula. */
  sum(yuan: number, formula: string, unit: MoneyUnit = this.options.unit): Written {
    const { cell } = plainAmount(yuan, unit);
    const number = typeof cell === "number" ? cell : 0;
    return { cell: { value: { kind: "number", number }, formula }, known: amountKnown(yuan) };
  }

  day(date: CivilDate): Written {
    return writeDay(date, this.dayWriting);
  }

  birth(date: CivilDate): Written {
    return this.options.habits.has("birth months only")
      ? writeMonth(date, this.monthWriting)
      : this.day(date);
  }

  months(tenths: number): Written {
    return writeMonths(this.dice, tenths, this.options.habits.has("odd months"));
  }

  /** A word of a closed list; the plain sheets have its usual form. */
  word(word: Word): Written {
    return this.oneOf(word, word.zh[0]);
  }

  /** A title or degree; how it is written may leave doubts, so the plain sheets have the same writing. */
  level(word: Word): Written {
    return this.oneOf(word, undefined);
  }

  private oneOf(word: Word, plain: string | undefined): Written {
    const list = this.zh ? word.zh : word.en;
    const text = this.options.habits.has("long words") ? this.dice.pick(list) : list[0];
    return {
      cell: text,
      known: { is: word.code, plain: plain ?? text },
      ...(text === list[0] ? {} : { tags: ["long words"] }),
    };
  }

  text(text: string): Written {
    return { cell: text, known: { is: text, plain: text } };
  }

  name(name: string): Written {
    if (!this.options.habits.has("names with blanks") || !/^\p{Script=Han}{2}$/u.test(name))
      return this.text(name);
    return {
      cell: Array.from(name).join("　"),
      known: { is: name, plain: name },
      tags: ["name with a blank inside"],
    };
  }

  identity(number: string | undefined): Written {
    if (number === undefined) return BLANK;
    // a spreadsheet keeps 15 digits of a number: the last three are lost, so nothing but a question is right
    if (
      this.options.habits.has("identity numbers as numbers") &&
      /^\d{18}$/.test(number) &&
      this.dice.chance(0.3)
    ) {
      const rounded = Number(`${number.slice(0, 15)}000`);
      return {
        cell: rounded,
        known: { is: "?", plain: rounded },
        tags: ["identity number that lost digits"],
      };
    }
    const spaced = this.options.habits.has("identity numbers with blanks");
    const cell = spaced ? number.replace(/^(.{6})(.{8})/, "$1 $2 ") : number;
    return {
      cell,
      known: { is: number, plain: number },
      ...(spaced ? { tags: ["identity number with blanks"] } : {}),
    };
  }

  code(code: string | undefined): Written {
    return code === undefined ? BLANK : this.text(code);
  }

  flag(flag: boolean): Written {
    const cell = this.say(flag ? "是" : "否", flag ? "Yes" : "No");
    return { cell, known: { is: flag ? "是" : "否", plain: cell } };
  }

  count(number: number): Written {
    return { cell: number, known: { is: String(number), plain: number } };
  }
}

/** Nothing was written where something might be. */
export const BLANK: Written = { cell: null, known: { is: "blank", plain: null } };
