/** A file that was checked, and the words of its findings. */
import type { CheckReport, Finding } from "../core/check";
import { maskPersonalNumbers } from "../core/confidential";
import { rules } from "../rules";
import type { OpenedBook } from "./session";

export interface CheckedFile extends OpenedBook {
  /** As the user named it. */
  readonly path: string;
  readonly policyName: string;
  readonly report: CheckReport;
}

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

/** What a person reads of a finding; numbers of persons quoted from cells are masked. */
export function wordsOf(finding: Finding): { readonly message: string; readonly suggestion: string } {
  const rule = ruleById.get(finding.rule);
  if (rule === undefined) throw new RangeError(`no rule ${finding.rule}`);
  return {
    message: maskPersonalNumbers(rule.message(finding.data)),
    suggestion: maskPersonalNumbers(rule.suggestion(finding.data)),
  };
}
