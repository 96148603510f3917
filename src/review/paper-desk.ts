/** The papers that a book gives: to whom, what they will state, and the files themselves. */
import { zipSync } from "fflate";
import type { Book } from "../core/book";
import { maskPersonalNumbers } from "../core/confidential";
import type { Day } from "../core/day";
import type { DocumentKind, DocumentRequest } from "../core/document";
import { Failure } from "../core/failure";
import { documents } from "../documents";
import type { FileForUser } from "../host/host";
import { buildTemplate } from "../ooxml/docx/template";
import { fileName } from "./file-name";
import type { OpenedBook } from "./open-book";
import {
  fillPaper,
  onlySheet,
  refuseClassified,
  refuseSharedInputs,
  refuseUnfit,
  type FilledPaper,
} from "./papers";
import type { Work } from "./remote";
import type { BuiltPapers, FailureText, PaperKind, PaperPreview, PaperRequest, PaperScope } from "./review";

interface PaperSource extends OpenedBook {
  readonly today: Day;
}

interface BuiltPaper extends FilledPaper {
  readonly unit: string;
  readonly name: string;
}

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The earliest day that a .zip can name, so that the same papers make the same file. */
const zipTime = new Date(1980, 0, 1);

export class PaperDesk {
  private readonly templates = new Map<string, Uint8Array>();

  kinds(): readonly PaperKind[] {
    return documents.map(({ id, title, from, to, inputs }) => ({ id, title, from, to, inputs }));
  }

  /** @throws Failure 'classified', 'question-open', 'no-ledger' */
  scope(id: string, book: Book): PaperScope {
    const document = documentNamed(id);
    refuseUnlessBuildable(book, document);
    const usable = book.tables.filter((table) =>
      document.needs.every((need) => [need].flat().some(table.has)),
    );
    return {
      units: document.units(book).filter((unit) => unit !== ""),
      sheets: [...new Set(usable.map(({ sheet }) => sheet.name))],
    };
  }

  /** @throws Failure as the paper itself */
  preview(paper: PaperRequest, source: PaperSource): PaperPreview {
    return previewOf(this.fill(paper, paper.unit, source));
  }

  /** One unit that fails does not stop the others; where all fail, the first failure is thrown. */
  async build(
    work: Work,
    paper: Omit<PaperRequest, "unit">,
    units: readonly string[],
    source: PaperSource,
  ): Promise<BuiltPapers> {
    refuseSharedInputs(documentNamed(paper.document), givenInputs(paper), units);
    const built: BuiltPaper[] = [];
    const refused: { unit: string; failure: FailureText }[] = [];
    let first: Failure | undefined;
    for (const [done, unit] of units.entries()) {
      await work.report({ stage: "building", what: unit, done, total: units.length });
      try {
        built.push(this.fill(paper, unit, source));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        first ??= error;
        refused.push({ unit, failure: failureText(error) });
      }
    }
    if (first !== undefined && built.length === 0) throw first;
    const title = documentNamed(paper.document).title;
    return { file: fileOf(title, built), papers: built.map(previewOf), refused };
  }

  /** Our own template, to be changed in Word. */
  template(id: string): FileForUser {
    const document = documentNamed(id);
    return {
      name: fileName([document.title, "模板"], ".docx"),
      mediaType: docxType,
      bytes: this.ownTemplate(document),
    };
  }

  private ownTemplate(document: DocumentKind): Uint8Array {
    const known = this.templates.get(document.id);
    if (known !== undefined) return known;
    const built = buildTemplate(document.template);
    this.templates.set(document.id, built);
    return built;
  }

  private fill(paper: Omit<PaperRequest, "unit">, unit: string, source: PaperSource): BuiltPaper {
    const document = documentNamed(paper.document);
    refuseUnlessBuildable(source.book, document);
    const request: DocumentRequest = {
      ...source,
      book: chosenSheet(source.book, paper.sheet),
      unit,
      inputs: givenInputs(paper),
    };
    const template = paper.template ?? this.ownTemplate(document);
    const name = fileName([document.title, unit], ".docx");
    return { ...fillPaper(document, template, request), unit, name };
  }
}

function failureText({ code, what, why, todo }: Failure): FailureText {
  return {
    code,
    what: maskPersonalNumbers(what),
    why: maskPersonalNumbers(why),
    todo: maskPersonalNumbers(todo),
  };
}

function givenInputs({ inputs }: Pick<PaperRequest, "inputs">): ReadonlyMap<string, string> {
  return new Map(inputs.filter(([, value]) => value !== ""));
}

function documentNamed(id: string): DocumentKind {
  const document = documents.find((candidate) => candidate.id === id);
  if (document === undefined) throw new RangeError(`no document ${id}`);
  return document;
}

function refuseUnlessBuildable(book: Book, document: DocumentKind): void {
  refuseClassified(book, document);
  refuseUnfit(book, document, () => "请先在「校验」页回答这个问题");
}

function chosenSheet(book: Book, sheet: string | null): Book {
  const chosen = sheet === null ? book : onlySheet(book, sheet);
  if (chosen !== undefined) return chosen;
  throw new Failure("no-ledger", `「${sheet ?? ""}」用不了`, "这张表里没有台账", "请另选一张表");
}

function previewOf({ unit, name, view, missing }: BuiltPaper): PaperPreview {
  return { unit, fileName: name, figures: view.figures, assumptions: view.assumptions, missing };
}

function fileOf(title: string, papers: readonly BuiltPaper[]): FileForUser {
  const [only] = papers;
  if (only !== undefined && papers.length === 1) {
    return { name: only.name, mediaType: docxType, bytes: only.bytes };
  }
  const files: Record<string, Uint8Array> = {};
  for (const { name, bytes } of papers) files[freeName(name, files)] = bytes;
  return {
    name: fileName([title, `${String(papers.length)}个单位`], ".zip"),
    mediaType: "application/zip",
    // A .docx is packed already.
    bytes: zipSync(files, { level: 0, mtime: zipTime }),
  };
}

/** Two units whose names differ only in what a file name cannot hold are told apart by a number. */
function freeName(name: string, taken: Readonly<Record<string, Uint8Array>>): string {
  const lower = new Set(Object.keys(taken).map((other) => other.toLowerCase()));
  for (let number = 2, free = name; ; number += 1) {
    if (!lower.has(free.toLowerCase())) return free;
    free = name.replace(/\.docx$/, `（${String(number)}）.docx`);
  }
}
