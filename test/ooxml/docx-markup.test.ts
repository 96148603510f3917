import { Failure } from "../../src/core/failure";
import { fillTemplate } from "../../src/ooxml/docx/fill";
import { noticeData } from "./docx-notice-data";
import { noticeTemplate, partOf, userTemplate, withParts } from "./docx-text";

function failureOf(template: Uint8Array): Failure {
  try {
    const data = { ...noticeData(1), 项: [{ 号: 1 }, { 号: 2 }] };
    fillTemplate(template, data, { variant: "production" });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("did not fail");
}

const spoilt = (path: string, from: string | RegExp, to: string): Uint8Array =>
  withParts(noticeTemplate, { [path]: partOf(noticeTemplate, path).replace(from, to) });
test.each<[string, string, string | RegExp, string, string]>([
  ["an unknown entity", "word/document.xml", "</w:t>", "&abc;</w:t>", "正文"],
  ["an ampersand", "word/document.xml", "</w:t>", "&abc</w:t>", "正文"],
  ["a table without its end", "word/document.xml", "</w:tbl>", "", "正文"],
  ["a torn end of the body", "word/document.xml", "</w:body>", "</w:bod>", "正文"],
  ["text after the root", "word/document.xml", /$/, "完", "正文"],
  ["an attribute without quotes", "word/document.xml", /w:val="GwBody"/, "w:val=GwBody", "正文"],
  ["an unknown entity in an attribute", "word/document.xml", 'w:val="GwBody"', 'w:val="&a;"', "正文"],
  ["an attribute given twice", "word/document.xml", 'w:val="GwBody"', 'w:val="a" w:val="a"', "正文"],
  ["a document type", "word/document.xml", "<w:document", "<!DOCTYPE a><w:document", "正文"],
  ["a torn header", "word/header1.xml", "</w:hdr>", "", "页眉"],
  ["a torn footer", "word/footer1.xml", "</w:ftr>", "</w:p></w:ftr>", "页脚"],
  ["torn styles", "word/styles.xml", "</w:style>", "", "样式"],
  ["torn settings", "word/settings.xml", "</w:settings>", "", "设置"],
])("markup that is not well-formed: %s", (_, path, from, to, title) => {
  const failure = failureOf(spoilt(path, from, to));
  expect(failure.code).toBe("bad-template");
  expect(failure.why).toContain(title);
  expect(failure.why).toContain(path);
  expect(failure.todo).toContain("另存");
});

test("tags that tear an element when they are filled", () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const body = `<w:p><w:hyperlink w:anchor="a">${run("{#项}")}</w:hyperlink>${run("{号}{/项}")}</w:p>`;
  const failure = failureOf(userTemplate(body));
  expect(failure.code).toBe("bad-template");
  expect(failure.why).toContain("正文");
});
