import { exact, multiply, toDecimal } from "../../values/exact.js";
import { problemAt, type Problem } from "./problems.js";
import type { Span } from "./tree.js";

/** A word, sign or literal of the source. `text` is a literal's meaning, else what is written. */
export interface Token extends Span {
  readonly type: "number" | "text" | "name" | "sign" | "at" | "end";
  readonly text: string;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

/** Signs people type by habit or by input method, and what the language writes. */
const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  "＞": ">",
  "＜": "<",
  "＝": "=",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "！": "!=",
  "，": ",",
  "、": ",",
  "；": ",",
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "．": ".",
  "。": ".",
  "＋": "+",
  "－": "-",
  "—": "-",
  "–": "-",
  "−": "-",
  "＊": "*",
  "×": "*",
  "／": "/",
  "÷": "/",
  "“": '"',
  "”": '"',
  "„": '"',
  "＂": '"',
  "‘": '"',
  "’": '"',
  "「": '"',
  "」": '"',
};

/** Operators of other languages. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ["==", "="],
  ["<>", "!="],
  ["=>", ">="],
  ["=<", "<="],
  ["&&", "and"],
  ["||", "or"],
];

const SIGNS = ["..", "**", "<=", ">=", "!=", ...Array.from("()[]{},.+-*/=<>:")];
const NAME_START = /[\p{L}_]/u;
const NAME_PART = /[\p{L}\p{M}\p{N}_]/u;
/** the standard's names hold most other characters, pictographs among them */
const STRICT_NAME = /[\p{L}\p{M}\p{N}_?'\u{10000}-\u{EFFFF}]/u;
const SPACE = /[\s\u0085\u200b\ufeff]/u;
const MAX_PROBLEMS = 10;

const FACTORS: Readonly<Record<string, string>> = {
  "%": "0.01",
  "％": "0.01",
  "‰": "0.001",
  百: "100",
  千: "1000",
  万: "10000",
  亿: "100000000",
};

/** The number with its unit worked in: "1.5万" is 15000, "50%" is 0.5. */
function inFull(number: string, unit: string): string {
  const factor = FACTORS[unit.trim().charAt(0)];
  return factor === undefined ? number : toDecimal(multiply(exact(number), exact(factor)));
}

/** Cuts the source into tokens. Everything it does not know is a problem with its place. */
export function tokenize(source: string, strict: boolean): Tokens {
  const reader = new Reader(source, strict);
  return reader.read();
}

class Reader {
  private at = 0;
  private readonly tokens: Token[] = [];
  private readonly problems: Problem[] = [];

  constructor(
    private readonly source: string,
    private readonly strict: boolean,
  ) {}

  read(): Tokens {
    this.skipBlanks();
    while (this.at < this.source.length && this.problems.length < MAX_PROBLEMS) {
      this.next();
      this.skipBlanks();
    }
    this.tokens.push({ type: "end", text: "", from: this.source.length, to: this.source.length });
    return { tokens: this.tokens, problems: this.problems };
  }

  private peek(): string {
    return String.fromCodePoint(this.source.codePointAt(this.at) ?? 32);
  }

  private next(): void {
    const character = this.peek();
    if (/[0-9]/.test(character) || /^\.[0-9]/.test(this.source.slice(this.at, this.at + 2))) this.number();
    else if (character === '"') this.text();
    else if (NAME_START.test(character) || (this.strict && STRICT_NAME.test(character))) this.name();
    else this.sign(character);
  }

  private skipBlanks(): void {
    for (;;) {
      const rest = this.source.slice(this.at, this.at + 2);
      if (rest === "//") this.at = this.endOf("\n", 0);
      else if (rest === "/*") this.at = this.endOf("*/", 2);
      else if (this.at < this.source.length && SPACE.test(this.peek())) this.at += 1;
      else return;
    }
  }

  private endOf(mark: string, beyond: number): number {
    const end = this.source.indexOf(mark, this.at);
    return end < 0 ? this.source.length : end + beyond;
  }

  private push(type: Token["type"], text: string, from: number): void {
    this.tokens.push({ type, text, from, to: this.at });
  }

  private refuse(code: Problem["code"], from: number, detail: Record<string, string>): void {
    this.problems.push(problemAt({ from, to: this.at }, code, detail));
  }

  private number(): void {
    const from = this.at;
    const rest = this.source.slice(from);
    const plain = (
      this.strict ? /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/ : /^(?:\d+(?:\.\d+)?|\.\d+)/
    ).exec(rest);
    const text = plain?.[0] ?? "0";
    const grouped = /^\d{1,3}(?:,\d{3})+(?![\d])/.exec(rest)?.[0];
    this.at = from + (grouped?.length ?? text.length);
    if (grouped !== undefined && !this.strict) {
      this.refuse("separatorInNumber", from, { text: grouped, write: grouped.replaceAll(",", "") });
    }
    const unit = /^(?:[%％‰]|\s?[万亿千百]?元|[\p{L}]+)/u.exec(this.source.slice(this.at))?.[0];
    if (unit !== undefined) {
      this.at += unit.length;
      this.refuse("unitInNumber", from, {
        text: this.source.slice(from, this.at),
        write: inFull(text, unit),
      });
    }
    this.push("number", text, from);
  }

  private text(): void {
    const from = this.at;
    let text = "";
    this.at += 1;
    while (this.at < this.source.length && this.source[this.at] !== '"') {
      text += this.source[this.at] === "\\" ? this.escape() : (this.source[this.at++] ?? "");
    }
    const closed = this.at < this.source.length;
    if (closed) this.at += 1;
    else this.refuse("textNotClosed", from, {});
    this.push("text", text, from);
  }

  private escape(): string {
    const from = this.at;
    const found = /^\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{6})|(.))/su.exec(this.source.slice(from, from + 10));
    this.at += found?.[0].length ?? 1;
    const code = found?.[1] ?? found?.[2];
    const point = code === undefined ? undefined : Number.parseInt(code, 16);
    if (point !== undefined && point <= 0x10ffff) return String.fromCodePoint(point);
    const plain = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\", "'": "'" }[found?.[3] ?? ""];
    if (plain !== undefined) return plain;
    // the standard leaves other sequences as they are written: patterns such as "\d" need no doubling
    return found?.[0] ?? "\\";
  }

  private name(): void {
    const from = this.at;
    const part = this.strict ? STRICT_NAME : NAME_PART;
    while (this.at < this.source.length && part.test(this.peek())) this.at += this.peek().length;
    this.push("name", this.source.slice(from, this.at).normalize("NFC"), from);
  }

  private sign(character: string): void {
    const from = this.at;
    const foreign = FOREIGN.find(([sign]) => this.source.startsWith(sign, from));
    if (foreign) {
      this.at += foreign[0].length;
      this.refuse("notAnOperator", from, { sign: foreign[0], write: foreign[1] });
      const [, write] = foreign;
      this.push(/^[a-z]/.test(write) ? "name" : "sign", write, from);
      return;
    }
    const known = SIGNS.find((sign) => this.source.startsWith(sign, from));
    if (known !== undefined) {
      this.at += known.length;
      this.push("sign", known, from);
      return;
    }
    this.at += character.length;
    const write = TYPOGRAPHIC[character];
    if (write !== undefined) {
      this.refuse("typographicSign", from, { sign: character, write });
      this.push("sign", write, from);
    } else if (character === "@") this.push("at", character, from);
    else this.refuse("unexpectedSign", from, { sign: character });
  }
}
