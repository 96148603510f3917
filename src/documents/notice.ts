/** 整改通知书: the office hands a unit its list of problems and says what is due when. */
import template from "../../assets/templates/notice.txt";
import type { Book } from "../core/book";
import { holdsPersonalNumber } from "../core/confidential";
import { chineseDay, parseIsoDay, partsOf, type Day } from "../core/day";
import type { DocumentKind, DocumentRequest, DocumentView, ViewData } from "../core/document";
import { createDueReader } from "../core/due-reader";
import { Failure } from "../core/failure";
import { latestDay, limitText, policyOf, type PolicyStep } from "../core/policy";
import {
  commonFeedbackDay,
  commonText,
  problemsFedBackTo,
  problemsOfNobody,
  sheetsWithSameProblem,
  unitsOf,
  type ListedProblem,
} from "../core/problem";
import type { Issuer, Settings } from "../core/settings";

/** A value that stays open for handwriting; a full-width space is no gap. */
const open = "　";
const partyOrgan = /党委|党组|党工委|党总支|党支部|委员会$/;

/** Tags of the template that state a limit, with the step of the policy they come from. */
const limits: readonly (readonly [tag: string, step: PolicyStep])[] = [
  ["方案期限", "planDue"],
  ["集中整改期限", "rectifyDue"],
  ["报告期限", "reportDue"],
  ["民主生活会期限", "lifeMeetingDue"],
  ["公开期限", "publishDue"],
];

export const noticeDocument: DocumentKind = {
  id: "notice",
  title: "整改通知书",
  from: "巡察办",
  to: "被巡察党组织",
  needs: ["problem"],
  inputs: [
    { name: "标题", otherwise: "关于做好…巡察反馈意见整改工作的通知", ofOneUnit: true },
    { name: "主送机关", otherwise: "台账中的被巡察党组织", ofOneUnit: true },
    { name: "发文机关", otherwise: "参数表中巡察办的全称" },
    { name: "发文字号", otherwise: "留空，登记时编号" },
    { name: "巡察组", otherwise: "参数表中唯一的巡察组，否则只印「巡察组」" },
    { name: "轮次", otherwise: "台账中的轮次" },
    { name: "反馈日期", otherwise: "台账中的反馈日期" },
    { name: "联系人", otherwise: "参数表中的联系人，没有则不印" },
    { name: "联系电话", otherwise: "参数表中的电话，没有则不印" },
    { name: "抄送", otherwise: "参数表中的抄送机关，没有则不印" },
    { name: "成文日期", otherwise: "留空手填" },
    { name: "印发日期", otherwise: "留空手填" },
    ...limits.map(([name]) => ({ name, otherwise: "按期限制度由反馈日期推算" })),
  ],
  template,
  units: unitsOf,
  view: noticeView,
};

function noticeView(request: DocumentRequest): DocumentView {
  const { book, settings, unit, inputs, today } = request;
  const problems = problemsFedBackTo(book, unit);
  refuseUnclear(book, problems);
  refuseUnlessFit(problems, unit);
  const issuer = settings.issuers.find(({ role }) => role.includes("巡察办"));
  const assumptions: string[] = [];
  const feedback = readFeedbackDay(request, problems);
  const counted =
    settings.countBasis === "按问题" ? problems.length : sumOf(problems, (p) => p.manifestations);
  const immediate = problems.filter((problem) => problem.isImmediate);
  const immediateCount =
    settings.countBasis === "按问题" ? immediate.length : sumOf(immediate, (p) => p.manifestations);
  const receiver = inputs.get("主送机关") ?? unit;
  if (!partyOrgan.test(receiver)) {
    assumptions.push(`主送「${receiver}」不像党组织全称，请核定「主送机关」一项`);
  }
  const round = inputs.get("轮次") ?? commonText(problems, "round");
  const data: ViewData = {
    ...headTags(request, issuer, today),
    ...limitTags(request, feedback, round, assumptions),
    ...aspectTags(problems, settings),
    ...closingTags(request, issuer, today),
    标题: inputs.get("标题") ?? "",
    党组织简称: receiver.replace(/^中共/, ""),
    主送机关: receiver,
    党组织: receiver,
    单位: unit,
    轮次: round,
    巡察组: inputs.get("巡察组") ?? teamOf(settings),
    反馈日期: feedback === null ? "" : chineseDay(feedback),
    问题总数: counted,
    计数口径: settings.countBasis,
    截至日期: chineseDay(today),
    有立行立改: immediateCount > 0,
    立行立改数: immediateCount,
    问题: problems.map(problemTags),
  };
  refusePersonalNumbers(data);
  return {
    data,
    assumptions,
    figures: [
      { name: `问题总数（${settings.countBasis}）`, value: String(counted) },
      { name: "其中立行立改", value: String(immediateCount) },
    ],
  };
}

