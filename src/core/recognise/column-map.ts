/**
 * From headings to fields. The surest claim to a field wins; equal claims, and headers that may mean either of two
 * things, become questions. An answer (`--map`, or remembered in 参数) goes before everything else.
 */
import type { Day } from "../day";
import { columnOf, type HeaderAmbiguity, type Ledger } from "../ledger";
import {
  cellBlank,
  columnName,
  kindAt,
  textAt,
  valueAt,
  type CellValue,
  type SheetSnapshot,
} from "../snapshot";
import { headingNamed, type ColumnAnswer } from "./column-answers";
import type { ColumnHeading } from "./header-block";
import { dictionaryOf } from "./header-dictionary";
import { foldHeader } from "./header-fold";

/** Rows looked at to decide what a column holds. */
const evidenceRows = 300;

export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  /** Where one column holds two fields: which part of the cell is this one's. */
  readonly part?: 0 | 1;
}

export interface Question {
  readonly field: string;
  /** Columns that may be meant, by letter. */
  readonly candidates: readonly string[];
  readonly why: string;
  /** The answers that would settle it. */
  readonly choices: readonly Pick<ColumnAnswer, "field" | "column">[];
}

export interface ColumnMap {
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  readonly questions: readonly Question[];
  /** Answers that fit no column of the sheet. */
  readonly unusedAnswers: readonly ColumnAnswer[];
}

interface AmbiguousHeading {
  readonly heading: ColumnHeading;
  readonly ambiguity: HeaderAmbiguity;
}

interface Claim {
  readonly heading: ColumnHeading;
  readonly strength: number;
  readonly part?: 0 | 1;
}

export function mapColumns(
  sheet: SheetSnapshot,
  ledger: Ledger,
  headings: readonly ColumnHeading[],
  firstRow: number,
  answers: readonly ColumnAnswer[],
  today: Day,
): ColumnMap {
  const work = new ColumnMapping(sheet, ledger, headings, firstRow, today);
  work.takeAnswers(answers);
  work.collectClaims();
  work.settleClaims();
  work.settleAmbiguities();
  return work.result();
}

