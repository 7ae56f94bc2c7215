import type { Look, Mark, Marking, SheetCell } from "../../src/core/marks/marking.js";
import type { CellRef } from "../../src/core/values/cells.js";
import { formatAddress } from "../../src/core/values/cells.js";

const look = (ground: string, line: string, edge: Look["edge"], more: Partial<Look> = {}): Look => ({
  ground,
  line,
  edge,
  text: "#242424",
  ...more,
});

const LOOKS: Marking["looks"] = {
  broken: look("#f6b6b9", "#b10e1c", "solid", { bold: true }),
  doubtful: look("#ffe9a8", "#8a5300", "dashed"),
  unanswered: look("#e4dbf3", "#5c2e91", "dotted", { italic: true }),
};

/** A mark with a note of three lines. */
export const markAt = (cell: CellRef, verdict: Mark["verdict"] = "broken", title = "X26 自筹"): Mark => ({
  cell,
  verdict,
  note: [
    { text: `【不符合】${title}`, bold: true },
    { text: "自筹 270 万元，是申请 150 万元的 1.8 倍，应 ≥ 2 倍，差 30 万元 <&>" },
    { text: "条款 三.6：“企业性质的需配套自筹经费，且比例不低于 2:1。”" },
  ],
});

/** A marking of these marks, with a findings sheet of one row for each and the given rows behind them. */
export function markingOf(marks: readonly Mark[], rows: readonly (readonly SheetCell[])[] = []): Marking {
  const own = marks.map(({ cell, verdict }, index): SheetCell[] => [
    { kind: "text", text: "不符合", look: verdict },
    { kind: "text", text: `X${String(index)}` },
    { kind: "formula", formula: `N(${formatAddress(cell)})*1`, value: "0", format: '0.0" 万元"' },
    { kind: "number", value: "1.5", format: "0.00" },
    { kind: "link", text: formatAddress(cell), target: formatAddress(cell) },
  ]);
  return {
    marks,
    looks: LOOKS,
    verdictLooks: {
      ...LOOKS,
      met: look("#f1faf1", "#9fd89f", "solid"),
      manual: look("#ebf3fc", "#b4d6fa", "solid"),
      exempt: look("#f5f5f5", "#d1d1d1", "solid"),
    },
    author: "指南核对",
    sheet: {
      name: "核对结果",
      heading: ["核对结果", "指南", "不符合 1"],
      columns: ["判定", "编号", "实际", "差额", "单元格"].map((title) => ({ title, width: 12 })),
      rows: [...own, ...rows],
      tableName: "GuidelightFindings",
    },
  };
}
