/**
 * Statuses as people write them, mapped to the five of the standard ledger. 是 and 否 mean what the header asks
 * (是否整改完成, 是否销号). The user's own word is never changed.
 */
import { halfWidth } from "./recognise/header-fold";

export const statuses = ["未启动", "整改中", "基本完成", "已完成", "已销号"] as const;
export type Status = (typeof statuses)[number];

const words: Readonly<Record<Status, readonly string[]>> = {
  未启动: ["未启动", "未开始", "未整改", "未开展", "未办", "尚未启动", "尚未整改", "尚未开始"],
  整改中: [
    "整改中",
    "正在整改",
    "正在推进",
    "推进中",
    "进行中",
    "办理中",
    "在办",
    "未完成",
    "未整改完成",
    "整改未完成",
    "未整改到位",
    "尚未完成",
    "部分完成",
    "部分整改",
    "按序时进度推进",
    "按计划推进",
    "有序推进",
    "序时任务",
    "滞后任务",
    "序时推进",
    "持续整改",
    "持续整改中",
    "持续推进",
    "持续推进中",
    "正在进行",
    "未销号",
    "申请延期",
    "申请延期整改",
    "延期整改",
    "未终结",
    "草稿",
    "已驳回",
    "启动整改",
    "已启动",
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
    "完成并长期坚持",
    "已完成并长期坚持",
    "已完成需长期坚持",
  ],
  已完成: [
    "已完成",
    "完成",
    "全部完成",
    "已全部完成",
    "整改完成",
    "完成整改",
    "已整改",
    "已完成整改",
    "已整改完成",
    "整改完毕",
    "整改到位",
    "已整改到位",
    "已到位",
    "已办结",
    "办结",
    "已终结",
    "待验收",
    "验收中",
    "待销号",
    "待审核",
    "申请销号",
    "是",
  ],
  已销号: ["已销号", "销号", "已销", "同意销号", "准予销号", "销号完成", "已完成并销号", "已完成已销号"],
};

const statusByWord = new Map<string, Status>(
  statuses.flatMap((status) => words[status].map((word): [string, Status] => [word, status])),
);

/** Slips of the pen that leave no doubt: 己完成, 以完成, 已完成。, 已 完成, 已完成√. */
function mendSlips(folded: string): string {
  return folded.replace(/^[己巳以](?=完成|整改|销|办结)/, "已").replace(/[^\u4e00-\u9fff]/g, "");
}

export interface StatusReading {
  /** The word as written. */
  readonly word: string;
  /** `null` where the word is none that we know. */
  readonly status: Status | null;
  /** The word differs from a known one by a slip only; the status is the intended one. */
  readonly slip: boolean;
}

/** Reads a status word; `header` settles what 是 and 否 answer. */
export function readStatus(word: string, header: string): StatusReading {
  const folded = halfWidth(word).replace(/\s+/g, "");
  if (folded === "是" && header.includes("销号")) return { word, status: "已销号", slip: false };
  const exact = statusByWord.get(folded);
  if (exact !== undefined) return { word, status: exact, slip: false };
  const mended = mendSlips(folded);
  const meant = mended === "" ? undefined : statusByWord.get(mended);
  return { word, status: meant ?? null, slip: meant !== undefined };
}

const doneInProse =
  /(?:已|均|全部|业已)(?:全部|全面|按期|按时|如期|均)*(?:完成整改|整改完成|整改到位|整改完毕|完成|销号|办结|落实到位)/;
const notDoneInProse =
  /正在|拟|下一步|下步|尚未|未完成|未全部|部分|基本完成|推进中|计划|预计|将于|待|已完成[^，。；,;]{0,12}(?:\d+%|[一二三四五六七八九十\d]+[家个项宗户人])/;

/** Whether a progress text says beyond doubt that all is done; used only where no status is written. */
export function progressSaysDone(progress: string): boolean {
  const folded = halfWidth(progress).replace(/\s+/g, "");
  if (statusByWord.get(folded) === "已完成" || statusByWord.get(folded) === "已销号") return true;
  return doneInProse.test(folded) && !notDoneInProse.test(folded);
}
