/** A file that was checked. */
import type { CheckReport } from "../core/check";
import type { PolicyBook } from "../core/policy";
import type { OpenedBook } from "../review/open-book";

export interface CheckedFile extends OpenedBook {
  /** As the user named it. */
  readonly path: string;
  readonly policies: PolicyBook;
  readonly report: CheckReport;
}
