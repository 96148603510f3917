/** The JSON of `check`: keys and ids are a contract that others script against. */
import { maskPersonalNumbers } from "../core/confidential";
import type { Book } from "../core/book";
import type { Finding } from "../core/check";
import type { LedgerTable } from "../core/record";
import { cellAddress, columnName, type SheetSnapshot } from "../core/snapshot";
import { wordsOf } from "../review/rule-words";
import type { CheckedFile } from "./checked-file";

/** Numbers of persons masked in every value; keys are ours. */
function asText(value: unknown, depth: number): string {
  const masked = (_key: string, part: unknown): unknown =>
    typeof part === "string" ? maskPersonalNumbers(part) : part;
  return JSON.stringify(value, masked, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);
}

/** Whole lines, a finding at a time: the text of a large ledger is longer than a string may be. */
export function* checkAsJson(files: readonly CheckedFile[]): Generator<string> {
  yield '{\n  "version": 1,\n  "files": [';
  for (const [index, file] of files.entries()) yield* fileAsJson(file, index === files.length - 1);
  yield `  ],\n  "summary": ${asText(summaryOf(files), 1)}\n}`;
}

function summaryOf(files: readonly CheckedFile[]): object {
  const count = (severity: string): number =>
    files.reduce(
      (sum, { report }) => sum + report.findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  return {
    records: files.reduce((sum, { book }) => sum + recordsOf(readableTables(book)), 0),
    error: count("error"),
    warning: count("warning"),
    hint: count("hint"),
    notRun: files.reduce((sum, { report }) => sum + report.notRun.length, 0),
  };
}

/** Of a classified book nothing is told but its marking. */
function readableTables({ tables, secrecy }: Book): readonly LedgerTable[] {
  return secrecy.length === 0 ? tables : [];
}

function recordsOf(tables: readonly LedgerTable[]): number {
  return tables.reduce((sum, { records }) => sum + records.length, 0);
}

function* fileAsJson({ path, book, report }: CheckedFile, isLast: boolean): Generator<string> {
  const tables = readableTables(book);
  const names = book.secrecy.length === 0 ? book.sheets : [];
  const sheets = names.flatMap((name) => {
    const own = tables.filter(({ sheet }) => sheet.name === name);
    return own.length === 0 ? [unrecognisedAsJson(name)] : own.map(tableAsJson);
  });
  // The path stays as it is: a script looks its file up by it.
  yield `    {\n      "file": ${JSON.stringify(path)},\n      "sheets": ${asText(sheets, 3)},`;
  const last = report.findings.length - 1;
  yield last < 0 ? '      "findings": [],' : '      "findings": [';
  for (const [index, finding] of report.findings.entries()) {
    yield `        ${asText(findingAsJson(finding), 4)}${index === last ? "\n      ]," : ","}`;
  }
  const notRun = report.notRun.map(({ rule, sheet, missing }) => ({ rule, sheet, missing: missing.flat() }));
  yield `      "notRun": ${asText(notRun, 3)},\n      "crashed": ${asText(report.crashed, 3)}`;
  yield isLast ? "    }" : "    },";
}

function findingAsJson(finding: Finding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    category: finding.category,
    sheet: finding.sheet,
    cell: cellAddress(finding.row, finding.column),
    record: finding.record,
    recordKey: finding.recordKey,
    ...wordsOf(finding),
    fix: finding.fix,
  };
}

function unrecognisedAsJson(sheet: SheetSnapshot["name"]): object {
  return { sheet, ledger: null, headerRow: null, records: 0, columns: {}, unmapped: [], questions: [] };
}

function tableAsJson({ recognition, ledger, records }: LedgerTable): object {
  const { map, sheet, headerBottom } = recognition;
  return {
    sheet: sheet.name,
    ledger: ledger.id,
    headerRow: headerBottom + 1,
    records: records.length,
    columns: Object.fromEntries([...map.columns].map(([field, { column }]) => [field, columnName(column)])),
    unmapped: map.unmapped.map(({ header }) => header),
    questions: map.questions.map(({ field, candidates, why }) => ({ field, candidates, why })),
  };
}
