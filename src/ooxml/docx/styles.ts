/**
 * The styles of an official paper, under the Chinese names that staff see in Word's list of styles, and the labels by
 * which the template texts call them.
 */
import { gridCharacters, hairline, linePitch } from "./geometry";
import { exactLine, fontSize, fonts, rootNamespaces, xmlHead } from "./wordml";

const fangsong = "仿宋_GB2312";
const kaiti = "楷体_GB2312";
const heiti = "黑体";
const songti = "宋体";
const xiaobiaosong = "方正小标宋简体";

interface StyleDefinition {
  readonly id: string;
  /** As Word shows it; Word knows its built-in headings by their English names. */
  readonly name: string;
  /** How the template texts call it; absent where only the program uses the style. */
  readonly label?: string;
  readonly paragraph: string;
  readonly run?: string;
  readonly builtIn?: true;
}

export const normalStyle = "a";
export const blankStyle = "GwBlank";
export const cellStyle = "GwCell";
export const headCellStyle = "GwCellHead";
export const pageNumberStyle = "GwPageNumber";
export const colophonStyle = "GwColophon";
export const sectionEndStyle = "GwSectionEnd";
/** Names, not ids: WPS numbers the ids anew when it saves. */
export const markStyleName = "发文机关标志";
export const titleStyleName = "公文标题";

function indent(edges: Readonly<Record<"firstLine" | "left" | "hanging" | "right", number>>): string {
  const named = Object.entries(edges).filter(([, count]) => count !== 0);
  const attributes = named.map(
    ([edge, count]) =>
      ` w:${edge}Chars="${String(count * 100)}" w:${edge}="${String(gridCharacters(count))}"`,
  );
  return `<w:ind${attributes.join("")}/>`;
}

const flush = { firstLine: 0, left: 0, hanging: 0, right: 0 };
const bodyIndent = indent({ ...flush, firstLine: 2 });
const centred = `<w:jc w:val="center"/>`;
const keepNext = `<w:keepNext/>`;
const offGrid = `<w:snapToGrid w:val="0"/>`;

/**
 * The body is measured with a character spacing of its own where a program cannot lay out Word's character grid; all
 * that is not set on the grid of 28 takes no part in that.
 */
const ownSpacing = `<w:spacing w:val="0"/>`;

function heading(level: number, label: string, family: string): StyleDefinition {
  return {
    id: String(level),
    name: `heading ${String(level)}`,
    label,
    paragraph: `${keepNext}${bodyIndent}<w:outlineLvl w:val="${String(level - 1)}"/>`,
    run: fonts(family),
    builtIn: true,
  };
}

const titleRun = fonts(xiaobiaosong) + ownSpacing + fontSize(44);

