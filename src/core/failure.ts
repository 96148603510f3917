/**
 * What can go wrong for a user. Every failure says in Chinese what happened, why, and what to do, and leaves
 * nothing written. The list is closed: a new way to fail is a new line here.
 */
export type FailureCode =
  | "file-not-found"
  | "file-in-use"
  | "file-unreadable"
  | "file-empty"
  | "legacy-xls"
  | "encrypted"
  | "not-a-workbook"
  | "not-a-document"
  | "damaged-part"
  | "xml-refused"
  | "too-large"
  | "empty-workbook"
  | "output-exists"
  | "output-is-input"
  | "output-unwritable"
  | "bad-argument"
  | "bad-template"
  | "bad-settings"
  | "newer-settings"
  | "classified"
  | "no-ledger"
  | "question-open"
  | "same-problem-twice"
  | "unit-missing"
  | "nothing-to-say"
  | "confidential-text"
  | "cancelled"
  | "not-in-office"
  | "cell-kept"
  | "browser-too-old";

/** A failure that a user can understand and mend. `what`, `why` and `todo` are Chinese, without end punctuation. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly code: FailureCode,
    readonly what: string,
    readonly why: string,
    readonly todo: string,
  ) {
    super(`${what}：${why}。${todo}。`);
  }
}
