/** A file that was checked, and the words of its findings. */
import type { CheckReport, Finding } from "../core/check";
import type { PolicyBook } from "../core/policy";
import { rules } from "../rules";
import type { OpenedBook } from "./session";

export interface CheckedFile extends OpenedBook {
  /** As the user named it. */
  readonly path: string;
  readonly policies: PolicyBook;
  readonly report: CheckReport;
}

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
