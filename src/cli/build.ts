/** `xuncha build` and `xuncha template`: official papers as Word files. */
import { basename, extname, join } from "node:path";
import type { Book } from "../core/book";
import type { DocumentKind, DocumentView } from "../core/document";
import { Failure } from "../core/failure";
import { documents } from "../documents";
import { ledgers } from "../ledgers";
import { fillTemplate } from "../ooxml/docx/fill";
import { buildTemplate } from "../ooxml/docx/template";
import { badArgument, readAnswers, readArguments, readAsOf, readPairs, refuseExtraWords } from "./arguments";
import { readFile } from "./files";
import { fileName, isExistingFolder, pathKey, refuseOutputs, writeOutputs } from "./outputs";
import { openBook, policiesFor, readProfile, type Session } from "./session";

function documentNamed(id: string | undefined): DocumentKind {
  const document = documents.find((candidate) => candidate.id === id);
  if (document !== undefined) return document;
  throw badArgument(
    id === undefined ? "没有写明要生成哪种文书" : `没有「${id}」这种文书`,
    "文书编号不对",
    `可用 ${documents.map((candidate) => `${candidate.id}（${candidate.title}）`).join("、")}`,
  );
}

interface Out {
  readonly path: string;
  readonly isFolder: boolean;
}

/** `--out`: a .docx file or a folder. A name like 通知.doc is no folder that anyone wants. */
function outOf(value: string | undefined): Out {
  if (value === undefined || value === "") {
    throw badArgument("没有写明输出到哪里", "缺少 --out", "例：--out 通知书.docx，或 --out 文件夹");
  }
  if (/[\\/]$/.test(value) || isExistingFolder(value)) return { path: value, isFolder: true };
  const extension = extname(value).toLowerCase();
  if (extension === ".docx") return { path: value, isFolder: false };
  if (/^\.[a-z][a-z0-9]{0,4}$/.test(extension)) {
    throw badArgument(
      `--out ${value} 用不了`,
      `只能生成 .docx 文件，不能生成 ${extension}`,
      "请把扩展名写成 .docx，或写一个文件夹",
    );
  }
  return { path: value, isFolder: true };
}

interface BuiltPaper {
  readonly unit: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly view: DocumentView;
  readonly missing: readonly string[];
}

export function runBuild(words: readonly string[], session: Session): number {
  const given = readArguments("build", words, {
    unit: { type: "string" },
    sheet: { type: "string" },
    template: { type: "string" },
    set: { type: "string", multiple: true },
    out: { type: "string" },
    force: { type: "boolean" },
    map: { type: "string", multiple: true },
    profile: { type: "string" },
    "as-of": { type: "string" },
  });
  const [id, path, ...rest] = given.positionals;
  const document = documentNamed(id);
  if (path === undefined || rest.length > 0) {
    throw badArgument(
      "台账文件没有写对",
      "要且只要一个 .xlsx 文件",
      "例：xuncha build notice 台账.xlsx --out 通知书.docx",
    );
  }
  const out = outOf(given.value("out"));
  const today = readAsOf(given.value("as-of"), session.today);
  const inputs = readInputs(document, given.values("set"));
  const profile = readProfile(given.value("profile"));
  const whole = openBook(path, readAnswers(given.values("map"), ledgers), today, session);
  refuseClassified(whole.book, document);
  const opened = { ...whole, book: onlySheet(whole.book, given.value("sheet")) };
  const settings = { ...opened.settings, policies: policiesFor(profile, opened.settings) };
  refuseBook(opened.book, document);
  const units = chooseUnits(opened.book, document, given.value("unit"), out);
  const templatePath = given.value("template");
  const template = templatePath === undefined ? buildTemplate(document.template) : readFile(templatePath);
  const paths = units.map((unit) =>
    out.isFolder ? join(out.path, fileName([document.title, unit], ".docx")) : out.path,
  );
  refuseSharedNames(units, paths);
  refuseOutputs(paths, templatePath === undefined ? [path] : [path, templatePath], given.flag("force"));
  const papers = units.map((unit, index): BuiltPaper => {
    session.progress(`正在生成 ${String(index + 1)}/${String(units.length)}…`);
    const view = document.view({ book: opened.book, settings, today, unit, inputs });
    const filled = fillTemplate(template, view.data, { variant: "production", title: document.title });
    const missing = [...new Set([...filled.missing, ...filled.unknown])];
    return { unit, path: paths[index] ?? out.path, bytes: filled.bytes, view, missing };
  });
  session.progress("");
  writeOutputs(papers);
  for (const paper of papers) tellPaper(paper, document, session);
  return 0;
}

