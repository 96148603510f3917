import { columnOf } from "../../src/core/ledger";
import { claimAlias, claimWeakAlias, dictionaryOf } from "../../src/core/recognise/header-dictionary";
import { foldHeader } from "../../src/core/recognise/header-fold";
import { columnName } from "../../src/core/snapshot";
import { ledgers } from "../../src/ledgers";
import { problemLedger } from "../../src/ledgers/problem";
import { bookOf } from "./check-sheets";
import { sheetOf, type Cells } from "./sheet-of";

const { meaningOf } = dictionaryOf(problemLedger);

/** `measure`, `department+owner`, `measure&deadline` (both from the whole cell), with `?` where it may be another. */
function told(header: string): string {
  const meaning = meaningOf(header);
  if (meaning === undefined) return "";
  return meaning.fields.join(meaning.whole ? "&" : "+") + (meaning.ambiguity === undefined ? "" : "?");
}

const headersByField: readonly (readonly [string, string])[] = [
  ["id", "编号 问题编号 序号 序 No"],
  ["round", "轮次 巡察轮次 批次"],
  [
    "unit",
    "被巡察党组织 被巡察单位 被巡察单位名称 被巡察党组织名称 单位名称 整改单位 单位 乡镇 责任党组织 乡镇名称",
  ],
  ["aspect", "方面 问题类别 三个聚焦 三大问题 四个着力 四个落实 类别 问题类型"],
  [
    "problem",
    "反馈问题 巡察反馈的具体问题 反馈意见原文 存在的主要问题 主要问题及表现 整改问题 整改事项 整改任务 事项名称",
  ],
  [
    "problem",
    "反馈问题情况 反馈的主要问题 巡察反馈的主要问题 巡察问题 问题情况 巡察发现的主要问题 具体反馈问题",
  ],
  ["measure", "整改措施 具体整改措施 拟采取的整改措施 整改工作措施 整改措施及要求 下步措施 措施"],
  [
    "measure",
    "主要整改措施 整改主要措施 整改的具体措施 巡察整改措施 拟采取措施 采取的措施 问题整改措施 主要措施 工作措施",
  ],
  ["goal", "整改目标 整改要求 具体整改要求 工作目标任务"],
  [
    "deadline",
    "整改时限 完成期限 办结期限 截止时间 截止日期 整改时间 预计完成日期 整改时限要求 时间节点 完成时限要求",
  ],
  ["deadline", "具体整改时限 整改工作时限 整改期限要求 巡察整改时限 问题整改时限 工作完成时限 具体时间节点"],
  [
    "leader",
    "责任领导 责任领导及职务 主管领导 责任县领导 包联领导 分管领导 责任领导姓名 责任领导姓名及职务 主要责任领导",
  ],
  [
    "department",
    "责任部门 部门 科室 整改责任主体 责任主体 办理部门 承办单位 牵头责任单位 责任单位名称 具体责任部门 部门名称",
  ],
  ["owner", "责任人 具体责任人 责任人姓名 责任人及职务 责任人及联系方式 主要责任人 承办人"],
  ["partner", "配合单位 主要配合单位 配合单位名称"],
  ["ongoing", "长期坚持 是否长期坚持 是否常态化坚持 常态化坚持"],
  [
    "progress",
    "整改进展 整改情况 整改工作情况 目前整改情况 截至目前整改进展情况 整改具体情况 整改工作进展情况",
  ],
  [
    "progress",
    "问题整改情况 巡察反馈问题整改情况 主要整改成效 目前整改进展 工作进展情况 整改主要成效 当前进展情况",
  ],
  ["status", "整改状态 当前状态 办理状态 是否到位 是否已完成 是否办结 是否完成 目前整改状态 状态"],
  [
    "status+progress?",
    "完成情况 整改完成情况 目前完成情况 整改工作完成情况 整改结果 问题整改完成情况 截至目前完成情况",
  ],
  ["status+progress?", "是否销号 销号状态 销号情况 是否终结"],
  ["deadline+doneOn?", "完成时间 整改完成时间 具体完成时间 整改工作完成时间"],
  ["problem?", "存在问题 存在的问题"],
  ["evidence", "佐证材料 支撑材料 佐证 主要佐证材料 证明材料情况"],
  ["remark", "备注 备注情况 其他情况"],
];

describe("a header means its field", () => {
  test.each(headersByField)("%s: %s", (field, headers) => {
    for (const header of headers.split(" ")) expect([header, told(header)]).toEqual([header, field]);
  });

  test.each([
    ["反饋問題", "problem"],
    ["整改措施", "measure"],
    ["責任領導", "leader"],
    ["責任單位", "department"],
    ["責任單位/責任人", "department+owner"],
    ["整改時限", "deadline"],
    ["整改狀態", "status"],
    ["被巡察黨組織", "unit"],
    ["編號", "id"],
    ["備註", "remark"],
    ["佐證材料", "evidence"],
    ["整改進展情況", "progress"],
    ["銷號日期", "closedOn"],
    ["問題類別", "aspect"],
  ])("in traditional forms: %s", (header, field) => {
    expect(told(header)).toBe(field);
  });
});

describe("a header that is no field's stays unknown", () => {
  test.each([
    "目前存在的问题",
    "整改存在的问题",
    "整改中存在的主要问题",
    "巡察时间",
    "巡察单位",
    "巡察单位名称",
    "巡察责任人",
    "工作单位",
    "工作单位名称",
    "工作要求",
    "工作期限",
    "主要负责人",
    "具体情况",
    "有关情况",
    "巡察组",
    "整改",
    "整改工作",
    "责任领导职务",
    "联系电话",
    "重点问题情况",
    "巡察情况",
    "会议研究次数",
    "姓名",
    "目前措施",
  ])("%s", (header) => {
    expect(told(header)).toBe("");
  });
});

