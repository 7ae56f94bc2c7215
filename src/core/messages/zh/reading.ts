import type { ReadingWords } from "../reading.js";

export const reading: ReadingWords = {
  leftOut: {
    title: "标题",
    unitLine: "单位行",
    total: "合计行，不重复计入，另作复核",
    ofWhich: "“其中”行，已含在上一行",
    outline: "上级科目，由下级相加",
    columnNumbers: "栏次行",
    repeatedHeader: "重复的表头",
    heading: "分组标题",
    filler: "空白的模板行",
    note: "注释",
    signature: "签字盖章处",
    ignoredColumn: "与核对无关的列",
    mapped: "按对应设置略过",
    ourSheet: "本工具写的表",
  },
  unread: {
    unknownTable: "没有认出这是什么表",
    severalTables: "可能是几种表，不能确定",
    twoPlaces: "有两张表都像同一种表，不能确定以哪张为准",
    unknownColumn: "没有认出这一列",
    twoColumnsFit: "有两列都像同一项，不能确定",
    valuesDoNotFit: "表头像，内容不像",
    unknownLabel: "没有认出这一项",
    unreadableCell: "读不懂这个单元格",
    sameFactTwice: "同一事实两处写法不同",
    noTable: "不在认出的任何表内",
  },
  doubts: {
    valuesDoNotFit: "有些单元格不像这一项",
    unitContradiction: "表头与单位行的金额单位不同，按较近的读",
    unitFromElsewhere: "金额单位取自另一张表",
    noUnit: "没有写明金额单位",
    hiddenColumn: "此列隐藏，照常读取",
  },
  notes: {
    hiddenSheet: "隐藏的工作表，照常读取",
    hiddenRows: "有隐藏的行，照常读取",
    hiddenColumns: "有隐藏的列，照常读取",
  },
};
