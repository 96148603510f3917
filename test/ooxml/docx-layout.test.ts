import { fillTemplate, type TemplateData } from "../../src/ooxml/docx/fill";
import { buildTemplate } from "../../src/ooxml/docx/template";
import { titleLines } from "../../src/ooxml/docx/title-lines";
import { lintDocx } from "./docx-lint";
import { sdkFaults, validatorTest } from "./docx-validator";
import { noticeData } from "./docx-notice-data";
import {
  noticeTemplate,
  paragraphXml,
  paragraphsOf,
  partOf,
  rowXml,
  tableXml,
  userTemplate,
  withParts,
} from "./docx-text";

function filledXml(template: Uint8Array, data: TemplateData): string {
  return partOf(fillTemplate(template, data, { variant: "production" }).bytes);
}

describe("发文机关标志", () => {
  const template = buildTemplate("〔发文机关标志〕{发文机关标志}\n〔正文〕甲");

  // 442.2 pt across; at most 50 pt, one half-point below what would just fit.
  test.each<[string, number]>([
    ["中共青石县委文件", 100],
    ["中共青石县委巡察工作领导小组办公室", 51],
    ["中共青石县委巡察工作领导小组办公室文件", 45],
    ["XX县委巡察办", 100],
  ])("%s stands on one line at %i half-points", (name, size) => {
    const xml = filledXml(template, { 发文机关标志: name });
    expect(xml).toContain(`<w:rPr><w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/></w:rPr>`);
    expect(xml).toContain(`<w:spacing w:before="1984" w:line="${String(size * 11)}" w:lineRule="exact"/>`);
  });

  test("is found by the name of its style where WPS has numbered the styles anew", () => {
    const renumbered = withParts(template, {
      "word/styles.xml": partOf(template, "word/styles.xml").replace('w:styleId="GwMark"', 'w:styleId="17"'),
      "word/document.xml": partOf(template).replace('w:val="GwMark"', 'w:val="17"'),
    });
    expect(filledXml(renumbered, { 发文机关标志: "中共青石县委文件" })).toContain('<w:sz w:val="100"/>');
  });

  validatorTest("is sized in the order of the schema where Word has added properties", () => {
    const saved = partOf(template).replace(
      /<w:p><w:pPr><w:pStyle w:val="GwMark"\/><\/w:pPr><w:r>/,
      '<w:p><w:pPr><w:pStyle w:val="GwMark"/><w:keepLines/><w:rPr><w:lang w:eastAsia="zh-CN"/></w:rPr></w:pPr>' +
        '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/></w:rPr>',
    );
    const resaved = withParts(template, { "word/document.xml": saved });
    const { bytes } = fillTemplate(resaved, { 发文机关标志: "中共青石县委文件" }, { variant: "production" });
    expect(partOf(bytes)).toContain('<w:sz w:val="100"/>');
    expect(sdkFaults(bytes, "Microsoft365")).toEqual([]);
  });

  test("a size that a person has set stays", () => {
    const sized = partOf(template).replace(
      '<w:r><w:t xml:space="preserve">{发文机关标志}',
      '<w:r><w:rPr><w:sz w:val="64"/></w:rPr><w:t xml:space="preserve">{发文机关标志}',
    );
    const xml = filledXml(withParts(template, { "word/document.xml": sized }), {
      发文机关标志: "中共青石县委文件",
    });
    expect([...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => size)).toEqual(["64"]);
  });
});

describe("titles of several lines", () => {
  test.each<[string, readonly string[]]>([
    ["关于做好巡察整改工作的通知", ["关于做好巡察整改工作的通知"]],
    // Nearly alike lines are not worth a break within a phrase.
    [
      "关于青石县云溪镇党委落实巡察反馈意见整改工作情况的报告",
      ["关于青石县云溪镇党委", "落实巡察反馈意见整改工作情况的报告"],
    ],
    [
      "关于做好青石县卫生健康局党组巡察反馈意见整改工作的通知",
      ["关于做好青石县卫生健康局党组", "巡察反馈意见整改工作的通知"],
    ],
    [
      "关于做好中共青石县云溪街道党工委、青石县城市建设投资发展集团有限公司党委巡察反馈问题整改工作的通知",
      [
        "关于做好中共青石县云溪街道党工委、",
        "青石县城市建设投资发展集团有限公司党委",
        "巡察反馈问题整改工作的通知",
      ],
    ],
    [
      "关于印发某某某某某某某某某某某某某某某某某某某某的函",
      ["关于印发某某某某某某某某某某某某某某某某某某某某的函"],
    ],
  ])("%s", (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
    const { bytes } = fillTemplate(
      buildTemplate("〔标题〕{标题}"),
      { 标题: title },
      { variant: "production" },
    );
    expect(paragraphsOf(bytes)[0]).toBe(lines.join("\n"));
  });

  test("a title of many lines and many places to break at is broken", () => {
    const title = "反馈意见整改情况".repeat(35);
    const lines = titleLines(title);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
    expect(lines.join("")).toBe(title);
  });

  test("lines that a person has broken stay", () => {
    const template = buildTemplate("〔标题〕{标题}");
    const title = "关于做好青石县卫生健康局党组巡察\n反馈意见整改工作的通知";
    expect(paragraphsOf(fillTemplate(template, { 标题: title }, { variant: "production" }).bytes)[0]).toBe(
      title,
    );
  });
});

