import * as fc from "fast-check";
import { Failure } from "../../src/core/failure";
import { fillTemplate, type FilledDocument, type TemplateData } from "../../src/ooxml/docx/fill";
import { lintDocx } from "./docx-lint";
import { noticeData } from "./docx-notice-data";
import {
  noticeTemplate,
  paragraphsOf,
  paragraphXml,
  partOf,
  rowXml,
  tableXml,
  textOf,
  userTemplate,
  withParts,
} from "./docx-text";

function fill(template: Uint8Array, data: TemplateData): FilledDocument {
  return fillTemplate(template, data, { variant: "production" });
}

function failureOf(action: () => unknown): Failure {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("did not fail");
}

const data: TemplateData = {
  单位: "县卫生健康局",
  机关: { 全称: "中共青石县委" },
  问题: [
    { 序号: 1, 描述: "学习研讨不深入", 已完成: true },
    { 序号: 2, 描述: "接待审批把关不严", 已完成: false },
  ],
  有抄送: false,
};

describe("what a template prints", () => {
  test.each<[string, string, string]>([
    ["a value", paragraphXml("报{单位}。"), "报县卫生健康局。"],
    ["a value with blanks in its tag", paragraphXml("报{ 单位 }。"), "报县卫生健康局。"],
    ["a value by its path", paragraphXml("{机关.全称}"), "中共青石县委"],
    ["full-width braces", paragraphXml("报｛单位｝。"), "报县卫生健康局。"],
    ["a tag split by Word into runs", paragraphXml("报{", "单", "位", "}。"), "报县卫生健康局。"],
    [
      "a paragraph for each item",
      ["{#问题}", "{序号}.{描述}", "{/问题}"].map((text) => paragraphXml(text)).join(""),
      "1.学习研讨不深入\n2.接待审批把关不严",
    ],
    [
      "a list within a sentence",
      paragraphXml("{#问题}{序号}{#已完成}（完成）{/已完成}{^已完成}（未完成）{/已完成}；{/问题}"),
      "1（完成）；2（未完成）；",
    ],
    [
      "a row for each item",
      tableXml(2, rowXml("序号", "问题"), rowXml("{#问题}{序号}", "{描述}{/问题}")),
      "序号\n问题\n1\n学习研讨不深入\n2\n接待审批把关不严",
    ],
    [
      "nothing where a section has no value",
      ["前", "{#有抄送}", "抄送：{单位}", "{/有抄送}", "后"].map((text) => paragraphXml(text)).join(""),
      "前\n后",
    ],
    [
      "tags in a content control",
      `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${paragraphXml("{单位}")}</w:sdtContent></w:sdt>`,
      "县卫生健康局",
    ],
  ])("%s", (_, body, printed) => {
    const { bytes, missing, unknown } = fill(userTemplate(body), data);
    expect(textOf(bytes)).toBe(printed);
    expect([...missing, ...unknown]).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
  });

  test("tags in headers, footers and text boxes are filled", () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraphXml("{单位}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const footer = partOf(noticeTemplate, "word/footer1.xml").replace("— ", "{单位}— ");
    const { bytes } = fill(userTemplate(box, { "word/footer1.xml": footer }), data);
    expect(partOf(bytes)).toContain("县卫生健康局");
    expect(textOf(bytes, "word/footer1.xml")).toContain("县卫生健康局— ");
  });

  test("a notice tells its facts and attaches every problem", () => {
    const { bytes, missing, unknown } = fill(noticeTemplate, noticeData(12));
    expect([...missing, ...unknown]).toEqual([]);
    const text = textOf(bytes);
    expect(text).toContain(
      "县委第一巡察组对中共青石县卫生健康局党组开展了巡察，并于2026年8月12日反馈了巡察意见，共反馈问题12个",
    );
    expect(text).toContain("于2026年9月12日前报送我办审核。");
    expect(text).toContain("XC2026-012");
  });

  test("sentences close where what is optional is absent", () => {
    const { bytes, missing } = fill(noticeTemplate, {
      ...Object.fromEntries(Object.entries(noticeData(3)).filter(([tag]) => !tag.startsWith("有"))),
      轮次: "",
    });
    const text = textOf(bytes);
    expect(text).toContain("根据巡察工作统一部署，县委第一巡察组对");
    expect(text).toContain("共反馈问题3个（计数口径：按问题；截至2026年8月12日）。");
    expect(text).toContain("整改方案经集体研究后，按规定时间报送我办审核。");
    expect(text).not.toMatch(/[，、；]。|。。|，，|（）|\{|\}/);
    expect(text).not.toContain("抄送");
    expect(missing).toEqual([]);
  });
});

