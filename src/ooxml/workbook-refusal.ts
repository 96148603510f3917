/** Files that are no .xlsx workbook, each refused by its own name. */
import { Failure } from "../core/failure";
import type { OfficePackage } from "./package";
import { sniff } from "./sniff";
import type { FileKind } from "./sniff";

const saveAsXlsx = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试";

const otherFiles: Readonly<Record<Exclude<FileKind, "zip">, () => Failure>> = {
  empty: () => new Failure("file-empty", "文件是空的", "大小为 0 字节", "请重新拷贝或下载该文件后再试"),
  compound: () =>
    new Failure("legacy-xls", "文件是旧版格式", "它是 .xls、.et 一类旧版文件，而不是 .xlsx", saveAsXlsx),
  "compound-encrypted": () =>
    new Failure(
      "encrypted",
      "文件设有打开密码",
      "内容已加密，无法读取",
      "请用 Excel 或 WPS 打开，取消密码后另存，再试一次",
    ),
  markup: () => notAWorkbook("它其实是网页或 XML 文件（有的系统导出时只改了扩展名）", saveAsXlsx),
  pdf: () => notAWorkbook("它是 PDF 文件", "请选择 .xlsx 文件"),
  rar: () => notAWorkbook("它是 RAR 压缩包", "请先解压，再选择其中的 .xlsx 文件"),
  "7z": () => notAWorkbook("它是 7z 压缩包", "请先解压，再选择其中的 .xlsx 文件"),
  other: () => notAWorkbook("内容不是 .xlsx 格式（可能是 .csv 或其他文件）", saveAsXlsx),
};

/** Packages by a part or folder that only they have. */
const otherPackages: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\/workbook\.bin$/i, "它是 .xlsb 二进制工作簿", saveAsXlsx],
  [/^word\//i, "它是 Word 文档（.docx）", "请选择 .xlsx 文件"],
  [/^ppt\//i, "它是演示文稿（.pptx）", "请选择 .xlsx 文件"],
  [/^content\.xml$/i, "它是 OpenDocument 文件（.ods 一类）", saveAsXlsx],
];

function notAWorkbook(why: string, todo: string): Failure {
  return new Failure("not-a-workbook", "文件不是 Excel 工作簿", why, todo);
}

/**
 * Refuses bytes that are no .zip.
 * @throws Failure 'file-empty', 'legacy-xls', 'encrypted', 'not-a-workbook'
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const kind = sniff(bytes);
  if (kind !== "zip") throw otherFiles[kind]();
}

/**
 * The name of the workbook part; refuses packages of another kind.
 * @throws Failure 'not-a-workbook', 'damaged-part'
 */
export function refuseOtherPackages(file: OfficePackage): string {
  const main = file.mainPart();
  const names = file.zip.entries.map(({ name }) => name);
  const isWorkbook = main !== null && /\.xml$/i.test(main) && !/^(?:word|ppt)\//i.test(main);
  if (isWorkbook) return main;
  const other = otherPackages.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (other !== undefined) throw notAWorkbook(other[1], other[2]);
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) {
    throw new Failure(
      "damaged-part",
      "文件已损坏",
      "部件 _rels/.rels 不见了或没有指明工作簿",
      "请用 Excel 或 WPS 打开后另存为一份新文件再试",
    );
  }
  throw notAWorkbook("它是普通压缩包", "请先解压，再选择其中的 .xlsx 文件");
}
