import { fillTemplate, type TemplateData } from "../../src/ooxml/docx/fill";
import { lintDocx } from "./docx-lint";
import { noticeData, problems } from "./docx-notice-data";
import { noticeTemplate, withParts, partOf } from "./docx-text";
import { sdkFaults, validatorTest } from "./docx-validator";

const officeVersions = ["Office2019", "Microsoft365"] as const;

function filled(data: TemplateData, variant: "production" | "measurable" = "production"): Uint8Array {
  return fillTemplate(noticeTemplate, data, { variant, title: "整改通知书" }).bytes;
}

/** What a ledger holds at its worst. */
const nasty: TemplateData = {
  ...noticeData(2),
  标题: "关于“<w:p>”&]]>的\u0000通知\ud800",
  主送机关: "甲\r\n乙\t丙\u202e丁",
  问题: [
    { ...problems(1)[0], 反馈问题: "</w:t></w:r></w:p>{#问题}\n\n{单位}&xxe;\ufffe", 具体表现: "𠮷①—“引”…" },
    { 序号: 2 },
  ],
};

const bare: TemplateData = { 问题: [], 标题: "关于整改的通知" };

describe.each<[string, () => Uint8Array]>([
  ["the template", () => noticeTemplate],
  ["a notice of 1 problem", () => filled(noticeData(1))],
  ["a notice of 12 problems", () => filled(noticeData(12))],
  ["a notice of 60 problems", () => filled(noticeData(60))],
  ["a notice to be measured", () => filled(noticeData(12), "measurable")],
  ["a notice of nasty texts", () => filled(nasty)],
  ["a notice with nothing known", () => filled(bare)],
])("%s", (_, make) => {
  const bytes = make();

  test("has the structure that Word wants", () => {
    expect(lintDocx(bytes)).toEqual([]);
  });

  validatorTest.each(officeVersions)("is valid for %s", (version) => {
    expect(sdkFaults(bytes, version)).toEqual([]);
  });
});

validatorTest("the validator rejects what is not valid", () => {
  const broken = partOf(noticeTemplate).replace("<w:body>", "<w:body><w:r/>");
  expect(sdkFaults(withParts(noticeTemplate, { "word/document.xml": broken }), "Office2019")).not.toEqual([]);
});
