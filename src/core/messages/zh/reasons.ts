import type { Reasons, RemedyWords } from "../reasons.js";
import { lookUp } from "../look-up.js";
import { caveats, questions, unreadable } from "./codes.js";

export const reasons: Reasons = {
  missing: {
    "no table": (what) => `没有认出“${what}”表`,
    "no field": (what) => `没有认出“${what}”这一列（项）`,
    blank: (what) => `${what} 未填`,
    unreadable: (what, raw) => (raw === "" ? `${what} 读不懂` : `${what} 读不懂“${raw}”`),
    ambiguous: (what) => `${what} 有几种可能`,
  },
  question: (code) => lookUp({ ...unreadable, ...questions }, code),
  whichOf: (candidates) => `是 ${candidates} 中的哪一个？`,
  andMore: (count) => `另有 ${count} 处`,
  caveat: (code, detail) => lookUp(caveats, code).replace("{detail}", detail),
  unreadable: (code) => lookUp(unreadable, code),
  formulaOfPeople: "公式里有个人信息，未列出",
  noFormula: {
    textAmount: "金额是文字，公式不能引用",
    unknownCells: "所需单元格不全",
    groupRule: "逐组判断，没有单一公式",
    notExpressible: "不能写成一条公式",
    convertedValue: "数值经换算读入，公式不能直接引用",
    noCells: "没有可引用的单元格",
  },
};

export const remedies: RemedyWords = {
  change: (address, label, from, to) => `${address} ${label}：${from} → ${to}`,
  addRows: (table, count) => `“${table}”再增加 ${count} 行符合条件的`,
  removeRows: (table, count) => `“${table}”减少 ${count} 行`,
  none: {
    belowZero: "只改一个单元格改不好（会小于零）",
    notLinear: "没有可推算的单格改法",
    formulaCells: "涉及的都是公式单元格，请改它们引用的数",
    severalCells: "不止一处不符，只改一个单元格不够",
  },
};
