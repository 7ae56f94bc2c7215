import type { Verdict } from "../../outcome.js";

/** Text, ground, line and edge of each verdict (design, section 3); the edge tells them apart in grey. */
const VERDICTS: Readonly<
  Record<Verdict, readonly [text: string, ground: string, line: string, edge: string]>
> = {
  broken: ["#b10e1c", "#fdf3f4", "#b10e1c", "solid"],
  doubtful: ["#a84300", "#fff9f5", "#a84300", "dashed"],
  unanswered: ["#5c2e91", "#f7f4fb", "#5c2e91", "dotted"],
  manual: ["#0f6cbd", "#ebf3fc", "#b4d6fa", "solid"],
  met: ["#0e700e", "#f1faf1", "#9fd89f", "solid"],
  exempt: ["#616161", "#f5f5f5", "#d1d1d1", "solid"],
};

const verdictRules = Object.entries(VERDICTS)
  .map(
    ([verdict, [text, ground, line, edge]]) =>
      `.${verdict} .tag, .tag.${verdict} { color: ${text}; background: ${ground}; border: 1px ${edge} ${line}; }`,
  )
  .join("\n");

/** The whole style sheet of the page; nothing is fetched. */
export const STYLE = `
@page { size: A4; margin: 14mm 12mm; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 60rem; padding: 24px 20px 40px; color: #242424; background: #fff;
  font: 14px/1.5 "Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 20px; line-height: 28px; font-weight: 600; margin: 0 0 4px; }
h2 { font-size: 16px; line-height: 22px; font-weight: 600; margin: 28px 0 0; padding-top: 12px; border-top: 2px solid #1f3a5f; }
h3 { font-size: 14px; line-height: 20px; font-weight: 600; margin: 20px 0 0; padding-bottom: 4px; border-bottom: 1px solid #d1d1d1; }
p, ul, dl { margin: 0; }
.quiet { color: #616161; font-size: 12px; line-height: 18px; }
.counts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; padding: 0; list-style: none; }
.tag { display: inline-block; padding: 0 6px; border-radius: 2px; font-size: 12px; line-height: 18px; font-weight: 600; white-space: nowrap; }
.zero .tag, .tag.zero { color: #616161; background: #fff; border: 1px solid #e0e0e0; font-weight: 400; }
.item { padding: 10px 0; border-bottom: 1px solid #e0e0e0; break-inside: avoid; }
.head { display: flex; gap: 8px; align-items: baseline; font-weight: 600; }
.head .rule { color: #616161; font-weight: 400; white-space: nowrap; }
.said { margin-top: 4px; white-space: pre-line; }
.facts { display: grid; grid-template-columns: 4.5em 1fr; gap: 2px 12px; margin-top: 4px; font-size: 12px; line-height: 18px; }
.facts dt { color: #616161; }
.facts dd { margin: 0; }
.quote { color: #424242; }
code { font: 12px/18px Consolas, "Cascadia Mono", Menlo, "Noto Sans Mono CJK SC", monospace; }
table { width: 100%; border-collapse: collapse; margin-top: 4px; font-size: 12px; line-height: 18px; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid #e0e0e0; font-weight: 400; }
thead th { color: #616161; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
td.box { width: 2em; }
td.box::before { content: ""; display: inline-block; width: 12px; height: 12px; margin-top: 3px; border: 1px solid #616161; }
table { table-layout: fixed; }
td.rule { width: 3.5em; white-space: nowrap; }
td.title { width: 11em; }
td.place { width: 7em; }
.foot { margin-top: 28px; padding-top: 8px; border-top: 1px solid #d1d1d1; }
${verdictRules}
@media print { body { max-width: none; padding: 0; font-size: 12px; } h2, h3 { break-after: avoid; } }
@media (max-width: 480px) { .facts { grid-template-columns: 1fr; gap: 0; } }
`;
