/**
 * Rules over a book. What a rule finds, what could not run, and what broke are three different answers: a rule
 * that breaks is told as broken and never counts as having found nothing.
 */
import type { Book } from "./book";
import { hasEssentialQuestion } from "./recognise/recognise";
import { recordKey, recordLabel, type LedgerRecord, type LedgerTable } from "./record";
import {
  unmetNeeds,
  type BookRule,
  type Category,
  type CheckEnvironment,
  type FaultData,
  type Fix,
  type RowFault,
  type RowRule,
  type Rule,
  type Severity,
  type TableRule,
} from "./rule";

/** Data only: the words are made by the rule where the finding is shown. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly unit: string;
  readonly record: string;
  readonly recordKey: string;
  readonly data: FaultData;
  readonly fix: Fix | null;
}

export interface NotRun {
  readonly rule: string;
  readonly sheet: string;
  /** Each entry lists the fields of which one would have been enough. */
  readonly missing: readonly (readonly string[])[];
}

export interface Crash {
  readonly rule: string;
  readonly sheet: string;
  readonly reason: string;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
  readonly crashed: readonly Crash[];
  /** Rows looked at. */
  readonly records: number;
}

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

export interface CheckOptions {
  /** Rows that a filter hides: looked at like all others, or passed over. */
  readonly onFiltered: "skip" | "all";
}

/** Columns of the largest sheet: a cell is one number. */
const columnLimit = 16384;
/** Rows between two steps: short enough for a pane to stay awake. */
const rowsPerStep = 500;

