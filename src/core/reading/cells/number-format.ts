/** A piece of a number format: a sign shown as it is, or a place that a digit or a part of a date fills. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly sign: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "general" | "text" | "fraction" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  | { readonly kind: "date"; readonly part: string };

/** One of the up to four parts of a number format (positive; negative; zero; text). */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly isDate: boolean;
  /** [>=1000] before the section */
  readonly condition?: { readonly operator: string; readonly limit: number };
  /** [DBNum1]: dates in Chinese numerals */
  readonly chineseNumerals: boolean;
}

const MOST_KEPT = 2000;
const parsed = new Map<string, readonly FormatSection[]>();

/** The sections of a number format (ECMA-376 part 1, 18.8.31). Never fails: what is not known is shown as it is. */
export function formatSections(format: string): readonly FormatSection[] {
  const known = parsed.get(format);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_KEPT) parsed.clear();
  const sections = splitSections(format).map(parseSection);
  parsed.set(format, sections);
  return sections;
}

/** Quoted texts, escaped and skipped signs, bracketed codes; `!` escapes in Chinese versions as \ does. */
const PIECE = /"[^"]*"?|[\\!].|_.|\*.|\[[^\]]*\]|;|[\s\S]/gu;

function splitSections(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const piece of format.match(PIECE) ?? []) {
    if (piece === ";") sections.push([]);
    else sections.at(-1)?.push(piece);
  }
  return sections;
}

const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/u;
const ELAPSED = /^\[(h+|m+|s+)\]$/iu;
const CURRENCY = /^\[\$([^-\]]*)/u;

function parseSection(pieces: readonly string[]): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection["condition"];
  let chineseNumerals = false;
  const rest = [...pieces];
  while (rest.length > 0) {
    const general = generalLength(rest);
    if (general > 0) {
      tokens.push({ kind: "general" });
      rest.splice(0, general);
      continue;
    }
    const piece = rest.shift() ?? "";
    const limit = CONDITION.exec(piece);
    if (limit) condition = { operator: limit[1] ?? "", limit: Number(limit[2]) };
    else if (/^\[dbnum1\]$/iu.test(piece)) chineseNumerals = true;
    else tokens.push(...tokensOf(piece, rest));
  }
  const dated = tokens.some((token) => token.kind === "date");
  return {
    tokens: dated ? asDate(tokens) : tokens.filter((token) => token.kind !== "date"),
    isDate: dated,
    chineseNumerals,
    ...(condition === undefined ? {} : { condition }),
  };
}

/** How many pieces the words General or G/通用格式 take at the front. */
function generalLength(pieces: readonly string[]): number {
  const front = pieces.slice(0, 7).join("").toLowerCase();
  if (front.startsWith("general")) return 7;
  return front.startsWith("g/通用格式") ? 6 : 0;
}

function tokensOf(piece: string, rest: string[]): FormatToken[] {
  const literal = (text: string): FormatToken[] => [{ kind: "literal", text }];
  if (piece.startsWith('"')) return literal(piece.replaceAll('"', ""));
  if (/^[\\!]./u.test(piece)) return literal(piece.slice(1));
  if (/^[_*]./u.test(piece)) return [];
  if (piece.startsWith("[")) return bracketed(piece);
  switch (piece) {
    case "0":
    case "#":
    case "?":
      return [{ kind: "digit", sign: piece }];
    case ".":
      return [{ kind: "point" }];
    case ",":
      return [{ kind: "comma" }];
    case "%":
      return [{ kind: "percent" }];
    case "@":
      return [{ kind: "text" }];
    case "/":
      return [{ kind: "fraction" }];
    default:
      return letters(piece, rest);
  }
}

function bracketed(piece: string): FormatToken[] {
  const elapsed = ELAPSED.exec(piece);
  if (elapsed) return [{ kind: "date", part: `[${(elapsed[1] ?? "").toLowerCase()}]` }];
  const currency = CURRENCY.exec(piece)?.[1] ?? "";
  return currency === "" ? [] : [{ kind: "literal", text: currency }];
}

