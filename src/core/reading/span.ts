import type { Cell } from "./sheet/sheet.js";

const SEPARATOR = /\s*(?:至|到|[~～∼]|—{1,2}|–|--|\s-\s|\bto\b|\buntil\b)\s*/iu;
const DOTTED = /^(\d{4}\s*[./年]\s*\d{1,2}(?:\s*[./月]\s*\d{1,2}日?|月)?)\s*-\s*(\d{4}.*)$/u;

/** "36个月（2026.01.01至2028.12.31）", "（2026.1—2028.12）共三年": the days alone. */
function bare(text: string): string {
  const inside = /[(（]([^()（）]*\d{4}[^()（）]*)[)）]/u.exec(text);
  const dates = inside?.[1];
  const outside = text.replace(inside?.[0] ?? "", "");
  return dates === undefined || /\d{4}/u.test(outside) ? text : dates.trim();
}

/**
 * One half of a cell that holds two dates: "2025年12月1日至2028年11月30日", "2025.12-2028.11".
 * A cell that holds no two parts is handed on whole, and is then not understood as a date.
 */
export function splitSpan(cell: Cell | undefined, half: "from" | "to"): Cell | undefined {
  if (cell?.value.kind !== "text") return cell;
  const text = bare(cell.value.text.trim());
  const dotted = DOTTED.exec(text);
  const parts = dotted === null ? text.split(SEPARATOR) : [dotted[1] ?? "", dotted[2] ?? ""];
  const part = half === "from" ? parts[0] : parts[1];
  if (parts.length !== 2 || part === undefined || part === "") return cell;
  return { ...cell, value: { kind: "text", text: part.replace(/^从|^自|止$|起$/gu, "") } };
}
