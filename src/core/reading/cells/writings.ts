import { unreadable, type Reading } from "./context.js";

/** 副教授 Associate professor, PhD 博士: the same word in two languages. */
const HAN_THEN_LATIN =
  /^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*?)[\s/(（]*([A-Za-z][^\p{Script=Han}]*?)[)）]?\s*$/u;
const LATIN_THEN_HAN = /^([A-Za-z][^\p{Script=Han}]*?)[\s/(（]*(\p{Script=Han}[^A-Za-z]*?)[)）]?\s*$/u;

/** ■ and ● may stand for a choice; □ and ○ never do. */
const BOX = /[□☐○◯〇☑☒✓✔√■●▣◉]|\[\s*[xX√✓ ]?\s*\]/gu;
const TICKED = /^(?:[☑☒✓✔√■●▣◉]|\[\s*[xX√✓]\s*\])$/u;

/**
 * Reads a word that may stand among ticked boxes (□重点项目 ☑一般项目) or in two languages beside each other; what the
 * languages say must agree.
 */
export function readWritings(text: string, read: (text: string) => Reading): Reading {
  const ticked = tickedWord(text);
  if (ticked !== undefined) return ticked === "" ? unreadable("ambiguousWord") : read(ticked);
  const halves = HAN_THEN_LATIN.exec(text.trim()) ?? LATIN_THEN_HAN.exec(text.trim());
  if (halves === null) return read(text);
  const [first, second] = [read(halves[1] ?? ""), read(halves[2] ?? "")];
  if (first.kind !== "value") return second.kind === "value" ? second : read(text);
  if (second.kind !== "value" || wordOf(first) === wordOf(second)) return first;
  return unreadable("ambiguousWord", [wordOf(first), wordOf(second)]);
}

const wordOf = (reading: Reading): string => {
  if (reading.kind !== "value") return "";
  const { value } = reading;
  return value.kind === "code" ? value.code : value.kind === "level" ? value.level : "";
};

/** The word behind (or before) the one ticked box; "" where none or several are ticked; undefined without boxes. */
export function tickedWord(text: string): string | undefined {
  const boxes = [...text.matchAll(BOX)];
  if (boxes.length < 2) return undefined;
  const isBehind = text.slice(0, boxes[0]?.index).trim() !== "";
  const words = boxes.map((box, index) => {
    const [from, to] = isBehind
      ? [endOf(boxes[index - 1]), box.index]
      : [endOf(box), boxes[index + 1]?.index ?? text.length];
    return {
      word: text.slice(from, to).replace(/^[\s:：;；,，、]+|[\s;；,，、]+$/gu, ""),
      isTicked: TICKED.test(box[0]),
    };
  });
  const chosen = words.filter(({ isTicked }) => isTicked);
  return chosen.length === 1 ? (chosen[0]?.word ?? "") : "";
}

const endOf = (box: RegExpMatchArray | undefined): number =>
  box === undefined ? 0 : (box.index ?? 0) + box[0].length;