describe("two names in one header", () => {
  test.each([
    ["责任单位/责任人", "department+owner"],
    ["责任单位及责任人", "department+owner"],
    ["责任领导、责任部门", "leader+department"],
    ["牵头单位和配合单位", "department+partner"],
    ["责任部门及责任科室", "department"],
    ["问题及具体表现", "problem"],
    ["具体问题/整改措施", "problem"],
    ["整改目标及整改措施", "goal"],
    ["整改措施和时限", "measure&deadline"],
    ["整改措施及完成时限", "measure&deadline"],
    ["完成时限/责任人", "deadline&owner"],
    ["问题类别及问题描述", "problem"],
  ])("%s", (header, fields) => {
    expect(told(header)).toBe(fields);
  });
});

describe("every header of every ledger", () => {
  const named = ledgers.flatMap((ledger) =>
    ledger.columns.flatMap((column) =>
      [column.header, ...(column.aliases ?? []), ...(column.weakAliases ?? [])].map(
        (header) => [ledger, header, column.field] as const,
      ),
    ),
  );

  test("means one field only, or is asked", () => {
    const fields = new Map<string, string>();
    for (const [ledger, header, field] of named) {
      const key = `${ledger.id} ${foldHeader(header)}`;
      expect([header, fields.get(key) ?? field]).toEqual([header, field]);
      fields.set(key, field);
      const meaning = dictionaryOf(ledger).meaningOf(header);
      if (meaning?.ambiguity === undefined) expect([header, meaning?.fields]).toEqual([header, [field]]);
      else expect(meaning.fields).toContain(field);
    }
  });

  test("means the same with neutral words about it, and less surely, or nothing", () => {
    const about = ["具体", "主要", "巡察", "工作", "目前", "截至目前", "拟采取的", "存在的"];
    let stillKnown = 0;
    for (const [ledger, header, field] of named) {
      const { meaningOf: read } = dictionaryOf(ledger);
      const own = new Set(named.flatMap(([of, other]) => (of === ledger ? [foldHeader(other)] : [])));
      const others = [
        ...about.map((word) => word + header),
        `${header}情况`,
        `${header}要求`,
        `${header}名称`,
      ];
      for (const other of others) {
        const meaning = read(other);
        if (meaning === undefined || own.has(foldHeader(other))) continue;
        stillKnown += 1;
        const known = meaning.fields.includes(field) || meaning.fields.join() === read(header)?.fields.join();
        expect([other, meaning.fields, known]).toEqual([other, meaning.fields, true]);
        if (meaning.ambiguity === undefined) expect(meaning.strength).toBe(claimWeakAlias);
      }
    }
    expect(stillKnown).toBeGreaterThan(500);
  });

  test("choices, numbers and days are not guessed at", () => {
    for (const header of ["具体轮次", "重点问题情况", "主要方面", "反馈日期要求", "完善制度情况"]) {
      expect([header, told(header)]).toEqual([header, ""]);
    }
    expect(columnOf(problemLedger, "round").kind).toBe("choice");
    expect(meaningOf("具体整改时限")?.strength).toBeLessThan(claimAlias);
  });
});

describe("a sure header wins over a guess", () => {
  const columnsOf = (rows: Cells) => {
    const [table] = bookOf([sheetOf(rows)], "2026-09-20").tables;
    if (table === undefined) throw new Error("no ledger");
    const { map } = table.recognition;
    expect(map.questions).toEqual([]);
    return [...map.columns]
      .sort(([, a], [, b]) => a.column - b.column)
      .map(([field, { column }]) => `${field}=${columnName(column)}`)
      .join(" ");
  };
  const row = ["1", "村级工程先施工后补签合同", "补签合同3份", "办公室", "2026-06-30", "整改中"];

  test.each<[string, string[], string]>([
    [
      "责任部门 over 部门",
      ["部门", "反馈问题", "整改措施", "责任部门", "整改时限", "整改状态"],
      "problem=B measure=C department=D deadline=E status=F",
    ],
    [
      "整改时限 over 整改时间",
      ["整改时间", "反馈问题", "整改措施", "责任部门", "整改时限", "整改状态"],
      "problem=B measure=C department=D deadline=E status=F",
    ],
    [
      "整改措施 over 下步措施",
      ["下步措施", "反馈问题", "整改措施", "责任部门", "整改时限", "整改状态"],
      "problem=B measure=C department=D deadline=E status=F",
    ],
    [
      "整改措施 over 主要措施",
      ["主要措施", "反馈问题", "整改措施", "责任部门", "整改时限", "整改状态"],
      "problem=B measure=C department=D deadline=E status=F",
    ],
    [
      "整改状态 over 是否销号",
      ["是否销号", "反馈问题", "整改措施", "责任部门", "整改时限", "整改状态"],
      "problem=B measure=C department=D deadline=E status=F",
    ],
    [
      "guesses where nothing surer stands",
      ["责任领导", "巡察反馈的主要问题", "整改措施", "责任部门", "整改时限", "目前整改状态"],
      "leader=A problem=B measure=C department=D deadline=E status=F",
    ],
  ])("%s", (_name, headers, expected) => {
    expect(columnsOf([headers, row])).toBe(expected);
  });
});
