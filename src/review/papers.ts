/** Official papers out of a book: what stands against one, and the filled Word file. */
import type { Book } from "../core/book";
import type { DocumentKind, DocumentRequest, DocumentView } from "../core/document";
import { Failure } from "../core/failure";
import type { Question } from "../core/recognise/column-map";
import { fillTemplate } from "../ooxml/docx/fill";

/** Before anything else is said of the book, whichever of its sheets is marked. Throws Failure 'classified'. */
export function refuseClassified(book: Book, document: DocumentKind): void {
  const [mark] = book.secrecy;
  if (mark === undefined) return;
  throw new Failure(
    "classified",
    `没有生成${document.title}`,
    `工作表「${mark.sheet}」标有「${mark.marking}」，不能在普通办公电脑上处理`,
    "请按保密规定在涉密设备上办理",
  );
}

/**
 * Nothing is built from a book without a ledger, or while it is open where the problems stand. `todo` says how the
 * user answers a question here. Throws Failure 'question-open' or 'no-ledger'.
 */
export function refuseUnfit(book: Book, document: DocumentKind, todo: (question: Question) => string): void {
  const needs = document.needs.flat();
  for (const { recognition } of book.tables) {
    const question = recognition.map.questions.find(({ field }) => needs.includes(field) || field === "unit");
    if (question === undefined) continue;
    throw new Failure(
      "question-open",
      `没有生成${document.title}`,
      question.why.replace(/\s+/g, ""),
      todo(question),
    );
  }
  if (!book.tables.some((table) => document.needs.every((need) => [need].flat().some(table.has)))) {
    throw new Failure(
      "no-ledger",
      `没有生成${document.title}`,
      "文件里没有找到可用的台账",
      "请核对表头是否有「反馈问题」等栏目",
    );
  }
}

/** What is right for one unit must not go onto the papers of several. Throws Failure 'bad-argument'. */
export function refuseSharedInputs(
  document: DocumentKind,
  given: ReadonlyMap<string, string>,
  units: readonly string[],
): void {
  if (units.length < 2) return;
  const shared = document.inputs.filter(({ name, ofOneUnit }) => ofOneUnit === true && given.has(name));
  if (shared.length === 0) return;
  const names = shared.map(({ name }) => `「${name}」`).join("、");
  throw new Failure(
    "bad-argument",
    `没有生成${document.title}`,
    `填写的${names}只适合一个单位，这次要给${String(units.length)}个单位生成`,
    `请不填${names}，或一次只生成一个单位`,
  );
}

/** The book with the tables of one sheet alone; `undefined` where none of them is on it. */
export function onlySheet(book: Book, name: string): Book | undefined {
  const tables = book.tables.filter(({ sheet }) => sheet.name === name);
  return tables.length === 0 ? undefined : { ...book, tables };
}

export interface FilledPaper {
  readonly bytes: Uint8Array;
  readonly view: DocumentView;
  /** Tags that printed 【待补充】, each once. */
  readonly missing: readonly string[];
}

/** Throws Failure as the document's view and the template do. */
export function fillPaper(
  document: DocumentKind,
  template: Uint8Array,
  request: DocumentRequest,
): FilledPaper {
  const view = document.view(request);
  const filled = fillTemplate(template, view.data, { variant: "production", title: document.title });
  return { bytes: filled.bytes, view, missing: [...new Set([...filled.missing, ...filled.unknown])] };
}
