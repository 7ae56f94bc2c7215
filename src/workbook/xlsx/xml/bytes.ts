/**
 * Thrown where XML leaves the plain form the fast scanner knows; the part is then read again by the full parser,
 * which decides what it means or what is wrong with it. Never an answer by itself.
 */
export class NotPlain extends Error {}

export function notPlain(what: string): never {
  throw new NotPlain(what);
}

export const LESS = 0x3c;
export const GREATER = 0x3e;
export const SLASH = 0x2f;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BRACKET = 0x5d;

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** A place in bytes of UTF-8 XML, with the few steps the scanners need. Reading behind the end gives 0. */
export class Cursor {
  at = 0;
  /** the attribute passed last */
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** whether the text passed last needs more than copying its bytes */
  hasReference = false;
  hasReturn = false;
  isAscii = true;
  /** where the names of the tag's attributes begin */
  readonly #starts: number[] = [];
  #attributes = 0;
  #hasPrefixed = false;
  /** kept between calls: one array costs less than a string grown letter by letter */
  readonly #codes: number[] = [];
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(
    public bytes: Uint8Array,
    private readonly isBound: (prefix: string) => boolean,
  ) {}

  byte(at: number): number {
    return this.bytes[at] ?? 0;
  }

  skipSpace(): void {
    while (isSpace(this.byte(this.at))) this.at += 1;
  }

  /** Whether these bytes stand here. */
  isAt(expected: Uint8Array): boolean {
    for (let index = 0; index < expected.length; index += 1) {
      if (this.bytes[this.at + index] !== expected[index]) return false;
    }
    return true;
  }

  /** Passes an end tag such as `</c>`, whose start (`</c`) is given. */
  passEnd(start: Uint8Array): void {
    if (!this.isAt(start)) notPlain("another element");
    this.at += start.length;
    this.skipSpace();
    if (this.byte(this.at) !== GREATER) notPlain("end tag");
    this.at += 1;
  }

  /** Passes the start of a start tag such as `<c`, to be followed by `nextAttribute` until that gives false. */
  passStart(start: Uint8Array): void {
    this.at += start.length;
    this.#attributes = 0;
    this.#hasPrefixed = false;
  }

  /** Passes the next attribute and keeps where its name and value stand; false at the end of the tag. */
  nextAttribute(): boolean {
    const before = this.at;
    this.skipSpace();
    const { bytes } = this;
    let at = this.at;
    const byte = bytes[at] ?? 0;
    if (byte === GREATER || byte === SLASH) return false;
    if (at === before) notPlain("no space before an attribute");
    this.nameStart = at;
    if (bytes[at + 1] === EQUALS && isNameByte(byte, true)) at += 1;
    else at = this.#nameEndFrom(at);
    this.nameEnd = at;
    this.#refuseTwice();
    this.at = at;
    this.skipSpace();
    if (this.byte(this.at) !== EQUALS) notPlain("attribute without value");
    this.at += 1;
    this.skipSpace();
    this.#passValue();
    if (bytes[this.nameStart] === 0x78 && this.name === "xmlns") notPlain("a namespace declaration");
    return true;
  }

