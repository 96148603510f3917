/**
 * Hollow measures: texts in which every clause only demands, stresses or promises. One clause with a number, a
 * named rule, money, people or a date, or simply something done, is enough not to be hollow.
 */
import { foldTraditional } from "./chinese-text";
import { halfWidth } from "./recognise/header-fold";

/** What clauses of mere attitude are made of; the first match of a clause is shown to the user. */
const attitude = new RegExp(
  [
    "提高(?:思想|政治)*(?:认识|站位|意识|觉悟|自觉)|统一思想|(?:高度|充分)?重视|(?:深刻|充分)认识|牢固树立|端正[^，。；]{0,4}态度|转变[^，。；]{0,4}作风",
    "增强[^，。；]{0,10}(?:意识|自觉|责任感|使命感|观念|本领|能力)|落实好?(?:主体责任|责任|要求)|担当作为|主动作为|(?:扛|担)[^，。；]{0,8}责任",
    "加强|强化|深化|进一步|切实|要求|强调|注重|压实|压紧|夯实|筑牢|狠抓|抓好|抓实|做好|做实|做到位|提升|规范(?:管理|工作|程序|行为|运行)",
    "严格[^，。；]{0,6}(?:落实|执行|遵守|按照|要求|管理|把关|履行|规范|监督|监管|约束)|严肃(?:纪律|对待)|从严(?:管理|要求|监督|把关)|高标准|严要求|不折不扣|动真碰硬",
    "认真(?:学习|落实|对待|贯彻|整改|履行|研究|组织|吸取|做好|抓好)|深入(?:学习|贯彻|领会|剖析|查找|推进|开展)|深刻(?:反思|剖析|汲取|吸取)|(?:吸取|汲取)[^，。；]{0,4}教训|引以为戒|举一反三",
    "(?:杜绝|防止|避免|防范)[^，。；]{0,16}(?:发生|出现|反弹|回潮|问题|现象|行为)|坚决(?:整改|杜绝|落实|防止|纠正)|堵塞[^，。；]{0,6}漏洞",
    "加大[^，。；]{0,12}力度|加快[^，。；]{0,8}(?:进度|推进|步伐|整改)|多措并举|多管齐下|(?:积极|主动)(?:争取|协调|沟通|对接|推进|配合|作为)|争取[^，。；]{0,12}支持",
    "确保[^，。；]{0,20}(?:落到实处|落实到位|落地见效|落实|取得实效|见实效|见成效|见效|整改到位|执行到位|到位|有序|规范|质量|完成|不反弹|不走过场)|(?:取得|务求)实效|落到实处|落地见效",
    "(?:立即|及时|尽快|抓紧|迅速|全面|全力|扎实|有序|稳步|持续|大力)(?:整改|推进|落实|推动|抓好)|不断(?:提高|提升|完善|增强|改进)|(?:按时|按期|如期|限期|尽快|保质保量)完成|立行立改|即知即改|立整立改|边查边改",
    "对照[^，。；]{0,10}问题[^，。；]{0,8}(?:整改|查摆)|(?:坚持|树立)[^，。；]{0,10}(?:导向|理念|原则)|长期坚持|常抓不懈|持之以恒|一抓到底|明确责任(?!人|部门|科室|领导|单位|股室)|落实责任(?!人|追究)|齐抓共管|形成[^，。；]{0,8}(?:合力|氛围|格局)|营造[^，。；]{0,10}氛围",
    "传达[^，。；]{0,12}(?:精神|文件|要求)|学习贯彻|贯彻落实|充分发挥[^，。；]{0,12}作用",
  ].join("|"),
);
/** A meeting with no name, or a paper passed on. 民主生活会 and 警示教育大会 are something done. */
const meeting =
  /^(?:局?党组|党委|党支部|领导班子|班子|支部)*(?:组织|及时|专题|立即|专门|多次)*(?:召开|开)?[^，。；]{0,6}(?:(?:召开|开)[^，。；]{0,8}会议?|专题会|会议|研究)(?:专题|认真|进行)*(?:研究|部署|安排|讨论|强调|解决|落实|整改|工作|措施|问题|推进|会|了)*$|^(?:专题|及时|认真)*(?:研究|部署|安排)+(?:(?:整改|工作|落实)(?:部署|安排|整改|工作|落实)*)?$|^(?:印发|转发|下发)(?:文件|通知)$/;
