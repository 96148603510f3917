/** Every word that the pane shows, and the sentences that carry values. */
import { categoryNames, severityNames, type Category, type Severity } from "../core/rule";
import type { RevealOutcome } from "../host/host";
import type { Progress, UnitStanding, WorkbookOutline } from "../review/review";

const stages: Readonly<Record<Progress["stage"], string>> = {
  reading: "正在读取",
  recognising: "正在识别",
  checking: "正在校验",
  building: "正在生成",
  writing: "正在写出",
};

const outcomes: Readonly<Record<RevealOutcome, string>> = {
  shown: "已在表中选中",
  filtered: "这一行被筛选隐藏，清除筛选后才看得到",
  hidden: "这一行是隐藏的，取消隐藏后才看得到",
  gone: "这个单元格不在了，表格可能删过行或改过名，请重新校验",
};

export const words = {
  product: "巡察台账助手",
  pages: { check: "校验", ledger: "台账", paper: "文书" },
  severity: (severity: Severity): string => severityNames[severity],
  category: (category: Category): string => categoryNames[category],

  start: {
    promise: "逐行检查整改台账，指出缺时限、逾期、措施空泛等问题，精确到单元格。",
    quiet: "校验只读，不改原文件 · 全部在本机",
    opening: "正在打开工作簿…",
    check: ({ name, sheets }: WorkbookOutline): string => {
      const rows = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0);
      return `校验「${name}」：${String(sheets.length)}张表，共${String(rows)}行`;
    },
  },

  settings: {
    title: "设置",
    profile: "期限制度",
    profiles: {
      book: "按工作簿的参数表（没有则2024条例）",
      "2024": "2024条例",
      "2015": "2015条例",
    },
    filtered: "筛选隐藏的行",
    filteredChoices: { all: "也校验", skip: "跳过" },
  },

  run: {
    check: "校验",
    again: "重新校验",
    cancel: "取消",
    retry: "重试",
    bar: "校验进度",
    starting: "正在开始…",
    progress: ({ stage, what, done, total }: Progress): string => {
      const subject = what === "" ? "工作簿" : `「${what}」`;
      return `${stages[stage]}${subject}${total > 0 ? `  ${String(done)}/${String(total)}` : ""}`;
    },
    cancelled: "已取消，下面是上次的结果",
    cancelledFirst: "已取消，没有校验结果",
    done: (total: number, asked: number): string =>
      total === 0 && asked > 0
        ? `校验完成，有${String(asked)}处要先确认`
        : total === 0
          ? "校验完成，没有发现问题"
          : `校验完成，共${String(total)}处`,
    doneMarked: "校验完成，文件标有密级，没有继续读取",
    doneNothing: "校验完成，没有找到整改台账，没有作任何校验",
  },

  stale: {
    edited: "表格已改动，结果可能已过时",
    settings: "设置已改，重新校验后生效",
  },

  result: {
    title: "校验结果",
    total: (total: number): string => (total === 0 ? "没有发现问题" : `共${String(total)}处`),
    asked: (count: number): string => `有${String(count)}处要先确认`,
    unitTotal: (unit: string, total: number): string =>
      total === 0 ? `${unit}：没有发现问题` : `${unit}：${String(total)}处`,
    mended: (count: number): string => `已改${String(count)}处`,
    basis: (records: number, rules: number, asOf: string, policies: string): string =>
      `校验了${String(records)}行、${String(rules)}条规则，截至${asOf}，${policies}`,
    countsTitle: "数量",
    kind: "类别",
    clean: "没有发现问题",
    cleanWhy: (rules: number): string => `按${String(rules)}条规则逐行看过，没有需要改的地方。`,
    cleanBut: (count: number): string => `另有${String(count)}条规则没有运行，见下方。`,
    cleanUnit: "这个单位没有需要改的地方。",
    unit: "单位",
    allUnits: "全部单位",
    noUnit: "（未写单位）",
  },

  question: {
    title: (count: number): string => `请先确认（${String(count)}）`,
    essential: "回答后才能校验这张表",
    see: "在表中查看",
    seeColumn: (column: string): string => `在表中查看${column}列`,
    sheet: (sheet: string): string => `「${sheet}」`,
  },

  chart: {
    title: "整改情况",
    caption: "按问题计；一个问题以最慢的措施为准",
    done: "完成",
    open: "未完成",
    overdue: "逾期",
    unclear: "看不准",
    all: "合计",
    filter: (unit: string, { done, open, overdue, unclear }: UnitStanding): string =>
      `只看${unit}：完成${String(done)}、未完成${String(open)}、逾期${String(overdue)}` +
      (unclear > 0 ? `、看不准${String(unclear)}` : ""),
    overdueCount: (count: number): string => `逾期${String(count)}`,
    more: (count: number, rest: number): string =>
      count === rest
        ? `显示其余${String(rest)}个单位`
        : `再显示${String(count)}个单位（还有${String(rest)}个）`,
    others: (count: number): string => `其余${String(count)}个单位`,
    fewer: "只显示前几个",
  },

  findings: {
    title: "发现的问题",
    count: (count: number): string => `${String(count)}处`,
    why: "为什么",
    source: (source: string): string => `依据：${source}`,
    heading: (category: Category, title: string): string => `${categoryNames[category]} · ${title}`,
    todo: (suggestion: string): string => `→ ${suggestion}`,
    mended: "已改：",
    rest: (count: number): string => `显示其余${String(count)}处`,
    fewer: "收起",
    window: (from: number, to: number, count: number): string =>
      `第${String(from)}—${String(to)}处，共${String(count)}处`,
    earlier: "前50处",
    later: "后50处",
    outcome: (outcome: RevealOutcome): string => outcomes[outcome],
    shownAt: (place: string): string => `${outcomes.shown} ${place}`,
    mendedMore: (count: number): string => `等共${String(count)}处`,
  },

  aside: {
    open: "忽略",
    openFor: (place: string): string => `忽略 ${place}`,
    reason: "忽略的理由",
    quick: ["已另行批准", "情况特殊，已说明", "不适用于本单位"],
    needed: "请写明理由",
    one: "忽略这一处",
    rule: "本工作簿都忽略这条规则",
    back: "不忽略",
    section: (count: number): string => `已忽略${String(count)}处`,
    told: (reason: string): string => `理由：${reason}`,
    wholeRule: (count: number): string => `整条规则，${String(count)}处`,
    restore: "恢复",
    restoreFor: (title: string, text: string): string => `恢复 ${title} ${text}`.trim(),
    restoreAll: "全部恢复",
  },

  notRun: {
    title: (count: number): string => `没有运行的规则（${String(count)}）`,
    why: "台账里没有这些规则需要的栏，不等于没有问题。",
    crash: (title: string, sheet: string, reason: string): string => `「${sheet}」${title}：${reason}`,
    item: (title: string, missing: string): string => `${title}：缺${missing}`,
    crashed: (count: number): string => `出错的规则（${String(count)}）`,
    crashedWhy: "这些规则运行出错，没有结果，不等于没有问题。其余规则不受影响。",
    others: (count: number): string => `没有校验的表（${String(count)}）`,
    other: (sheet: string, means: string, rows: number): string =>
      means === ""
        ? `「${sheet}」没有认出台账（${String(rows)}行）`
        : `「${sheet}」像是${means}，本版不校验，内容未读入结果`,
  },

  noLedger: {
    title: "没有找到整改台账",
    why: "在每张表里找过「反馈问题」「整改措施」「整改时限」一类的表头，没有一张表对得上，所以没有作任何校验。",
    todo: [
      "看看打开的是不是整改台账，台账是不是在别的工作簿里",
      "表头要有一栏写反馈问题，如「反馈问题」「存在问题」「问题描述」",
      "表头要在数据上面，不能是图片或文本框",
    ],
    todoTitle: "可以这样做",
  },

  secrecy: {
    title: "文件标有密级，没有继续读取",
    marking: (sheet: string, marking: string): string => `工作表「${sheet}」标有「${marking}」`,
    todo: "请按保密规定在涉密设备上处理；标注有误的，由定密责任人更正后再用。",
  },

  ledger: {
    before: "校验以后，这里列出认出的台账和各栏的对应关系。",
    table: (sheet: string, ledger: string): string => `「${sheet}」认作${ledger}`,
    extent: (top: number, bottom: number, problems: number, rows: number): string => {
      const header = top === bottom ? `第${String(top)}行` : `第${String(top)}—${String(bottom)}行`;
      return `表头${header}，${String(problems)}个问题、${String(rows)}行`;
    },
    filtered: (rows: number): string => `有${String(rows)}行被筛选隐藏`,
    columns: (count: number): string => `认出的栏（${String(count)}）`,
    column: (letter: string): string => `${letter}列`,
    called: (own: string): string => `表里叫「${own}」`,
    unused: (count: number): string => `没用到的栏（${String(count)}）`,
    remarks: "说明",
    answered: "已确认",
    takeBack: "改回未答",
    takeBackFor: (label: string): string => `改回未答：${label}`,
    open: (count: number): string => `有${String(count)}处要确认`,
    toQuestions: "去确认",
  },

  paper: {
    title: "生成文书",
    kind: "文书",
    route: (from: string, to: string): string => `${from} → ${to}`,
    units: "发给哪些单位",
    all: "全选",
    unlooked: (count: number): string =>
      `其余${String(count)}个单位还没有核对，展开「载明内容」时核对；不看也可以生成`,
    states: "载明内容",
    typed: "单位全称",
    typedHint: "台账没有写单位，请填写被巡察党组织的全称",
    sheet: "用哪张表",
    allSheets: "全部",
    inputs: "可选内容",
    otherwise: (otherwise: string): string => `不填：${otherwise}`,
    template: "模板",
    ownTemplate: "选用自己的模板",
    standard: "用自带的模板",
    fetchTemplate: "下载模板",
    standardUsed: "正在用自带的模板",
    using: (name: string): string => `正在用「${name}」`,
    refresh: "重新读取",
    changed: "表格已改动，下面的数可能已过时",
    loading: "正在读取单位…",
    previewing: "正在核对…",
    assumptions: "请核定",
    willLack: (missing: readonly string[]): string => `印成【待补充】：${missing.join("、")}`,
    gaps: (count: number): string => (count === 0 ? "没有缺项" : `待补充${String(count)}处`),
    unclear: (count: number): string => (count === 0 ? "" : `请核定${String(count)}项`),
    cannot: (what: string): string => `不能生成：${what}`,
    build: (title: string, count: number): string =>
      count < 2 ? `生成${title}` : `生成${String(count)}份，打成一个压缩包`,
    bar: "生成进度",
    built: (name: string): string => `已生成 ${name}`,
    again: "再次下载",
    count: (count: number): string => `共${String(count)}份`,
    refused: (count: number): string => `有${String(count)}个单位没有生成`,
    refusedUnit: (unit: string, what: string): string => `${unit}：${what}`,
    gapsIn: (unit: string, missing: readonly string[]): string => `${unit}：${missing.join("、")}`,
    gapsTitle: "请在文书里补上【待补充】",
    cancelled: "已取消，没有生成文件",
    toQuestions: "去回答这个问题",
  },

  failure: {
    why: (why: string): string => `原因：${why}。`,
    todo: (todo: string): string => `${todo}。`,
    close: "知道了",
    internal: {
      what: "程序内部出错，没有改动任何文件",
      why: "程序有毛病，不是台账的问题",
      todo: "请重试；仍然出错的，关闭后重新打开",
    },
    technical: "给开发人员",
    crash: "程序内部出错，没有改动任何文件。重新打开后可以接着用。",
    reopen: "重新打开",
  },

  list: {
    more: (count: number, rest: number): string =>
      count === rest ? `显示其余${String(rest)}项` : `再显示${String(count)}项（还有${String(rest)}项）`,
  },

  outside: {
    title: "这个页面要在 Excel 里打开",
    why: "它是 Excel 加载项的任务窗格，单独打开时没有工作簿可读。",
    todo: "没有 Excel，或者想先试一试，可以在浏览器里打开文件：",
    link: "打开浏览器工作台",
    quiet: "文件不离开本机",
  },
};