function letters(piece: string, rest: string[]): FormatToken[] {
  if ((piece === "E" || piece === "e") && /^[+-]$/u.test(rest[0] ?? "")) {
    return [{ kind: "exponent", plus: rest.shift() === "+" }];
  }
  const noon = /^(?:am\/pm|a\/p|上午\/下午)/iu.exec(piece + rest.slice(0, 4).join(""))?.[0];
  if (noon !== undefined) {
    rest.splice(0, noon.length - 1);
    return [{ kind: "date", part: "noon" }];
  }
  if (!/^[ymdhsea]$/iu.test(piece)) return [{ kind: "literal", text: piece }];
  let part = piece.toLowerCase();
  while (rest[0]?.toLowerCase() === part.charAt(0)) part += rest.shift()?.toLowerCase() ?? "";
  return part === "a" || part === "aa" ? [{ kind: "literal", text: part }] : [{ kind: "date", part }];
}

/** In a date, signs that number formats give a meaning are plain; m beside hours or seconds means minutes. */
function asDate(tokens: readonly FormatToken[]): FormatToken[] {
  const plain: Readonly<Record<string, string>> = { point: ".", comma: ",", fraction: "/", percent: "%" };
  const parts = tokens.map((token): FormatToken => {
    const text = plain[token.kind];
    return text === undefined ? token : { kind: "literal", text };
  });
  return parts.map((token, at) =>
    token.kind === "date" && /^mm?$/u.test(token.part) && besideTime(parts, at)
      ? { kind: "date", part: token.part === "m" ? "minute" : "minute2" }
      : token,
  );
}

function besideTime(tokens: readonly FormatToken[], at: number): boolean {
  const parts = tokens.flatMap((token, index) =>
    token.kind === "date" ? [{ part: token.part, index }] : [],
  );
  const own = parts.findIndex(({ index }) => index === at);
  return /^\[?h/u.test(parts[own - 1]?.part ?? "") || /^\[?s/u.test(parts[own + 1]?.part ?? "");
}

/** Whether numbers of this format are days or times of day. */
export const isDateFormat = (format: string): boolean =>
  format !== "General" && (formatSections(format)[0]?.isDate ?? false);

/** Whether numbers of this format are shown as percentages. */
export const isPercentFormat = (format: string): boolean =>
  format.includes("%") &&
  (formatSections(format)[0]?.tokens.some((token) => token.kind === "percent") ?? false);

/** What a date format shows of a day: `month` and `year` hide the day, `time` shows no day at all. */
export type DatePrecision = "day" | "month" | "year" | "time";

export function datePrecision(format: string): DatePrecision {
  const parts = (formatSections(format)[0]?.tokens ?? []).flatMap((token) =>
    token.kind === "date" ? [token.part] : [],
  );
  const shows = (letter: string): boolean =>
    parts.some((part) => part.startsWith(letter) && !part.startsWith("minute"));
  if (shows("d")) return "day";
  if (shows("m")) return "month";
  return shows("y") || shows("e") ? "year" : "time";
}

/** The texts a format puts around a number of the section: the 万元 of `0.00"万元"`. */
export const literalsOf = (section: FormatSection): string =>
  section.tokens.map((token) => (token.kind === "literal" ? token.text : "")).join("");

/** The section a number is shown by: conditions first, else positive; negative; zero. */
export function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  const conditional = sections.find((section) => section.condition && holds(section.condition, value));
  if (conditional) return conditional;
  if (sections.some((section) => section.condition)) {
    return sections.find((section) => !section.condition) ?? sections.at(-1);
  }
  if (value < 0 && sections.length > 1) return sections[1];
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}

function holds({ operator, limit }: NonNullable<FormatSection["condition"]>, value: number): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<>":
      return value !== limit;
    default:
      return value === limit;
  }
}
