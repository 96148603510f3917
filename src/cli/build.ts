/** `xuncha build` and `xuncha template`: official papers as Word files. */
import { basename, extname, join } from "node:path";
import type { Book } from "../core/book";
import type { DocumentKind, DocumentRequest } from "../core/document";
import { Failure } from "../core/failure";
import type { Question } from "../core/recognise/column-map";
import { documents } from "../documents";
import { ledgers } from "../ledgers";
import { buildTemplate } from "../ooxml/docx/template";
import { fileName } from "../review/file-name";
import {
  fillPaper,
  onlySheet,
  refuseClassified,
  refuseSharedInputs,
  refuseUnfit,
  type FilledPaper,
} from "../review/papers";
import { badArgument, readAnswers, readArguments, readAsOf, readPairs, refuseExtraWords } from "./arguments";
import { readFile } from "./files";
import { isExistingFolder, pathKey, refuseOutputs, writeOutputs } from "./outputs";
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

interface BuiltPaper extends FilledPaper {
  readonly unit: string;
  readonly path: string;
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
  const opened = { ...whole, book: chooseSheet(whole.book, given.value("sheet")) };
  const settings = { ...opened.settings, policies: policiesFor(profile, opened.settings) };
  refuseUnfit(opened.book, document, howToAnswer);
  const units = chooseUnits(opened.book, document, given.value("unit"), out);
  refuseSharedInputs(document, inputs, units);
  const templatePath = given.value("template");
  const template = templatePath === undefined ? buildTemplate(document.template) : readFile(templatePath);
  const paths = units.map((unit) =>
    out.isFolder ? join(out.path, fileName([document.title, unit], ".docx")) : out.path,
  );
  refuseSharedNames(units, paths);
  refuseOutputs(paths, templatePath === undefined ? [path] : [path, templatePath], given.flag("force"));
  const papers = units.map((unit, index): BuiltPaper => {
    session.progress(`正在生成 ${String(index + 1)}/${String(units.length)}…`);
    const request = { book: opened.book, settings, today, unit, inputs };
    return { ...fillNamingOption(document, template, request), unit, path: paths[index] ?? out.path };
  });
  session.progress("");
  writeOutputs(papers);
  for (const paper of papers) tellPaper(paper, document, session);
  return 0;
}

function howToAnswer({ field, candidates }: Question): string {
  return `请确认后加 --map ${field}=列号，列号为 ${candidates.join(" 或 ")}`;
}

/** A ledger kept in two sheets is told with the option that chooses one. */
function fillNamingOption(
  document: DocumentKind,
  template: Uint8Array,
  request: DocumentRequest,
): FilledPaper {
  try {
    return fillPaper(document, template, request);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "same-problem-twice") throw error;
    throw new Failure(error.code, error.what, error.why, "请加 --sheet 工作表名 指定用哪一张");
  }
}

function chooseSheet(book: Book, name: string | undefined): Book {
  const chosen = name === undefined ? book : onlySheet(book, name);
  if (chosen !== undefined) return chosen;
  const names = [...new Set(book.tables.map(({ sheet }) => sheet.name))];
  throw badArgument(`--sheet ${name ?? ""} 用不了`, "没有这张台账", `可用 ${names.join("、")}`);
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
