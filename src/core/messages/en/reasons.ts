import type { Reasons, RemedyWords } from "../reasons.js";
import { lookUp } from "../look-up.js";
import { caveats, questions, unreadable } from "./codes.js";

export const reasons: Reasons = {
  missing: {
    "no table": (what) => `no table “${what}” was recognised`,
    "no field": (what) => `no column or label “${what}” was recognised`,
    blank: (what) => `${what} is blank`,
    unreadable: (what, raw) => (raw === "" ? `${what} is not readable` : `${what} is not readable: “${raw}”`),
    ambiguous: (what) => `${what} can mean several things`,
  },
  question: (code) => lookUp({ ...unreadable, ...questions }, code),
  whichOf: (candidates) => `which of ${candidates}?`,
  andMore: (count) => `${count} more`,
  caveat: (code, detail) => lookUp(caveats, code).replace("{detail}", detail),
  unreadable: (code) => lookUp(unreadable, code),
  formulaOfPeople: "the formula would show personal data",
  noFormula: {
    textAmount: "the amount is text, a formula cannot use it",
    unknownCells: "cells needed are missing",
    groupRule: "decided group by group, no single formula",
    notExpressible: "cannot be written as one formula",
    convertedValue: "the value was converted when read, a formula cannot use it",
    noCells: "no cells to refer to",
  },
};

export const remedies: RemedyWords = {
  change: (address, label, from, to) => `${address} ${label}: ${from} → ${to}`,
  addRows: (table, count) => `add ${count} fitting row(s) to “${table}”`,
  removeRows: (table, count) => `remove ${count} row(s) from “${table}”`,
  none: {
    belowZero: "no single cell can mend it (it would fall below zero)",
    notLinear: "no single change can be worked out",
    formulaCells: "only formula cells are involved; change what they refer to",
    severalCells: "more than one place falls short, so no single cell can mend it",
  },
};
