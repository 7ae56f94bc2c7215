import { sureItem } from "../../../../src/core/rules/language/make.js";
import type { Value } from "../../../../src/core/rules/language/values.js";
import { environmentOf, type Names } from "../facts.js";

const words = (...texts: readonly string[]): Value => ({
  type: "list",
  items: texts.map((text) => sureItem({ type: "text", text, source: [] })),
  source: [],
});

export const NAMES: Names = {
  constants: { near: words("哈萨克斯坦", "Mongolia") },
  let: {
    lead: 'units[role = "lead"][1]',
    companies: 'units[kind = "enterprise"]',
    hosts: 'partners[role = "foreignHost"]',
  },
};

/**
 * Three units (单位!A2:F4), four people (人员!A2:F5), three stays (来访!A2:D4), a form (项目!B1:B5). Blank: kind and money
 * of the third unit, one birth, the end of one stay. Unreadable: the title of the last person.
 */
export const workbook = environmentOf(
  {
    project: {
      at: "项目!B1",
      fields: ["title", "start", "end", "mainCountry", "classified", "recusal"],
      rows: [["上海市哈萨克斯坦储能国际联合实验室", "2025-12-01", "2028-11", "KZ", false, null]],
    },
    units: {
      at: "单位!A2",
      fields: ["name", "role", "kind", "requested", "selfRaised", "xpcc"],
      rows: [
        ["上海甲公司", "lead", "enterprise", "100", "200.4", true],
        ["乙大学", "participant", "university", "40.2", "0", false],
        ["丙研究院", "participant", null, "10", null, null],
      ],
    },
    members: {
      at: "人员!A2",
      fields: ["name", "role", "sex", "birth", "title", "degree"],
      rows: [
        ["王 芳", "pi", "female", "1975-06-15", "seniorAssociate", "doctor"],
        ["李强", "coreMember", "male", "1990-03", "intermediate", "master"],
        ["Anna Smith", "coreMember", "female", null, "assistant", "none"],
        ["赵六", "member", "male", "2001-01-31", { is: "clerk", raw: "高工?", unreadable: true }, null],
      ],
    },
    partners: {
      at: "外方!A2",
      fields: ["name", "role", "country"],
      rows: [["Nazarbayev University", "foreignLead", "KZ"]],
    },
    visits: {
      at: "来访!A2",
      fields: ["person", "country", "from", "to"],
      rows: [
        ["Aliya B.", "KZ", "2026-01-01", "2026-04-01"],
        ["aliya b", "KZ", "2026-06-01", "2026-06-30"],
        ["Chen", "MN", "2026-01-01", null],
      ],
    },
  },
  NAMES,
);
