import type { GridWords } from "../grid.js";

/** Words of the grid in Chinese. */
export const grid: GridWords = {
  nameBox: "单元格",
  content: "内容",
  sheets: "工作表",
  hiddenSheet: "隐藏的工作表",
  hiddenRows: (from, to) => (from === to ? `隐藏的第 ${from} 行` : `隐藏的第 ${from}–${to} 行`),
  hiddenColumns: (from, to) => (from === to ? `隐藏的 ${from} 列` : `隐藏的 ${from}–${to} 列`),
  show: "展开",
  fold: "收起",
  noSuchCell: "没有这个单元格",
  uncalculated: "在 Excel 里打开时重新计算",
  formulaStays: "公式，改它引用的数",
  saving: "正在写入",
  openFinding: "按回车看结果",
};