/** Runs all rules at once. */
export function check(
  book: Book,
  rules: readonly Rule[],
  environment: CheckEnvironment,
  options: CheckOptions,
): CheckReport {
  const steps = checkInSteps(book, rules, environment, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs the rules a few hundred rows at a time; between two steps the caller may show progress or stop. */
export function* checkInSteps(
  book: Book,
  rules: readonly Rule[],
  environment: CheckEnvironment,
  options: CheckOptions,
): Generator<CheckProgress, CheckReport> {
  const run = new CheckRun(environment);
  const total = book.tables.reduce((sum, { records }) => sum + records.length, 0);
  if (run.runBookRules(book, rules.filter(isBookRule))) return run.report(rules);
  for (const table of book.tables) {
    const rowRules = rules.filter(isRowRule).filter((rule) => run.canRun(rule, table));
    const passedOver = options.onFiltered === "skip" ? table.sheet.filteredRows : [];
    const skipped = new Set(passedOver);
    let inStep = 0;
    for (const record of table.records) {
      if (skipped.has(record.row)) continue;
      run.runRow(rowRules, record);
      inStep += 1;
      if (inStep % rowsPerStep === 0) yield { done: run.records, total };
    }
    for (const rule of rules.filter(isTableRule)) {
      if (run.canRun(rule, table)) run.runTable(rule, table, skipped);
    }
  }
  return run.report(rules);
}

class CheckRun {
  records = 0;
  private findings: Finding[] = [];
  /** Cells with a finding, by rule and sheet. */
  private readonly seen = new Map<string, Set<number>>();
  private readonly notRun: NotRun[] = [];
  private readonly crashed: Crash[] = [];
  private readonly broken = new Set<string>();

  constructor(private readonly environment: CheckEnvironment) {}

  /** True where a rule ends the check. */
  runBookRules(book: Book, rules: readonly BookRule[]): boolean {
    let ended = false;
    for (const rule of rules) {
      try {
        for (const { sheet, cell, data } of rule.book(book, this.environment)) {
          this.add(rule, sheet, cell.row, cell.column, data, null);
          ended ||= rule.endsCheck;
        }
      } catch (error) {
        this.drop(rule, book.sheets[0] ?? "", error);
      }
    }
    return ended;
  }

  canRun(rule: Rule, table: LedgerTable): boolean {
    const { recognition, ledger } = table;
    // While it is open which column holds the problems, nothing that is said of the rows can be trusted.
    const missing = hasEssentialQuestion(recognition)
      ? ledger.essential.fields.map((field) => [field])
      : unmetNeeds(rule, table);
    if (missing.length === 0) return true;
    this.notRun.push({ rule: rule.id, sheet: table.sheet.name, missing });
    return false;
  }

  /** A rule that has broken in a sheet is not run on its further rows. */
  runRow(rules: readonly RowRule[], record: LedgerRecord): void {
    this.records += 1;
    for (const rule of rules) {
      if (this.broken.size > 0 && this.broken.has(`${rule.id}\n${record.table.sheet.name}`)) continue;
      try {
        const fault = rule.row(record, this.environment);
        if (fault !== undefined) this.addAt(rule, record, fault);
      } catch (error) {
        this.drop(rule, record.table.sheet.name, error);
      }
    }
  }

  runTable(rule: TableRule, table: LedgerTable, skipped: ReadonlySet<number>): void {
    try {
      for (const fault of rule.table(table, this.environment)) {
        if (!skipped.has(fault.record.row)) this.addAt(rule, fault.record, fault);
      }
    } catch (error) {
      this.drop(rule, table.sheet.name, error);
    }
  }

  /** A rule that breaks in a sheet is told as broken there, and all that it had found is taken back. */
  private drop(rule: Rule, sheet: string, error: unknown): void {
    this.broken.add(`${rule.id}\n${sheet}`);
    const reason = error instanceof Error ? error.message : String(error);
    this.crashed.push({ rule: rule.id, sheet, reason });
    this.findings = this.findings.filter((finding) => finding.rule !== rule.id || finding.sheet !== sheet);
    this.seen.delete(`${rule.id}\n${sheet}`);
  }

  private addAt(rule: Rule, record: LedgerRecord, fault: RowFault): void {
    const { row, column } = record.cell(fault.field);
    this.add(rule, record.table.sheet.name, row, column, fault.data, record, fault);
  }

  /** One finding per cell and rule: rows that share a merged deadline share its fault. */
  private add(
    rule: Rule,
    sheet: string,
    row: number,
    column: number,
    data: FaultData,
    record: LedgerRecord | null,
    fault?: RowFault,
  ): void {
    const cells = this.cellsOf(`${rule.id}\n${sheet}`);
    const cell = row * columnLimit + column;
    if (cells.has(cell)) return;
    cells.add(cell);
    this.findings.push({
      rule: rule.id,
      severity: fault?.severity ?? rule.severity,
      category: rule.category,
      sheet,
      row,
      column,
      unit: record?.unit ?? "",
      record: record === null ? "" : recordLabel(record),
      recordKey: record === null ? "" : recordKey(record),
      data,
      fix: fault?.fix ?? null,
    });
  }

  private cellsOf(place: string): Set<number> {
    let cells = this.seen.get(place);
    if (cells === undefined) this.seen.set(place, (cells = new Set()));
    return cells;
  }

  /** In the order of the sheets' rows; findings that yield to another at their cell are left out. */
  report(rules: readonly Rule[]): CheckReport {
    const order = new Map(rules.map((rule, index) => [rule.id, index]));
    const yieldsTo = new Map(rules.map((rule) => [rule.id, rule.yieldsTo ?? []]));
    const kept = this.findings.filter(({ rule, sheet, row, column }) => {
      const cell = row * columnLimit + column;
      return !(yieldsTo.get(rule) ?? []).some((other) => this.seen.get(`${other}\n${sheet}`)?.has(cell));
    });
    const sheetOrder = new Map<string, number>();
    for (const { sheet } of kept) if (!sheetOrder.has(sheet)) sheetOrder.set(sheet, sheetOrder.size);
    kept.sort(
      (a, b) =>
        (sheetOrder.get(a.sheet) ?? 0) - (sheetOrder.get(b.sheet) ?? 0) ||
        a.row - b.row ||
        a.column - b.column ||
        (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
    );
    return { findings: kept, notRun: this.notRun, crashed: this.crashed, records: this.records };
  }
}

function isRowRule(rule: Rule): rule is RowRule {
  return "row" in rule;
}
function isTableRule(rule: Rule): rule is TableRule {
  return "table" in rule;
}
function isBookRule(rule: Rule): rule is BookRule {
  return "book" in rule;
}
