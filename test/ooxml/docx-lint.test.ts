import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { buildTemplate } from "../../src/ooxml/docx/template";
import { lintDocx } from "./docx-lint";

const sound = buildTemplate(readFileSync("assets/templates/notice.txt", "utf8"));

/** The sound document with one part changed; the change must take hold. */
function withFault(path: string, change: (part: string) => string): Uint8Array {
  const parts = unzipSync(sound);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

const body = "word/document.xml";

function intoBody(xml: string): (part: string) => string {
  return (part) => part.replace("<w:body>", `<w:body>${xml}`);
}

const bookmark = (id: number, name: string): string =>
  `<w:bookmarkStart w:id="${String(id)}" w:name="${name}"/>`;
const control = `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`;

describe("the lint for what Microsoft's validator misses", () => {
  test("finds nothing in a template of ours", () => {
    expect(lintDocx(sound)).toEqual([]);
  });

  test.each<[string, string, (part: string) => string, string]>([
    [
      "a cell without a paragraph",
      body,
      (part) =>
        part.replace(
          /(<w:tc><w:tcPr>(?:(?!<w:p>).)*<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(<\/w:tc>)/,
          "$1$2",
        ),
      "w:tc does not end in a paragraph",
    ],
    [
      "a row without a cell",
      body,
      (part) =>
        part.replace(/(<w:tr><w:trPr>(?:(?!<w:tc>).)*<\/w:trPr>)(?:(?!<\/w:tr>).)*(<\/w:tr>)/, "$1$2"),
      "w:tr without w:tc",
    ],
    [
      "the body undeclared",
      "[Content_Types].xml",
      (part) => part.replace(/<Override PartName="\/word\/document\.xml"[^>]*>/, ""),
      "no Override for word/document.xml",
    ],
    [
      "two bookmarks of one name",
      body,
      intoBody(
        `<w:p>${bookmark(1, "甲")}<w:bookmarkEnd w:id="1"/>${bookmark(2, "甲")}<w:bookmarkEnd w:id="2"/></w:p>`,
      ),
      "bookmark 甲 occurs twice",
    ],
    ["two content controls of one id", body, intoBody(control + control), "content control 7 occurs twice"],
    [
      "an unknown style",
      body,
      (part) => part.replace(`w:val="GwTo"`, `w:val="GwNowhere"`),
      "style GwNowhere does not exist",
    ],
    [
      "an unknown numbering",
      body,
      intoBody(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr></w:p>`),
      "numId 9 does not exist",
    ],
    [
      "a field that does not end",
      "word/footer1.xml",
      (part) => part.replace(`<w:fldChar w:fldCharType="end"/>`, ""),
      "w:fldChar begin and end do not match",
    ],
    [
      "a bookmark that does not end",
      body,
      intoBody(`<w:p>${bookmark(3, "乙")}</w:p>`),
      "bookmark 3 has no w:bookmarkEnd",
    ],
    [
      "a relationship to nothing",
      "word/_rels/document.xml.rels",
      (part) => part.replace(`Target="footer1.xml"`, `Target="footer9.xml"`),
      "word/footer9.xml does not exist",
    ],
    [
      "a reference without relationship",
      body,
      (part) => part.replace(`r:id="rIdFooterOdd"`, `r:id="rIdLost"`),
      "relationship rIdLost does not exist",
    ],
    ["an element that does not end", body, (part) => part.replace("</w:tbl>", ""), "closes"],
    [
      "a bare ampersand",
      body,
      (part) => part.replace("主送", "主&送").replace("{主送机关}", "甲&乙"),
      "not well-formed",
    ],
    ["a control character", body, (part) => part.replace("{主送机关}", "甲\u000b乙"), "character U+b"],
    [
      "no default style",
      "word/styles.xml",
      (part) => part.replace(` w:default="1" w:styleId="a"`, ` w:styleId="a"`),
      "not one default paragraph style",
    ],
  ])("finds %s", (_, path, change, finding) => {
    expect(lintDocx(withFault(path, change)).join("\n")).toContain(finding);
  });
});
