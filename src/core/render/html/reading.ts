import type { Messages } from "../../messages/index.js";
import type { ReportReading } from "../report.js";
import { element, type Html } from "./element.js";

/** What was read and where, what was not understood: nothing is passed over in silence. */
export function readingSection(reading: ReportReading, { console: words }: Messages): Html {
  const tables = reading.tables.map((table) =>
    element(
      "tr",
      "",
      element("td", "place", table.label),
      element("td", "title", table.ranges.join(" ")),
      element(
        "td",
        "",
        [table.unit?.text ?? "", ...headersOf(table)].filter((part) => part !== "").join(" "),
      ),
    ),
  );
  const unread = reading.unread.map(({ cell, text, why }) =>
    element("li", "", words.unreadCell(cell, text, why)),
  );
  const lookedFor = (reading.lookedFor ?? []).map(({ name, label, needs }) =>
    element("li", "", words.lookedForTable(name, label, needs.join(words.or))),
  );
  const corrections = (reading.corrections ?? []).map(({ what }) => element("li", "", what));
  return element(
    "section",
    "",
    element("h3", "", words.sections.read),
    lookedFor.length > 0
      ? [element("p", "said", words.lookedFor), element("ul", "quiet", lookedFor)]
      : undefined,
    corrections.length > 0 ? element("ul", "said", corrections) : undefined,
    tables.length > 0 ? element("table", "", element("tbody", "", tables)) : undefined,
    reading.leftOut.length > 0 ? element("p", "quiet", words.leftOut(reading.leftOut.length)) : undefined,
    unread.length > 0
      ? [element("p", "said", words.unread(unread.length)), element("ul", "quiet", unread)]
      : undefined,
  );
}

const headersOf = ({ fields }: ReportReading["tables"][number]): string[] =>
  fields.map(({ header, field }) => (header === "" ? field : header));
