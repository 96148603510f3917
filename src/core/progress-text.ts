/**
 * What a progress text says of completion, clause by clause. Plans, demands and parts done do not make it done;
 * what is to be kept up afterwards does not undo it.
 */
import { foldChinese } from "./chinese-text";
import { statusOfWord } from "./status-words";

type Claim = "done" | "open" | "none";

const countedThings = "[个项条件家户人名笔处份宗起批]";
const doneVerb =
  "(?:完成(?:全部|所有|各项)?整改(?:工作|任务|销号)?|整改(?:工作|任务)?(?:完成|到位|完毕)|整改|完成(?:销号|验收)?|销号|办结|解决(?:到位)?|落实到位|立行立改|结案|验收通过|通过验收)";
const mannerWords = "(?:全部|全面|均|都|按期|按时|如期|按要求|顺利|彻底|得到|有效|立即)*";
/** 于5月底前全部, 对照…: such phrases may hold one another, so that their number must be bounded. */
const manner = `${mannerWords}(?:(?:[于在]|对照)[^,已未]{1,16}?${mannerWords}){0,3}`;
const statementEnd = "了?(?=$|[并且、])";
/** 已…完成 says so itself. */
const saidDone = new RegExp(`已经?${manner}${doneVerb}${statementEnd}`);
/** 全部…完成 may be a plan or a demand. */
const wholeDone = new RegExp(
  `(?<![未不没难能可])(?:均|都|全部|全面)(?:全部|全面|按期|按时|如期|彻底|得到|有效|予以)*${doneVerb}${statementEnd}`,
);
/** Steps before the work itself: 方案已完成. */
const preparation =
  /(?:方案|初稿|草案|起草|征求意见|前期|招标|比选|立项|设计|调研|摸底|排查|自查|梳理|预算|评审|论证|申报|测算|阶段|首批)[^,]{0,8}完成/;

const intention =
  /力争|争取|预计|务必|必须|确保|保证(?!金)|要求|督促|责令|将于|(?<!已|已经)将(?!近)|(?<![虚模])拟(?![定订制])|(?<!按|按照|原|整改|工作|年度|培训|学习)计划|目标/;
const beforeDay = /前|[年月季]底|[年月期]内/;
const toBeDone = /完成|整改到位|整改完毕|办结|销号|解决|清零/;

const working =
  /正在|正(?:抓紧|积极|有序|按|逐步|推进|着手)|(?:有序|稳步|积极|抓紧|加快|逐步|扎实|按计划|按序时进度)(?:推进|整改|办理|实施|推动)|(?:推进|整改|进行|办理|实施|协商|审批|建设|施工|清理)之?中(?![心的存发])|(?:尚|仍|还)(?:有|需|在|待|存在)|(?:^|[尚有仍])待|待(?:完成|整改|办理|落实|解决|批复|审批|上级|拨付|资金|审计|判决|核实)|申请延期|滞后|难以/;
const goingOn = /持续(?:推进|整改|落实|办理)|继续(?:推进|整改|落实|办理)/;
const partly =
  /部分(?:已|完成|整改|问题|措施|事项|任务|到位|落实|解决|款项|资金)|(?:完成|整改|清退|收回|追缴|办结|解决)了?大?部分|大部分|多数|1半|[大过]半|基本(?:完成|整改|到位|解决|落实|办结)|阶段性(?:完成|任务|成果|进展)/;
const rest = /剩余|其余|余下/;
const notYet =
  /[尚仍暂还]未|未(?:全部|全面|完全|能|按期|按时)*(?:完成|整改|解决|到位|落实|办结|办理|清退|收回|追回|启动|开展|销号|结案|验收)/;
/** The problem told again: 未落实“三重一大”制度问题. */
const problemTold = /(?:针对|关于)?未(?!完成|整改|销号|解决|办结)[^,]{0,24}?(?:问题|情况|的)/g;

const later = /下1?步|接下来|今后|后续|后期|下阶段/;
const keeping =
  /巩固|坚持|加强|强化|监管|监督|长效|常态|防止|防范|杜绝|举1反3|引以为戒|严格|跟踪|回头看|提升|提高|确保|(?:制度|规定|办法|机制)[^,]{0,4}(?:落实|执行)/;
const workLeft = /完成|尽快|加快|剩余|其余|补[缴办齐发录签]|追缴|清退|收回|整改到位/;
const anyWork = /完成|推进|整改|落实|补|办理|办结|解决|清退|追缴|收回/;

/** Most texts hold none of these and need no reading. */
const anyDone =
  /完|到位|毕|[办辦]|[销銷]|[决決]|整改|立行|[结結]|[验驗]|100|１００|是|落[实實]|[审審]|[√✓✔☑✅]/;

/** Whether a progress text says beyond doubt that all is done; used only where no status is written. */
export function progressSaysDone(progress: string): boolean {
  if (!anyDone.test(progress)) return false;
  const claims = claimsOf(progress);
  return claims.includes("done") && !claims.includes("open");
}

const concluded =
  /清退|退回|退还|退赔|追缴|追回|收回|收缴|缴入|上缴|补缴|补发|补齐|补办|补录|补签|修订|印发|制定|出台|建立|完善|整理|归档|开展|召开|约谈|处分|批评|公示|公开|更换|配备|调整|签订|支付|拨付|兑付|核销|入账|拆除|修复|安装|上线|启用|纠正|更正|注销|停止|取消|完成/;
