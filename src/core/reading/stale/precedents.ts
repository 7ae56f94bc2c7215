import type { WorkbookContent } from "../sheet/sheet.js";
import type { CellRange, CellRef } from "../../values/cells.js";
import { columnNumber, contains, LAST_COLUMN, LAST_ROW } from "../../values/cells.js";
import { reachesFurther, readsArgumentsOnly } from "./functions.js";

/** What a formula's result hangs on: these areas, or possibly any cell. */
export type Precedents = readonly CellRange[] | "anything";

/** What a formula may name besides cells. */
export interface Surroundings {
  /** all sheets in their order */
  readonly sheets: readonly string[];
  readonly names: WorkbookContent["definedNames"];
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
}

const DEEPEST_NAME = 20;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const SHEET = String.raw`(?:(?<quoted>'(?:[^']|'')+')|(?<bare>(?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?))!`;
const AREA = [
  String.raw`\$?(?<left>[A-Za-z]{1,3})\$?(?<top>\d{1,7})(?::\$?(?<right>[A-Za-z]{1,3})\$?(?<bottom>\d{1,7}))?(?<spill>#)?`,
  String.raw`\$?(?<first>[A-Za-z]{1,3}):\$?(?<last>[A-Za-z]{1,3})`,
  String.raw`\$?(?<from>\d{1,7}):\$?(?<to>\d{1,7})`,
].join("|");
const END = String.raw`(?![\p{L}\p{N}_.(!\[])`;

/** The pieces of a formula; what none of them fits is an operator or white space. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<error>#(?:REF|N/A|DIV/0|VALUE|NAME|NULL|NUM|SPILL|CALC|GETTING_DATA)[!?]?)`,
    String.raw`(?:${SHEET})?(?:(?:${AREA})${END}|(?<lost>#REF!)|(?<name>${WORD})(?<call>\()?(?<columns>\[)?)`,
    String.raw`(?<bracket>\[)`,
    String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
    String.raw`(?<colon>:)`,
    String.raw`[\s\S]`,
  ].join("|"),
  "uy",
);

type Groups = Readonly<Record<string, string | undefined>>;

/** What the result of a formula in a cell hangs on; what cannot be told for certain is `anything`. */
export function precedentsOf(formula: string, home: CellRef, around: Surroundings): Precedents {
  return new FormulaScan(formula, home, around, 0).run();
}

class FormulaScan {
  readonly #areas: CellRange[] = [];
  #reachesFurther = false;

  constructor(
    private readonly formula: string,
    private readonly home: CellRef,
    private readonly around: Surroundings,
    private readonly depth: number,
  ) {}

  run(): Precedents {
    TOKEN.lastIndex = 0;
    for (let at = 0; at < this.formula.length;) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(this.formula);
      if (match === null) return "anything";
      at = TOKEN.lastIndex;
      const groups: Groups = match.groups ?? {};
      if (groups["columns"] !== undefined || groups["bracket"] !== undefined) {
        at = behindBracket(this.formula, at);
        if (!this.#table(groups["name"])) return "anything";
      } else if (!this.#token(groups)) return "anything";
    }
    return this.#reachesFurther ? alike(this.#areas) : this.#areas;
  }

  /** False where it may refer to any cell. */
  #token(groups: Groups): boolean {
    const { quoted, bare, name, call, colon, spill, lost } = groups;
    if (colon !== undefined || spill !== undefined) return false;
    const isArea = groups["left"] ?? groups["first"] ?? groups["from"];
    if (lost !== undefined) return true;
    if (isArea !== undefined) {
      const sheets = this.#sheets(quoted === undefined ? bare : unquoted(quoted));
      if (sheets === undefined) return false;
      return sheets.every((sheet) => this.#area(sheet, groups));
    }
    if (name === undefined) return true;
    if (call !== undefined) {
      this.#reachesFurther ||= reachesFurther(name);
      return quoted === undefined && bare === undefined && readsArgumentsOnly(name);
    }
    return this.#name(name, quoted === undefined ? bare : unquoted(quoted));
  }

  #area(sheet: string, { left, top, right = left, bottom = top, first, last, from, to }: Groups): boolean {
    if (left !== undefined && right !== undefined) {
      const columns = [columnNumber(left), columnNumber(right)];
      if (Math.max(...columns) > LAST_COLUMN) return false; // a name that looks like a cell
      return this.#add(sheet, columns, [Number(top), Number(bottom)]);
    }
    if (first !== undefined && last !== undefined)
      return this.#add(sheet, [columnNumber(first), columnNumber(last)], [1, LAST_ROW]);
    return this.#add(sheet, [1, LAST_COLUMN], [Number(from), Number(to)]);
  }

