/** The words that a person reads of rules, fields and findings, drawn from the lists. */
import type { Finding } from "../core/check";
import type { PolicyBook } from "../core/policy";
import { ledgers } from "../ledgers";
import { rules } from "../rules";

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

/** What a person reads of a finding. */
export function wordsOf(finding: Finding): { readonly message: string; readonly suggestion: string } {
  const rule = ruleById.get(finding.rule);
  if (rule === undefined) throw new RangeError(`no rule ${finding.rule}`);
  return {
    message: rule.message(finding.data),
    suggestion: rule.suggestion(finding.data),
  };
}

/** The rule's heading; its id where there is no such rule. */
export function titleOf(rule: string): string {
  return ruleById.get(rule)?.title ?? rule;
}

/** A field by its standard header; the field itself where no ledger has it. */
export function headerOf(field: string): string {
  for (const { columns } of ledgers) {
    const column = columns.find((candidate) => candidate.field === field);
    if (column !== undefined) return column.header;
  }
  return field;
}

/** What a rule lacked: 「反馈日期、整改状态或完成日期」. */
export function missingText(missing: readonly (readonly string[])[]): string {
  return missing.map((any) => any.map(headerOf).join("或")).join("、");
}

/** 「2024条例；第13轮 2015条例」 */
export function policiesText({ default: general, byRound }: PolicyBook): string {
  const roundsByPolicy = new Map<string, string[]>();
  for (const [round, { name }] of byRound) {
    if (name === general.name || round === "") continue;
    roundsByPolicy.set(name, [...(roundsByPolicy.get(name) ?? []), roundText(round)]);
  }
  if (roundsByPolicy.size === 0) return `${general.name}（反馈后计算的日期均按此）`;
  const others = [...roundsByPolicy].map(([name, rounds]) => `${rounds.join("、")} ${name}`);
  return [general.name, ...others].join("；");
}

/** A folded round as it is spoken: 13 → 第13轮, 12届3 → 12届第3轮. */
function roundText(folded: string): string {
  return folded.replace(/^(.*届)?(\d+)$/, "$1第$2轮");
}
