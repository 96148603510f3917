/** Opening a template that a person hands in: their own .docx from Word or WPS, or something else. */
import PizZip from "pizzip";
import { Failure } from "../../core/failure";

/** Far more than a paper ever holds; a file that unpacks to more is not one. */
const largestUnpacked = 256 * 1024 * 1024;

const what = "Word模板无法使用";
const resave = "请用Word或WPS打开后另存为“Word文档(*.docx)”再选用";

/**
 * Opens the package of a Word document. Throws Failure 'encrypted', 'too-large', 'not-a-document' (another kind of
 * file, an old .doc, a macro document) or 'bad-template' (a damaged package).
 */
export function openTemplate(bytes: Uint8Array): PizZip {
  if (bytes.length === 0) throw new Failure("not-a-document", what, "文件是空的", "请选择.docx格式的模板");
  if (isCompoundFile(bytes)) {
    if (includesUtf16(bytes, "EncryptedPackage")) {
      throw new Failure("encrypted", what, "文件设置了打开密码", "请取消密码并保存后再选用");
    }
    throw new Failure("not-a-document", what, "这是旧版.doc文件或其他旧版Office文件", resave);
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new Failure("not-a-document", what, "这不是Word文档", "请选择.docx格式的模板");
  }
  const zip = unpacked(bytes);
  checkKind(zip);
  return zip;
}

function unpacked(bytes: Uint8Array): PizZip {
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch {
    throw damaged("文件不完整或已损坏");
  }
  let size = 0;
  for (const file of Object.values(zip.files)) size += unpackedSize(file);
  if (size > largestUnpacked)
    throw new Failure("too-large", what, "文件展开后过大", "请确认选用的是公文模板");
  return zip;
}

/** pizzip keeps the size that the directory declares beside the packed bytes, outside its types. */
function unpackedSize(file: PizZip.ZipObject): number {
  const { _data: data } = file as unknown as { _data?: { uncompressedSize?: number } | null };
  return data?.uncompressedSize ?? 0;
}

function checkKind(zip: PizZip): void {
  const types = textOf(zip, "[Content_Types].xml");
  if (types === null) throw new Failure("not-a-document", what, "这不是Word文档", "请选择.docx格式的模板");
  if (types.includes("wordprocessingml.document.main+xml")) {
    if (textOf(zip, "word/document.xml") === null && textOf(zip, "_rels/.rels") === null) {
      throw damaged("缺少正文部件");
    }
    return;
  }
  if (types.includes("macroEnabled") || types.includes("wordprocessingml.template.main+xml")) {
    throw new Failure("not-a-document", what, "这是带宏的文档或.dotx模板", resave);
  }
  throw new Failure("not-a-document", what, "这不是Word文档", "请选择.docx格式的模板");
}

/** A part as text, or `null` where the package has none. Throws Failure 'bad-template' where it cannot be unpacked. */
export function textOf(zip: PizZip, path: string): string | null {
  const file = Object.hasOwn(zip.files, path) ? zip.files[path] : undefined;
  if (file === undefined) return null;
  try {
    return file.asText();
  } catch {
    throw damaged(`部件${path}已损坏`);
  }
}

function damaged(why: string): Failure {
  return new Failure("bad-template", what, why, "请用Word或WPS打开后另存为新的.docx再选用");
}

/** Old Office files and encrypted new ones share the compound file format. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