const styleDefinitions: readonly StyleDefinition[] = [
  { id: "GwBody", name: "公文正文", label: "正文", paragraph: bodyIndent },
  heading(1, "一级", heiti),
  heading(2, "二级", kaiti),
  heading(3, "三级", fangsong),
  heading(4, "四级", fangsong),
  { id: "GwTitle", name: titleStyleName, label: "标题", paragraph: keepNext + centred, run: titleRun },
  { id: "GwTo", name: "主送机关", label: "主送", paragraph: "" },
  {
    id: "GwMark",
    name: markStyleName,
    label: "发文机关标志",
    paragraph: `${offGrid}<w:spacing w:before="1984" w:line="900" w:lineRule="exact"/>${centred}`,
    run: `${fonts(xiaobiaosong)}<w:color w:val="FF0000"/>${ownSpacing}${fontSize(52)}`,
  },
  {
    id: "GwNumber",
    name: "发文字号",
    label: "发文字号",
    // The red rule, as wide as the text area, 4 mm below the number: 7 pt and what the line leaves under its characters.
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="7" w:color="FF0000"/></w:pBdr>${centred}`,
  },
  { id: blankStyle, name: "公文空行", label: "空行", paragraph: keepNext },
  // A run-over stands under the first character of the attachment's name.
  {
    id: "GwAttached",
    name: "附件说明",
    label: "附件说明",
    paragraph: keepNext + indent({ ...flush, left: 5, hanging: 3 }),
  },
  {
    id: "GwAttachedFirst",
    name: "附件说明首项",
    label: "附件说明首项",
    paragraph: keepNext + indent({ ...flush, left: 6, hanging: 4 }),
  },
  {
    id: "GwAttachedNext",
    name: "附件说明续项",
    label: "附件说明续项",
    paragraph: keepNext + indent({ ...flush, left: 6, hanging: 1 }),
  },
  {
    id: "GwSigner",
    name: "发文机关署名",
    label: "署名",
    paragraph: `${keepNext}${indent({ ...flush, right: 2 })}<w:jc w:val="right"/>`,
  },
  {
    id: "GwDate",
    name: "成文日期",
    label: "成文日期",
    paragraph: `${indent({ ...flush, right: 4 })}<w:jc w:val="right"/>`,
  },
  { id: "GwNote", name: "附注", label: "附注", paragraph: bodyIndent },
  { id: "GwAttachmentNumber", name: "附件号", label: "附件号", paragraph: keepNext, run: fonts(heiti) },
  {
    id: "GwAttachmentTitle",
    name: "附件标题",
    label: "附件标题",
    paragraph: `${keepNext}<w:spacing w:after="200"/>${centred}`,
    run: titleRun,
  },
  {
    id: "GwCaption",
    name: "表题",
    label: "表题",
    paragraph: keepNext + centred,
    run: fonts(heiti) + ownSpacing + fontSize(28),
  },
  // Cells off the grid: on it every line of a table takes 29 pt.
  {
    id: cellStyle,
    name: "表格文字",
    paragraph: `${offGrid}${exactLine(320)}<w:jc w:val="left"/>`,
    run: ownSpacing + fontSize(21),
  },
  {
    id: headCellStyle,
    name: "表头",
    paragraph: keepNext + offGrid + exactLine(320) + centred,
    run: fonts(heiti) + ownSpacing + fontSize(21),
  },
  {
    id: pageNumberStyle,
    name: "公文页码",
    paragraph: offGrid + exactLine(280),
    run: fonts(songti) + ownSpacing + fontSize(28),
  },
  { id: colophonStyle, name: "版记", paragraph: offGrid + exactLine(480), run: ownSpacing + fontSize(28) },
  {
    id: sectionEndStyle,
    name: "公文分节",
    paragraph: offGrid + exactLine(hairline),
    run: ownSpacing + fontSize(2),
  },
];

/** Style id of a label of the template texts. */
export const styleOfLabel: ReadonlyMap<string, string> = new Map(
  styleDefinitions.flatMap(({ id, label }) => (label === undefined ? [] : [[label, id] as const])),
);

function styleElement(style: StyleDefinition): string {
  const custom = style.builtIn ? "" : ` w:customStyle="1"`;
  const next = style.builtIn ? `<w:next w:val="GwBody"/>` : "";
  const paragraphProperties = style.paragraph === "" ? "" : `<w:pPr>${style.paragraph}</w:pPr>`;
  const runProperties = style.run === undefined ? "" : `<w:rPr>${style.run}</w:rPr>`;
  return (
    `<w:style w:type="paragraph"${custom} w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="${normalStyle}"/>${next}<w:qFormat/>${paragraphProperties}${runProperties}</w:style>`
  );
}

export function stylesPart(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(fangsong)}<w:kern w:val="2"/>${fontSize(32)}` +
    `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  // The character grid is reckoned from the size of the default paragraph style, so that style is 三号 itself.
  const normal =
    `<w:style w:type="paragraph" w:default="1" w:styleId="${normalStyle}"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/>${exactLine(linePitch)}<w:jc w:val="both"/></w:pPr>` +
    `<w:rPr>${fonts(fangsong)}${fontSize(32)}</w:rPr></w:style>`;
  const table =
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
    `<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>` +
    `<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>` +
    `<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
  const own = styleDefinitions.map(styleElement).join("");
  return `${xmlHead}<w:styles ${rootNamespaces}>${defaults}${normal}${table}${own}</w:styles>`;
}
