/** Looking into .docx files, and making those that staff would hand in. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { buildTemplate } from "../../src/ooxml/docx/template";

export const noticeTemplate = buildTemplate(readFileSync("assets/templates/notice.txt", "utf8"));

export function partOf(bytes: Uint8Array, path = "word/document.xml"): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

/** The paragraphs of a part as a reader sees them; line breaks as `\n`. */
export function paragraphsOf(bytes: Uint8Array, path = "word/document.xml"): string[] {
  return [...partOf(bytes, path).matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, content = ""]) =>
    content
      .replace(/<w:br\/>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&"),
  );
}

export function textOf(bytes: Uint8Array, path = "word/document.xml"): string {
  return paragraphsOf(bytes, path)
    .filter((paragraph) => paragraph !== "")
    .join("\n");
}

/** A package with some parts put in or replaced. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  const entries = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync({ ...unzipSync(bytes), ...(Object.fromEntries(entries) as Record<string, Uint8Array>) });
}

const plain = buildTemplate("〔正文〕正文");

/** A template of a user's own: `body` is what stands in w:body before the section. */
export function userTemplate(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const document = partOf(plain)
    .replace(/<w:p><w:pPr><w:pStyle w:val="GwBody"\/>.*?<\/w:p>/s, () => body)
    .replace("<w:document ", '<w:document xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ');
  return withParts(plain, { "word/document.xml": document, ...parts });
}

/** A paragraph whose text Word has split into runs. */
export function paragraphXml(...runs: readonly string[]): string {
  const content = runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
  return `<w:p>${content.join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
}

export function rowXml(...cells: readonly string[]): string {
  const content = cells.map(
    (cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraphXml(cell)}</w:tc>`,
  );
  return `<w:tr>${content.join("")}</w:tr>`;
}

export function tableXml(columns: number, ...rows: readonly string[]): string {
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}
