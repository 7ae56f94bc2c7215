const compiled = new Map<string, RegExp | undefined>();
const MOST_KEPT = 200;

/** The pattern ready to use; undefined when it, or its flags, are none. */
export function compilePattern(pattern: string, flags: string): RegExp | undefined {
  const key = `${flags}/${pattern}`;
  if (!compiled.has(key)) {
    if (compiled.size >= MOST_KEPT) compiled.clear();
    compiled.set(key, compile(pattern, flags));
  }
  return compiled.get(key);
}

/** Flags of XPath: i, s, m as here; x drops blanks; q takes the pattern as plain text. */
function compile(pattern: string, flags: string): RegExp | undefined {
  if (!/^[smixq]*$/.test(flags) || pattern.length > 500) return undefined;
  const plain = flags.includes("q") ? pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : pattern;
  const bare = flags.includes("x") && !flags.includes("q") ? withoutBlanks(plain) : plain;
  if (/\\0/.test(bare)) return undefined;
  try {
    return new RegExp(bare, `u${flags.replace(/[xq]/g, "")}`);
  } catch {
    return undefined;
  }
}

/** Flag x: blanks mean nothing, except inside a class. */
const withoutBlanks = (pattern: string): string =>
  pattern.replace(/\[(?:\\.|[^\]\\])*\]|[\t\n\r ]+/g, (found) => (found.startsWith("[") ? found : ""));

/** Whether the pattern uses what XPath has and this language has not: subtraction of classes, \\i, \\c, blocks. */
export const isOtherDialect = (pattern: string): boolean =>
  /-\[|\\[icIC]|\\[pP]\{Is/.test(pattern.replace(/\s/g, ""));

/**
 * Whether matching may take very long on some text: a repeated group that itself repeats or offers a choice, a
 * back reference, look-around, or more than one unbounded repetition of the same kind side by side.
 */
export function isUnsafe(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, "a").replace(/\[[^\]]*\]/g, "a");
  if (/\\[1-9]|\\k</.test(pattern) || /\(\?[=!<]/.test(pattern)) return true;
  if (/(?:[+*]|\{\d*,\})\s*[^()|]?(?:\.[+*]){2,}/.test(plain)) return true;
  return hasNestedRepetition(plain);
}

const GROUP = /\((?:\?:)?([^()]*)\)(\*|\+|\{\d+(?:,\d*)?\}|\?)?/;

function hasNestedRepetition(plain: string): boolean {
  let rest = plain;
  for (let found = GROUP.exec(rest); found !== null; found = GROUP.exec(rest)) {
    const [whole, inside = "", repeat = ""] = found;
    const repeats = /[*+]|\{\d*,\}|R/.test(inside);
    const repeated = repeat !== "" && repeat !== "?";
    if (repeated && (repeats || inside.includes("|"))) return true;
    rest = rest.replace(whole, repeats || repeated ? "R" : "a");
  }
  return false;
}
