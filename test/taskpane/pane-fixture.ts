/** A small workbook's host and reviewer, held in memory, that note what they are asked. */
import { Failure } from "../../src/core/failure";
import type { FileForUser, Memory, RevealOutcome, WorkbookHost } from "../../src/host/host";
import type {
  CheckRequest,
  FindingGroup,
  FindingItem,
  FindingView,
  OpenQuestion,
  PaperRequest,
  RecognisedTable,
  Review,
  Reviewer,
  Selection,
  Watch,
} from "../../src/review/review";

export const health = "县卫生健康局党组";
export const school = "县教育局党组";

export function finding(id: number, unit: string): FindingItem {
  return {
    id,
    mark: `mark${String(id)}`,
    severity: "error",
    sheet: "整改台账",
    row: id + 3,
    column: 8,
    address: `I${String(id + 4)}`,
    record: `${String(id)} 药品集中采购回款超期`,
    unit,
    message: "整改时限2026年7月15日，已逾期67天，仍未完成",
    suggestion: "已完成的补填状态和完成日期",
  };
}

export function table(change: Partial<RecognisedTable> = {}): RecognisedTable {
  return {
    sheet: "整改台账",
    ledger: "问题台账",
    headerTop: 1,
    headerBottom: 2,
    problems: 10,
    rows: 12,
    filteredRows: 0,
    columns: [],
    unmapped: [],
    questions: [],
    answered: [],
    remarks: [],
    ...change,
  };
}

export function viewOf(findings: readonly FindingItem[]): FindingView {
  const group: FindingGroup = {
    key: "error overdue",
    rule: "overdue",
    title: "逾期未完成",
    why: "到期没有完成的事项要督办",
    source: "巡察整改要求",
    severity: "error",
    category: "progress",
    count: findings.length,
    first: findings.slice(0, 3),
    mended: [],
    mendedCount: 0,
  };
  return {
    total: findings.length,
    counts: [{ category: "progress", error: findings.length, warning: 0, hint: 0 }],
    groups: findings.length === 0 ? [] : [group],
    setAside: [],
  };
}

export function review(findings: readonly FindingItem[], change: Partial<Review> = {}): Review {
  const units = [...new Set(findings.map(({ unit }) => unit))];
  return {
    asOf: "2026年9月20日",
    policies: "2024条例",
    secrecy: [],
    tables: [table()],
    others: [],
    records: 12,
    rules: 18,
    units,
    standings: units.map((unit) => ({ unit, done: 1, open: 1, overdue: 1, unclear: 0 })),
    notRun: [],
    crashed: [],
    ...change,
  };
}

export const damaged = new Failure(
  "damaged-part",
  "没有校验",
  "文件里的工作表已损坏",
  "请在 Excel 里另存为 .xlsx 再试",
);
export const cancelled = new Failure("cancelled", "已取消", "您取消了", "需要时再做");

export class MemoryHost implements WorkbookHost {
  memory: Memory = { answers: [], setAside: [] };
  readonly delivered: string[] = [];
  outcome: RevealOutcome = "shown";
  refusesToRemember = false;
  private onEdit: (() => void) | null = null;

  readonly reveal = () => Promise.resolve(this.outcome);
  readonly watch = (onEdit: () => void) => {
    this.onEdit = onEdit;
    return () => {
      this.onEdit = null;
    };
  };
  readonly deliver = ({ name }: FileForUser) => {
    this.delivered.push(name);
    return Promise.resolve();
  };
  readonly recall = () => Promise.resolve(this.memory);
  readonly remember = (memory: Memory) => {
    if (this.refusesToRemember) {
      return Promise.reject(new Failure("output-unwritable", "没有存下来", "浏览器不让保存", "本次照用"));
    }
    this.memory = memory;
    return Promise.resolve();
  };

  edit(): void {
    this.onEdit?.();
  }
  isWatched(): boolean {
    return this.onEdit !== null;
  }
}

