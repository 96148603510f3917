import type { BookRule } from "../core/rule";

export const classifiedMarking: BookRule = {
  id: "classified-marking",
  title: "文件标有密级",
  why: "标密文件不能在普通办公电脑上处理，本工具不读取其内容、不生成文书",
  source: "涉密载体管理要求",
  severity: "error",
  category: "confidentiality",
  needs: [],
  endsCheck: true,
  message: (data) => `工作表「${String(data["sheet"])}」标有「${String(data["marking"])}」，没有继续读取`,
  suggestion: () => "请按保密规定在涉密设备上处理；如标注有误，由定密责任人更正后再用",
  *book({ secrecy }) {
    for (const { sheet, marking, cell } of secrecy) yield { sheet, cell, data: { sheet, marking } };
  },
  examples: {
    asOf: "2026-05-10",
    bad: [
      { head: ["秘密★一年"], rows: [{}] },
      { head: ["县委第二巡察组反馈问题台账", "密级：机密"], rows: [{}] },
    ],
    good: [
      {},
      { head: ["密级：内部"], rows: [{}] },
      {
        head: ["保守国家秘密专项检查反馈问题台账"],
        rows: [{ problem: "涉密人员未签订保密承诺书，秘密文件交接登记不全" }],
      },
    ],
  },
};
