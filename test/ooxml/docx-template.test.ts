import { Failure } from "../../src/core/failure";
import { fillTemplate } from "../../src/ooxml/docx/fill";
import { buildTemplate } from "../../src/ooxml/docx/template";
import { lintDocx } from "./docx-lint";
import { noticeTemplate, paragraphsOf, partOf, textOf } from "./docx-text";

/** Name of the style of each paragraph that has text. */
function styleNames(template: Uint8Array): string[] {
  const styles = partOf(template, "word/styles.xml");
  const names = new Map(
    [...styles.matchAll(/w:styleId="([^"]*)"><w:name w:val="([^"]*)"/g)].map(([, id, name]) => [id, name]),
  );
  return [...partOf(template).matchAll(/<w:p><w:pPr><w:pStyle w:val="([^"]*)"\/>(.*?)<\/w:p>/gs)]
    .filter(([, , content = ""]) => content.includes("<w:t"))
    .map(([, id]) => names.get(id) ?? "");
}

describe("a template from its text", () => {
  test("staff find its paragraphs under Chinese styles", () => {
    const source = [
      "发文机关标志",
      "发文字号",
      "标题",
      "主送",
      "正文",
      "一级",
      "二级",
      "附件说明",
      "署名",
      "成文日期",
      "附注",
    ];
    const template = buildTemplate(source.map((label) => `〔${label}〕内容`).join("\n"));
    expect(styleNames(template)).toEqual([
      "发文机关标志",
      "发文字号",
      "公文标题",
      "主送机关",
      "公文正文",
      "heading 1",
      "heading 2",
      "附件说明",
      "发文机关署名",
      "成文日期",
      "附注",
    ]);
  });

  test("remarks and empty lines are left out, the rest stands as written", () => {
    const template = buildTemplate("# 说明\n\n〔正文〕甲{乙}“丙” & <丁>\r\n{#戊}\n〔正文〕己\n{/戊}\n");
    expect(textOf(template)).toBe("甲{乙}“丙” & <丁>\n{#戊}\n己\n{/戊}");
  });

  test("the same text gives the same bytes", () => {
    expect(buildTemplate("〔正文〕甲")).toEqual(buildTemplate("〔正文〕甲"));
  });

  test("pages have the grid of 22 lines by 28 characters", () => {
    expect(partOf(noticeTemplate)).toContain(
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1446" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>',
    );
  });

  test("rows between tags are repeated, cells are joined, headings are not", () => {
    const template = buildTemplate(
      "〔表格〕\n〔列宽〕1 1 2\n〔对齐〕中 左 右\n〔表头〕序号 | 内容 | ←\n{#问题}\n〔行〕{序号} | {问题} | {时限}\n〔行〕措施 | {措施} | ←\n{/问题}\n〔行〕合计 | ← | {合计}\n〔表格完〕",
    );
    const row = (序号: number) => ({ 序号, 问题: "甲", 时限: "年底", 措施: "乙" });
    const { bytes } = fillTemplate(template, { 问题: [row(1), row(2)], 合计: 2 }, { variant: "production" });
    expect(textOf(bytes).split("\n")).toEqual([
      "序号",
      "内容",
      "1",
      "甲",
      "年底",
      "措施",
      "乙",
      "2",
      "甲",
      "年底",
      "措施",
      "乙",
      "合计",
      "2",
    ]);
    expect(partOf(bytes).match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect([...partOf(bytes).matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => width)).toEqual([
      "2211",
      "2211",
      "4422",
    ]);
    expect(lintDocx(bytes)).toEqual([]);
  });

  test("a 版记 floats at the foot of the last page of text, and has its own even page after attachments", () => {
    const colophon =
      "〔版记〕\n{#抄送}\n〔版记抄送〕抄送： | {抄送}。\n{/抄送}\n〔版记印发〕{机关} | {日期}印发\n〔版记完〕";
    const afterText = partOf(buildTemplate(`〔正文〕甲\n${colophon}`));
    expect(afterText).toContain(
      'w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"',
    );
    const afterAttachment = partOf(buildTemplate(`〔横排节〕\n〔附件号〕附件\n〔版记页〕\n${colophon}`));
    expect(afterAttachment).not.toContain("w:tblpPr");
    expect(afterAttachment).toContain('<w:type w:val="evenPage"/>');
  });

  test("a 版记 without 抄送 has one row", () => {
    const template = buildTemplate(
      "〔正文〕甲\n〔版记〕\n{#抄送}\n〔版记抄送〕抄送： | {抄送}。\n{/抄送}\n〔版记印发〕{机关} | {日期}印发\n〔版记完〕",
    );
    const printed = (copyTo: string) =>
      paragraphsOf(
        fillTemplate(
          template,
          { 抄送: copyTo, 机关: "县委办公室", 日期: "8月1日" },
          { variant: "production" },
        ).bytes,
      )
        .filter((text) => text !== "")
        .slice(1);
    expect(printed("县纪委监委")).toEqual(["抄送：", "县纪委监委。", "县委办公室", "8月1日印发"]);
    expect(printed("")).toEqual(["县委办公室", "8月1日印发"]);
  });

  test.each<[string, string, string]>([
    ["an unknown style", "〔正文〕甲\n〔正闻〕乙", "第2行（乙）不认识〔正闻〕"],
    ["no style", "关于整改的通知", "第1行（关于整改的通知）不以〔样式〕开头"],
    ["a table that does not end", "〔表格〕\n〔列宽〕1 1\n〔行〕甲 | 乙", "第1行（〔表格〕）缺少〔表格完〕"],
    ["a table without widths", "〔表格〕\n〔行〕甲 | 乙\n〔表格完〕", "〔列宽〕应为正数"],
    [
      "a row with too few cells",
      "〔表格〕\n〔列宽〕1 1 1\n〔行〕甲 | 乙\n〔表格完〕",
      "“甲 | 乙”的列数与〔列宽〕不同",
    ],
    ["a paragraph in a table", "〔表格〕\n〔列宽〕1 1\n〔正文〕甲\n〔表格完〕", "〔正文〕不能用在表格里"],
    [
      "a repeated row of one cell",
      "〔表格〕\n〔列宽〕1\n{#问题}\n〔行〕甲\n{/问题}\n〔表格完〕",
      "至少要有两格",
    ],
    [
      "an end before its row",
      "〔表格〕\n〔列宽〕1 1\n{/问题}\n〔行〕甲 | 乙\n〔表格完〕",
      "结束标签前没有行",
    ],
  ])("%s is named with its line", (_, source, why) => {
    expect(() => buildTemplate(source)).toThrow(Failure);
    expect(() => buildTemplate(source)).toThrow(why);
  });
});