const namedMeeting =
  /生活会|教育大?会|约谈会|听证会|评审会|座谈会|组织会|警示|联席会|现场会|党员大会|职代会|职工/;

/** Set phrases with a numeral in them, which count nothing. */
const setPhrases =
  /八项规定|六[项大]纪律|五个到位|四个(?:意识|自信|落实|聚焦)|两个(?:维护|确立|责任|一以贯之)|三个以案|一岗双责|三会一课|三重一大|第一(?:议题|责任人?|时间|种形态)|一把手|一[致律定并贯体]|一系列|举一反三|进一步|统一|唯一/g;
/** A figure, a date, a titled paper. */
const figure =
  /[0-9]|《|[一二三四五六七八九十两百](?:名|人次|人|次|项|家|件|份|场|笔|户|万元|元|批|宗|处)|每[月周季年日半]|按[月周季年]|逐[一项户笔人村件级]/;
/** Lists and registers are things of their own; rules count only with the name of what they rule. */
const madeThing =
  /(?:制定|修订|出台|印发|建立|健全|完善|编制|细化|明确)[^，。；]{0,18}(?:清单|台账|方案|档案|名单|名册|预案|时间表|路线图)/;
const ruleMade =
  /(?:制定|修订|出台|印发|建立|健全|完善|编制|细化|明确|优化|订立)([^，。；,.;:!：！]{0,18}?)(制度|办法|细则|规定|规则|机制|流程|规程|标准|分工|体系)/g;
/** What names no rule: 长效机制, 各项规章制度, 内部管理办法. */
const nameless =
  /建立|健全|完善|制定|修订|优化|细化|明确|规范|相关|有关|相应|各项|各类|一系列|配套|长效|常态化?|科学|严格|有效|合理|管用|可行|切实|规章|规定|管理|工作|制度|机制|体制|体系|内部|内控|整改|落实|监督|监管|约束|激励|责任|运行|保障|程序|本?(?:单位|部门|局|委|镇|乡|村|科室)|问题|业务|日常|[的和与及、等并我各其相]/g;
const peopleOrMoney =
  /清退|催缴|退回|退还|退赔|追缴|追回|收缴|上缴|补缴|补发|兑付|偿还|扣减|约谈|问责|处分|诫勉|通报批评|批评教育|谈话提醒|提醒谈话|立案|移送|移交|免职|调离|撤换|辞退|调整(?:岗位|人员|分工)/;
/** Work that is done to a thing; it makes a clause concrete unless the clause opens as mere attitude. */
const deed =
  /清理|整治|排查|核查|检查|督查|抽查|审计|公示|公开|考核|培训|签订|建设|修建|修复|建成|安装|联通|采购|招标|验收|归档|补齐|补办|补录|补签|补充|补开|整理|更换|调整|配备|选派|配齐|启用|上线|设立|成立|聘请|委托|收回|腾退|盘活|化解|支付|复核|重新|研判|走访|调研|登记|录入|拆除|撤销|注销|纠正|更正|销毁|评估|测评|述职|谈话|轮岗|交流|挂牌|接入|开通|改造|维修|搬迁|实施|开展专项|发放|核算|核实|核销|入账|报账|对账|联审|审核|审批|制作|编印|张贴|返工|返还|催收|起诉|公告|取缔|关停|整合|合并|划转|过户|办理|报送|备案|统计|通报|授课|宣讲|慰问|帮扶|结对|招聘|选举|换届|发展党员|缴纳|决算|预算|盘点|处置|报废|拍卖|出租|招租|租赁|变更|解除|终止|停止|取消|剔除|退出|录用|解决(?![^，。；]{0,6}问题)/;