class ColumnMapping {
  private readonly columns = new Map<string, MappedColumn>();
  private readonly questions: Question[] = [];
  private readonly unusedAnswers: ColumnAnswer[] = [];
  private readonly taken = new Set<number>();
  private readonly claims = new Map<string, Claim[]>();
  private readonly ambiguous: AmbiguousHeading[] = [];

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly ledger: Ledger,
    private readonly headings: readonly ColumnHeading[],
    private readonly firstRow: number,
    private readonly today: Day,
  ) {}

  takeAnswers(answers: readonly ColumnAnswer[]): void {
    for (const answer of answers) {
      if (answer.sheet !== undefined && answer.sheet !== this.sheet.name) continue;
      const heading = headingNamed(this.headings, answer.column);
      if (heading === undefined) {
        this.unusedAnswers.push(answer);
        continue;
      }
      if (answer.field !== null) {
        this.columns.set(answer.field, { column: heading.column, header: heading.text });
      }
      this.taken.add(heading.column);
    }
  }

  collectClaims(): void {
    const dictionary = dictionaryOf(this.ledger);
    for (const heading of this.headings) {
      if (this.taken.has(heading.column)) continue;
      const meaning = dictionary.meaningOf(heading.text);
      if (meaning === undefined) continue;
      if (meaning.ambiguity !== undefined) {
        this.ambiguous.push({ heading, ambiguity: meaning.ambiguity });
        continue;
      }
      meaning.fields.forEach((field, index) => {
        if (this.columns.has(field)) return;
        const claim: Claim = {
          heading,
          strength: meaning.strength + this.groupBonus(field, heading),
          ...(meaning.fields.length > 1 && meaning.whole !== true
            ? { part: index === 0 ? (0 as const) : (1 as const) }
            : {}),
        };
        const claims = this.claims.get(field);
        if (claims === undefined) this.claims.set(field, [claim]);
        else claims.push(claim);
      });
    }
  }

  /** A column that stands under the field's own group (整改清单) is a little surer than its namesake elsewhere. */
  private groupBonus(field: string, heading: ColumnHeading): number {
    const group = columnOf(this.ledger, field).group;
    return group !== undefined && heading.groups.some((text) => foldHeader(text) === foldHeader(group))
      ? 0.5
      : 0;
  }

  settleClaims(): void {
    for (const [field, claims] of this.claims) {
      const strongest = Math.max(...claims.map((claim) => claim.strength));
      let best = claims.filter((claim) => claim.strength === strongest);
      if (best.length > 1) {
        const filled = best.filter((claim) => this.isFilled(claim.heading.column));
        if (filled.length === 1) best = filled;
      }
      const [claim, rival] = best;
      if (claim === undefined) continue;
      const { kind } = columnOf(this.ledger, field);
      // Of two 序号 the left one numbers the problems. Which of several classifications is meant matters to no one.
      if (rival === undefined || (kind === "id" && rival.heading.text === claim.heading.text)) {
        this.assign(field, claim.heading, claim.part);
      } else if (kind !== "choice") {
        this.ask(
          field,
          best.map((candidate) => candidate.heading),
        );
      }
    }
  }

  private ask(field: string, headings: readonly ColumnHeading[]): void {
    const names = headings.map(({ column, text }) => `${columnName(column)}列「${text}」`).join("、");
    this.questions.push({
      field,
      candidates: headings.map(({ column }) => columnName(column)),
      why: `${names}都可能是「${columnOf(this.ledger, field).header}」`,
      choices: headings.map(({ column }) => ({ field, column: columnName(column) })),
    });
    for (const { column } of headings) this.taken.add(column);
  }

  private assign(field: string, heading: ColumnHeading, part?: 0 | 1): void {
    this.columns.set(field, {
      column: heading.column,
      header: heading.text,
      ...(part === undefined ? {} : { part }),
    });
    this.taken.add(heading.column);
  }

  /**
   * Twice, since what one ambiguous column turns out to be may settle another (完成时间 the plan, 完成日期 the fact).
   * Two that turn out to be the same field are asked like any other two claims.
   */
  settleAmbiguities(): void {
    const first = this.settleOnce(this.ambiguous.filter(({ ambiguity }) => ambiguity.last !== true));
    const last = this.ambiguous.filter(({ ambiguity }) => ambiguity.last === true);
    const open = this.settleOnce(this.settleOnce([...this.settleOnce(first), ...last]));
    for (const { heading, ambiguity } of open) {
      const fields = ambiguity.fields.filter((candidate) => !this.isClaimed(candidate));
      const [field] = fields;
      if (field === undefined) continue;
      const column = columnName(heading.column);
      this.questions.push({
        field,
        candidates: [column],
        why: `${column}列「${heading.text}」${ambiguity.why}`,
        choices: [...fields, ...(fields.length > 1 ? [] : [null])].map((choice) => ({
          field: choice,
          column,
        })),
      });
      this.taken.add(heading.column);
    }
  }

  /** Assigns what is decided and returns the columns that are still open. */
  private settleOnce(ambiguous: readonly AmbiguousHeading[]): readonly AmbiguousHeading[] {
    const claimed = new Set([...this.columns.keys(), ...this.questions.map(({ field }) => field)]);
    const decided = new Map<string, ColumnHeading[]>();
    const open: AmbiguousHeading[] = [];
    for (const candidate of ambiguous) {
      const decision = this.decide(candidate.heading, candidate.ambiguity, claimed);
      if (decision === "ask") open.push(candidate);
      else if (decision !== "none" && !claimed.has(decision)) {
        decided.set(decision, [...(decided.get(decision) ?? []), candidate.heading]);
      }
    }
    for (const [field, headings] of decided) {
      const filled = headings.filter(({ column }) => this.isFilled(column));
      const [heading, rival] = filled.length === 0 ? headings : filled;
      if (heading !== undefined && rival === undefined) this.assign(field, heading);
      else this.ask(field, headings);
    }
    return open;
  }

  private isClaimed(field: string): boolean {
    return this.columns.has(field) || this.questions.some((question) => question.field === field);
  }

  private decide(heading: ColumnHeading, ambiguity: HeaderAmbiguity, claimed: ReadonlySet<string>): string {
    const values: CellValue[] = [];
    const statuses: string[] = [];
    const status = this.columns.get("status")?.column;
    const last = Math.min(this.sheet.rowCount, this.firstRow + evidenceRows);
    for (let row = this.firstRow; row < last; row += 1) {
      const value = valueAt(this.sheet, row, heading.column);
      if (value === null) continue;
      values.push(value);
      statuses.push(status === undefined ? "" : textAt(this.sheet, row, status));
    }
    return ambiguity.decide({
      group: heading.groups.join(""),
      claimed,
      rightOf: (field) => heading.column > (this.columns.get(field)?.column ?? Number.POSITIVE_INFINITY),
      values,
      statuses,
      dateSystem: this.sheet.dateSystem,
      today: this.today,
    });
  }

  private isFilled(column: number): boolean {
    for (let row = this.firstRow; row < this.sheet.rowCount; row += 1) {
      if (kindAt(this.sheet, row, column) !== cellBlank) return true;
    }
    return false;
  }

  result(): ColumnMap {
    return {
      columns: this.columns,
      questions: this.questions,
      unusedAnswers: this.unusedAnswers,
      unmapped: this.headings
        .filter((heading) => !this.taken.has(heading.column))
        .map(({ column, text }) => ({ column, header: text })),
    };
  }
}
