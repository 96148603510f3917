/** Words of the rows that are no records: sections, totals, notes, signatures, examples. Texts are half-width. */

/** The first character of a total, note, signature or section; most rows begin with a number and need no closer look. */
export const marginalStart = /^[\s合总小累共汇本注备说附填制审签经负单主分党联盖(（]/;

const total = /^(?:合计|总计|小计|累计|共计|总数|本页小计|汇总)(?:[:(\s\d].*)?$/;
const note = /^(?:注|备注|说明|附注|填表说明|填报说明|注意|注意事项|备注说明)\d?(?:[:.、\s]|$)/;
const signature =
  /^(?:填表人|填报人|制表人?|审核人?|审批人?|签发人|经办人|负责人|单位负责人|主要负责人|分管领导|分管负责人|党组书记|党委书记|联系人|联系电话|填报单位|填报日期|填表日期|制表日期|签字|盖章|单位\(盖章\))(?:签字|签名|\(签字\)|\(盖章\)|\(签名\))*[:(]/;
const seal = /^\(?(?:单位|党组织|党组|党委|公司)?\(?(?:盖章|公章|签章|签字|签名|印章)\)?\)?$/;
const sectionNumber =
  /^(?:[一二三四五六七八九十百]+[、.,]|第[一二三四五六七八九十]+(?:部分|方面|类)[:、]?|\([一二三四五六七八九十]+\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/;
const innerSection = /^(?:\([一二三四五六七八九十]+\)|\(?\d)/;
const dateAlone = /^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?$|^年月日$/;

export function isTotal(tight: string): boolean {
  return total.test(tight);
}
export function isNote(text: string): boolean {
  return note.test(text);
}
export function isSignature(tight: string): boolean {
  return signature.test(tight) || seal.test(tight);
}
export function isInnerSection(tight: string): boolean {
  return innerSection.test(tight);
}
export function isDateAlone(tight: string): boolean {
  return dateAlone.test(tight);
}
/** 一、党的领导方面 → 党的领导方面; a text without a number as it stands. */
export function withoutSectionNumber(tight: string): string {
  return tight.replace(sectionNumber, "");
}
/** What stands in the number's place of a row that shows how to fill in the others. */
export function isExampleMark(text: string): boolean {
  return /^(?:示例|例|举例|样例|范例|样表|填写说明|填报说明|填表说明)\d?$/.test(text.trim());
}
