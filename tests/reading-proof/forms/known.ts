import type { Fact } from "../../../src/core/examples/facts.js";
import { parseMoney, amountIn } from "../../../src/core/values/money.js";
import { toDecimal } from "../../../src/core/values/exact.js";
import { library } from "../../support/library.js";
import type { Known } from "../sheets/truth.js";

/** Words for the levels of titles and degrees that everybody uses. */
const LEVEL_WORDS: Readonly<Record<string, string>> = {
  seniorFull: "教授",
  seniorAssociate: "副教授",
  intermediate: "讲师",
  assistant: "助教",
  doctor: "博士",
  master: "硕士",
  bachelor: "学士",
  none: "无",
};

/**
 * What a truth says of a fact ("1500000元", "seniorFull = 研究员") and how plain sheets state it. Throws RangeError
 * when the field's kind has no such value.
 */
export function knownOf(table: string, field: string, text: string): Known {
  const [is = "", plain] = text.split(" = ");
  if (is === "blank") return { is, plain: null };
  if (is === "?") return { is, plain: plain ?? "?" };
  return { is, plain: plain ?? plainOf(table, field, is) };
}

function plainOf(table: string, field: string, is: string): Fact {
  const definition = library.vocabulary.tables[table]?.fields[field];
  if (definition === undefined) throw new RangeError(`no such field: ${table}.${field}`);
  const { kind, scale = "" } = definition;
  const refuse = (): never => {
    throw new RangeError(`${table}.${field} (${kind}) cannot be ${is}`);
  };
  switch (kind) {
    case "money": {
      const amount = /^-?\d+(?:\.\d{1,2})?元$/u.test(is) ? parseMoney(is) : undefined;
      return amount === undefined ? refuse() : Number(toDecimal(amountIn(amount.yuan, "万元")));
    }
    case "number":
    case "count":
    case "months":
      return /^-?\d+(?:\.\d+)?$/u.test(is) ? Number(is) : refuse();
    case "date":
      return /^\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?$/u.test(is) ? plainDate(is) : refuse();
    case "flag":
      return is === "是" || is === "否" ? is : refuse();
    case "code":
      return wordOfCode(scale, is) ?? refuse();
    case "level":
      return LEVEL_WORDS[is] ?? refuse();
    default:
      return is;
  }
}

/** A day as it is, a span of a month as the month. */
const plainDate = (is: string): string => (is.includes("..") ? is.slice(0, 7) : is);

function wordOfCode(scale: string, code: string): string | undefined {
  if (scale === "country") return library.tables.countries.find((each) => each.code === code)?.zh;
  return library.vocabulary.scales[scale]?.values[code]?.zh;
}
