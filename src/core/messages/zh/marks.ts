import type { MarkWords } from "../marks.js";

/** Words of a checked copy in Chinese. */
export const marks: MarkWords = {
  sheetName: "核对结果",
  author: "指南核对",
  title: "核对结果 · 通过核对不等于受理",
  columns: {
    verdict: "判定",
    rule: "编号",
    title: "核对项",
    actual: "实际",
    required: "要求",
    gap: "差额",
    message: "说明",
    remedy: "改法或办理",
    cells: "单元格",
    clause: "条款",
    quote: "原文",
  },
  guideLine: (title, number, version) =>
    [title, number, `第 ${version} 版`].filter((part) => part !== "").join(" · "),
  fileLine: (file, day) => `${file} · 按 ${day} 核对`,
  counts: (counts) =>
    [
      `不符合 ${String(counts.broken)}`,
      `存疑 ${String(counts.doubtful)}`,
      `缺数据 ${String(counts.unanswered)}`,
      `人工核对 ${String(counts.manual)}`,
      `符合 ${String(counts.met)}`,
      `不适用 ${String(counts.exempt)}`,
      `已接受 ${String(counts.accepted)}`,
    ].join(" · "),
  noteHead: (verdict, rule, title) => `【${verdict}】${rule} ${title}`,
  noteRemedy: (remedy) => `改法：${remedy}`,
  noteClause: (clause, quote) => (quote === "" ? `条款 ${clause}` : `条款 ${clause}：“${quote}”`),
  noteFoot: (guide, version, day) => `指南核对 · ${guide} 第 ${version} 版 · ${day}`,
  noteMore: (count) => `另有 ${String(count)} 项，见“核对结果”表`,
  noFormula: (reason) => `无公式：${reason}`,
  firstOnly: (marked, all) => `只标前 ${String(marked)} 格，共 ${String(all)} 格`,
  moreCells: (address, more) => `${address} 等 ${String(more + 1)} 处`,
  accepted: "已接受",
  acceptedBy: ({ by, on, reason, stale }) =>
    stale ? `曾接受，数据已变（${by}，${on}：${reason}）` : `已接受（${by}，${on}）：${reason}`,
  tickedBy: ({ by, on, remark }) => `已办：${by} ${on}${remark === undefined ? "" : ` ${remark}`}`,
  documents: (names) => `附：${names}`,
  short: "差",
  over: "超",
  holds: "成立",
  fails: "不成立",
  units: { 元: "元", 千元: "千元", 万元: "万元", 百万元: "百万元", 亿元: "亿元" },
  notWritten: {
    isInput: () => "这是要读的文件，不能写。请另给一个文件名或文件夹。",
    failed: (detail) => `写不进去（${detail}）。请换一个文件夹，或检查权限和空间。`,
  },
  notMarked: {
    hasNote: "单元格已有批注，批注没有改动，说明见“核对结果”表",
    protectedStructure: "工作簿结构受保护，没有写“核对结果”表",
    signed: "工作簿有数字签名，没有做标记",
    sheetProtected: "工作表受保护，单元格没有标",
    sheetGone: "工作表不在了",
    noPrintSetup: "“核对结果”表的打印设置没有写上",
  },
};