const concludedByNow = /(?:已经?|均|全部)[^,]/;
const begun =
  /已经?(?:启动|部署|安排|着手|开始|列入|纳入|进入|上报|提交|申请|委托|联系|协调|督促|要求|责成|研究)|方案|计划|部署/;

/**
 * Whether a text reports something concluded (已清退5万元，缴入国库) without saying that all is done and without a
 * word of work still open: whether the measure is done cannot be told.
 */
export function progressIsUnclear(progress: string): boolean {
  const claims = claimsOf(progress);
  if (claims.includes("done") || claims.includes("open")) return false;
  return sentencesOf(foldProgress(progress))
    .flat()
    .some((clause) => !begun.test(clause) && (concluded.test(clause) || concludedByNow.test(clause)));
}

function foldProgress(progress: string): string {
  return foldChinese(progress.trim().replace(/[\r\n]+/g, "。"));
}

/** Clauses by sentence, without demands that were met (按照巡察要求) and without list numbers. */
function sentencesOf(folded: string): readonly (readonly string[])[] {
  return folded
    .replace(/(?:严格)?(?:按照?|根据|对照|依照)[^,。;]{0,16}?要求/g, "按要求")
    .split(/[。;!]/)
    .map((sentence) =>
      sentence
        .split(/[,:()]/)
        .map((clause) => clause.replace(/^\d{1,2}(?:[.、](?!\d)|是)/, ""))
        .filter((clause) => clause !== "" && !/^\d+$/.test(clause)),
    );
}

function claimsOf(progress: string): readonly Claim[] {
  const folded = foldProgress(progress);
  const whole = statusOfWord(folded.replace(/[。.!]$/, ""));
  if (whole !== undefined) return [whole === "已完成" || whole === "已销号" ? "done" : "open"];
  const largest = largestCounts(folded);
  const claims: Claim[] = [];
  let isLater = false;
  for (const sentence of sentencesOf(folded)) {
    let isPlan = false;
    let doneBefore = false;
    for (const clause of sentence) {
      isLater ||= later.test(clause);
      isPlan ||= intention.test(clause);
      const claim = claimOf(clause, { isLater, isPlan, doneBefore, largest });
      doneBefore ||= claim === "done";
      claims.push(claim);
    }
  }
  return claims;
}

interface Standing {
  readonly isLater: boolean;
  readonly isPlan: boolean;
  /** A clause before it in its sentence said that all is done. */
  readonly doneBefore: boolean;
  readonly largest: ReadonlyMap<string, number>;
}

function claimOf(clause: string, { isLater, isPlan, doneBefore, largest }: Standing): Claim {
  if (partly.test(clause) || isPartOfCount(clause, largest) || isShare(clause)) return "open";
  if (saidDone.test(clause) && !preparation.test(clause)) return "done";
  if (isLater) {
    if (workLeft.test(clause)) return "open";
    return anyWork.test(clause) && !keeping.test(clause) ? "open" : "none";
  }
  if (isPlan) return toBeDone.test(clause) && !clause.includes("已") ? "open" : "none";
  if (working.test(clause) || (goingOn.test(clause) && !doneBefore)) return "open";
  if (rest.test(clause) && !/[已均]|全部/.test(clause)) return "open";
  if (notYet.test(clause.replace(problemTold, ""))) return "open";
  if (!wholeDone.test(clause) || preparation.test(clause)) return "none";
  return beforeDay.test(clause) ? "open" : "done";
}

const countOfWhole = new RegExp(`(\\d+)[^\\d]{0,8}中[^\\d]{0,6}(\\d+)${countedThings}`);
const countThenDone = new RegExp(
  `(\\d+)(${countedThings})((?:具体)?(?:问题|事项|任务|措施)?)已?${manner}${doneVerb}`,
);
const doneThenCount = new RegExp(`已${manner}${doneVerb}\\d+${countedThings}`);
const anyCount = new RegExp(`(\\d+)(${countedThings})`, "g");

/** 5个问题中3个已整改到位, 3个已整改到位 beside 5个问题: fewer than there are. */
function isPartOfCount(clause: string, largest: ReadonlyMap<string, number>): boolean {
  if (!/\d/.test(clause)) return false;
  const ofWhole = countOfWhole.exec(clause);
  if (ofWhole !== null) return Number(ofWhole[2]) < Number(ofWhole[1]);
  if (/全部|均|都/.test(clause)) return false;
  const counted = countThenDone.exec(clause);
  const [, count, unit = "", noun] = counted ?? [];
  if (count === undefined) return doneThenCount.test(clause);
  return noun === "" || Number(count) < (largest.get(unit) ?? 0);
}

function largestCounts(folded: string): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const [, count, unit = ""] of folded.matchAll(anyCount)) {
    largest.set(unit, Math.max(Number(count), largest.get(unit) ?? 0));
  }
  return largest;
}

/** 完成80%, 80%的问题已整改, 完成1/2. */
function isShare(clause: string): boolean {
  const percent =
    /(?:完成|整改|销号|办结|进度|到位)[^,\d]{0,6}(\d+(?:\.\d+)?)%|(\d+(?:\.\d+)?)%的?(?:已|完成|整改|问题)/.exec(
      clause,
    );
  if (percent !== null) return Number(percent[1] ?? percent[2]) < 100;
  const fraction = /(?:完成|到位|销号)(\d+)\/(\d+)$/.exec(clause);
  return fraction !== null && Number(fraction[1]) < Number(fraction[2]);
}
