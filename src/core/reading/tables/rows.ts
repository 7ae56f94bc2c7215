import type { Vocabulary } from "../../vocabulary.js";
import { foldHead, foldText } from "../words/text.js";
import type { Slot } from "../sheet/view.js";

/** What a row of a table's body is, judged by its words alone. */
export type RowKind = "total" | "ofWhich" | "note" | "signature" | "filler" | "plain";

const SIGNATURE_LINE =
  /(?:签字|签章|盖章|签名|公章|signature|signed by)[)）]?\s*[:：_]|(?:填表人|制表人|经办人|审核人|编制人|联系人)\s*[:：]|^\s*(?:日\s*期\s*[:：]?)?\s*年\s+月\s+日\s*$|(?:签字|签章|盖章|签名|公章)[)）]?\s*$|[(（](?:签字|签章|盖章|签名|公章)[)）]\s*年\s+月\s+日\s*$|^.{0,12}意见\s*[:：]\s*$/iu;
const NOTE_LINE =
  /^\s*[*＊※]?\s*(?:注|备\s*注|说\s*明|填表说明|填报说明|编制说明|注意事项|提示|notes?|remarks?)\s*\d{0,2}\s*[:：.、\s]/iu;
const BARE_NOTE = /^\s*(?:[*＊※]|注\d?[^:：册]{0,2}[:：]|\(注|（注)/u;
const MORE_ROWS =
  /^[(（]?(?:可|请)?(?:自行)?(?:续行|续表|加行|增加行?|可增加|add (?:more )?rows?.*)[)）]?$/iu;
const TOTAL_OF =
  /^(?:(?:grand |overall )?totals? (?:of )?(?:all )?(?:eligible |estimated |project )?(?:costs?|financing|funding|funds|budget|expenditures?|expenses|amounts?|sources?|income)|(?:costs?|financing|funding|budget|expenditures?|expenses) totals?)$/u;
const ROW_NUMBER = /^[(（]?\d{1,4}[)）.、]?$/u;

/** Judges rows by the words of the vocabulary (totals, 其中, notes, signatures, fillers). */
export class RowJudge {
  private readonly totals: readonly string[];
  private readonly ofWhich: readonly string[];
  private readonly fillers: ReadonlySet<string>;
  /** a cheap look before a text is folded: most rows of a long table hold none of these words */
  private readonly mayMatter: RegExp;

  constructor(vocabulary: Vocabulary) {
    const words = (name: string): string[] =>
      (vocabulary.words[name] ?? []).map((word) => foldHead(word).base);
    this.totals = words("total").sort((a, b) => b.length - a.length);
    this.ofWhich = words("ofWhich");
    this.mayMatter = anyOf([...(vocabulary.words["total"] ?? []), ...(vocabulary.words["ofWhich"] ?? [])]);
    this.fillers = new Set((vocabulary.words["filler"] ?? []).map(foldText));
  }

  /** `isAmount` tells whether a column holds amounts: 合计 there is no label. */
  judge(slots: readonly Slot[], isAmount: (column: number) => boolean): RowKind {
    if (this.isFiller(slots)) return "filler";
    const label = slots.find(
      (slot) => slot.text !== "" && !ROW_NUMBER.test(slot.text.trim()) && !isAmount(slot.left),
    );
    if (label === undefined) return "plain";
    if (isNoteText(label.text) && slots.length <= 2) return "note";
    if (SIGNATURE_LINE.test(label.text) && slots.every((slot) => slot.text !== "" && !hasFigure(slot))) {
      const isLine = ({ text }: Slot): boolean => /[:：]/u.test(text) || SIGNATURE_LINE.test(text);
      if (slots.length === 1 || slots.some(({ text }) => /[:：]/u.test(text)) || slots.every(isLine))
        return "signature";
    }
    if (!this.mayMatter.test(label.text)) return "plain";
    if (this.isTotalWord(label.text)) return "total";
    if (this.ofWhich.some((word) => foldHead(label.text).full.startsWith(word))) return "ofWhich";
    return "plain";
  }

  /** "合 计", "合计（万元）", "经费总计：", "Total". */
  isTotalWord(text: string): boolean {
    if (text.length > 30) return false;
    const { base } = foldHead(text);
    if (TOTAL_OF.test(base)) return true;
    return this.totals.some(
      (word) => base === word || (isHan(word) && base.endsWith(word) && base.length <= word.length + 4),
    );
  }

  private isFiller(slots: readonly Slot[]): boolean {
    return slots.every(
      (slot) =>
        this.fillers.has(foldText(slot.text)) ||
        /^[.…·。]{2,}$/u.test(slot.text.trim()) ||
        MORE_ROWS.test(slot.text.trim()) ||
        ROW_NUMBER.test(slot.text.trim()) ||
        (slot.cell.value.kind === "number" && slot === slots[0] && slots.length === 1),
    );
  }
}

/** The words as one pattern, blanks between their characters allowed. */
const anyOf = (words: readonly string[]): RegExp => {
  const spaced = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, ".").replace(/(?<=.)(?=.)/gu, "\\s*"));
  return new RegExp(spaced.join("|"), "iu");
};

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const hasFigure = (slot: Slot): boolean => slot.cell.value.kind === "number";

/** A remark for people: "注：…", "说明：…", "* …". */
export const isNoteText = (text: string): boolean => NOTE_LINE.test(text) || BARE_NOTE.test(text);
export const isSignatureText = (text: string): boolean => SIGNATURE_LINE.test(text);

/** (1)(2)(3), 1 2 3 4 or 栏次 under a header: numbers of columns, no values. */
export function isColumnNumbers(slots: readonly Slot[]): boolean {
  if (slots.length < 3) return false;
  const numbers = slots.map((slot) =>
    slot.cell.value.kind === "number" ? slot.cell.value.number : columnNumberIn(slot.text),
  );
  const given = numbers.filter((number) => number !== undefined);
  if (given.length < slots.length - 1 || given.length < 3) return false;
  return (
    given.every((number, index) => index === 0 || number === (given[index - 1] ?? 0) + 1) &&
    (given[0] ?? 9) <= 2
  );
}

function columnNumberIn(text: string): number | undefined {
  const match = /^[(（]?\s*(\d{1,2})\s*[)）]?(?:\s*[=＝].*)?$/u.exec(text.trim());
  return match === null ? undefined : Number(match[1]);
}
