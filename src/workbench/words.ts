/** Every word of the workbench that is not the pane's or the grid's. */
import type { Progress } from "../review/review";

export const words = {
  product: "巡察台账助手",
  openAnother: "打开…",
  pick: "选择台账文件",
  drop: "也可以把 .xlsx 文件拖到这里",
  dropNow: "松开即可打开",
  trySample: "先用样例看看",
  lead: "打开现有的台账，查出缺时限、逾期、措施空泛等问题，改好后生成整改通知书。",
  promises: [
    "文件只在本页打开，不上传、不联网",
    "不改原文件，改动另存为副本",
    "身份证号、手机号在结果里隐去",
  ],
  hint: "支持 .xlsx（Excel、WPS 均可）。旧版 .xls 请先另存为 .xlsx。",
  opening: (name: string, { what, done, total }: Progress): string =>
    what === "" ? `正在读取「${name}」…` : `正在读取「${what}」（${String(done + 1)}/${String(total)}）…`,
  cancel: "取消",
  close: "知道了",
  sheets: "工作表",
  sheetRows: (rows: number): string => `${String(rows)}行`,
  emptySheet: "这张表是空的",
  loadingSheet: "正在显示…",
  undo: "撤销",
  undoHint: "撤回上一处改动",
  save: (changes: number): string => (changes === 0 ? "另存副本" : `另存副本（${String(changes)}处改动）`),
  saved: (name: string): string => `已交给浏览器保存：${name}。原文件没有动。`,
  again: "再次下载",
  changed: (changes: number, isSaved: boolean): string =>
    changes === 0 ? "未改动" : `改动${String(changes)}处，${isSaved ? "已另存" : "未另存"}`,
  nothingChanged: "还没有改动，不用另存。",
  unsaved: (changes: number): string => `当前文件有${String(changes)}处改动还没有另存`,
  openInstead: (name: string): string => `要打开「${name}」吗？`,
  saveFirst: "先另存副本",
  openWithout: "不存，直接打开",
  stay: "不打开",
  onlyOne: "一次打开一个文件，已取第一个。",
  sheetRegion: "表格",
  paneRegion: "校验与文书",
  notRemembered: {
    what: "这次的选择没有记住",
    why: "浏览器不允许本页在这台电脑上保存",
    todo: "本次仍然有效，下次打开需要重新选择",
  },
} as const;