describe("gaps", () => {
  test.each<[string, TemplateData]>([
    ["an empty text", { 时限: "" }],
    ["null", { 时限: null }],
    ["undefined", { 时限: undefined }],
  ])("%s prints 【待补充】 and is listed once", (_, gapData) => {
    const { bytes, missing, unknown } = fill(userTemplate(paragraphXml("{时限}、{时限}")), gapData);
    expect(textOf(bytes)).toBe("【待补充】、【待补充】");
    expect(missing).toEqual(["时限"]);
    expect(unknown).toEqual([]);
  });

  test("a gap in a row is not filled from outside the list", () => {
    const template = userTemplate(paragraphXml("{#问题}{时限}{/问题}"));
    expect(textOf(fill(template, { 时限: "2026年底", 问题: [{ 时限: "" }] }).bytes)).toBe("【待补充】");
  });

  test("blanks for handwriting stay blank", () => {
    const { bytes, missing } = fill(userTemplate(paragraphXml("[{日期}]")), { 日期: "　　年　月　日" });
    expect(textOf(bytes)).toBe("[　　年　月　日]");
    expect(missing).toEqual([]);
  });

  test("zero is a value", () => {
    expect(textOf(fill(userTemplate(paragraphXml("{数量}个")), { 数量: 0 }).bytes)).toBe("0个");
  });

  test.each(["{单为}", "{constructor}", "{__proto__}", "{机关.名称}", "{问题}", "{有抄送}", "{单位.length}"])(
    "%s, which the data does not know as a text, is named",
    (tag) => {
      const { bytes, unknown } = fill(userTemplate(paragraphXml(tag)), data);
      expect(textOf(bytes)).toBe("【待补充】");
      expect(unknown).toEqual([tag.slice(1, -1)]);
    },
  );

  test.each(["constructor", "toString", "__proto__"])("{#%s} is no section of the data", (tag) => {
    const { bytes, unknown } = fill(userTemplate(paragraphXml(`甲{#${tag}}乙{/${tag}}`)), data);
    expect(textOf(bytes)).toBe("甲");
    expect(unknown).toEqual([tag]);
  });

  test("a misspelt list prints nothing and is named", () => {
    const { bytes, unknown } = fill(userTemplate(paragraphXml("甲{#问提}乙{/问提}")), data);
    expect(textOf(bytes)).toBe("甲");
    expect(unknown).toEqual(["问提"]);
  });
});