describe("full-width quotation marks and dashes", () => {
  const hint = '<w:rFonts w:hint="eastAsia"/>';

  test.each<[string, string, string]>([
    [
      "a plain run",
      "<w:r><w:t>{文}</w:t></w:r>",
      `<w:r><w:rPr>${hint}</w:rPr><w:t xml:space="preserve">“甲”</w:t></w:r>`,
    ],
    [
      "a run with properties",
      "<w:r><w:rPr><w:b/></w:rPr><w:t>{文}</w:t></w:r>",
      `<w:r><w:rPr>${hint}<w:b/></w:rPr>`,
    ],
    [
      "a run with a character style",
      '<w:r><w:rPr><w:rStyle w:val="a"/><w:b/></w:rPr><w:t>{文}</w:t></w:r>',
      `<w:rStyle w:val="a"/>${hint}<w:b/>`,
    ],
    [
      "a run with fonts",
      '<w:r><w:rPr><w:rFonts w:ascii="黑体"/></w:rPr><w:t>{文}</w:t></w:r>',
      '<w:rFonts w:hint="eastAsia" w:ascii="黑体"/>',
    ],
    [
      "a run with its hint",
      `<w:r><w:rPr>${hint}</w:rPr><w:t>{文}</w:t></w:r>`,
      `<w:r><w:rPr>${hint}</w:rPr><w:t`,
    ],
  ])("%s is told that they are Chinese", (_, run, expected) => {
    expect(filledXml(userTemplate(`<w:p>${run}</w:p>`), { 文: "“甲”" })).toContain(expected);
  });

  test.each(["—", "…", "‘", "·", "①", "℃"])("%s in the second text of a run", (character) => {
    const xml = filledXml(userTemplate("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>{文}</w:t></w:r></w:p>"), {
      文: character,
    });
    expect(xml).toContain(`<w:r><w:rPr>${hint}</w:rPr><w:t>甲`);
  });

  test("several texts of one run get one hint", () => {
    const body = "<w:p><w:r><w:t>甲—{文}</w:t><w:br/><w:t>{文}乙</w:t><w:br/><w:t>丙{文}</w:t></w:r></w:p>";
    const { bytes } = fillTemplate(userTemplate(body), { 文: "“丁”" }, { variant: "production" });
    expect(paragraphsOf(bytes)[0]).toBe("甲—“丁”\n“丁”乙\n丙“丁”");
    expect(partOf(bytes).match(/w:hint/g)).toHaveLength(1);
  });

  test("runs without them, and names in attributes, stay as they are", () => {
    const xml = filledXml(
      userTemplate(
        '<w:sdt><w:sdtPr><w:alias w:val="“甲”"/><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{文}</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      ),
      { 文: "甲，乙" },
    );
    expect(xml).not.toContain("w:hint");
  });
});

describe("what repetition and omission leave", () => {
  test("bookmarks, content controls, drawings and paragraph ids occur once", () => {
    const repeated =
      '<w:p w14:paraId="0A0B0C0D" w14:textId="77777777"><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t>{序号}</w:t></w:r><w:bookmarkEnd w:id="0"/>' +
      '<w:sdt><w:sdtPr><w:alias w:val="甲"/><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt></w:p>';
    const template = userTemplate(paragraphXml("{#问题}") + repeated + paragraphXml("{/问题}"));
    const { bytes } = fillTemplate(
      template,
      { 问题: [{ 序号: 1 }, { 序号: 2 }, { 序号: 3 }] },
      { variant: "production" },
    );
    expect(lintDocx(bytes)).toEqual([]);
    expect(paragraphsOf(bytes).filter((text) => text.endsWith("乙"))).toEqual(["1乙", "2乙", "3乙"]);
    expect([...partOf(bytes).matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id)).toEqual(["5", "1", "2"]);
  });

  test.each<[string, string]>([
    ["a cell whose text is left out", tableXml(2, rowXml("甲", "{#无}乙{/无}"))],
    [
      "a cell whose paragraphs are left out",
      tableXml(
        1,
        `<w:tr><w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/></w:tcPr>${["{#无}", "乙", "{/无}"].map((text) => paragraphXml(text)).join("")}</w:tc></w:tr>`,
      ),
    ],
    [
      "a cell that ends in a table",
      tableXml(1, `<w:tr><w:tc><w:tcPr/>${tableXml(1, rowXml("甲"))}</w:tc></w:tr>`),
    ],
    [
      "a table all of whose rows are left out",
      tableXml(2, rowXml("{#无}甲", "乙{/无}")) + paragraphXml("后"),
    ],
  ])("%s is whole", (_, body) => {
    const template = userTemplate(body + paragraphXml("终"));
    expect(lintDocx(fillTemplate(template, { 无: [] }, { variant: "production" }).bytes)).toEqual([]);
  });

  test("a header all of which is left out is whole", () => {
    const header = partOf(noticeTemplate, "word/header3.xml").replace(/<w:p>.*<\/w:p>/s, () =>
      ["{#无}", "乙", "{/无}"].map((text) => paragraphXml(text)).join(""),
    );
    const template = userTemplate(paragraphXml("甲"), { "word/header3.xml": header });
    expect(lintDocx(fillTemplate(template, { 无: false }, { variant: "production" }).bytes)).toEqual([]);
  });
});

test("the measurable variant differs in the grid of the pages and the spacing of the default style alone", () => {
  const of = (variant: "production" | "measurable") =>
    fillTemplate(noticeTemplate, noticeData(3), { variant }).bytes;
  const [production, measurable] = [of("production"), of("measurable")];
  const grid = '<w:docGrid w:type="lines" w:linePitch="579"/>';
  expect(partOf(measurable)).toBe(
    partOf(production).replace(
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>',
      grid,
    ),
  );
  expect(partOf(measurable, "word/styles.xml").replace('<w:spacing w:val="-5"/>', "")).toBe(
    partOf(production, "word/styles.xml"),
  );
  expect(partOf(measurable, "word/styles.xml")).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
});
