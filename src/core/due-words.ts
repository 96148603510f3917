/**
 * The words of deadlines that name no day. All patterns expect text folded by `foldChinese`.
 */
import { isPlaceholder } from "./placeholder";

const blankForm = /^(?:\d{2,4}|[xX×*_]+)?年(?:\d{1,2}|[xX×*_]+)?月(?:[xX×*_]*[日号])?$/;
const unsettled =
  /^(?:暂未?[确明]?定|未[确明]定|待[补研]|待研究|不适用|空白|null|none|nil|tbd|undefined)[.。]?$/i;
const punctuationOnly = /^[\\/\-_~.,;:、。…*?!|()#&"'“”‘’<>《》=+ ]*$/;

/** 无, 待定, `\`, —, and forms left blank: 「2026年 月 日」. */
export function isBlankDate(folded: string): boolean {
  const bare = folded.replace(/^\((.*)\)$/, "$1");
  if (isPlaceholder(bare) || punctuationOnly.test(bare) || unsettled.test(bare)) return true;
  return blankForm.test(folded) && !/\d月/.test(folded);
}

const immediate =
  /立行立改|即知即改|即行即改|即查即改|立查立改|立整立改|立说立改|立知立改|立改立行|即改|随查随改|边[查巡整学督]+边[查巡整学督边]*改|立即|立改|马上|当即|当场|即时整改|现场整改|随即整改/;
const immediateDone = /已(?:经|全部|均|按要求)?(?:立行立改|即知即改|立改|立即整改|当场整改|现场整改)/;

/** 立行立改, 即知即改, 边查边改; not 已立行立改, which is a status. */
export function isImmediate(folded: string): boolean {
  return immediate.test(folded) && !immediateDone.test(folded);
}

const ongoing =
  /长期(?:坚持|整改|抓|推进|保持|执行|落实|整治|巩固|任务|有效|实施|开展|贯彻|遵循|遵守|关注|性|化|$|[,;。、)(])|坚持长期|常抓|常态|(?:^|[,;。、(并])持续(?!到|至|时间|期)|持续(?:坚持|推进|整改|落实|巩固|深化|改进|加强|跟进|开展|用力|发力|抓|进行)|久久为功|一以贯之|经常性|日常坚持|不断(?:完善|推进|巩固|深化)|定期|按[月季周年日](?!底|期|度计划)|逐[月季周年]|每(?:年|月|周|季|日|天|星期|半年|学期|个月|\d+个?[月周年天])|贯穿|[今此以]后(?:长期|每|坚持)/;

/** 长期坚持, 持续推进, 常态化, 每月. */
export function isOngoing(folded: string): boolean {
  return ongoing.test(folded);
}

const doneVerbs =
  "完成|完毕|完结|整改|立行立改|即知即改|立改|销号|办结|结案|到位|落实|解决|清退|退还|收回|上缴|整治|终结|归零|处理";
const doneStatement = new RegExp(
  `已(?:经|于|全部|基本|均|按期|如期|按时|在|$)?[^,;。]{0,14}?(?:${doneVerbs})`,
);

/** Position of 已…完成 and the like, or -1. */
export function doneStatementAt(folded: string): number {
  return folded.search(doneStatement);
}

const statusQualifier =
  "已经?|均已?|尚未?|暂未?|正在?|未|待|基本|全部|部分|阶段性|按序时进度|序时|申请|问题|工作|任务|情况|处于|仍在?|还在?|即将|反馈";
const statusCore =
  "完成|完毕|完结|整改|销号|办结|结案|到位|解决|落实|启动|开始|开展|推进|进行|办理|处理|整治|验收|审核|终结|逾期|超期|延期|滞后|达标|消除|归零|通过|清退|进度|任务|闭环|红牌|黄牌|绿牌|立行立改|立改";
const wholeStatus = new RegExp(
  `^\\(?(?:[是否√✓✔☑×✗✘对错YyNn]|(?:${statusQualifier})*(?:${statusCore})(?:${statusCore}|问题|中|了|\\d{1,3}%)*)\\)?[.。!]?$`,
);

/** A cell that says how far the work is, not by when: 已完成, 整改中, 按序时进度推进, 是. */
export function isStatus(folded: string): boolean {
  return folded.length <= 20 && wholeStatus.test(folded);
}

const namedPeriod =
  /(?:集中整改|整改|规定|限定|巡察|驻点|进驻)(?:期限?|时限|期间|时间)?(?:内|期满|届满|结束)|巡察(?:期间|结束)|(?:下个?|本|当|次|这个?)?(?:季度|学期|学年|周|星期)(?:[1-6日天])?(?:末|底|内|前|结束)|(?:下个?|本|这)周|明年|次年|后年|来年|(?:下个?|本|当|次|这个?)月/;

/** 本月, 下周, 明年, 集中整改期内: a period without a day to read it from. */
export function namesPeriodOnly(folded: string): boolean {
  return namedPeriod.test(folded) || /(?:^|[^\d半])月(?:底|末|内|中旬|上旬|下旬|初)/.test(folded);
}
