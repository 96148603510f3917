/**
 * Hollow measures: texts in which every clause only demands, stresses or promises. One clause with a number, a
 * made rule, money, people or a date, or simply something done, is enough not to be hollow.
 */
import { halfWidth } from "./recognise/header-fold";

/** What clauses of mere attitude are made of; the first match of a clause is shown to the user. */
const attitude =
  /提高(?:政治)?(?:认识|站位|意识|觉悟|自觉)|统一思想|高度重视|增强[^，。；]{0,8}(?:意识|自觉|责任感|观念)|加强|强化|进一步|切实|要求|强调|严格(?:落实|执行|遵守|按照|要求|管理|把关)|严肃(?:纪律|对待)|认真(?:学习|落实|对待|贯彻|整改|履行)|深入(?:学习|贯彻|领会)|深化|压实|压紧|抓好|做好|引以为戒|举一反三|杜绝(?:此类|类似)|及时整改|立即整改|坚决(?:整改|杜绝|落实)|持续推进|不断(?:提高|提升|完善)|提升|规范(?:管理|工作|程序|行为)|落实好?(?:主体责任|责任|要求)|注重|牢固树立|传达[^，。；]{0,12}(?:精神|文件|要求)/;
const meeting =
  /^(?:组织|及时|专题|立即)*(?:召开|开)[^，。；]{0,14}会(?:议|研究|部署)?$|^(?:印发|转发|下发)(?:文件|通知)$/;

/** A figure, a date, a titled paper. */
const figure =
  /[0-9]|《|[一二三四五六七八九十两百]+(?:名|人次|人|次|项|家|件|份|场|笔|户|万元|元|批|宗|处)|每[月周季年日半]|按[月周季年]|逐[一项户笔人村件级]/;
const madeRule =
  /(?:制定|修订|出台|印发|建立|健全|完善|编制|细化|明确)[^，。；]{0,18}(?:制度|办法|细则|规定|规则|清单|台账|机制|流程|方案|规程|标准|预案|分工|档案|名单)/;
const peopleOrMoney =
  /清退|退回|退还|退赔|追缴|追回|收缴|上缴|补缴|补发|兑付|偿还|扣减|约谈|问责|处分|诫勉|通报批评|批评教育|谈话提醒|提醒谈话|立案|移送|移交|免职|调离|撤换|辞退|调整(?:岗位|人员|分工)/;
/** Work that is done to a thing; it makes a clause concrete unless the clause opens as mere attitude. */
const deed =
  /清理|整治|排查|核查|检查|督查|抽查|审计|公示|公开|考核|培训|签订|建设|修建|修复|建成|安装|联通|采购|招标|验收|归档|补齐|补办|补录|补签|补充|整理|更换|调整|配备|选派|配齐|启用|上线|设立|成立|聘请|委托|收回|腾退|盘活|化解|支付|复核|重新|研判|走访|调研|登记|录入|拆除|撤销|注销|纠正|更正|销毁|评估|测评|述职|谈话|轮岗|交流|挂牌|接入|开通|改造|维修|搬迁|实施|开展专项|发放|核算|核实|核销|入账|报账|对账|联审|审核|审批/;
const attitudeFirst =
  /^(?:要|将|应|须|继续|坚持|全面|大力|着力|持续|不断|严格|认真|深入|进一步|切实|各[^，。；]{1,8})*(?:加强|强化|提高|增强|提升|深化|压实|压紧|抓好|做好|注重|高度重视|要求|强调|规范|严肃|落实|统一)/;

/** The words of attitude that a hollow measure consists of, without repeats; empty where the measure is not hollow. */
export function hollowWords(measure: string): readonly string[] {
  if (/[0-9０-９《]/.test(measure)) return [];
  const text = halfWidth(measure).replace(/\s+/g, "");
  if (text === "" || figure.test(text) || madeRule.test(text) || peopleOrMoney.test(text)) return [];
  const words: string[] = [];
  for (const clause of text.split(/[,.;:!、，。；：！]/)) {
    const bare = clause.replace(/^(?:一是|二是|三是|四是|首先|其次|同时|并)/, "");
    if (bare === "") continue;
    const found = attitude.exec(bare)?.[0];
    if (found === undefined && !meeting.test(bare)) return [];
    if (found === undefined) continue;
    if (deed.test(bare) && !attitudeFirst.test(bare)) return [];
    if (!words.includes(found)) words.push(found);
  }
  return words;
}
