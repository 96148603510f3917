/** The reviewer itself: holds what was read and found last, and answers the pane's wishes. Lives in a worker. */
import { checkInSteps, type CheckReport } from "../core/check";
import { maskPersonalNumbers } from "../core/confidential";
import { chineseDay, parseIsoDay, type Day } from "../core/day";
import { Failure } from "../core/failure";
import { policy2015, policy2024, policyBook, type PolicyBook } from "../core/policy";
import type { CheckEnvironment } from "../core/rule";
import type { Settings } from "../core/settings";
import type { SheetSnapshot } from "../core/snapshot";
import { rules } from "../rules";
import { FindingList } from "./finding-list";
import { openSheets, type OpenedBook } from "./open-book";
import { PaperDesk } from "./paper-desk";
import { otherSheets, recognisedTables } from "./reading";
import type { Work } from "./remote";
import type {
  BuiltPapers,
  CheckRequest,
  FindingItem,
  FindingView,
  PaperKind,
  PaperPreview,
  PaperRequest,
  PaperScope,
  Review,
  Selection,
  WorkbookOutline,
} from "./review";
import { missingText, policiesText, titleOf } from "./rule-words";
import { standingsOf, unitsNamed } from "./standings";
import type { FileForUser } from "../host/host";

/** Where the sheets come from: bytes that were opened, or what Excel has handed over. */
export interface SheetsSource {
  readonly outline: () => WorkbookOutline;
  /** The sheets as they are now; the same array as long as nothing has changed. */
  readonly sheets: (work: Work) => Promise<readonly SheetSnapshot[]>;
}

/** A book with what it was read by. */
interface Reading extends OpenedBook {
  readonly sheets: readonly SheetSnapshot[];
  readonly basis: string;
  readonly today: Day;
}

interface Checked {
  readonly reading: Reading;
  /** What a finding depends on besides the cells: only findings of equal lights are compared. */
  readonly lights: string;
  readonly list: FindingList;
}

export class ReviewDesk {
  private reading: Reading | null = null;
  private checked: Checked | null = null;
  private setAside: CheckRequest["setAside"] = [];
  private readonly papers = new PaperDesk();

  constructor(private readonly source: SheetsSource) {}

  outline(): WorkbookOutline {
    return this.source.outline();
  }

  /** Findings of the last check in a sheet's rows `from` … `to - 1`, without those set aside. */
  findingsInRows(sheet: string, from: number, to: number): readonly FindingItem[] {
    return this.checked?.list.inRows(sheet, from, to, this.setAside) ?? [];
  }

  /** Rows above the first record of a sheet, as the last check read it; 0 where there is no ledger. */
  headerRowsOf(sheet: string): number {
    const tables = this.checked?.reading.book.tables ?? [];
    const first = tables.find((table) => table.sheet.name === sheet);
    return first === undefined ? 0 : first.recognition.headerBottom + 1;
  }

  /** @throws Failure as opening and reading do, 'cancelled' */
  async check(work: Work, request: CheckRequest): Promise<Review> {
    const reading = await this.read(work, request);
    const { book, settings, today } = reading;
    const environment: CheckEnvironment = {
      today,
      calendar: settings.calendar,
      policies: policiesFor(request.profile, settings),
      soonDays: settings.soonDays,
    };
    const report = await runRules(work, reading, environment, request.onFiltered);
    const lights = JSON.stringify([request.answers, request.asOf, request.profile, request.onFiltered]);
    const before = this.checked?.lights === lights ? this.checked.list : null;
    const list = new FindingList(report, reading.sheets, before);
    this.checked = { reading, lights, list };
    this.setAside = request.setAside;
    return {
      asOf: chineseDay(today),
      policies: policiesText(environment.policies),
      secrecy: book.secrecy.map(({ sheet, marking }) => ({ sheet, marking })),
      tables: recognisedTables(book, request.answers),
      others: otherSheets(book),
      records: report.records,
      rules: rules.length,
      units: unitsNamed(book),
      standings: standingsOf(book, environment),
      notRun: report.notRun.map(({ rule, sheet, missing }) => ({
        title: titleOf(rule),
        sheet,
        missing: missingText(missing),
      })),
      crashed: report.crashed.map(({ rule, sheet, reason }) => ({
        title: titleOf(rule),
        sheet,
        reason: maskPersonalNumbers(reason),
      })),
    };
  }

  view(_work: Work, selection: Selection): FindingView {
    this.setAside = selection.setAside;
    return this.mustHaveChecked().list.view(selection);
  }

  findings(
    _work: Work,
    group: string,
    selection: Selection,
    from: number,
    count: number,
  ): readonly FindingItem[] {
    return this.mustHaveChecked().list.page(group, selection, from, count);
  }

  private mustHaveChecked(): Checked {
    if (this.checked === null) throw new RangeError("nothing was checked yet");
    return this.checked;
  }

  paperKinds(): readonly PaperKind[] {
    return this.papers.kinds();
  }

  async paperScope(work: Work, document: string, request: CheckRequest): Promise<PaperScope> {
    const { book } = await this.read(work, request);
    return this.papers.scope(document, book);
  }

  async previewPaper(work: Work, paper: PaperRequest, request: CheckRequest): Promise<PaperPreview> {
    return this.papers.preview(paper, await this.paperSource(work, request));
  }

  async buildPapers(
    work: Work,
    paper: Omit<PaperRequest, "unit">,
    units: readonly string[],
    request: CheckRequest,
  ): Promise<BuiltPapers> {
    return this.papers.build(work, paper, units, await this.paperSource(work, request));
  }

  template(_work: Work, document: string): FileForUser {
    return this.papers.template(document);
  }

  private async paperSource(
    work: Work,
    request: CheckRequest,
  ): Promise<OpenedBook & { readonly today: Day }> {
    const { book, settings, today } = await this.read(work, request);
    return { book, settings: { ...settings, policies: policiesFor(request.profile, settings) }, today };
  }

  /** The book as the request wants it read; read anew only where the cells, the answers or the day have changed. */
  private async read(work: Work, { answers, asOf }: CheckRequest): Promise<Reading> {
    const sheets = await this.source.sheets(work);
    const basis = JSON.stringify([answers, asOf]);
    if (this.reading?.sheets === sheets && this.reading.basis === basis) return this.reading;
    await work.report({ stage: "recognising", what: "", done: 0, total: 0 });
    const today = dayOf(asOf);
    this.reading = { ...openSheets(sheets, answers, today), sheets, basis, today };
    return this.reading;
  }
}

function dayOf(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day !== null) return day;
  throw new Failure("bad-argument", `截至日期「${iso}」看不懂`, "不是一个日期", "请写成 2026-05-10");
}

function policiesFor(profile: CheckRequest["profile"], settings: Settings): PolicyBook {
  switch (profile) {
    case "book":
      return settings.policies;
    case "2024":
      return policyBook(policy2024);
    case "2015":
      return policyBook(policy2015);
  }
}

async function runRules(
  work: Work,
  { book }: Reading,
  environment: CheckEnvironment,
  onFiltered: CheckRequest["onFiltered"],
): Promise<CheckReport> {
  const steps = checkInSteps(book, rules, environment, { onFiltered });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await work.report({ stage: "checking", what: "", ...step.value });
  }
}