describe("texts of the data", () => {
  const template = userTemplate(paragraphXml("始{内容}终"));

  test.each<[string, string, string]>([
    ["tags", "{单位}{#问题}", "{单位}{#问题}"],
    ["markup", "</w:t></w:r></w:p><b>&amp;]]>", "</w:t></w:r></w:p><b>&amp;]]>"],
    ["line breaks of every kind", "甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"],
    ["tabs", "甲\t乙", "甲 乙"],
    ["what XML cannot hold", "甲\u0000\u000b\ud800\ufffe乙", "甲乙"],
    ["marks that turn the writing", "甲\u202e乙", "甲乙"],
    ["rare characters", "𠮷喆㎡", "𠮷喆㎡"],
  ])("%s", (_, given, printed) => {
    const { bytes } = fill(template, { 内容: given });
    expect(paragraphsOf(bytes)[0]).toBe(`始${printed}终`);
    expect(lintDocx(bytes)).toEqual([]);
  });

  test("any text gives a sound document with that text", () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.constantFrom("{", "}", "<", "&", '"', "\n", "“", "—"),
        fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code)),
      ),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const { bytes } = fill(template, { 内容: text });
        expect(lintDocx(bytes)).toEqual([]);
        const legible = text.replace(/[^\p{L}\p{N}\p{P}]/gu, "");
        expect((paragraphsOf(bytes)[0] ?? "").replace(/[^\p{L}\p{N}\p{P}]/gu, "")).toBe(`始${legible}终`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("templates that cannot be used", () => {
  test.each<[string, string, readonly string[]]>([
    ["a brace is missing", paragraphXml("{单位"), ["标签“单位”缺少右花括号}"]],
    ["a brace too many", paragraphXml("单位}"), ["“单位”前缺少左花括号{"]],
    ["a list does not end", paragraphXml("{#问题}{序号}"), ["“{#问题}”没有对应的“{/问题}”"]],
    ["a list does not begin", paragraphXml("{/问题}"), ["“{/问题}”没有对应的“{#问题}”"]],
    ["a list ends as another", paragraphXml("{#问题}{/整改}"), ["“{#问题}”却以“{/整改}”结束"]],
    [
      "a list runs out of its table",
      paragraphXml("{#问题}") + tableXml(2, rowXml("{序号}", "{/问题}")),
      ["“{#问题}”与“{/问题}”的位置不配"],
    ],
    [
      "several faults at once",
      paragraphXml("{单位") + paragraphXml("{/问题}"),
      ["标签“单位”缺少右花括号}", "“{/问题}”没有对应的“{#问题}”"],
    ],
    ["raw markup", paragraphXml("{@单位}"), ["不支持“{@单位}”这种写法"]],
    ["raw markup within a sentence", paragraphXml("甲{@单位}"), ["不支持“{@单位}”这种写法"]],
    ["tags of paid modules", paragraphXml("{%图片}"), ["不支持“{%图片}”这种写法"]],
    ["other delimiters", paragraphXml("{=[[ ]]=}"), ["不支持“{=[[ ]]=}”这种写法"]],
  ])("%s", (_, body, reasons) => {
    const failure = failureOf(() => fill(userTemplate(body), data));
    expect(failure.code).toBe("bad-template");
    for (const reason of reasons) expect(failure.why).toContain(reason);
  });

  const compound = new Uint8Array(4096);
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const encrypted = Uint8Array.from(compound);
  encrypted.set(
    [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  const types = partOf(noticeTemplate, "[Content_Types].xml");
  const ofType = (type: string): Uint8Array =>
    withParts(noticeTemplate, {
      "[Content_Types].xml": types.replace(/application[^"]*document\.main\+xml/, type),
    });
  const withoutBody = withParts(noticeTemplate, {
    "[Content_Types].xml": types.replace("/word/document.xml", "/word/lost.xml"),
  });
  const torn = Uint8Array.from(noticeTemplate);
  torn.fill(0, 60, 400);

  test.each<[string, Uint8Array, string, string]>([
    ["an empty file", new Uint8Array(), "not-a-document", "空"],
    ["an old .doc", compound, "not-a-document", "旧版"],
    ["a document with a password", encrypted, "encrypted", "密码"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 正文"), "not-a-document", "PDF"],
    ["a text file", new TextEncoder().encode("关于整改的通知"), "not-a-document", "不是Word文档"],
    [
      "a workbook",
      ofType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      "not-a-document",
      "不是Word文档",
    ],
    [
      "a document with macros",
      ofType("application/vnd.ms-word.document.macroEnabled.main+xml"),
      "not-a-document",
      "宏",
    ],
    ["a file cut off", noticeTemplate.slice(0, 3000), "bad-template", "损坏"],
    ["a file with a torn part", torn, "bad-template", "损坏"],
    ["a document without its body", withoutBody, "bad-template", "缺少正文部件"],
  ])("%s", (_, bytes, code, why) => {
    const failure = failureOf(() => fill(bytes, data));
    expect(failure.code).toBe(code);
    expect(failure.why).toContain(why);
  });
});

describe("the file", () => {
  test("same template and data, same bytes", () => {
    const { bytes } = fill(noticeTemplate, noticeData(5));
    expect(fill(noticeTemplate, noticeData(5)).bytes).toEqual(bytes);
    // The first entry's time and day in MS-DOS form: 1980-01-01, whenever and wherever it is made.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test("parts of the user's own stay as they were", () => {
    const picture = Uint8Array.from({ length: 999 }, (_, index) => index % 251);
    const theme = "<a:theme xmlns:a='x'>｛主题｝</a:theme>";
    const template = userTemplate(paragraphXml("{单位}"), {
      "word/media/红头.png": picture,
      "word/theme/theme1.xml": theme,
    });
    const { bytes } = fill(template, data);
    expect(partOf(bytes, "word/theme/theme1.xml")).toBe(theme);
    expect(partOf(bytes, "word/media/红头.png")).toBe(partOf(template, "word/media/红头.png"));
  });

  test("the title stands in the properties of the document", () => {
    const { bytes } = fillTemplate(noticeTemplate, noticeData(1), {
      variant: "production",
      title: "整改<通知>",
    });
    expect(partOf(bytes, "docProps/core.xml")).toContain("<dc:title>整改&lt;通知&gt;</dc:title>");
  });
});