  #nameEndFrom(start: number): number {
    let at = start;
    for (let byte = this.byte(at); byte !== EQUALS && !isSpace(byte); byte = this.byte(at)) {
      if (!isNameByte(byte, at === start)) notPlain("attribute name");
      if (byte === COLON) this.#passPrefix(at);
      at += 1;
    }
    return at === start ? notPlain("attribute name") : at;
  }

  #refuseTwice(): void {
    if (this.#attributes > 0) this.#compareNames();
    this.#starts[this.#attributes] = this.nameStart;
    this.#attributes += 1;
  }

  #compareNames(): void {
    const { bytes, nameStart, nameEnd } = this;
    for (let earlier = 0; earlier < this.#attributes; earlier += 1) {
      const start = this.#starts[earlier] ?? 0;
      let at = nameStart;
      while (at < nameEnd && bytes[at] === bytes[start + at - nameStart]) at += 1;
      const next = this.byte(start + nameEnd - nameStart);
      if (at === nameEnd && (next === EQUALS || isSpace(next))) notPlain("an attribute twice");
    }
  }

  #passValue(): void {
    const { bytes } = this;
    const quote = this.byte(this.at);
    if (quote !== QUOTE && quote !== APOSTROPHE) notPlain("attribute value");
    let at = this.at + 1;
    this.valueStart = at;
    for (;;) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) break;
      if (byte === LESS || byte === AMPERSAND || byte < 0x20 || byte > 0x7e) notPlain("attribute value");
      at += 1;
    }
    this.valueEnd = at;
    this.at = at + 1;
  }

  /** A prefix must be bound, and be the only one of the tag: two could mean the same name. */
  #passPrefix(colon: number): void {
    const prefix = this.latin(this.nameStart, colon);
    const isNamed = isNameByte(this.byte(colon + 1), true);
    if (this.#hasPrefixed || !isNamed || !this.isBound(prefix)) notPlain("a prefix");
    this.#hasPrefixed = true;
  }

  /** The name of the attribute passed last when it is one letter, else 0. */
  get shortName(): number {
    return this.nameEnd - this.nameStart === 1 ? this.byte(this.nameStart) : 0;
  }

  get name(): string {
    return this.latin(this.nameStart, this.nameEnd);
  }

  get value(): string {
    return this.latin(this.valueStart, this.valueEnd);
  }

  /** Passes text up to the next tag and gives its end; `textOf` makes it a string. */
  passText(): number {
    const { bytes } = this;
    let at = this.at;
    let all = 0;
    let hasReference = false;
    let hasReturn = false;
    for (;;) {
      const byte = bytes[at] ?? 0;
      if (byte === LESS) break;
      if (byte < 0x20) {
        if (byte === 0x0d) hasReturn = true;
        else if (byte !== 0x0a && byte !== 0x09) notPlain("a control character");
      } else if (byte === AMPERSAND) hasReference = true;
      else if (byte === GREATER && bytes[at - 1] === BRACKET && bytes[at - 2] === BRACKET) notPlain("]]>");
      all |= byte;
      at += 1;
    }
    this.at = at;
    this.hasReference = hasReference;
    this.hasReturn = hasReturn;
    this.isAscii = all < 0x80;
    return at;
  }

  /** The text between two places that `passText` has just gone over. */
  textOf(start: number, end: number): string {
    let text = this.isAscii ? this.latin(start, end) : this.#decoded(start, end);
    if (this.hasReturn) text = text.replace(/\r\n?/g, "\n");
    return this.hasReference ? withReferences(text) : text;
  }

  /** A string of ASCII bytes. */
  latin(start: number, end: number): string {
    const { bytes } = this;
    if (end - start > 64) return this.#decoded(start, end);
    const codes = this.#codes;
    codes.length = end - start;
    for (let at = start; at < end; at += 1) codes[at - start] = bytes[at] ?? 0;
    return String.fromCharCode(...codes);
  }

  #decoded(start: number, end: number): string {
    try {
      const text = this.#decoder.decode(this.bytes.subarray(start, end));
      return /[\ufffe\uffff]/.test(text) ? notPlain("a noncharacter") : text;
    } catch (error) {
      if (error instanceof NotPlain) throw error;
      return notPlain("bytes that are not UTF-8");
    }
  }
}

/** The ASCII letters of XML names; what else may stand in one is left to the full parser. */
function isNameByte(byte: number, isFirst: boolean): boolean {
  const isLetter = (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f;
  if (isLetter || isFirst) return isLetter;
  return (byte >= 0x30 && byte <= 0x39) || byte === COLON || byte === 0x2d || byte === 0x2e;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function withReferences(text: string): string {
  return text.replace(/&([^;&]*;?)/g, (_, reference: string) => {
    const known = reference.endsWith(";") ? NAMED.get(reference.slice(0, -1)) : undefined;
    return known ?? characterOf(reference);
  });
}

function characterOf(reference: string): string {
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));$/.exec(reference);
  const code = match?.[1] === undefined ? Number(match?.[2] ?? "0") : parseInt(match[1], 16);
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd);
  const isBeyond = code >= 0x10000 && code <= 0x10ffff;
  return isCharacter || isBeyond ? String.fromCodePoint(code) : notPlain("an entity");
}