/** Its findings can be changed, as if the workbook had been. */
export class MemoryReviewer implements Reviewer {
  found: readonly FindingItem[] = [];
  checked: readonly FindingItem[] = [];
  readonly requests: CheckRequest[] = [];
  readonly previewed: string[] = [];
  units: readonly string[] = [health, school];
  sheets: readonly string[] = ["整改台账"];
  scopeReadings = 0;
  refusedUnits: readonly string[] = [];
  failure: Error | null = null;
  /** Of the tables that a check recognises. */
  questions: readonly OpenQuestion[] = [];
  /** Runs before a check begins to read. */
  beforeReading: (() => void) | null = null;
  /** Runs while a check or a building is on its way. */
  during: (() => void | Promise<void>) | null = null;

  readonly outline = () =>
    this.failure === null
      ? Promise.resolve({ name: "整改台账.xlsx", sheets: [{ name: "整改台账", rowCount: 12 }] })
      : Promise.reject(this.failure);

  readonly check = async (request: CheckRequest, { signal, onProgress }: Watch) => {
    this.requests.push(request);
    this.beforeReading?.();
    onProgress?.({ stage: "checking", what: "整改台账", done: 3, total: 12 });
    await this.during?.();
    if (signal?.aborted === true) throw cancelled;
    if (this.failure !== null) throw this.failure;
    this.checked = this.found;
    const tables = [table({ questions: this.questions })];
    return review(this.chosen({ unit: null, setAside: request.setAside }), { tables });
  };

  private chosen({ unit, setAside }: Selection): readonly FindingItem[] {
    return this.checked
      .filter((item) => unit === null || item.unit === unit)
      .filter(({ mark }) => !setAside.some((aside) => aside.mark === null || aside.mark === mark));
  }

  readonly view = (selection: Selection) => {
    const found = this.checked.map(({ mark }) => mark);
    const setAside = selection.setAside
      .filter(({ mark }) => mark === null || found.includes(mark))
      .map((entry) => ({ setAside: entry, title: "逾期未完成", text: "", count: 1 }));
    return Promise.resolve({ ...viewOf(this.chosen(selection)), setAside });
  };
  readonly findings = (_: string, selection: Selection, from: number, count: number) =>
    Promise.resolve(this.chosen(selection).slice(from, from + count));

  readonly paperKinds = () =>
    Promise.resolve([{ id: "notice", title: "整改通知书", from: "巡察办", to: "被巡察党组织", inputs: [] }]);
  readonly paperScope = () => {
    this.scopeReadings += 1;
    if (this.failure !== null) return Promise.reject(this.failure);
    return Promise.resolve({ units: this.units, sheets: this.sheets });
  };

  readonly previewPaper = (paper: PaperRequest) => {
    this.previewed.push(`${paper.unit} ${paper.inputs.map(([, value]) => value).join()}`.trim());
    const failure = new Failure("nothing-to-say", "没有可以通知的问题", "台账中没有", "请核对单位名称");
    if (this.refusedUnits.includes(paper.unit)) return Promise.reject(failure);
    return Promise.resolve({
      unit: paper.unit,
      fileName: `整改通知书-${paper.unit}.docx`,
      figures: [{ name: "问题总数（按问题）", value: "12" }],
      assumptions: [],
      missing: ["署名"],
    });
  };

  readonly buildPapers = async (
    paper: Omit<PaperRequest, "unit">,
    units: readonly string[],
    _: CheckRequest,
    { signal }: Watch,
  ) => {
    await this.during?.();
    if (signal?.aborted === true) throw cancelled;
    const papers = await Promise.all(units.map((unit) => this.previewPaper({ ...paper, unit })));
    const name = units.length > 1 ? "整改通知书.zip" : (papers[0]?.fileName ?? "");
    return { file: { name, mediaType: "", bytes: new Uint8Array() }, papers, refused: [] };
  };

  readonly template = () =>
    Promise.resolve({ name: "整改通知书模板.docx", mediaType: "", bytes: new Uint8Array() });
}
