/** Opening a template that a person hands in: their own .docx from Word or WPS, or something else. */
import { Failure } from "../../core/failure";
import { sniff, type FileKind } from "../sniff";
import { openZip, type ZipLimits } from "../zip";
import { checkMarkup } from "./template-markup";

/** Parts of a package by path: markup as text, the rest as bytes. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

const mebibyte = 2 ** 20;
/** Far more than a paper with pictures ever holds. */
const templateLimits: ZipLimits = { entry: 64 * mebibyte, total: 128 * mebibyte, entries: 2000 };

const what = "Word模板无法使用";
const choose = "请选择.docx格式的模板";
const resave = "请用Word或WPS打开后另存为“Word文档(*.docx)”再选用";

const otherFiles: Readonly<Record<Exclude<FileKind, "zip">, () => Failure>> = {
  empty: () => notADocument("文件是空的", choose),
  compound: () => notADocument("这是旧版.doc、.wps文件", resave),
  "compound-encrypted": () =>
    new Failure("encrypted", what, "文件设有打开密码", "请用Word或WPS打开，取消密码后另存再选用"),
  markup: () => notADocument("这是网页或XML文件", resave),
  pdf: () => notADocument("这是PDF文件", choose),
  rar: () => notADocument("这是RAR压缩包", "请先解压，再选择其中的.docx文件"),
  "7z": () => notADocument("这是7z压缩包", "请先解压，再选择其中的.docx文件"),
  other: () => notADocument("这不是Word文档", choose),
};

function notADocument(why: string, todo: string): Failure {
  return new Failure("not-a-document", what, why, todo);
}

function damaged(why: string): Failure {
  return new Failure("bad-template", what, `文件已损坏：${why}`, "请用Word或WPS打开后另存为新的.docx再选用");
}

/**
 * The parts of a Word document. Throws Failure 'encrypted', 'too-large', 'not-a-document' (another kind of file, an old
 * .doc, a document with macros, a .dotx) or 'bad-template' (a damaged package).
 */
export function openTemplate(bytes: Uint8Array): Parts {
  const kind = sniff(bytes);
  if (kind !== "zip") throw otherFiles[kind]();
  const parts = unpacked(bytes);
  const types = parts.get("[Content_Types].xml");
  if (typeof types !== "string") throw notADocument("这不是Word文档", choose);
  if (types.includes("macroEnabled") || types.includes("wordprocessingml.template.main+xml")) {
    throw notADocument("这是带宏的文档或.dotx模板", resave);
  }
  const main = /<Override [^>]*wordprocessingml\.document\.main\+xml[^>]*>/.exec(types)?.[0];
  if (main === undefined) throw notADocument("这不是Word文档", choose);
  const body = /PartName="\/([^"]*)"/.exec(main)?.[1];
  if (body === undefined || !parts.has(body)) throw damaged("缺少正文部件");
  return parts;
}

function unpacked(bytes: Uint8Array): Parts {
  try {
    const zip = openZip(bytes, templateLimits);
    return new Map(
      zip.entries.map((entry) => {
        const content = zip.read(entry);
        checkMarkup(entry.name, content);
        return [entry.name, isMarkup(entry.name) ? new TextDecoder().decode(content) : content] as const;
      }),
    );
  } catch (error) {
    if (!(error instanceof Failure) || error.code === "bad-template") throw error;
    if (error.code === "too-large") {
      throw new Failure("too-large", what, "文件展开后过大", "请删去多余的图片后另存再选用");
    }
    if (error.code === "encrypted") throw otherFiles["compound-encrypted"]();
    throw new Failure(
      "bad-template",
      what,
      `文件已损坏：${error.why}`,
      "请用Word或WPS打开后另存为新的.docx再选用",
    );
  }
}

function isMarkup(path: string): boolean {
  return /\.(?:xml|rels)$/i.test(path);
}

/** Markup in which text, and so tags, may stand. Word names the body document2.xml at times. */
export function isTextPart(path: string): boolean {
  return /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/.test(path);
}
