/** What a person has said about columns, on the command line or in 参数. */
import { columnIndex, type SheetSnapshot } from "../snapshot";
import type { ColumnHeading } from "./header-block";
import { foldHeader } from "./header-fold";

/** An answer: this field is that column (a letter or a header), in one sheet or in all. */
export interface ColumnAnswer {
  /** `null`: the column is none of ours. */
  readonly field: string | null;
  readonly column: string;
  readonly sheet?: string;
}

/** The answers that speak of this sheet and name a column of this table. */
export function answersFor(
  sheet: SheetSnapshot,
  headings: readonly ColumnHeading[],
  answers: readonly ColumnAnswer[],
): readonly ColumnAnswer[] {
  return answers.filter(
    (answer) =>
      (answer.sheet === undefined || answer.sheet === sheet.name) &&
      headingNamed(headings, answer.column) !== undefined,
  );
}

/** The heading of a column that a person names by its header or its letter. */
export function headingNamed(headings: readonly ColumnHeading[], name: string): ColumnHeading | undefined {
  const folded = foldHeader(name);
  const index = columnIndex(name);
  return (
    headings.find(({ text }) => foldHeader(text) === folded) ??
    headings.find(({ column }) => column === index)
  );
}
