/** The JSON of `check`: keys and ids are a contract that others script against. */
import { maskPersonalNumbers } from "../core/confidential";
import type { Book } from "../core/book";
import type { LedgerTable } from "../core/record";
import { cellAddress, columnName, type SheetSnapshot } from "../core/snapshot";
import { wordsOf, type CheckedFile } from "./checked-file";

export function checkAsJson(files: readonly CheckedFile[]): string {
  const count = (severity: string): number =>
    files.flatMap(({ report }) => report.findings).filter((finding) => finding.severity === severity).length;
  return JSON.stringify(
    {
      version: 1,
      files: files.map(fileAsJson),
      summary: {
        records: files.reduce((sum, { book }) => sum + recordsOf(readableTables(book)), 0),
        error: count("error"),
        warning: count("warning"),
        hint: count("hint"),
        notRun: files.reduce((sum, { report }) => sum + report.notRun.length, 0),
      },
    },
    null,
    2,
  );
}

/** Of a classified book nothing is told but its marking. */
function readableTables({ tables, secrecy }: Book): readonly LedgerTable[] {
  return secrecy.length === 0 ? tables : [];
}

function recordsOf(tables: readonly LedgerTable[]): number {
  return tables.reduce((sum, { records }) => sum + records.length, 0);
}

function fileAsJson({ path, book, report }: CheckedFile): object {
  const tables = readableTables(book);
  const names = book.secrecy.length === 0 ? book.sheets : [];
  const sheets = names.flatMap((name) => {
    const own = tables.filter(({ sheet }) => sheet.name === name);
    return own.length === 0 ? [unrecognisedAsJson(name)] : own.map(tableAsJson);
  });
  return {
    file: path,
    sheets,
    findings: report.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      category: finding.category,
      sheet: finding.sheet,
      cell: cellAddress(finding.row, finding.column),
      record: maskPersonalNumbers(finding.record),
      recordKey: maskPersonalNumbers(finding.recordKey),
      ...wordsOf(finding),
      fix: finding.fix,
    })),
    notRun: report.notRun.map(({ rule, sheet, missing }) => ({ rule, sheet, missing: missing.flat() })),
    crashed: report.crashed,
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
    questions: map.questions,
  };
}
