import type { Language, Messages } from "../messages/index.js";
import type { Demand, Guide } from "../rules/guide/guide.js";
import { demandKind } from "../rules/guide/kind.js";

/** One line a guide: id, number, title, dates, how many demands of which kind. */
export function guideListLines(guides: readonly Guide[], messages: Messages, lang: Language): string[] {
  return guides.map((guide) => {
    const window = guide.window ? `${guide.window.from} – ${guide.window.to}` : "";
    const counts = countsOf(guide, messages);
    const parts = [guide.id, guide.number ?? "", guide.title[lang], window, counts];
    return parts.filter((part) => part !== "").join("  ");
  });
}

function countsOf(guide: Guide, { console: words }: Messages): string {
  const computed = guide.demands.filter((demand) => ["computed", "part"].includes(demandKind(demand))).length;
  const manual = guide.demands.filter((demand) => ["manual", "across"].includes(demandKind(demand))).length;
  return words.demandCounts(computed, manual, guide.demands.length);
}

/** A guide for reading: each demand with its clause, words, our reading, rule or what to look for. */
export function guideLines(guide: Guide, messages: Messages, lang: Language): string[] {
  const words = messages.console;
  const title = [guide.title[lang], guide.number].filter((part) => part !== undefined).join(" ");
  const window = guide.window
    ? [`${words.guideList.window} ${guide.window.from} – ${guide.window.to} (${guide.window.clause})`]
    : [];
  const notStated = guide.notStated.map((one) => `  ${one[lang]}`);
  return [
    title,
    `${guide.id}  ${guide.version}`,
    ...window,
    countsOf(guide, messages),
    ...guide.demands.flatMap((demand) => ["", ...demandLines(demand, messages, lang)]),
    ...(notStated.length > 0 ? ["", words.sections.notStated, ...notStated] : []),
  ];
}

function demandLines(demand: Demand, messages: Messages, lang: Language): string[] {
  const { console: words, terms } = messages;
  const kind = words.kinds[demandKind(demand)];
  const quote = demand.quote === "" ? "" : `  ${terms.quoted(demand.quote)}`;
  return [
    `${demand.id}  ${demand.title[lang]}  [${kind} · ${terms.severity[demand.severity]}]`,
    `  ${words.clause} ${demand.clause}${quote}`,
    ...(demand.understood ? [`  ${demand.understood[lang]}`] : []),
    ...(demand.cases ?? []).flatMap((one) => caseLines(one, messages, lang)),
    ...(demand.manual ? [`  ${words.sections.manual}: ${demand.manual.lookFor[lang]}`] : []),
    ...(demand.manual?.documents ?? []).map((document) => `    ${words.documents} ${document[lang]}`),
  ];
}

function caseLines(one: NonNullable<Demand["cases"]>[number], messages: Messages, lang: Language): string[] {
  const condition = one.if === undefined ? "" : `${one.if.source} → `;
  const reason = one.because ? `: ${one.because[lang]}` : "";
  if (one.verdict !== undefined) return [`  · ${condition}${messages.terms.verdict[one.verdict]}${reason}`];
  if (one.rule) return [`  · ${condition}${one.rule.source}`];
  return (one.readings ?? []).map(({ label, rule }) => `  · ${condition}${label[lang]}: ${rule.source}`);
}
