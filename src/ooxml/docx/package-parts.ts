/** The parts of a .docx package around its body. */
import { partIds } from "./body";
import { linePitch } from "./geometry";
import { emptyPart, footerPart, landscapeHeaderPart } from "./page-number";
import { relationshipNamespace, rootNamespaces, xmlHead } from "./wordml";
import { stylesPart } from "./styles";

const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006/";

interface Part {
  /** Inside word/ */
  readonly name: string;
  readonly id: string;
  /** Last word of the relationship type, and of the content type before `+xml`. */
  readonly type: string;
  readonly content: () => string;
}

const wordParts: readonly Part[] = [
  { name: "styles.xml", id: "rIdStyles", type: "styles", content: stylesPart },
  { name: "settings.xml", id: "rIdSettings", type: "settings", content: settingsPart },
  { name: "fontTable.xml", id: "rIdFonts", type: "fontTable", content: fontTablePart },
  { name: "header1.xml", id: partIds.headerOdd, type: "header", content: () => landscapeHeaderPart("odd") },
  { name: "header2.xml", id: partIds.headerEven, type: "header", content: () => landscapeHeaderPart("even") },
  { name: "header3.xml", id: partIds.headerNone, type: "header", content: () => emptyPart("hdr") },
  { name: "footer1.xml", id: partIds.footerOdd, type: "footer", content: () => footerPart("odd") },
  { name: "footer2.xml", id: partIds.footerEven, type: "footer", content: () => footerPart("even") },
  { name: "footer3.xml", id: partIds.footerNone, type: "footer", content: () => emptyPart("ftr") },
];

/** Every part but word/document.xml, by its path. */
export function surroundingParts(): ReadonlyMap<string, string> {
  return new Map([
    ["[Content_Types].xml", contentTypesPart()],
    ["_rels/.rels", packageRelationships],
    ["docProps/core.xml", corePropertiesPart],
    ["word/_rels/document.xml.rels", documentRelationships()],
    ...wordParts.map(({ name, content }) => [`word/${name}`, content()] as const),
  ]);
}

function contentTypesPart(): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return (
    `${xmlHead}<Types xmlns="${packageNamespace}content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override("word/document.xml", `${wordTypes}document.main+xml`) +
    wordParts.map(({ name, type }) => override(`word/${name}`, `${wordTypes}${type}+xml`)).join("") +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    `</Types>`
  );
}

const packageRelationships =
  `${xmlHead}<Relationships xmlns="${packageNamespace}relationships">` +
  `<Relationship Id="rId1" Type="${relationshipNamespace}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${packageNamespace}relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  `</Relationships>`;

function documentRelationships(): string {
  const own = wordParts.map(
    ({ name, id, type }) =>
      `<Relationship Id="${id}" Type="${relationshipNamespace}/${type}" Target="${name}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packageNamespace}relationships">${own.join("")}</Relationships>`;
}

/** No author and no times: the same text gives the same bytes, and nobody's name travels with a paper. */
const corePropertiesPart =
  `${xmlHead}<cp:coreProperties xmlns:cp="${packageNamespace}metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title></cp:coreProperties>`;

function settingsPart(): string {
  const compatibility = [
    "spaceForUL",
    "balanceSingleByteDoubleByteWidth",
    "doNotLeaveBackslashAlone",
    "ulTrailSpace",
    "doNotExpandShiftReturn",
    "adjustLineHeightInTable",
    "useFELayout",
  ];
  return (
    `${xmlHead}<w:settings ${rootNamespaces}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>` +
    `<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
    `<w:drawingGridVerticalSpacing w:val="${String(linePitch)}"/>` +
    `<w:characterSpacingControl w:val="compressPunctuation"/>` +
    `<w:compat>${compatibility.map((name) => `<w:${name}/>`).join("")}` +
    `<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
    `<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
  );
}

/** Other names of the fonts, for machines without the old GB2312 ones. */
function fontTablePart(): string {
  const font = (name: string, otherName: string, family: string): string =>
    `<w:font w:name="${name}"><w:altName w:val="${otherName}"/><w:charset w:val="86"/>` +
    `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
  return (
    `${xmlHead}<w:fonts ${rootNamespaces}>` +
    font("仿宋_GB2312", "仿宋", "modern") +
    font("楷体_GB2312", "楷体", "modern") +
    font("方正小标宋简体", "方正小标宋_GBK", "auto") +
    font("黑体", "SimHei", "modern") +
    font("宋体", "SimSun", "auto") +
    `</w:fonts>`
  );
}
