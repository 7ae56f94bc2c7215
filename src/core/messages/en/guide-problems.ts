import type { GuideProblemWords, ProblemDetail } from "../guide-problem-words.js";

const said = (detail: ProblemDetail, key: string): string => detail[key] ?? "";
const meant = (detail: ProblemDetail): string =>
  said(detail, "suggestion") === "" ? "" : `; did you mean "${said(detail, "suggestion")}"?`;

export const guideProblems: GuideProblemWords = {
  warning: "warning",
  here: "here",
  typographicSign: (d) => `full-width or typographic sign "${said(d, "sign")}": write ${said(d, "write")}`,
  notAnOperator: (d) => `"${said(d, "sign")}" is no operator: write ${said(d, "write")}`,
  chainedComparison: () => "comparisons cannot be chained: use between",
  notNeedsBrackets: () => "not needs brackets: not(x)",
  bracketTheIn: () => "put the 'in' part in brackets: (x in list) and ...",
  operatorMissing: (d) => `operator missing before "${said(d, "before")}"; names have no blanks`,
  unitInNumber: (d) =>
    `"${said(d, "text")}": write ${said(d, "write")}; the unit belongs to the column or a constant`,
  separatorInNumber: (d) => `"${said(d, "text")}": write ${said(d, "write")} without separators`,
  textNotClosed: () => 'text is not closed with "',
  badEscape: (d) => `"${said(d, "text")}" is no escape in a text`,
  unexpectedSign: (d) => `unexpected sign "${said(d, "sign")}"`,
  expected: (d) => `expected ${said(d, "wanted")}, found ${said(d, "found")}`,
  notInTheLanguage: (d) => `${said(d, "what")} is not in the rule language`,
  tooLong: (d) => `longer than ${said(d, "limit")} characters`,
  tooDeep: (d) => `nested more than ${said(d, "limit")} deep`,
  empty: () => "the expression is empty",
  unknownName: (d) => `no such name "${said(d, "name")}"${meant(d)}`,
  unknownField: (d) => `no column "${said(d, "name")}" in ${said(d, "table")}${meant(d)}`,
  unknownFunction: (d) => `no function "${said(d, "name")}"${meant(d)}`,
  textNeedsQuotes: (d) => `no such name "${said(d, "name")}"; text needs quotes: "${said(d, "name")}"`,
  typeMismatch: (d) => `${said(d, "left")} and ${said(d, "right")} do not go with ${said(d, "operator")}`,
  moneyNeedsUnit: (d) =>
    `${said(d, "left")} against ${said(d, "right")}: an amount needs its unit; declare a constant such as "150 万元"`,
  notAWordOfScale: (d) => `"${said(d, "word")}" is no word of ${said(d, "scale")} (${said(d, "words")})`,
  dateNeedsQuotes: (d) => `write date("${said(d, "text")}") with quotes`,
  badDate: (d) => `"${said(d, "text")}" is no day; write "YYYY-MM-DD"`,
  badDuration: (d) => `"${said(d, "text")}" is no duration; write "P3M" or "P10D"`,
  badAmount: (d) => `"${said(d, "text")}" is no amount; write "150 万元"`,
  hiddenName: (d) =>
    `"${said(d, "name")}" means the field of the row (${said(d, "table")}) here; use a loop variable or another name`,
  wrongArgument: (d) =>
    `${said(d, "function")}: ${said(d, "parameter")} must be ${said(d, "wanted")}, found ${said(d, "found")}`,
  wrongCount: (d) => `${said(d, "function")} takes ${said(d, "wanted")} arguments, found ${said(d, "found")}`,
  notACondition: (d) => `a condition (true or false) is needed, found ${said(d, "found")}`,
  notAList: (d) => `a list is needed, found ${said(d, "found")}`,
  noFields: (d) => `${said(d, "found")} has no field "${said(d, "name")}"`,
  listForOne: (d) => `one value is needed, found ${said(d, "found")}; use [1], sum, count, every or some`,
  notOrdered: (d) => `the words of ${said(d, "scale")} have no order`,
  unsafePattern: (d) => `pattern may be too slow: ${said(d, "pattern")}`,
  badPattern: (d) => `no pattern: ${said(d, "pattern")}`,
  emptyIndex: () => "rows are counted from 1",
  divisorMayBeZero: () => "the divisor may be 0: write a >= 2 * b instead of a / b >= 2",
  quotientCompared: () => "do not compare a quotient with = or !=",
  yaml: (d) => said(d, "message"),
  form: (d) => said(d, "message"),
  noTable: (d) => `there is no table "${said(d, "table")}"`,
  fieldExists: (d) => `${said(d, "table")} has a field "${said(d, "field")}" already`,
  noFieldKind: (d) => `"${said(d, "kind")}" is no kind of field`,
  idTwice: (d) => `the id ${said(d, "id")} stands twice`,
  constant: (d) =>
    `"${said(d, "name")}" needs exactly one of amount ("150 万元"), number, date (YYYY-MM-DD), words`,
  lastCaseOpen: () => 'the last case must have no "if": what holds when none of the others does?',
  nameTwice: (d) => `"${said(d, "name")}" is already the name of a table or another definition`,
};