/** The one team that the settings name; which of several it was, only a person knows. */
function teamOf({ issuers }: Settings): string {
  const teams = issuers.filter(({ role, fullName }) => role.endsWith("巡察组") && fullName !== "");
  return teams.length === 1 ? (teams[0]?.fullName ?? "") : "巡察组";
}

/** A paper must neither leave out a problem of the unit nor carry one of another, nor count one twice. */
function refuseUnclear(book: Book, problems: readonly ListedProblem[]): void {
  const orphans = problemsOfNobody(book);
  if (orphans.length > 0) {
    const rows = orphans
      .slice(0, 5)
      .map((record) => `${record.table.sheet.name}第${String(record.row + 1)}行`);
    throw new Failure(
      "unit-missing",
      "没有生成整改通知书",
      `有${String(orphans.length)}个问题没有写明被巡察党组织（${rows.join("、")}${orphans.length > 5 ? "等" : ""}）`,
      "请在台账中补上单位后再生成",
    );
  }
  const copies = sheetsWithSameProblem(problems);
  if (copies.length > 0) {
    throw new Failure(
      "same-problem-twice",
      "没有生成整改通知书",
      `${copies.map((name) => `「${name}」`).join("、")}里有相同的问题，会重复计数`,
      "请指定只用其中一张表",
    );
  }
}

function refuseUnlessFit(problems: readonly ListedProblem[], unit: string): void {
  if (problems.length === 0) {
    throw new Failure(
      "nothing-to-say",
      `没有可以通知「${unit}」的问题`,
      "台账中没有向这个单位集中反馈的问题",
      "请核对单位名称和反馈范围",
    );
  }
}

/** Nothing but the office's own contact may carry a telephone number. */
function refusePersonalNumbers(data: ViewData, path = ""): void {
  for (const [tag, value] of Object.entries(data)) {
    if (tag === "联系人" || tag === "联系电话") continue;
    if (Array.isArray(value)) {
      (value as readonly ViewData[]).forEach((item, index) => {
        refusePersonalNumbers(item, `${tag}第${String(index + 1)}项的`);
      });
    } else if (typeof value === "string" && holdsPersonalNumber(value)) {
      throw new Failure(
        "confidential-text",
        "没有生成整改通知书",
        `${path}${tag}里有身份证号或手机号，通知书不能载明`,
        "请先在台账中隐去号码",
      );
    }
  }
}

function sumOf(problems: readonly ListedProblem[], count: (problem: ListedProblem) => number): number {
  return problems.reduce((sum, problem) => sum + count(problem), 0);
}

function readFeedbackDay(
  { inputs, settings }: DocumentRequest,
  problems: readonly ListedProblem[],
): Day | null {
  const given = inputs.get("反馈日期");
  return given === undefined ? commonFeedbackDay(problems) : readDay("反馈日期", given, settings);
}

function readDay(name: string, text: string, settings: Settings): Day {
  const day =
    parseIsoDay(text) ?? createDueReader({ dateSystem: 1900, calendar: settings.calendar }).day(text).day;
  if (day !== null) return day;
  throw new Failure(
    "bad-argument",
    `${name}「${text}」看不懂`,
    "不是一个日期",
    "请写成 2026-03-16 或 2026年3月16日",
  );
}

