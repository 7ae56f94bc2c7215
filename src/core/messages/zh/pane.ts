import type { PaneWords } from "../pane.js";

const day = (text: string): string => {
  const [, year = "", month = "", date = "", time = ""] =
    /^(\d+)-(\d+)-(\d+)(?:T(\d+:\d+))?/.exec(text) ?? [];
  if (year === "") return text;
  return `${String(Number(month))} 月 ${String(Number(date))} 日${time === "" ? "" : ` ${time}`}`;
};

/** The frame of the pane and its results in Chinese. */
export const pane: PaneWords = {
  tabs: { results: "结果", reading: "识别", guide: "指南" },
  head: {
    product: "指南核对",
    chooseGuide: "选择申报指南",
    daysLeft: (days) =>
      days < 0 ? `已截止 ${String(-days)} 天` : days === 0 ? "今天截止" : `还有 ${String(days)} 天`,
    noDeadline: "未写截止日",
    opensIn: (days) => `${String(days)} 天后开始`,
    questions: (count) => `${String(count)} 个问题待回答`,
    search: "搜名称、文号、部门、年份",
    suggested: "和这个工作簿对得上",
    allGuides: "全部指南",
    noneFound: (text) => `没有名称里含“${text}”的指南。`,
  },
  actions: {
    check: "核对",
    firstCheck: "核对这个工作簿",
    cancel: "取消",
    again: "再试一次",
    next: "下一项",
    previous: "上一项",
    back: "返回列表",
    live: "改动后自动核对",
    marks: "在单元格上做标记",
    writeFindings: "写“核对结果”表",
    clear: "清除全部标记",
    copyAll: "复制全部结果",
    report: "报告",
    language: "English",
    help: "关于与帮助",
    more: "更多",
    undo: "撤销",
    close: "关闭",
    apply: "应用",
    copy: "复制公式",
    copyFinding: "复制此项",
    openGuide: "打开指南文件…",
  },
  before: {
    window: (from, to) => `${day(from)}起，${day(to)}止`,
    demands: (count) => `${String(count)} 条要求`,
    kinds: ({ computed, part, manual, across, exempt }) =>
      [
        ["自动", computed],
        ["部分", part],
        ["人工", manual],
        ["跨工作簿", across],
        ["仅供了解", exempt],
      ]
        .filter(([, count]) => count !== 0)
        .map(([name, count]) => `${String(name)} ${String(count)}`)
        .join(" · "),
    marksHint: "随时可清除",
    sheets: (count) => `将读取 ${String(count)} 张表`,
    sheetsHint: "只读，不改内容",
    rows: (count, hidden) => `${String(count)} 行${hidden ? " · 隐藏" : ""}`,
    opening: "正在打开工作簿",
    notOpened: "工作簿还没有读到",
    promise: "数据不离开本机。",
  },
  progress: {
    reading: (sheet) => `正在读取“${sheet}”`,
    checking: "正在核对",
    place: (done, total) => `第 ${String(done)} 张，共 ${String(total)} 张`,
    stays: "取消后保留上次的结果，表格不变。",
  },
  notices: {
    copied: "已复制。",
    colleague: (cells) => `同事刚改了 ${cells}，已重新核对。`,
    guideRefused: (count, first) => `这个指南文件不能用，有 ${String(count)} 处问题：${first}`,
    mappingRefused: (count, first) => `这个对应文件不能用，有 ${String(count)} 处问题：${first}`,
    offer: (file, count) => `这份文件与“${file}”像是同一种表，那里的 ${String(count)} 处更正也适合它。`,
    adopt: "用于这份文件",
    more: (count) => `另有 ${String(count)} 条`,
    written: (cell, from, to) => `已写入 ${cell}：${from} → ${to}`,
    compared: "与上次比",
    better: (count) => `转好 ${String(count)}`,
    worse: (count) => `新增 ${String(count)}`,
    same: (count) => `未变 ${String(count)}`,
  },
  results: {
    summary: "按判定筛选",
    short: {
      broken: "不符合",
      doubtful: "存疑",
      unanswered: "缺数据",
      manual: "人工核对",
      met: "符合",
      exempt: "不适用",
    },
    list: "核对结果",
    section: (name, count) => `${name} ${String(count)} 项`,
    done: (done) => `已办 ${String(done)} 项`,
    accepted: "已接受",
    was: (verdict) => `原：${verdict}`,
    filterEmpty: {
      broken: "没有不符合的项。",
      doubtful: "没有存疑的项。",
      unanswered: "没有缺数据的项。",
      manual: "没有要人工核对的项。",
      met: "没有符合的项。",
      exempt: "没有不适用的项。",
      accepted: "没有接受的项。",
    },
    spoken: (broken, doubtful, unanswered) =>
      `不符合 ${String(broken)}，存疑 ${String(doubtful)}，缺数据 ${String(unanswered)}`,
    allMet: (met) => `能算的 ${String(met)} 条全部符合`,
    allMetRest: (manual, ticked) => {
      const left = manual - ticked;
      return left > 0
        ? `还有 ${String(left)} 项要人工核对，办完才算齐。`
        : `人工核对的 ${String(manual)} 项也都办了。`;
    },
    accepting: (accepted) => `另有 ${String(accepted)} 项已接受，不算符合。`,
    nothingRead: "没有认出预算表或人员表",
    nothingJudged: "没有做任何判断，也没有通过任何条款。",
    looked: "看过的表",
    sheetRows: (rows) => `${String(rows)} 行，没有找到表头`,
    emptySheet: "空表",
    pointOut: "由我来指表头",
    pointOutHint: "在“识别”里告诉我哪一格是哪个字段，以后都记得。",
    needed: "至少要有一张：含“申请经费、自筹经费”的经费表，或含“姓名、出生年月、职称”的人员表。",
    moreFindings: (count) => `另有 ${String(count)} 处`,
    moreCells: (count) => `等 ${String(count)} 处`,
    goTo: (address) => `跳到 ${address}`,
  },
  finding: {
    all: "全部结果",
    place: (at, count) => `${String(at)} / ${String(count)}`,
    previous: "上一项",
    next: "下一项",
    cells: "用到的单元格",
    cellsHint: "点选可跳到单元格",
    readAs: (value) => `读作 ${value}`,
    remedies: "怎样改",
    remediesHint: "每次只改一个单元格，可撤销",
    fromTo: (label, from, to) => `${label}：${from} 改为 ${to}`,
    blank: "空白",
    effect: (verdict) => ["改后为 ", verdict, ""],
    noEffect: (verdict) => ["改后仍 ", verdict, ""],
    worsens: (rule, before, after) => `${rule} 由${before}变为${after}`,
    readings: (count) => (count === 2 ? "条款的两种读法" : `条款的 ${String(count)} 种读法`),
    readingsAgree: "各种读法结论相同。",
    readingsDiffer: "读法不同，结论不同，所以存疑。",
    clause: "条款",
    fullText: "看全文",
    proof: "在表里自己验算",
    documents: "附",
    confirm: "请确认",
    bar: (actual, required, gap) => [actual, `应 ${required}`, gap].filter((part) => part !== "").join("；"),
  },
  unbroken:
    /(?:[\u4e00-\u9fff]{1,5} )?(?:(?:应|约|共|满) ?)?(?:[≥≤=<>] ?)?(?:约 )?[\d][\d,.:/-]*(?: ?(?:万元|千元|百万元|亿元|元|个月|月|天|岁|年|人|家|篇|次|项|条|倍|%))?(?:零? ?\d+ ?(?:个月|天))?/gu,
  always: "通过核对不等于受理。",
};
