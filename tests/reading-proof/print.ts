import type { Judged } from "./judge/judge-reading.js";
import type { Counts, Effect, Summary, WorkbookScore } from "./judge/score.js";

/** 1234 of 5678 as "21.73 %". */
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
const all = ({ right, wrong, abstained }: Counts): number => right + wrong + abstained;

/** The figures of a run, the goals beside them. */
export function summaryLines(summary: Summary): string[] {
  const { facts, workbooks, missed, tables, verdicts, verdictsRight, falseBroken, falseMet } = summary;
  const whole = all(facts);
  return [
    `${String(workbooks)} workbooks, ${String(whole)} facts, ${String(tables)} tables, ${String(verdicts)} verdicts`,
    `  read right    ${share(facts.right, whole)}`,
    `  read wrong    ${share(facts.wrong, whole)} (${String(facts.wrong)}; goal 0.5 % at most)`,
    `  abstained     ${share(facts.abstained, whole)} (${String(facts.abstained)}; goal 5 % at most)`,
    `  tables missed ${share(missed, tables)} (${String(missed)})`,
    `  verdicts right ${share(verdictsRight, verdicts)} (goal 97 % at least)`,
    `  false broken ${String(falseBroken)}, false met ${String(falseMet)} (goal 0)`,
  ];
}

/** Right, wrong and abstained by layout, quirk or field, the worst first. */
export function breakdownLines(title: string, counts: ReadonlyMap<string, Counts>, most = 60): string[] {
  const rows = [...counts]
    .map(([name, each]) => ({ name, each, bad: (each.wrong * 3 + each.abstained) / Math.max(1, all(each)) }))
    .sort((a, b) => b.bad - a.bad)
    .slice(0, most);
  return [
    `${title.padEnd(46)}${"facts".padStart(8)}${"wrong".padStart(10)}${"abstained".padStart(11)}`,
    ...rows.map(
      ({ name, each }) =>
        `${name.padEnd(46)}${String(all(each)).padStart(8)}${share(each.wrong, all(each)).padStart(10)}${share(each.abstained, all(each)).padStart(11)}`,
    ),
  ];
}

/** Verdicts and missed tables of the workbooks with a layout or quirk, the worst first. */
export function effectLines({ effects }: Summary, most: number): string[] {
  const badness = ({ verdicts, verdictsRight, falseBroken, falseMet }: Effect): number =>
    (verdicts - verdictsRight + 5 * (falseBroken + falseMet)) / Math.max(1, verdicts);
  const rows = [...effects].sort((a, b) => badness(b[1]) - badness(a[1])).slice(0, most);
  const heads = ["books", "tables missed", "verdicts right", "false broken", "false met"];
  return [
    `${"workbooks with".padEnd(46)}${heads.map((head) => head.padStart(15)).join("")}`,
    ...rows.map(([name, effect]) => {
      const cells = [
        String(effect.workbooks),
        share(effect.missed, effect.tables),
        share(effect.verdictsRight, effect.verdicts),
        String(effect.falseBroken),
        String(effect.falseMet),
      ];
      return `${name.padEnd(46)}${cells.map((cell) => cell.padStart(15)).join("")}`;
    }),
  ];
}

export function ruleLines({ byRule }: Summary): string[] {
  const rows = [...byRule].sort(
    (a, b) => b[1].falseBroken + b[1].falseMet - a[1].falseBroken - a[1].falseMet || b[1].wrong - a[1].wrong,
  );
  return rows.map(
    ([rule, { wrong, falseBroken, falseMet }]) =>
      `${rule.padEnd(6)} wrong ${String(wrong)}, false broken ${String(falseBroken)}, false met ${String(falseMet)}`,
  );
}

export const failureLine = (name: string, { judgement, table, field, cell, expected, got }: Judged): string =>
  `${name} ${judgement.padEnd(9)} ${table}.${field} ${cell}: expected ${expected}, got ${got}`;

/** One workbook in full: its sheets, every fact that was not read right, every verdict that was not given right. */
export function workbookLines({ workbook, facts, verdicts, missed }: WorkbookScore): string[] {
  return [
    `${workbook.name}, guide ${workbook.guide}`,
    `layouts: ${workbook.layouts.join("; ")}`,
    `quirks: ${workbook.quirks.join("; ")}`,
    ...workbook.book.pages.map((page) => page.toText()),
    ...(missed.length > 0 ? [`tables missed: ${missed.join(", ")}`] : []),
    ...facts.filter(({ judgement }) => judgement !== "right").map((fact) => failureLine(workbook.name, fact)),
    ...verdicts
      .filter(({ right }) => !right)
      .map(({ rule, expected, got }) => `verdict ${rule}: expected ${expected}, got ${got}`),
  ];
}
