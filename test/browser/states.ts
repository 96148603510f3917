/** Every state that a person can see, and the way there: for the pictures and for axe. */
import { pane, served, type Edition } from "./built-pages";
import type { Clerk } from "./clerk";
import { askingLedger, damagedFile, largeLedger, ledgerFile, officeSample } from "./given-files";

export interface State {
  /** Name of the picture's file. */
  readonly name: string;
  readonly edition: Edition;
  /** The way there from the open page. */
  readonly reach: (clerk: Clerk) => Promise<void>;
}

/** Long enough to be seen at work. */
const longLedger = largeLedger(60_000);
const cleanLedger = ledgerFile("没有毛病的台账.xlsx", [
  [
    "A-1",
    "县林业局党组",
    "护林员管理松散",
    "修订护林员管理办法并公示",
    "张某某",
    "营林股",
    "2026-12-31",
    "办法已印发，正在公示",
    "整改中",
  ],
]);

async function checkedSample(clerk: Clerk): Promise<void> {
  await clerk.opensSample();
  await clerk.checks();
}

async function papersOfSample(clerk: Clerk): Promise<void> {
  await clerk.opensSample();
  await clerk.turnsTo("文书");
  await clerk.pane.getByRole("checkbox", { name: "全选" }).waitFor();
}

async function opened(clerk: Clerk, file: Parameters<Clerk["opensLedger"]>[0]): Promise<void> {
  await clerk.opensLedger(file);
  await clerk.checks();
}

const opening: readonly Omit<State, "edition">[] = [
  { name: "首页", reach: () => Promise.resolve() },
  {
    name: "打不开",
    reach: async (clerk) => {
      await clerk.opens(damagedFile);
      await clerk.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "正在打开",
    reach: async (clerk) => {
      await clerk.opens(longLedger);
      await clerk.page.getByRole("progressbar").waitFor();
    },
  },
  { name: "已打开", reach: (clerk) => clerk.opensSample() },
];

const checking: readonly Omit<State, "edition">[] = [
  {
    name: "正在校验",
    reach: async (clerk) => {
      await clerk.opensLedger(longLedger);
      await clerk.button(/^校验「/).click();
      await clerk.pane.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "已取消",
    reach: async (clerk) => {
      await clerk.opensLedger(longLedger);
      await clerk.button(/^校验「/).click();
      await clerk.button("取消").click();
      await clerk.sees("已取消，没有校验结果");
    },
  },
  { name: "结果", reach: checkedSample },
  {
    name: "问题定位",
    reach: async (clerk) => {
      await checkedSample(clerk);
      await clerk.finding(/K40/).click();
      await clerk.cellBar.getByRole("textbox", { name: "K40 的内容" }).waitFor();
    },
  },
  {
    name: "为什么",
    reach: async (clerk) => {
      await checkedSample(clerk);
      await clerk.pane.getByText("为什么").first().click();
      await clerk.sees(/^依据/);
    },
  },
  {
    name: "要确认",
    reach: (clerk) => opened(clerk, askingLedger),
  },
  {
    name: "忽略理由",
    reach: async (clerk) => {
      await checkedSample(clerk);
      await clerk.button(/^忽略 23 .*K40/).click();
      await clerk.button("忽略这一处").click();
      await clerk.sees("请写明理由");
    },
  },
  {
    name: "已忽略",
    reach: async (clerk) => {
      await checkedSample(clerk);
      await clerk.button(/^忽略 23 .*K40/).click();
      await clerk.button("已另行批准").click();
      await clerk.button("忽略这一处").click();
      const fold = clerk.pane.getByText("已忽略1处");
      await fold.click();
      await fold.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "已过时",
    reach: async (clerk) => {
      await checkedSample(clerk);
      await clerk.finding(/K40/).click();
      const bar = clerk.cellBar.getByRole("textbox", { name: "K40 的内容" });
      await bar.fill("2026年9月30日前");
      await bar.press("Enter");
      await clerk.sees("表格已改动，结果可能已过时");
    },
  },
  {
    name: "已改",
    reach: async (clerk) => {
      await checkedSample(clerk);
      await clerk.finding(/K40/).click();
      const bar = clerk.cellBar.getByRole("textbox", { name: "K40 的内容" });
      await bar.fill("2026年9月30日前");
      await bar.press("Enter");
      await clerk.sees("表格已改动，结果可能已过时");
      await clerk.checks();
      await clerk.sees(/已改1处/);
    },
  },
  { name: "没有问题", reach: (clerk) => opened(clerk, cleanLedger) },
  { name: "没有台账", reach: (clerk) => opened(clerk, officeSample("线索与信访台账.xlsx")) },
  {
    name: "标密",
    reach: (clerk) => opened(clerk, ledgerFile("涉密.xlsx", [["机密★1年"], ["A-1", "县林业局党组"]])),
  },
  {
    name: "台账页",
    reach: async (clerk) => {
      await checkedSample(clerk);
      await clerk.turnsTo("台账");
    },
  },
];

const papers: readonly Omit<State, "edition">[] = [
  { name: "文书", reach: papersOfSample },
  {
    name: "文书-载明",
    reach: async (clerk) => {
      await papersOfSample(clerk);
      await clerk.pane.getByRole("checkbox", { name: "中共云溪镇委员会" }).check();
      await clerk.sees("问题总数（按问题）");
    },
  },
  {
    name: "文书-已生成",
    reach: async (clerk) => {
      await papersOfSample(clerk);
      await clerk.pane.getByRole("checkbox", { name: "全选" }).check();
      await clerk.at.download(() => clerk.button("生成5份，打成一个压缩包").click());
      await clerk.sees(/^已生成/);
    },
  },
  {
    name: "文书-生成不了",
    reach: async (clerk) => {
      await clerk.opensLedger(officeSample("线索与信访台账.xlsx"));
      await clerk.turnsTo("文书");
      await clerk.sees(/没有找到可用的台账/);
    },
  },
  {
    name: "已另存",
    reach: async (clerk) => {
      await clerk.opensSample();
      await clerk.page.locator('[data-cell="D5"]').dblclick();
      await clerk.page.keyboard.type("改一改");
      await clerk.page.keyboard.press("Enter");
      await clerk.at.download(() => clerk.button("另存副本（1处改动）").click());
      await clerk.page.getByText(/^已交给浏览器保存/).waitFor();
    },
  },
];

export const states: readonly State[] = [
  ...[...opening, ...checking, ...papers].map((state) => ({ ...state, edition: served })),
  { name: "加载项-不在Excel中", edition: pane, reach: () => Promise.resolve() },
];
