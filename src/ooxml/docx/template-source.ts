/**
 * The wording of a paper as plain text, one line for one paragraph, readable by those who write such papers:
 *
 *   # 说明              a remark
 *   〔正文〕内容{标签}   a paragraph in a style (the labels are in styles.ts)
 *   {#问题} … {/问题}    alone on their lines: what stands between is repeated, or left out
 *   〔空行〕2            blank lines
 *   〔表格〕 … 〔表格完〕 with 〔列宽〕10 20 (shares of the text width), 〔对齐〕中 左 右 两端, 〔表头〕甲 | 乙, 〔行〕{甲} | {乙};
 *                       a cell ← is joined to the one on its left
 *   〔版记〕 … 〔版记完〕 with 〔版记抄送〕抄送： | {抄送}。 and 〔版记印发〕机关 | 日期印发
 *   〔横排节〕 〔竖排节〕  the following pages lie or stand
 *   〔版记页〕           the following 版记 has the last, even page to itself
 */
import { Failure } from "../../core/failure";
import { styleOfLabel } from "./styles";

export type Alignment = "left" | "center" | "right" | "both";

export interface TemplateRow {
  readonly kind: "head" | "row" | "copyTo" | "printed";
  readonly cells: readonly string[];
}

/** A cell that is joined to the one on its left. */
export const joinedCell = "←";

export type SectionKind = "portrait" | "landscape" | "colophon";

export type TemplateBlock =
  | { readonly kind: "paragraph"; readonly style: string; readonly text: string }
  | { readonly kind: "blank"; readonly lines: number }
  /** A tag alone on its line: opens or closes what is repeated or left out. */
  | { readonly kind: "tag"; readonly text: string }
  | {
      readonly kind: "table";
      /** Shares of the text width, one for each column. */
      readonly shares: readonly number[];
      readonly alignments: readonly Alignment[];
      readonly rows: readonly TemplateRow[];
    }
  | { readonly kind: "colophon"; readonly rows: readonly TemplateRow[] }
  | { readonly kind: "section"; readonly section: SectionKind };

interface SourceLine {
  readonly number: number;
  /** "" for a tag alone on its line. */
  readonly label: string;
  readonly text: string;
}

const sectionOfLabel: ReadonlyMap<string, SectionKind> = new Map([
  ["横排节", "landscape"],
  ["竖排节", "portrait"],
  ["版记页", "colophon"],
]);

const rowOfLabel: ReadonlyMap<string, TemplateRow["kind"]> = new Map([
  ["表头", "head"],
  ["行", "row"],
  ["版记抄送", "copyTo"],
  ["版记印发", "printed"],
]);

const alignmentOfWord: ReadonlyMap<string, Alignment> = new Map([
  ["左", "left"],
  ["中", "center"],
  ["右", "right"],
  ["两端", "both"],
]);

/** Reads the text of a template. Throws Failure 'bad-template' that names the line. */
export function parseTemplate(source: string): readonly TemplateBlock[] {
  const lines = sourceLines(source);
  const blocks: TemplateBlock[] = [];
  let skipTo = 0;
  for (const [at, line] of lines.entries()) {
    if (at < skipTo) continue;
    const section = sectionOfLabel.get(line.label);
    const style = styleOfLabel.get(line.label);
    if (section !== undefined) blocks.push({ kind: "section", section });
    else if (line.label === "") blocks.push({ kind: "tag", text: line.text });
    else if (line.label === "空行") blocks.push({ kind: "blank", lines: Number(line.text || "1") });
    else if (style !== undefined) blocks.push({ kind: "paragraph", style, text: line.text });
    else if (line.label === "表格" || line.label === "版记") {
      const end = lines.findIndex(({ label }, index) => index > at && label === `${line.label}完`);
      if (end < 0) throw badLine(line, `缺少〔${line.label}完〕`);
      const inner = lines.slice(at + 1, end);
      blocks.push(line.label === "表格" ? table(line, inner) : { kind: "colophon", rows: rowsOf(inner) });
      skipTo = end + 1;
    } else throw badLine(line, `不认识〔${line.label}〕`);
  }
  return blocks;
}

function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [index, raw] of source.split(/\r?\n/).entries()) {
    const number = index + 1;
    const text = raw.trim();
    if (text === "" || text.startsWith("#")) continue;
    const labelled = /^〔([^〕]+)〕(.*)$/.exec(text);
    if (labelled) lines.push({ number, label: labelled[1] ?? "", text: (labelled[2] ?? "").trim() });
    else if (/^\{[#^/][^{}]+\}$/.test(text)) lines.push({ number, label: "", text });
    else throw badLine({ number, label: "", text }, "不以〔样式〕开头");
  }
  return lines;
}

function table(start: SourceLine, inner: readonly SourceLine[]): TemplateBlock {
  const shares = wordsOf(inner, "列宽").map(Number);
  const alignments = wordsOf(inner, "对齐").map((word) => alignmentOfWord.get(word) ?? "left");
  const rows = rowsOf(inner.filter(({ label }) => label !== "列宽" && label !== "对齐"));
  if (shares.length === 0 || shares.some((share) => !(share > 0))) throw badLine(start, "〔列宽〕应为正数");
  const uneven = rows.find(({ cells }) => cells.length !== shares.length);
  if (uneven) throw badLine(start, `“${uneven.cells.join(" | ")}”的列数与〔列宽〕不同`);
  return { kind: "table", shares, alignments, rows };
}

function wordsOf(lines: readonly SourceLine[], label: string): string[] {
  const text = lines.find((line) => line.label === label)?.text ?? "";
  return text === "" ? [] : text.split(/\s+/);
}

/**
 * The rows of a table. A tag alone on its line moves into the first cell of the row after it, or, closing, into the
 * last cell of the row before it: tags in different cells of a row are what repeats the row.
 */
function rowsOf(lines: readonly SourceLine[]): TemplateRow[] {
  const rows: { kind: TemplateRow["kind"]; cells: string[] }[] = [];
  let opening = "";
  for (const line of lines) {
    const last = rows.at(-1);
    const kind = rowOfLabel.get(line.label);
    if (kind !== undefined) {
      const cells = line.text.split("|").map((cell) => cell.trim());
      if (opening !== "" && cells.filter((cell) => cell !== joinedCell).length < 2)
        throw badLine(line, "可重复、可省略的行至少要有两格");
      rows.push({ kind, cells: [opening + (cells[0] ?? ""), ...cells.slice(1)] });
      opening = "";
    } else if (line.label !== "") throw badLine(line, `〔${line.label}〕不能用在表格里`);
    else if (!line.text.startsWith("{/")) opening += line.text;
    else if (last === undefined || opening !== "") throw badLine(line, "结束标签前没有行");
    else {
      const at = last.cells.map((cell) => cell !== joinedCell).lastIndexOf(true);
      last.cells[at] = (last.cells[at] ?? "") + line.text;
    }
  }
  return rows;
}

function badLine(line: SourceLine, why: string): Failure {
  return new Failure(
    "bad-template",
    "模板文字无法使用",
    `第${String(line.number)}行（${line.text || `〔${line.label}〕`}）${why}`,
    "请按模板文字的写法改正该行",
  );
}
