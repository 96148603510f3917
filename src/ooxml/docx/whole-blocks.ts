/**
 * Word refuses a table cell, a header or a text box that does not end in a paragraph: what a section leaves behind when
 * it prints nothing. (Rows without cells and tables without rows are dropped when the template is filled.)
 */
const unfinished =
  /(<w:(?:tc|hdr|ftr|txbxContent)(?: [^>]*)?>|<\/w:tcPr>|<w:tcPr\/>|<\/w:tbl>)(<\/w:(?:tc|hdr|ftr|txbxContent)>)/g;

export function withWholeBlocks(part: string): string {
  return part.replace(unfinished, (_, before: string, end: string) => `${before}<w:p/>${end}`);
}
