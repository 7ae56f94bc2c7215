import type { ConsoleWords } from "../console.js";

const some = (count: number, word: string): string[] => (count > 0 ? [`${word} ${String(count)} 项`] : []);

export const console: ConsoleWords = {
  headline: (broken, doubtful, unanswered) =>
    [...some(broken, "不符合"), ...some(doubtful, "存疑"), ...some(unanswered, "缺数据")].join("，"),
  allMet: (met, manual) =>
    `能算的 ${String(met)} 条全部符合。还有 ${String(manual)} 项要人工核对，办完才算齐。`,
  nothingRead: "没有认出预算表或人员表。没有做任何判断，也没有通过任何条款。",
  counts: (counts) =>
    [
      `符合 ${String(counts["met"] ?? 0)}`,
      `人工核对 ${String(counts["manual"] ?? 0)}`,
      `不适用 ${String(counts["exempt"] ?? 0)}`,
    ].join(" · "),
  sections: {
    broken: "不符合",
    doubtful: "存疑",
    unanswered: "缺数据",
    manual: "人工核对",
    met: "符合",
    exempt: "不适用",
    read: "识别",
    notStated: "指南未写明",
  },
  asOf: (day) => `按 ${day} 核对`,
  remedy: "改法",
  clause: "条款",
  cells: "单元格",
  documents: "附",
  separator: "：",
  tableLine: (name, range, records, unit) =>
    [name, range, `${String(records)} 行`, unit].filter((part) => part !== "").join("  "),
  unitAt: (text, cell) => (cell === "" ? `金额单位“${text}”` : `金额单位“${text}”（${cell}）`),
  fieldsRead: (fields) => `读出：${fields}`,
  fieldFrom: (field, header) => `${field}（“${header}”）`,
  inDoubt: (count) => `存疑 ${String(count)} 处`,
  nothingLike: "没有一处像上面的表。",
  nearestParts: "最像的几处：",
  pointOut: (json) => `要指明这张表，对应文件里写：${json}`,
  exampleTable: "对应文件的样子（rows 是表头所在的行，table 写上面的表名）：",
  notes: "留意：",
  orElse: (candidates) => `可能是：${candidates}`,
  or: "、",
  lookedFor: "没有认出任何表。找过这些表，表头里至少要有：",
  lookedForTable: (id, table, needs) => `${id} ${table}：${needs}`,
  howToMap:
    "怎样指给它看：在“识别”页按“这是哪张表？”；或把对应文件存成 map.json，加上 --map map.json（格式见 src/core/reading/README.md）。",
  leftOut: (count) => `有意略过 ${String(count)} 处（合计、注、签字等）`,
  unread: (count) => `没读懂 ${String(count)} 处`,
  unreadCell: (cell, text, why) => `${cell} “${text}”：${why}`,
  notAcceptance: "通过核对不等于受理。",
  more: (count) => `…另有 ${String(count)} 项`,
  workbookErrors: {
    notAWorkbook: "这不是 .xlsx 或 .xlsm 文件。请在 Excel 里另存为 .xlsx。",
    legacyXls: "这是旧版 .xls 文件。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再核对。",
    et: "这是 WPS 的 .et 文件。请在 WPS 里打开，另存为 .xlsx 后再核对。",
    csv: "这是文本（.csv）文件，没有工作表。请在 Excel 里打开，另存为 .xlsx 后再核对。",
    encrypted: "工作簿有打开密码。请在 Excel 里取消密码后再核对。",
    damaged: "文件已损坏，读不完整。请在 Excel 里打开并修复，另存为新文件。",
    tooLarge: "文件超出可读的大小。请删去与申报无关的工作表后再核对。",
    unsupported: "这种工作簿暂不能读。请在 Excel 里另存为 .xlsx。",
    cancelled: "已取消。",
    notFound: "找不到这个文件。",
    hostFailed: "Excel 没有完成这一步，请再试一次。",
    cellInEdit: "请先按回车结束单元格编辑，再核对。",
    readOnly: "工作簿只读：结果照常，标记和勾选不能保存。",
    protectedSheet: "工作表受保护，这个单元格不能改。请先撤销工作表保护。",
    formulaCell: "这个单元格是公式，没有改。请改它引用的数。",
    noFormulas: "这里只能填数值或文字，不能填公式。",
    sheetGone: "工作表改名或删除了，请再核对一次。",
    stateUnreadable:
      "工作簿里保存的勾选和接受记录读不了（版本较新或已损坏），没有改动它；这次的勾选不会保存。",
    sheetHidden: "这张工作表是隐藏的，请先取消隐藏。",
    marksLeft: "受保护的工作表上还有标记没有清除。撤销保护后再清除一次。",
    tooOld: "这个版本的 Excel 做不了这一步。",
  },
  kinds: {
    computed: "计算",
    part: "部分计算",
    manual: "人工",
    across: "跨工作簿",
    exempt: "不约束单个申报",
  },
  guideList: { id: "编号", number: "文号", title: "名称", window: "申报期", demands: "要求" },
  demandCounts: (computed, manual, total) =>
    `${String(total)} 条：计算 ${String(computed)}，人工 ${String(manual)}`,
};