function headTags({ inputs }: DocumentRequest, issuer: Issuer | undefined, today: Day): ViewData {
  const office = inputs.get("发文机关") ?? issuer?.fullName ?? "";
  const code = issuer?.code ?? "";
  const year = String(partsOf(today).year);
  return {
    发文机关标志: office,
    署名: office,
    印发机关: office,
    发文字号:
      inputs.get("发文字号") ?? `${code === "" ? open.repeat(3) : code}〔${year}〕${open.repeat(2)}号`,
  };
}

/** The deadlines that the notice states: given by hand, or reckoned from the feedback date by the round's profile. */
function limitTags(
  { inputs, settings, today }: DocumentRequest,
  feedback: Day | null,
  round: string,
  assumptions: string[],
): ViewData {
  const tags: Record<string, string | boolean> = {};
  const policy = policyOf(settings.policies, round === "" ? null : round);
  for (const [tag, step] of limits) {
    const given = inputs.get(tag);
    const limit = policy.limits[step];
    let text = given === undefined ? "" : chineseDay(readDay(tag, given, settings));
    if (given === undefined && limit !== null && feedback !== null) {
      const latest = latestDay(limit, feedback, settings.calendar);
      text = chineseDay(latest.day);
      const doubt = latest.estimated ? "，节假日未载入，按周一至周五估算" : "";
      const source = limit.source === "secondary" ? "，依据为二手材料，请对照本地规定核定" : "";
      const past = latest.day < today ? "，已早于今天" : "";
      assumptions.push(`${tag}${text}按「${policy.name}」${limitText(limit)}推算${past}${doubt}${source}`);
    }
    tags[`有${tag}`] = text !== "";
    tags[tag] = text;
  }
  return tags;
}

/** How many problems each aspect has; only where every problem names one, and more than one is named. */
function aspectTags(problems: readonly ListedProblem[], settings: Settings): ViewData {
  const counts = new Map<string, number>();
  for (const { aspect, manifestations } of problems) {
    const count = settings.countBasis === "按问题" ? 1 : manifestations;
    counts.set(aspect, (counts.get(aspect) ?? 0) + count);
  }
  const known = !counts.has("") && counts.size > 1;
  const entries = [...counts];
  return {
    有方面统计: known,
    方面统计: known
      ? entries.map(([方面, 数量], index) => ({ 方面, 数量, 末项: index === entries.length - 1 }))
      : [],
  };
}

function closingTags(
  { inputs, settings }: DocumentRequest,
  issuer: Issuer | undefined,
  today: Day,
): ViewData {
  const contact = inputs.get("联系人") ?? issuer?.contact ?? "";
  const phone = inputs.get("联系电话") ?? issuer?.phone ?? "";
  const copyTo = (inputs.get("抄送") ?? settings.copyTo).replace(/[。.]$/, "");
  const year = String(partsOf(today).year);
  return {
    有联系人: contact !== "" || phone !== "",
    联系人: contact,
    联系电话: phone,
    有抄送: copyTo !== "",
    抄送: copyTo,
    成文日期: inputs.get("成文日期") ?? `${year}年${open.repeat(2)}月${open.repeat(2)}日`,
    // Narrower: 印发机关 and 印发日期 share a line.
    印发日期: inputs.get("印发日期") ?? `${year}年${open}月${open}日`,
  };
}

/** Columns that the ledger leaves blank stay blank in the list; only a problem without words is a gap. */
function problemTags(problem: ListedProblem, index: number): ViewData {
  const orBlank = (text: string): string => (text === "" ? open : text);
  return {
    序号: index + 1,
    编号: orBlank(problem.id),
    方面: orBlank(problem.aspect),
    反馈问题: problem.problem,
    具体表现: orBlank(problem.manifestation),
    整改方式: orBlank(problem.mode === "" && problem.isImmediate ? "立行立改" : problem.mode),
    整改时限: orBlank(problem.deadline),
  };
}