  #add(sheet: string, columns: readonly number[], rows: readonly number[]): boolean {
    this.#areas.push({
      sheet,
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    });
    return true;
  }

  /** The sheets a prefix names: one, or all from one to another; none where it is of another workbook. */
  #sheets(prefix: string | undefined): readonly string[] | undefined {
    if (prefix === undefined) return [this.home.sheet];
    if (/^(?:[^\]]*)\[/.test(prefix)) return [];
    const [first = "", last = first] = prefix.includes(":") ? prefix.split(":") : [prefix];
    const places = [first, last].map((name) =>
      this.around.sheets.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase()),
    );
    if (places.includes(-1)) return undefined;
    return this.around.sheets.slice(Math.min(...places), Math.max(...places) + 1);
  }

  /** A table's columns are taken for the whole table; without a name it is the table the formula stands in. */
  #table(name: string | undefined): boolean {
    const table = this.around.tables.find((candidate) =>
      name === undefined
        ? contains(candidate.range, this.home)
        : candidate.name.toLowerCase() === name.toLowerCase(),
    );
    if (table === undefined) return false;
    this.#areas.push(table.range);
    return true;
  }

  #name(name: string, scope: string | undefined): boolean {
    if (/^(?:true|false)$/i.test(name)) return true;
    if (this.around.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()))
      return this.#table(name);
    const same = this.around.names.filter((known) => known.name.toLowerCase() === name.toLowerCase());
    const local = (scope ?? this.home.sheet).toLowerCase();
    const meant =
      same.find(({ sheet }) => sheet?.toLowerCase() === local) ??
      same.find(({ sheet }) => sheet === undefined);
    if (meant === undefined || this.depth >= DEEPEST_NAME || isRelative(meant.formula)) return false;
    const home = { ...this.home, sheet: meant.sheet ?? this.home.sheet };
    const behind = new FormulaScan(meant.formula, home, this.around, this.depth + 1).run();
    if (behind === "anything") return false;
    this.#areas.push(...behind);
    return true;
  }
}

/** The areas, each made as high and wide as the highest and widest of them. */
function alike(areas: readonly CellRange[]): CellRange[] {
  const rows = Math.max(0, ...areas.map(({ top, bottom }) => bottom - top));
  const columns = Math.max(0, ...areas.map(({ left, right }) => right - left));
  return areas.map((area) => ({ ...area, bottom: area.top + rows, right: area.left + columns }));
}

const unquoted = (quoted: string): string => quoted.slice(1, -1).replaceAll("''", "'");

/** Whether a name means other cells at other places. */
const isRelative = (formula: string): boolean =>
  /(?:^|[^$\p{L}\p{N}_.])(?:[A-Za-z]{1,3}\$?\d|\$[A-Za-z]{1,3}\d|[A-Za-z]{1,3}:\$?[A-Za-z])/u.test(
    formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, ""),
  );

/** The place behind the "]" that closes the bracket just opened; "'" takes the next letter for what it is. */
function behindBracket(formula: string, from: number): number {
  let open = 1;
  let at = from;
  for (; at < formula.length && open > 0; at += 1) {
    const letter = formula[at];
    if (letter === "'") at += 1;
    else if (letter === "[") open += 1;
    else if (letter === "]") open -= 1;
  }
  return at;
}