/** The book with the tables of one sheet alone. */
function onlySheet(book: Book, name: string | undefined): Book {
  if (name === undefined) return book;
  const tables = book.tables.filter(({ sheet }) => sheet.name === name);
  if (tables.length > 0) return { ...book, tables };
  const names = [...new Set(book.tables.map(({ sheet }) => sheet.name))];
  throw badArgument(`--sheet ${name} 用不了`, "没有这张台账", `可用 ${names.join("、")}`);
}

function readInputs(document: DocumentKind, texts: readonly string[]): ReadonlyMap<string, string> {
  const inputs = readPairs("set", texts);
  for (const name of inputs.keys()) {
    if (document.inputs.some((input) => input.name === name)) continue;
    throw badArgument(
      `--set ${name} 用不了`,
      `${document.title}没有这一项`,
      `可填 ${document.inputs.map((input) => input.name).join("、")}`,
    );
  }
  return inputs;
}

/** Before anything else is said of the book, whichever of its sheets is marked. */
function refuseClassified(book: Book, document: DocumentKind): void {
  const [mark] = book.secrecy;
  if (mark !== undefined) {
    throw new Failure(
      "classified",
      `没有生成${document.title}`,
      `工作表「${mark.sheet}」标有「${mark.marking}」，不能在普通办公电脑上处理`,
      "请按保密规定在涉密设备上办理",
    );
  }
}

/** Nothing is built from a book without a ledger, or while it is open where the problems stand. */
function refuseBook(book: Book, document: DocumentKind): void {
  const needs = document.needs.flat();
  for (const { recognition } of book.tables) {
    const question = recognition.map.questions.find(({ field }) => needs.includes(field) || field === "unit");
    if (question === undefined) continue;
    throw new Failure(
      "question-open",
      `没有生成${document.title}`,
      question.why.replace(/\s+/g, ""),
      `请确认后加 --map ${question.field}=列号，列号为 ${question.candidates.join(" 或 ")}`,
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

function chooseUnits(
  book: Book,
  document: DocumentKind,
  asked: string | undefined,
  out: Out,
): readonly string[] {
  const units = document.units(book);
  const named = units.filter((unit) => unit !== "");
  if (asked !== undefined) {
    if (named.length > 0 && !named.includes(asked)) {
      throw badArgument(`台账里没有「${asked}」`, "单位名称与台账不一致", `台账里有 ${named.join("、")}`);
    }
    return [asked];
  }
  if (named.length === 0) {
    throw badArgument("不知道是给哪个单位的", "台账没有写明被巡察党组织", "请加 --unit 党组织全称");
  }
  if (named.length > 1 && !out.isFolder) {
    throw badArgument(
      `台账里有${String(named.length)}个单位，不能写进一个文件`,
      "每个单位一份文书",
      "请把 --out 写成文件夹，或加 --unit 单位",
    );
  }
  return named;
}

/** Two units whose names differ only in what a file name cannot hold would overwrite each other. */
function refuseSharedNames(units: readonly string[], paths: readonly string[]): void {
  const unitByKey = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const unit = units[index] ?? "";
    const other = unitByKey.get(pathKey(path));
    if (other !== undefined) {
      throw new Failure(
        "output-exists",
        `「${other}」和「${unit}」不能写进同一个文件夹`,
        `两份的文件名都会是「${basename(path)}」`,
        "请核对两个单位名称，或用 --unit 分别生成到不同的文件",
      );
    }
    unitByKey.set(pathKey(path), unit);
  }
}

function tellPaper(paper: BuiltPaper, document: DocumentKind, session: Session): void {
  const figures = paper.view.figures.map(({ name, value }) => `${name}${value}`).join("，");
  session.print(`已生成${document.title}：${paper.path}（${paper.unit}；${figures}）`);
  if (paper.missing.length > 0) {
    session.print(
      `  有${String(paper.missing.length)}处【待补充】：${paper.missing.join("、")}（可用 --set 名称=值 填写）`,
    );
  }
  for (const assumption of paper.view.assumptions) session.print(`  请核定：${assumption}`);
}

export function runTemplate(words: readonly string[], session: Session): number {
  const given = readArguments("template", words, { out: { type: "string" }, force: { type: "boolean" } });
  const [id, ...rest] = given.positionals;
  const document = documentNamed(id);
  refuseExtraWords(rest);
  const { path: out, isFolder } = outOf(given.value("out"));
  if (isFolder)
    throw badArgument(`--out ${out} 用不了`, "模板是一个文件", "请写成 .docx 文件名，例：--out 模板.docx");
  refuseOutputs([out], [], given.flag("force"));
  writeOutputs([{ path: out, bytes: buildTemplate(document.template) }]);
  session.print(`已写出${document.title}模板：${out}`);
  session.print(
    `  在Word里改好文字后使用：xuncha build ${document.id} 台账.xlsx --template ${basename(out)} --out 输出.docx`,
  );
  return 0;
}
