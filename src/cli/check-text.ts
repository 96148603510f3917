/** The result of `check` as a person reads it in a terminal: what was read, what is wrong, what could not be looked at. */
import { basename } from "node:path";
import type { CheckOptions, Finding, NotRun } from "../core/check";
import { chineseDay, type Day } from "../core/day";
import { hasEssentialQuestion } from "../core/recognise/recognise";
import type { LedgerTable } from "../core/record";
import { categoryNames, severityNames, type Severity } from "../core/rule";
import { cellAddress, columnName } from "../core/snapshot";
import { rules } from "../rules";
import { headerOf, missingText, policiesText, titleOf, wordsOf } from "../review/rule-words";
import { isLastOfSheet, tableRemarks } from "../review/table-remarks";
import type { CheckedFile } from "./checked-file";

const severities: readonly Severity[] = ["error", "warning", "hint"];

/** Line by line: a large ledger has hundreds of thousands. `several`: files are told apart by their whole paths. */
export function* checkAsText(
  files: readonly CheckedFile[],
  asOf: Day,
  options: CheckOptions,
  several: boolean,
): Generator<string> {
  for (const [index, file] of files.entries()) {
    if (index > 0) yield "";
    yield `【${several ? file.path : basename(file.path)}】  截至${chineseDay(asOf)}  期限制度：${policiesText(file.policies)}`;
    yield* fileAsText(file, options);
  }
}

function* fileAsText(file: CheckedFile, options: CheckOptions): Generator<string> {
  const { book, report } = file;
  if (book.secrecy.length === 0) {
    for (const table of book.tables) {
      yield* tableAsText(table, options, isLastOfSheet(table, book.tables));
    }
    for (const { sheet, means } of book.unrecognised) {
      if (means !== undefined) yield `  「${sheet.name}」像是${means}，本版不校验，内容未读入结果`;
      else if (sheet.rowCount > 1)
        yield `  「${sheet.name}」没有认出台账，未校验（${String(sheet.rowCount)}行）`;
    }
    if (book.tables.length === 0)
      yield "  没有找到可以校验的台账：没有一张表有「反馈问题」等表头。未作任何校验。";
  }
  const isOpen = book.tables.some(({ recognition }) => hasEssentialQuestion(recognition));
  if (isOpen) yield* ["", "有一张表还不能确定哪一栏是反馈问题，确认之前没有校验。"];
  if (report.findings.length > 0 || (book.tables.length > 0 && !isOpen))
    yield* ["", countsOf(report.findings)];
  yield* groupsAsText(report.findings);
  yield* notRunAsText(report.notRun);
  for (const { rule, sheet, reason } of report.crashed) {
    yield* ["", `规则「${titleOf(rule)}」在「${sheet}」中运行出错，没有结果：${reason}`];
  }
}

function tableAsText(table: LedgerTable, options: CheckOptions, isLast: boolean): readonly string[] {
  const { recognition, ledger, records, groups } = table;
  const { map, sheet } = recognition;
  const headerRows =
    recognition.headerTop === recognition.headerBottom
      ? `第${String(recognition.headerTop + 1)}行`
      : `第${String(recognition.headerTop + 1)}—${String(recognition.headerBottom + 1)}行`;
  const columns = [...map.columns]
    .sort(([, a], [, b]) => a.column - b.column)
    .map(([field, { column }]) => `${headerOf(field)}${columnName(column)}`);
  const lines = [
    `  「${sheet.name}」认作${ledger.sheet}：表头${headerRows}，${String(groups.length)}个问题、${String(records.length)}行`,
    `    认出的列：${columns.join(" ")}`,
  ];
  if (map.unmapped.length > 0) {
    lines.push(`    没用到的列：${map.unmapped.map(({ header }) => header.replace(/\s+/g, "")).join("、")}`);
  }
  for (const remark of tableRemarks(table, isLast)) lines.push(`    ${remark}`);
  if (sheet.filteredRows.length > 0) {
    const how = options.onFiltered === "skip" ? "已跳过" : "也已校验（--on-filtered skip 可跳过）";
    lines.push(`    有${String(sheet.filteredRows.length)}行被筛选隐藏，${how}`);
  }
  for (const { field, candidates, why } of map.questions) {
    lines.push(
      `    请确认：${why.replace(/\s+/g, "")}。确认后加 ${candidates.map((column) => `--map ${headerOf(field)}=${column}`).join(" 或 ")}`,
    );
  }
  return lines;
}

function countsOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return "没有发现问题。";
  const parts = (["filling", "progress", "procedure", "confidentiality"] as const).flatMap((category) => {
    const own = findings.filter((finding) => finding.category === category);
    if (own.length === 0) return [];
    const counts = severities
      .map((severity) => ({ severity, count: own.filter((finding) => finding.severity === severity).length }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }) => `${severityNames[severity]}${String(count)}`);
    return [`${categoryNames[category]} ${counts.join(" ")}`];
  });
  return `共${String(findings.length)}处：${parts.join("；")}`;
}

/** Findings by severity and rule; what to do is said once where it is the same for all. */
function* groupsAsText(findings: readonly Finding[]): Generator<string> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  for (const severity of severities) {
    for (const rule of rules) {
      const own = groups.get(`${severity} ${rule.id}`);
      if (own === undefined) continue;
      yield "";
      yield `■ ${severityNames[severity]}·${categoryNames[rule.category]}  ${rule.title}（${String(own.length)}）`;
      yield `  为什么：${rule.why}（${rule.source}）`;
      yield* groupAsText(own);
    }
  }
}

function* groupAsText(findings: readonly Finding[]): Generator<string> {
  const told = findings.map((finding) => ({ finding, ...wordsOf(finding) }));
  const suggestions = new Set(told.map(({ suggestion }) => suggestion));
  for (const { finding, message, suggestion } of told) {
    const place = `${finding.sheet}!${cellAddress(finding.row, finding.column)}`;
    yield `  ${place}  ${finding.record === "" ? "" : `${finding.record}  `}${message}`;
    if (suggestions.size > 1) yield `      → ${suggestion}`;
  }
  const [only] = suggestions;
  if (suggestions.size === 1 && only !== undefined) yield `  → ${only}`;
}

function notRunAsText(notRun: readonly NotRun[]): readonly string[] {
  if (notRun.length === 0) return [];
  const lines = ["", "没有运行的规则（台账里没有需要的列）："];
  for (const { rule, sheet, missing } of notRun) {
    lines.push(`  「${sheet}」${titleOf(rule)}：缺${missingText(missing)}`);
  }
  return lines;
}
