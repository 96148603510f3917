/** Tables of a paper, and the 版记, which is a table too. */
import { hairline, textHeight, textWidth } from "./geometry";
import { cellStyle, colophonStyle, headCellStyle, sectionEndStyle } from "./styles";
import { joinedCell, type Alignment, type TemplateBlock, type TemplateRow } from "./template-source";
import { paragraph, run } from "./wordml";

type TableBlock = Extract<TemplateBlock, { kind: "table" }>;

function border(edge: string, eighths: number): string {
  return `<w:${edge} w:val="single" w:sz="${String(eighths)}" w:space="0" w:color="auto"/>`;
}

function twips(name: string, width: number): string {
  return `<w:${name} w:w="${String(width)}" w:type="dxa"/>`;
}

function gridOf(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("")}</w:tblGrid>`;
}

function cellMargins(sides: number, ends: number): string {
  const edges = [twips("top", ends), twips("left", sides), twips("bottom", ends), twips("right", sides)];
  return `<w:tblCellMar>${edges.join("")}</w:tblCellMar>`;
}

/** Whole twips that add up to `total`. */
function widthsOf(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let reached = 0;
  let before = 0;
  return shares.map((share) => {
    reached += share;
    const edge = Math.round((reached * total) / sum);
    const width = edge - before;
    before = edge;
    return width;
  });
}

/** A table as wide as the text area; `total` in twips. */
export function tableElement(table: TableBlock, total: number): string {
  const widths = widthsOf(table.shares, total);
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((edge) => border(edge, 4))
    .join("");
  return (
    `<w:tbl><w:tblPr>${twips("tblW", total)}<w:jc w:val="center"/><w:tblBorders>${edges}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${cellMargins(57, 45)}</w:tblPr>${gridOf(widths)}` +
    `${table.rows.map((row) => rowElement(row, widths, table.alignments)).join("")}</w:tbl>`
  );
}

function rowElement(
  row: TemplateRow,
  widths: readonly number[],
  alignments: readonly (Alignment | undefined)[],
): string {
  const isHead = row.kind === "head";
  const cells: string[] = [];
  for (let column = 0; column < row.cells.length; column++) {
    let width = widths[column] ?? 0;
    let span = 1;
    for (; row.cells[column + span] === joinedCell; span++) width += widths[column + span] ?? 0;
    const alignment = alignments[column];
    const properties = isHead || alignment === undefined ? "" : `<w:jc w:val="${alignment}"/>`;
    const style = isHead ? headCellStyle : cellStyle;
    const content = paragraph(style, run(row.cells[column] ?? ""), properties);
    cells.push(cellElement(width, span, `<w:vAlign w:val="center"/>`, content));
    column += span - 1;
  }
  const height = `<w:trHeight w:val="${isHead ? "567" : "454"}" w:hRule="atLeast"/>`;
  const repeated = isHead ? "<w:tblHeader/>" : "";
  return `<w:tr><w:trPr><w:cantSplit/>${height}${repeated}</w:trPr>${cells.join("")}</w:tr>`;
}

function cellElement(width: number, span: number, properties: string, content: string): string {
  const spanned = span === 1 ? "" : `<w:gridSpan w:val="${String(span)}"/>`;
  return `<w:tc><w:tcPr>${twips("tcW", width)}${spanned}${properties}</w:tcPr>${content}</w:tc>`;
}

/** 四号 is 14 pt; the 版记 counts its indents in its own characters. */
const colophonCharacter = 280;
const copyToLabel = 4 * colophonCharacter + 20;
const printedOn = 3244;
const colophonWidths = [copyToLabel, textWidth - copyToLabel - printedOn, printedOn] as const;

/**
 * The 版记: first and last rule thick (0.35 mm), rules between thin (0.25 mm), as wide as the text area. After text it
 * floats at the bottom of its page; on a page of its own it stands in a frame as high as the text area, which every
 * program lays out alike.
 */
export function colophonElement(rows: readonly TemplateRow[], ownPage: boolean): string {
  const floating =
    `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" ` +
    `w:tblpXSpec="left" w:tblpYSpec="bottom"/>`;
  const rules = border("top", 8) + border("bottom", 8) + border("insideH", 6);
  const table =
    `<w:tbl><w:tblPr>${ownPage ? "" : floating}${twips("tblW", textWidth)}<w:tblBorders>${rules}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${cellMargins(0, 0)}</w:tblPr>${gridOf(colophonWidths)}` +
    `${rows.map(colophonRow).join("")}</w:tbl>`;
  return ownPage ? pageFrame(table) : table;
}

function colophonRow(row: TemplateRow): string {
  const [label, middle, right] = colophonWidths;
  const [first = "", second = ""] = row.cells;
  const left = `<w:ind w:leftChars="100" w:left="${String(colophonCharacter)}"/>`;
  const inset = `<w:ind w:rightChars="100" w:right="${String(colophonCharacter)}"/>`;
  const cells =
    row.kind === "copyTo"
      ? cellElement(label, 1, "", paragraph(colophonStyle, run(first), left)) +
        cellElement(middle + right, 2, "", paragraph(colophonStyle, run(second), inset))
      : cellElement(label + middle, 2, "", paragraph(colophonStyle, run(first), left)) +
        cellElement(right, 1, "", paragraph(colophonStyle, run(second), `${inset}<w:jc w:val="right"/>`));
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

/**
 * Room for the paragraphs around the frame. The bottom margin of its page is smaller by that, so that the last rule
 * falls on the lower edge of the text area.
 */
export const frameSlack = 12 * hairline;

function pageFrame(content: string): string {
  const thin = paragraph(sectionEndStyle, "");
  const height = `<w:trHeight w:val="${String(textHeight)}" w:hRule="atLeast"/>`;
  // LibreOffice loses a section that begins with a table.
  return (
    `${thin}<w:tbl><w:tblPr>${twips("tblW", textWidth)}<w:tblLayout w:type="fixed"/>${cellMargins(0, 0)}</w:tblPr>` +
    `${gridOf([textWidth])}<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>` +
    `${cellElement(textWidth, 1, `<w:vAlign w:val="bottom"/>`, content + thin)}</w:tr></w:tbl>`
  );
}