/** With these, and with 各… (各科室, 各级党组织), a clause of attitude opens, in any order and number. */
const openingWord = /要|将|应|须|继续|坚持|全面|大力|着力|持续|不断|严格|认真|深入|进一步|切实/y;
const longestEach = 8;
const openingVerb =
  /加强|强化|提高|增强|提升|深化|压实|压紧|夯实|抓好|做好|注重|高度重视|要求|强调|规范|严肃|落实|统一|加大|堵塞|坚决|防止|杜绝|避免|防范/y;

/** What is seen without folding, and spares most measures the rest. */
const plainlyConcrete = /《|\d(?:\d{2}|\d?[%项名个人次月日年万元家件份笔户处])/;

/** Marks of a list at the start of a clause: 1. 1、 （1） ① 一、 （一） 一是 第一，. */
const listMark =
  /(^|[\n;。,!:\s])\s{0,4}(?:\(?\d{1,2}(?:[.、)]|\.\s)(?![\d.])|[①-⑳]|[⑴-⒛]|\(?[一二三四五六七八九十]{1,2}[)、]|[一二三四五六七八九十]是|第[一二三四五六七八九十],)/g;
const listMarkInText = /(?<=[\u4e00-\u9fff])(?:[①-⑳]|[二三四五六七八九]是|\d{1,2}[.、](?=[\u4e00-\u9fff]))/g;
const joint = /^(?:首先|其次|再次|最后|同时|此外|另外|并且|并|且)+/;

/** The words of attitude that a hollow measure consists of, without repeats; empty where the measure is not hollow. */
export function hollowWords(measure: string): readonly string[] {
  if (plainlyConcrete.test(measure)) return [];
  const text = withoutListMarks(measure);
  if (text === "" || figure.test(text.replace(setPhrases, ""))) return [];
  if (madeThing.test(text) || peopleOrMoney.test(text) || namelessRules(text) === null) return [];
  const words: string[] = [];
  for (const clause of text.split(/[,.;:!、，。；：！]/)) {
    const bare = clause.replace(joint, "");
    if (bare === "") continue;
    const word = attitudeOf(bare);
    if (word === null) return [];
    if (word !== "" && !words.includes(word)) words.push(word);
  }
  return words;
}

function withoutListMarks(measure: string): string {
  return foldTraditional(halfWidth(measure))
    .trim()
    .replace(listMark, "$1;")
    .replace(listMarkInText, ";")
    .replace(/\n+/g, ";")
    .replace(/[\s"“”'‘’]+/g, "");
}

/** The word that makes a clause one of attitude, "" for a nameless meeting, `null` where something is done. */
function attitudeOf(clause: string): string | null {
  const found = attitude.exec(clause)?.[0] ?? namelessRules(clause)?.[0];
  if (found === undefined) return meeting.test(clause) && !namedMeeting.test(clause) ? "" : null;
  if (deed.test(clause) && !opensAsAttitude(clause)) return null;
  return found;
}

/**
 * Whether a clause opens as mere attitude. It follows every place that the opening words lead to, once: one expression
 * for all of it would try each way to each of them, for 各… may hold other opening words.
 */
function opensAsAttitude(clause: string): boolean {
  const places = new Set([0]);
  for (const at of places) {
    openingVerb.lastIndex = openingWord.lastIndex = at;
    if (openingVerb.test(clause)) return true;
    if (openingWord.test(clause)) places.add(openingWord.lastIndex);
    if (clause[at] !== "各") continue;
    const last = Math.min(at + 1 + longestEach, clause.length);
    for (let next = at + 2; next <= last; next++) places.add(next);
  }
  return false;
}

/** Rules that are to be made without a word of what they rule; `null` where one is named. */
function namelessRules(text: string): readonly string[] | null {
  const found: string[] = [];
  for (const [whole, name = ""] of text.matchAll(ruleMade)) {
    if (name.replace(nameless, "") !== "") return null;
    found.push(whole);
  }
  return found;
}
