/** The words of statuses, folded, each with the one of the five that it means. */

export const statuses = ["未启动", "整改中", "基本完成", "已完成", "已销号"] as const;
export type Status = (typeof statuses)[number];

/** Words that no pattern below gives. */
const words: Readonly<Record<Status, readonly string[]>> = {
  未启动: ["未启动", "未开始", "未整改", "未开展", "未办", "待启动", "待整改", "待开展"],
  整改中: [
    "启动整改",
    "已启动",
    "部分整改",
    "未到位",
    "未终结",
    "未销号",
    "整改未完成",
    "序时任务",
    "滞后任务",
    "序时推进",
    "申请延期",
    "申请延期整改",
    "延期整改",
    "超期",
    "已超期",
    "逾期",
    "已逾期",
    "超期未完成",
    "逾期未完成",
    "草稿",
    "已驳回",
    "否",
  ],
  基本完成: [
    "基本完成",
    "阶段性完成",
    "基本整改到位",
    "基本到位",
    "取得阶段性成果",
    "阶段性任务已完成",
    "长期坚持",
    "持续巩固",
    "持续坚持",
  ],
  已完成: [
    "整改到位",
    "落实到位",
    "到位",
    "办结",
    "整改完毕",
    "超期完成",
    "逾期完成",
    "验收通过",
    "通过验收",
    "待验收",
    "验收中",
    "待销号",
    "待审核",
    "申请销号",
    "立行立改已完成",
    "√",
    "✓",
    "✔",
    "☑",
    "✅",
    "100%",
    "是",
  ],
  已销号: ["已销号", "销号", "已销", "同意销号", "准予销号", "销号完成", "已完成并销号", "已完成已销号"],
};

const wordStatus = new Map<string, Status>(
  statuses.flatMap((status) => words[status].map((word): [string, Status] => [word, status])),
);

const work = "(?:完成|整改|办结|落实|解决|销号|终结|结案|验收|到位|办理)";
/** How the words are put together; a whole word each, tried in this order after {@link words}. */
const patterns: readonly (readonly [RegExp, Status])[] = [
  [/^(?:尚|暂|还|仍)?未(?:启动|开始|整改|开展)$/, "未启动"],
  [
    new RegExp(`^(?:尚|暂|还|仍)?未(?:全部|全面|完全|按期|按时)?${work}(?:到位|完成|完毕|完|结案)?$`),
    "整改中",
  ],
  [new RegExp(`^(?:已)?部分(?:已)?${work}(?:到位|完成)?$`), "整改中"],
  [
    /^(?:正|正在|目前正在|仍在)?(?:(?:正常|按期|按计划|按序时进度|按进度|有序|持续|稳步|积极|抓紧|加快|常态化|扎实)(?:推进|整改|办理)|推进|进行|办理|整改|落实|实施|在办)(?:之?中)$|^(?:正在|仍在)(?:推进|整改|办理|进行|落实|实施)$|^在办$/,
    "整改中",
  ],
  [
    /^(?:正|正在|仍在)?(?:正常|按期|按计划|按序时进度|按进度|有序|持续|稳步|积极|抓紧|加快|常态化|扎实)(?:推进|整改|办理)$/,
    "整改中",
  ],
  [
    /^(?:均|都|业)?(?:已经|已)?(?:全部|全面|均)?(?:已)?(?:按期|按时|如期|按要求)?(?:完成|完成整改|整改完成|整改到位|整改完毕|落实到位|办结|解决到位|完成验收|完成落实)$/,
    "已完成",
  ],
  [
    /^(?:均|都|业)?(?:已经|已)(?:全部|全面|均)?(?:按期|按时|如期|按要求)?(?:整改|落实|解决|结案|终结|验收|验收通过|通过验收|到位|立行立改|立整立改|即知即改)(?:完成)?$/,
    "已完成",
  ],
];

/** The status that a folded word means by itself; `undefined` where it is none that we know. */
export function statusOfWord(folded: string): Status | undefined {
  const exact = wordStatus.get(folded);
  if (exact !== undefined || folded.length > 14) return exact;
  return patterns.find(([pattern]) => pattern.test(folded))?.[1];
}

/** Of several statuses the least advanced. */
export function slowestOf(several: readonly Status[]): Status {
  return statuses.find((status) => several.includes(status)) ?? "未启动";
}
