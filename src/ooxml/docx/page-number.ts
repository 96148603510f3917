/**
 * Page numbers 「— 1 —」: outer edge, one character in, 7 mm below the text area. On a lying page the number stays where
 * it is on a standing one, so it stands on the left edge, turned by 90°.
 */
import { exactLine, paragraph, rootNamespaces, xmlHead } from "./wordml";
import { footerDistance, page } from "./geometry";
import { normalStyle, pageNumberStyle } from "./styles";

/** A cached number lets programs show something before they reckon the field. */
const pageField =
  `<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>` +
  `<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>`;

/** 四号: the page number's own character, by which it is set in. */
const character = 280;

type Side = "odd" | "even";

export function footerPart(side: Side): string {
  const edge = side === "odd" ? "right" : "left";
  const properties = `<w:ind w:${edge}Chars="100" w:${edge}="${String(character)}"/><w:jc w:val="${edge}"/>`;
  return `${xmlHead}<w:ftr ${rootNamespaces}>${paragraph(pageNumberStyle, pageField, properties)}</w:ftr>`;
}

/** Height of the turned cell in which the number stands. */
const turnedLength = 1134;

export function landscapeHeaderPart(side: Side): string {
  // The left edge of a lying page is the bottom of the standing one; its lower end is the standing page's right.
  const y = side === "odd" ? page.width - page.right - character - turnedLength : page.left + character;
  const width = `w:w="340" w:type="dxa"`;
  const number = paragraph(
    pageNumberStyle,
    pageField,
    `<w:jc w:val="${side === "odd" ? "right" : "left"}"/>`,
  );
  return (
    `${xmlHead}<w:hdr ${rootNamespaces}><w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" ` +
    `w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${String(footerDistance)}" w:tblpY="${String(y)}"/>` +
    `<w:tblW ${width}/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>` +
    `<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="340"/></w:tblGrid><w:tr><w:trPr>` +
    `<w:trHeight w:val="${String(turnedLength)}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW ${width}/>` +
    `<w:textDirection w:val="tbRl"/><w:vAlign w:val="center"/></w:tcPr>${number}</w:tc></w:tr></w:tbl>` +
    `${emptyParagraph}</w:hdr>`
  );
}

const emptyParagraph = paragraph(normalStyle, "", exactLine(20));

/** Headers and footers of nothing: a section without its own takes those of the section before. */
export function emptyPart(element: "hdr" | "ftr"): string {
  return `${xmlHead}<w:${element} ${rootNamespaces}>${emptyParagraph}</w:${element}>`;
}
