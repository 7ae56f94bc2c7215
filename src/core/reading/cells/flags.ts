import { fold, saysNothing, splitBrackets } from "../../values/text.js";
import { tickedWord } from "./writings.js";
import { BLANK, unreadable, valueReading, type Reader, type Reading } from "./context.js";

const YES = new Set(
  "是,有,对,已,√,✓,✔,☑,■,●,y,yes,true,t,1,涉及,提供,提交,具备,属于,符合,同意,需要,适用".split(","),
);
const NO = new Set(
  "否,无,没有,不,未,非,×,✗,✘,☐,□,n,no,false,f,0,不涉及,不提供,不具备,不属于,不符合,不需要,没,否定,不是,不适用,尚未".split(
    ",",
  ),
);

/** 已提供, 未盖章, 不涉及 ... */
const DONE = /^(?:已|有|是)(?![否无])\p{Script=Han}{1,4}$/u;
const NOT_DONE = /^(?:未|不|无|没有|尚未|非)\p{Script=Han}{1,4}$/u;

/** 是 / 否 in its many writings, ticked boxes among them (☑是 □否). */
export const readFlag: Reader = ({ value }) => {
  if (value.kind === "boolean") return of(value.boolean);
  if (value.kind === "number") {
    return value.number === 1 || value.number === 0 ? of(value.number === 1) : unreadable("notAFlag");
  }
  return flagText(value.text);
};

const of = (flag: boolean): Reading => valueReading({ kind: "flag", flag });

function flagText(text: string): Reading {
  const boxed = tickedBox(text);
  if (boxed !== undefined) return boxed;
  const chosen = tickedWord(text);
  if (chosen !== undefined) return chosen === "" ? unreadable("notAFlag") : flagText(chosen);
  const folded = fold(text).replace(/[。.;!]$/u, "");
  const { outside } = splitBrackets(folded);
  for (const said of [folded, outside]) {
    if (YES.has(said)) return of(true);
    if (NO.has(said)) return of(false);
  }
  if (saysNothing(text)) return BLANK;
  if (NOT_DONE.test(outside)) return of(false);
  return DONE.test(outside) ? of(true) : unreadable("notAFlag");
}

const TICKED = "☑☒√✓✔■●▣◉";
const EMPTY = "□☐○◯〇";

/** Boxes before their words, or behind them when the cell starts with a word. undefined: no such boxes. */
function tickedBox(text: string): Reading | undefined {
  const plain = text
    .replace(/[([（［【]\s*[)\]）］】]/gu, "□")
    .replace(/[([（［【]\s*[√✓✔☑■]\s*[)\]）］】]/gu, "☑")
    .replace(/[\s()（）]/gu, "");
  const [alone] = /^(?:[√✓✔☑■](?=[是有否无]$))?[是有否无](?:(?<=^.)[√✓✔☑■])?$/u.exec(plain) ?? [];
  if (alone !== undefined && alone.length > 1) return of(/[是有]/u.test(alone));
  const behind = /^[是有否无]/u.test(plain);
  const pattern = behind
    ? new RegExp(`(?<word>[是有否无])(?<box>[${TICKED}${EMPTY}])?`, "gu")
    : new RegExp(`(?<box>[${TICKED}${EMPTY}])?(?<word>[是有否无])`, "gu");
  const choices = [...plain.matchAll(pattern)].map(({ groups }) => ({
    word: groups?.["word"] ?? "",
    ticked: TICKED.includes(groups?.["box"] ?? "?"),
  }));
  if (choices.length < 2 || !/[☑☒√✓✔■●▣◉□☐○◯]/u.test(plain) || /[^是有否无☑☒√✓✔■●▣◉□☐○◯〇/]/u.test(plain)) {
    return undefined;
  }
  const ticked = choices.filter((choice) => choice.ticked);
  const [choice] = ticked;
  if (choice === undefined || ticked.length > 1) return unreadable("notAFlag");
  return of(/[是有]/u.test(choice.word));
}
