import { strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../src/ooxml/workbook";
import { zipLimits } from "../../src/ooxml/zip";
import { failureOf, workbookWith } from "./sheet-support";
import { buildWorkbook, replaceParts, zipParts } from "./workbook-builder";

/** A compound file as far as its directory: sectors of 512 bytes, entries of 128 with names in UTF-16. */
function compoundFile(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    for (let at = 0; at < name.length; at++) bytes[1024 + i * 128 + at * 2] = name.charCodeAt(at);
  });
  return bytes;
}

const good = buildWorkbook({
  sheets: [
    {
      name: "整改台账",
      rows: [
        ["序号", "问题"],
        [1, "学习不深入"],
      ],
    },
    { name: "附表", rows: [["甲"], [1]], tables: [{ name: "表1", area: "A1:A2", columns: ["甲"] }] },
  ],
});

function package_(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipParts(parts, 6);
}

function rootTo(target: string): string {
  return `<Relationships><Relationship Id="r" Type="u/officeDocument" Target="${target}"/></Relationships>`;
}

describe("files that are no workbook are refused by their name", () => {
  test.each<readonly [string, Uint8Array, string, RegExp]>([
    ["an empty file", new Uint8Array(0), "file-empty", /空/],
    ["an .xls", compoundFile(["Root Entry", "Workbook"]), "legacy-xls", /\.xls.*另存为/],
    [
      "a workbook with a password",
      compoundFile(["Root Entry", "EncryptionInfo", "EncryptedPackage"]),
      "encrypted",
      /密码/,
    ],
    [
      "a .docx",
      package_({ "_rels/.rels": rootTo("word/document.xml"), "word/document.xml": "<d/>" }),
      "not-a-workbook",
      /Word/,
    ],
    ["a .docx without relationships", package_({ "word/document.xml": "<d/>" }), "not-a-workbook", /Word/],
    [
      "a .pptx",
      package_({ "_rels/.rels": rootTo("ppt/presentation.xml"), "ppt/presentation.xml": "<p/>" }),
      "not-a-workbook",
      /pptx/,
    ],
    [
      "an .xlsb",
      package_({ "_rels/.rels": rootTo("xl/workbook.bin"), "xl/workbook.bin": "" }),
      "not-a-workbook",
      /xlsb/,
    ],
    [
      "an .ods",
      package_({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<c/>" }),
      "not-a-workbook",
      /ods/,
    ],
    ["a plain .zip", zipSync({ "台账/说明.txt": strToU8("说明") }), "not-a-workbook", /压缩包/],
    ["a .pdf", strToU8("%PDF-1.7"), "not-a-workbook", /PDF/],
    ["a .rar", strToU8("Rar!\u001a\u0007"), "not-a-workbook", /RAR/],
    [
      "a web page called .xls",
      strToU8("\ufeff\n<html><table><tr><td>1</td></tr></table></html>"),
      "not-a-workbook",
      /网页/,
    ],
    ["an XML table called .xls", strToU8(`<?xml version="1.0"?><Workbook/>`), "not-a-workbook", /XML/],
    ["a .csv", strToU8("序号,问题\n1,学习不深入\n"), "not-a-workbook", /csv/],
    [
      "a main part that is no workbook",
      package_({ "_rels/.rels": rootTo("a.xml"), "a.xml": "<a/>" }),
      "not-a-workbook",
      /工作簿/,
    ],
  ])("%s", (_, bytes, code, message) => {
    const failure = failureOf(() => openWorkbook(bytes));
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
    expect(failure.todo).not.toBe("");
  });

  test("a workbook without worksheets", () => {
    expect(failureOf(() => openWorkbook(buildWorkbook({ sheets: [] }))).code).toBe("empty-workbook");
  });
});

describe("damaged parts are named in words and by part", () => {
  test.each<readonly [string, Parameters<typeof replaceParts>[1], string, string]>([
    ["no root relationships", { "_rels/.rels": null }, "_rels/.rels", "不见了"],
    ["no workbook part", { "xl/workbook.xml": null }, "工作簿目录", "xl/workbook.xml"],
    ["an ill-formed workbook part", { "xl/workbook.xml": "<workbook>" }, "工作簿目录", "xl/workbook.xml"],
    ["no relationships", { "xl/_rels/workbook.xml.rels": null }, "工作簿目录", "整改台账"],
    ["ill-formed relationships", { "xl/_rels/workbook.xml.rels": "" }, "部件关系表", "workbook.xml.rels"],
    [
      "a sheet without relationship",
      { "xl/_rels/workbook.xml.rels": (xml) => xml.replace("rId1", "rId9") },
      "工作簿目录",
      "整改台账",
    ],
    ["no sheet part", { "xl/worksheets/sheet1.xml": null }, "工作表「整改台账」", "xl/worksheets/sheet1.xml"],
    [
      "half a sheet",
      { "xl/worksheets/sheet1.xml": (xml) => xml.slice(0, 500) },
      "工作表「整改台账」",
      "sheet1.xml",
    ],
    [
      "a sheet that is another part",
      { "xl/worksheets/sheet1.xml": "<styleSheet/>" },
      "工作表「整改台账」",
      "不是工作表",
    ],
    [
      "half the shared texts",
      { "xl/sharedStrings.xml": (xml) => xml.slice(0, 200) },
      "共享文字表",
      "sharedStrings.xml",
    ],
    ["no table part", { "xl/tables/table1.xml": null }, "表格定义", "table1.xml"],
    ["a table without area", { "xl/tables/table1.xml": "<table/>" }, "表格定义", "区域"],
    [
      "a table without relationship",
      { "xl/worksheets/_rels/sheet2.xml.rels": null },
      "工作表「附表」",
      "rId1",
    ],
    ["a target that is no name", { "_rels/.rels": rootTo("xl/%E0%A4%A.xml") }, "工作簿目录", "%E0%A4%A"],
  ])("%s", (_, changes, words, detail) => {
    const failure = failureOf(() => openWorkbook(replaceParts(good, changes)).readAll());
    expect(failure.code).toBe("damaged-part");
    expect(failure.message).toContain(words);
    expect(failure.message).toContain(detail);
  });

  test("a merged area that is none", () => {
    const bytes = workbookWith("", `<mergeCells><mergeCell ref="A0:B1"/></mergeCells>`);
    expect(failureOf(() => openWorkbook(bytes).readAll()).message).toContain("合并单元格");
  });

  test("a package cut short", () => {
    expect(failureOf(() => openWorkbook(good.subarray(0, good.length - 100))).code).toBe("damaged-part");
  });
});

test.each([
  "_rels/.rels",
  "xl/_rels/workbook.xml.rels",
  "xl/workbook.xml",
  "xl/worksheets/sheet1.xml",
  "xl/sharedStrings.xml",
  "xl/tables/table1.xml",
])("a document type in %s is refused", (part) => {
  const doctype = `<!DOCTYPE x [<!ENTITY a "${"甲".repeat(50)}"><!ENTITY b "&a;&a;">]>`;
  const bytes = replaceParts(good, { [part]: (xml) => xml.replace(/\?>\s*/, `?>${doctype}`) });
  const failure = failureOf(() => openWorkbook(bytes).readAll());
  expect(failure.code).toBe("xml-refused");
  expect(failure.message).toContain(part);
});

test("a workbook beyond the limits is refused before anything is unfolded", () => {
  expect(failureOf(() => openWorkbook(good, { ...zipLimits, entry: 400 })).code).toBe("too-large");
  expect(failureOf(() => openWorkbook(good, { ...zipLimits, total: 2000 })).code).toBe("too-large");
});
