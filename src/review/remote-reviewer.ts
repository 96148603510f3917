/** A reviewer that works at the other end of a border. */
import type { ReviewDesk } from "./desk";
import type { Remote } from "./remote";
import type { Reviewer } from "./review";

/** What is served of a {@link ReviewDesk}: its methods as plain functions. */
export type ServedReviewer = Pick<
  ServedDesk,
  | "outline"
  | "check"
  | "view"
  | "findings"
  | "paperKinds"
  | "paperScope"
  | "previewPaper"
  | "buildPapers"
  | "template"
>;
type ServedDesk = {
  readonly [Name in keyof ReviewDesk]: ReviewDesk[Name] extends (...values: infer Values) => infer Result
    ? (...values: Values) => Result
    : never;
};

export function remoteReviewer(desk: Remote<ServedReviewer>): Reviewer {
  return {
    outline: () => desk.outline({}),
    check: (request, watch) => desk.check(watch, request),
    view: (selection) => desk.view({}, selection),
    findings: (group, selection, from, count) => desk.findings({}, group, selection, from, count),
    paperKinds: () => desk.paperKinds({}),
    paperScope: (document, request) => desk.paperScope({}, document, request),
    previewPaper: (paper, request) => desk.previewPaper({}, paper, request),
    buildPapers: (paper, units, request, watch) => desk.buildPapers(watch, paper, units, request),
    template: (document) => desk.template({}, document),
  };
}

/** The methods of a desk, to be served to a {@link remoteReviewer}. */
export function servedReviewer(desk: ReviewDesk): ServedReviewer {
  return {
    outline: () => desk.outline(),
    check: (work, request) => desk.check(work, request),
    view: (work, selection) => desk.view(work, selection),
    findings: (work, group, selection, from, count) => desk.findings(work, group, selection, from, count),
    paperKinds: () => desk.paperKinds(),
    paperScope: (work, document, request) => desk.paperScope(work, document, request),
    previewPaper: (work, paper, request) => desk.previewPaper(work, paper, request),
    buildPapers: (work, paper, units, request) => desk.buildPapers(work, paper, units, request),
    template: (work, document) => desk.template(work, document),
  };
}
