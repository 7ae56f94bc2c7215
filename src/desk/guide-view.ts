import { messagesIn, type Language } from "../core/messages/index.js";
import type { Severity } from "../core/outcome.js";
import type { Demand, Guide } from "../core/rules/guide/guide.js";
import { demandKind, type DemandKind } from "../core/rules/guide/kind.js";
import { dayNumber, parseIsoDate } from "../core/values/dates.js";
import type { GuideSummary } from "./desk.js";

/** A guide for reading, demand by demand in its order. */
export interface GuideView {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly version: string;
  readonly checkedOn?: string;
  readonly window?: { readonly from: string; readonly to: string; readonly clause: string };
  readonly demands: readonly DemandView[];
  readonly notStated: readonly string[];
  readonly changes: readonly { readonly version: string; readonly on: string; readonly what: string }[];
}

export interface DemandView {
  readonly guide: string;
  readonly rule: string;
  readonly title: string;
  readonly clause: string;
  readonly quote: string;
  readonly severity: Severity;
  readonly kind: DemandKind;
  /** our reading of the clause */
  readonly understood?: string;
  /** rule texts, with the reading's label where there are several */
  readonly rules: readonly string[];
  readonly lookFor?: string;
  readonly documents: readonly string[];
}

export function guideView(guide: Guide, lang: Language): GuideView {
  const { id, number, version, checkedOn, window } = guide;
  return {
    id,
    title: guide.title[lang],
    ...(number !== undefined && { number }),
    version,
    ...(checkedOn !== undefined && { checkedOn }),
    ...(window && { window }),
    demands: guide.demands.map((demand) => demandView(demand, guide.id, lang)),
    notStated: guide.notStated.map((words) => words[lang]),
    changes: guide.changes.map(({ version: of, on, what }) => ({ version: of, on, what: what[lang] })),
  };
}

function demandView(demand: Demand, guide: string, lang: Language): DemandView {
  const { id, title, clause, quote, severity, understood, manual } = demand;
  return {
    guide,
    rule: id,
    title: title[lang],
    clause,
    quote,
    severity,
    kind: demandKind(demand),
    ...(understood && { understood: understood[lang] }),
    rules: (demand.cases ?? []).flatMap((one) => rulesOf(one, lang)),
    ...(manual && { lookFor: manual.lookFor[lang] }),
    documents: manual?.documents.map((document) => document[lang]) ?? [],
  };
}

function rulesOf(one: NonNullable<Demand["cases"]>[number], lang: Language): string[] {
  const condition = one.if === undefined ? "" : `${one.if.source} → `;
  if (one.verdict !== undefined) return [`${condition}${messagesIn(lang).terms.verdict[one.verdict]}`];
  if (one.rule) return [`${condition}${one.rule.source}`];
  return (one.readings ?? []).map(({ label, rule }) => `${condition}${label[lang]}: ${rule.source}`);
}

/** A guide in one line; `asOf` gives the days left of its window, the last day included. */
export function guideSummary(guide: Guide, lang: Language, asOf: string): GuideSummary {
  const counts = { computed: 0, part: 0, manual: 0, across: 0, exempt: 0 };
  for (const demand of guide.demands) counts[demandKind(demand)] += 1;
  const daysLeft = daysUntil(guide.window?.to, asOf);
  return {
    id: guide.id,
    title: guide.title[lang],
    ...(guide.number !== undefined && { number: guide.number }),
    version: guide.version,
    ...(guide.window && { window: { from: guide.window.from, to: guide.window.to } }),
    ...(daysLeft !== undefined && { daysLeft }),
    counts,
  };
}

/** Whole days; negative when the day is past; undefined where the guide names no day. */
function daysUntil(end: string | undefined, asOf: string): number | undefined {
  const last = end === undefined ? undefined : parseIsoDate(end.slice(0, 10));
  const today = parseIsoDate(asOf);
  return last && today ? dayNumber(last) - dayNumber(today) : undefined;
}
