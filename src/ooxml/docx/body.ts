/** The blocks of a template text as the body of a Word document. */
import { charSpace, footerDistance, linePitch, page, textHeight, textWidth } from "./geometry";
import { blankStyle, normalStyle, sectionEndStyle } from "./styles";
import { colophonElement, frameSlack, tableElement } from "./table";
import type { SectionKind, TemplateBlock } from "./template-source";
import { paragraph, rootNamespaces, run, xmlHead } from "./wordml";

/** Relationship ids of the headers and footers that the sections share. */
export const partIds = {
  footerOdd: "rIdFooterOdd",
  footerEven: "rIdFooterEven",
  footerNone: "rIdFooterNone",
  headerOdd: "rIdHeaderOdd",
  headerEven: "rIdHeaderEven",
  headerNone: "rIdHeaderNone",
} as const;

export function documentPart(blocks: readonly TemplateBlock[]): string {
  const out: string[] = [];
  let section: SectionKind = "portrait";
  for (const block of blocks) {
    if (block.kind === "section") {
      // A section ends in a paragraph of its own: the paragraph before it may be one that is left out.
      out.push(paragraph(sectionEndStyle, "", sectionElement(section)));
      section = block.section;
    } else out.push(blockElement(block, section));
  }
  // A table may not be the last thing of a body.
  out.push(paragraph(sectionEndStyle, ""), sectionElement(section));
  return `${xmlHead}<w:document ${rootNamespaces}><w:body>${out.join("")}</w:body></w:document>`;
}

function blockElement(block: Exclude<TemplateBlock, { kind: "section" }>, section: SectionKind): string {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block.style, run(block.text));
    case "blank":
      return paragraph(blankStyle, "").repeat(block.lines);
    case "tag":
      return paragraph(normalStyle, run(block.text));
    case "table":
      return tableElement(block, section === "landscape" ? textHeight : textWidth);
    case "colophon":
      return colophonElement(block.rows, section === "colophon");
  }
}

function sectionElement(kind: SectionKind): string {
  switch (kind) {
    case "portrait":
      return `<w:sectPr>${partReferences("headerNone", "headerNone", "footerOdd", "footerEven")}${standingPage(page.bottom, 851)}${productionGrid}</w:sectPr>`;
    case "landscape":
      return `<w:sectPr>${partReferences("headerOdd", "headerEven", "footerNone", "footerNone")}${lyingPage}</w:sectPr>`;
    // Attachments stand before the 版记, and the 版记 on the last page of the last sheet, an even page: Word begins the
    // section there and leaves a page blank where it must. A page with nothing but the 版记 bears no number.
    case "colophon":
      return (
        `<w:sectPr>${partReferences("headerNone", "headerNone", "footerNone", "footerNone")}<w:type w:val="evenPage"/>` +
        // LibreOffice makes a page with a grid as high as its whole lines, and begins the text of an even-page section
        // right under its header, not at the top margin; Word minds neither that header nor the missing grid.
        `${standingPage(page.bottom - frameSlack, page.top - 309)}</w:sectPr>`
      );
  }
}

type PartKey = keyof typeof partIds;

function partReferences(header: PartKey, headerEven: PartKey, footer: PartKey, footerEven: PartKey): string {
  const reference = (element: string, type: string, key: PartKey): string =>
    `<w:${element}Reference w:type="${type}" r:id="${partIds[key]}"/>`;
  return (
    reference("header", "even", headerEven) +
    reference("header", "default", header) +
    reference("footer", "even", footerEven) +
    reference("footer", "default", footer)
  );
}

/** The grid that Word and WPS lay out; the layout pass replaces it where the paper is only to be measured. */
export const productionGrid =
  `<w:docGrid w:type="linesAndChars" w:linePitch="${String(linePitch)}" ` +
  `w:charSpace="${String(charSpace)}"/>`;

function standingPage(bottom: number, header: number): string {
  return (
    `<w:pgSz w:w="${String(page.width)}" w:h="${String(page.height)}"/>` +
    `<w:pgMar w:top="${String(page.top)}" w:right="${String(page.right)}" w:bottom="${String(bottom)}" ` +
    `w:left="${String(page.left)}" w:header="${String(header)}" w:footer="${String(footerDistance)}" w:gutter="0"/>`
  );
}

/** The standing page turned left: its top margin is the lying page's right one. */
const lyingPage =
  `<w:type w:val="nextPage"/><w:pgSz w:w="${String(page.height)}" w:h="${String(page.width)}" w:orient="landscape"/>` +
  `<w:pgMar w:top="${String(page.left)}" w:right="${String(page.top)}" w:bottom="${String(page.right)}" ` +
  `w:left="${String(page.bottom)}" w:header="0" w:footer="0" w:gutter="0"/>` +
  `<w:docGrid w:type="lines" w:linePitch="${String(linePitch)}"/>`;
