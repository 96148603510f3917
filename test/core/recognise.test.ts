import { recognise, type Recognition } from "../../src/core/recognise/recognise";
import type { ColumnAnswer } from "../../src/core/recognise/column-answers";
import { columnName } from "../../src/core/snapshot";
import { ledgers } from "../../src/ledgers";
import { bookOf, checkSheets, dayOfText } from "./check-sheets";
import { areaOf, sheetOf, type Cells } from "./sheet-of";

const today = dayOfText("2026-09-20");

function recognised(
  rows: Cells,
  merges: readonly string[] = [],
  answers: readonly ColumnAnswer[] = [],
): Recognition {
  const result = recognise(sheetOf(rows, { merges: merges.map(areaOf) }), ledgers, answers, today);
  const [table] = "sheet" in result ? [] : result;
  if (table === undefined) throw new Error("not recognised as a ledger");
  return table;
}

/** `id=A problem=B`, sorted by column. */
function columnsOf({ map }: Recognition): string {
  return [...map.columns]
    .sort(([, a], [, b]) => a.column - b.column || (a.part ?? 0) - (b.part ?? 0))
    .map(([field, { column }]) => `${field}=${columnName(column)}`)
    .join(" ");
}

describe("headers as offices write them", () => {
  test.each<[string, string[], string]>([
    [
      "整改方案七列表",
      ["序号", "反馈问题", "整改目标", "整改措施", "责任领导", "责任部门", "完成时限"],
      "id=A problem=B goal=C measure=D leader=E department=F deadline=G",
    ],
    [
      "整改方案分项填报",
      ["序号", "具体表现", "具体问题内容", "整改落实目标", "责任领导", "责任部门", "预计完成时间"],
      "id=A manifestation=B problem=C goal=D leader=E department=F deadline=G",
    ],
    [
      "换行、空格、星号、冒号和单位都不影响认表",
      ["序 号", "反馈\n问题", "*整改措施：", "责任 领导", "牵头单位", "整改期限<br/>", "挽回损失（万元）"],
      "id=A problem=B measure=C leader=D department=E deadline=F recovered=G",
    ],
    [
      "全角字母和括号",
      ["编号", "问题描述（原文）", "整改要求（措施）", "整改责任领导", "整改责任单位", "到期日"],
      "id=A problem=B measure=C leader=D department=E deadline=F",
    ],
    [
      "一栏两个字段",
      ["序号", "具体问题", "整改措施", "责任单位/责任人", "整改时限"],
      "id=A problem=B measure=C department=D owner=D deadline=E",
    ],
    [
      "责任部门（人）",
      ["序号", "具体问题", "整改措施", "责任部门（人）", "整改时限"],
      "id=A problem=B measure=C department=D owner=D deadline=E",
    ],
    [
      "既有编号又有序号时编号为准",
      ["序号", "问题编号", "问题简述", "整改计划及措施", "目标设定完成时间"],
      "id=B problem=C measure=D deadline=E",
    ],
    [
      "四清单表头的标准写法优先于别名",
      ["编号", "反馈问题", "问题", "整改措施", "责任领导", "牵头领导", "整改时限"],
      "id=A problem=B measure=D leader=E deadline=G",
    ],
  ])("%s", (_name, headers, expected) => {
    const result = recognised([headers, headers.map((_, index) => (index === 0 ? 1 : "内容"))]);
    expect(columnsOf(result)).toBe(expected);
    expect(result.map.questions).toEqual([]);
  });

  test("titles, information rows and merged group headers stand above the columns", () => {
    const result = recognised(
      [
        ["县水务局党组巡察反馈问题整改台账"],
        ["填报单位：县水务局党组", null, null, "反馈时间：2026年3月16日", null, "密级：内部"],
        ["序号", "问题清单", null, "责任清单", null, "整改清单"],
        [null, "反馈问题", "具体表现", "责任领导", "责任科室\n责任人", "整改措施", "完成时限"],
        [1, "河道采砂监管不到位", "3处超范围开采", "张某某", "河道股/李某", "重新勘界立桩3处", "8月底前"],
      ],
      ["A1:G1", "A3:A4", "B3:C3", "D3:E3", "F3:G3"],
    );
    expect([result.headerTop, result.headerBottom]).toEqual([2, 3]);
    expect(columnsOf(result)).toBe(
      "id=A problem=B manifestation=C leader=D department=E owner=E measure=F deadline=G",
    );
    expect(result.information.title).toBe("县水务局党组巡察反馈问题整改台账");
    expect(result.information.values.get("unit")?.text).toBe("县水务局党组");
    expect(result.information.values.get("feedbackOn")?.text).toBe("2026年3月16日");
  });

  test("a two-row header without merged cells", () => {
    const result = recognised([
      ["序号", "存在问题、解决方案及完成时限", null, null, "责任领导"],
      [null, "具体问题", "解决措施", "完成时限", null],
      [1, "河道采砂监管不到位", "重新勘界立桩3处", "8月底前", "张某某"],
    ]);
    expect([result.headerTop, result.headerBottom]).toEqual([0, 1]);
    expect(columnsOf(result)).toBe("id=A problem=B measure=C deadline=D leader=E");
    expect(result.body.records).toHaveLength(1);
  });

  test("labels with their values in the next cell", () => {
    const result = recognised([
      ["单位", "云溪镇党委", null, "反馈日期", "2026.3.16"],
      ["序号", "反馈问题", "整改措施", "责任领导", "整改时限"],
      [1, "村级工程先施工后补签合同", "补签合同3份", "王某", "2026-06-30"],
    ]);
    expect(result.information.values.get("unit")?.text).toBe("云溪镇党委");
    expect(result.information.values.get("feedbackOn")?.text).toBe("2026.3.16");
  });

  test("an office that fills in its own ledger is not the unit inspected", () => {
    const result = recognised([
      ["填报单位：青石县委巡察办"],
      ["序号", "反馈问题", "整改措施", "整改时限"],
      [1, "村级工程先施工后补签合同", "补签合同3份", "2026-06-30"],
    ]);
    expect(result.information.values.has("unit")).toBe(false);
  });
});

describe("where two readings are possible it asks", () => {
  const headers = ["序号", "反馈问题", "整改措施", "责任领导", "完成时间", "整改状态"];
  const row = (value: string | number, status: string): Cells[number] => [
    1,
    "问题",
    "措施3项",
    "张某某",
    value,
    status,
  ];

  test.each<[string, Cells[number][], string | undefined]>([
    ["words of planning make 完成时间 the deadline", [row("2026年8月底前", "整改中")], "deadline"],
    ["立行立改 makes it the deadline", [row("立行立改", "已完成")], "deadline"],
    ["a day to come makes it the deadline", [row(46500, "整改中")], "deadline"],
    ["days past beside finished rows make it the date of completion", [row(46200, "已完成")], "doneOn"],
    ["days past beside open rows are asked", [row(46200, "整改中")], undefined],
    ["an empty column is asked", [row("", "整改中")], undefined],
  ])("%s", (_name, rows, field) => {
    const { map } = recognised([headers, ...rows]);
    expect([...map.columns].find(([, { column }]) => column === 4)?.[0]).toBe(field);
    expect(map.questions.map(({ candidates }) => candidates)).toEqual(field === undefined ? [["E"]] : []);
  });

  test("beside a deadline column 完成时间 is the date of completion", () => {
    const { map } = recognised([
      [...headers, "整改时限"],
      [...row("", "整改中"), "8月底前"],
    ]);
    expect(map.columns.get("doneOn")?.column).toBe(4);
    expect(map.columns.get("deadline")?.column).toBe(6);
  });

  test("two columns with an equal claim are asked, and the answer settles it", () => {
    const rows: Cells = [
      ["序号", "反馈问题", "整改措施", "完成时限", "到期日"],
      [1, "村级工程先施工后补签合同", "补签合同3份", "30日", "2026-06-30"],
    ];
    expect(recognised(rows).map.questions).toEqual([
      {
        field: "deadline",
        candidates: ["D", "E"],
        why: "D列「完成时限」、E列「到期日」都可能是「整改时限」",
        choices: [
          { field: "deadline", column: "D" },
          { field: "deadline", column: "E" },
        ],
      },
    ]);
    for (const column of ["E", "到期日"]) {
      const { map } = recognised(rows, [], [{ field: "deadline", column }]);
      expect(map.questions).toEqual([]);
      expect(map.columns.get("deadline")?.column).toBe(4);
    }
  });

  test("a header of two meanings can be answered either way, one that may be ours with no as well", () => {
    const rows: Cells = [headers, row("2026-06-30", "整改中")];
    const [question] = recognised(rows).map.questions;
    expect(question?.choices).toEqual([
      { field: "deadline", column: "E" },
      { field: "doneOn", column: "E" },
    ]);
    for (const choice of question?.choices ?? []) {
      const { map } = recognised(rows, [], [choice]);
      expect(map.questions).toEqual([]);
      expect(map.columns.get(choice.field ?? "")?.column).toBe(4);
    }
    const { map } = recognised(rows, [], [{ field: null, column: "E" }]);
    expect(map.questions).toEqual([]);
    expect([...map.columns.values()].some(({ column }) => column === 4)).toBe(false);
  });

  test("of two equal claims an empty column is out", () => {
    const { map } = recognised([
      ["序号", "反馈问题", "整改措施", "完成时限", "到期日"],
      [1, "村级工程先施工后补签合同", "补签合同3份", "2026-06-30", null],
    ]);
    expect(map.columns.get("deadline")?.column).toBe(3);
    expect(map.questions).toEqual([]);
  });

  test("存在问题 to the right of the measures is the difficulty, alone it is the finding", () => {
    const beside = recognised([
      ["序号", "反馈问题", "整改措施", "整改时限", "整改进展", "存在问题"],
      [1, "村级工程先施工后补签合同", "补签合同3份", "2026-06-30", "已补签2份", "承包人外出"],
    ]);
    expect(beside.map.columns.get("problem")?.column).toBe(1);
    expect(beside.map.unmapped.map(({ header }) => header)).toEqual(["存在问题"]);
    const alone = recognised([
      ["序号", "存在问题", "整改措施", "整改时限"],
      [1, "村级工程先施工后补签合同", "补签合同3份", "2026-06-30"],
    ]);
    expect(alone.map.columns.get("problem")?.column).toBe(1);
  });

  test("完成情况 is a status or a paragraph", () => {
    const make = (text: string) =>
      recognised([
        ["序号", "反馈问题", "整改措施", "整改时限", "完成情况"],
        [1, "村级工程先施工后补签合同", "补签合同3份", "2026-06-30", text],
      ]).map.columns;
    expect(make("已完成").get("status")?.column).toBe(4);
    expect(make("已与承包人补签合同2份，第3份正在协商").get("progress")?.column).toBe(4);
  });
});

describe("what is no problem ledger", () => {
  test.each<[string, Cells, string | undefined]>([
    ["an empty sheet", [], undefined],
    ["prose", [["关于开展巡察工作的通知"], ["一、总体要求"], ["二、工作安排"]], undefined],
    [
      "a list of clues",
      [
        ["问题线索移交办理台账"],
        ["编号", "巡察轮次", "巡察组", "线索来源", "被反映人", "主要问题", "六项纪律", "移交日期"],
        ["XS2026-001", "第十四轮", "第一组", "信访举报", "某某甲", "违规发放补贴", "廉洁纪律", 46114],
      ],
      "问题线索台账",
    ],
    [
      "a list of petitions",
      [
        ["件号", "收到时间", "反映渠道", "反映人", "主要诉求", "办理时限", "承办人"],
        [1, "3月5日", "来信", "匿名", "反映补贴发放", "3月底", "甲某"],
      ],
      "信访台账",
    ],
    [
      "a duty roster",
      [
        ["序号", "姓名", "单位", "电话", "备注"],
        [1, "甲", "办公室", "123", ""],
      ],
      undefined,
    ],
  ])("%s", (_name, rows, means) => {
    const book = bookOf([sheetOf(rows)], "2026-09-20");
    expect(book.tables).toEqual([]);
    expect(book.unrecognised.map((result) => result.means)).toEqual([means]);
  });
});

describe("rows", () => {
  const headers = ["序号", "反馈问题", "整改措施", "责任领导", "整改时限", "整改状态"];
  const tableOf = (rows: Cells, merges: readonly string[] = []) => {
    const book = bookOf([sheetOf([headers, ...rows], { merges: merges.map(areaOf) })], "2026-09-20");
    const [table] = book.tables;
    if (table === undefined) throw new Error("no ledger");
    return table;
  };

  test("merged cells and values of the first row hold for all measures of a problem", () => {
    const merged = tableOf(
      [
        [1, "挂床住院3份", "退回费用0.5万元", "石某", "2026-06-30", "已完成"],
        [null, null, "培训48人", null, "2026-07-31", "整改中"],
        [2, "回款超期", "建立台账按月公示", "卢某", "2026-08-31", "整改中"],
      ],
      ["A2:A3", "B2:B3", "D2:D3"],
    );
    expect(merged.groups.map(({ records }) => records.length)).toEqual([2, 1]);
    const [first, second] = merged.records;
    expect([second?.text("problem"), second?.text("leader"), second?.text("status")]).toEqual([
      "挂床住院3份",
      "石某",
      "整改中",
    ]);
    expect(second?.cell("leader")).toEqual({ row: 1, column: 3 });
    expect(first?.cell("measure")).toEqual({ row: 1, column: 2 });
  });

  test("a column filled only in the first row speaks for the problem; one filled further down does not", () => {
    const table = tableOf([
      [1, "挂床住院3份", "退回费用0.5万元", "石某", "2026-06-30", "已完成"],
      [null, null, "培训48人", null, null, null],
      [null, null, "约谈2人", null, null, "整改中"],
    ]);
    const third = table.records.map((record) => [
      record.text("leader"),
      record.text("deadline"),
      record.text("status"),
    ]);
    expect(third).toEqual([
      ["石某", "2026-06-30", "已完成"],
      ["石某", "2026-06-30", ""],
      ["石某", "2026-06-30", "整改中"],
    ]);
  });

  test("number and problem repeated on each row are one problem with several measures", () => {
    const table = tableOf([
      [1, "挂床住院3份", "退回费用0.5万元", "石某", "2026-06-30", "已完成"],
      [1, "挂床住院3份", "培训48人", "石某", "2026-07-31", "整改中"],
      [2, "挂床住院3份", "培训48人", "石某", "2026-07-31", "整改中"],
    ]);
    expect(table.groups.map(({ records }) => records.length)).toEqual([2, 1]);
  });

  test("同上 is followed for persons, organs, dates and statuses, not for free text", () => {
    const table = tableOf([
      [1, "问题甲", "退回费用0.5万元", "石某", "2026-06-30", "整改中"],
      [2, "问题乙", "同上", "同上", "〃", "同上"],
    ]);
    const [, second] = table.records;
    expect(second?.text("leader")).toBe("石某");
    expect(second?.text("deadline")).toBe("2026-06-30");
    expect(second?.text("measure")).toBe("同上");
  });

  test("sections are kept, totals, notes, signatures, blank and reserved rows are no records", () => {
    const table = tableOf(
      [
        ["一、党的领导方面"],
        [1, "问题甲", "退回费用0.5万元", "石某", "2026-06-30", "整改中"],
        ["小计", "1项"],
        [],
        ["二、群众身边不正之风方面"],
        ["（一）医保基金使用"],
        [1, "问题乙", "退回费用0.8万元", "卢某", "2026-06-30", "整改中"],
        [2, null, null, null, null, null],
        [3, null, null, null, null, null],
        ["合计", "2项", null, null, null, null],
        ["说明：牵头领导为班子成员。"],
        ["填表人：李某", null, null, "审核人：王某"],
      ],
      ["A2:F2", "A6:F6"],
    );
    expect(
      table.records.map((record) => [record.text("problem"), record.text("aspect"), record.text("item")]),
    ).toEqual([
      ["问题甲", "党的领导方面", ""],
      ["问题乙", "群众身边不正之风方面", "医保基金使用"],
    ]);
    expect(table.recognition.body.notes).toEqual(["说明:牵头领导为班子成员。"]);
  });

  test("a header printed again further down is no record", () => {
    const table = tableOf([
      [1, "问题甲", "退回费用0.5万元", "石某", "2026-06-30", "整改中"],
      headers,
      [2, "问题乙", "退回费用0.8万元", "卢某", "2026-06-30", "整改中"],
    ]);
    expect(table.records.map((record) => record.text("problem"))).toEqual(["问题甲", "问题乙"]);
  });

  test("a problem that begins like a note is a record all the same", () => {
    const table = tableOf([["说明1", "说明材料造假", "重新核查材料5份", "石某", "2026-06-30", "整改中"]]);
    expect(table.records).toHaveLength(1);
  });
});

describe("several units, several tables", () => {
  const headers = ["序号", "反馈问题", "整改措施", "责任领导", "整改时限", "整改状态"];
  const line = (id: number, problem: string): Cells[number] => [
    id,
    problem,
    "措施3项",
    "张某",
    "2026-10-31",
    "整改中",
  ];
  const told = (rows: Cells, merges: readonly string[] = []) =>
    bookOf([sheetOf(rows, { merges: merges.map(areaOf) })], "2026-09-20").tables.map((table) =>
      table.records.map((record) => [record.unit, record.text("aspect"), record.text("problem")]),
    );

  test("units as section rows, with aspects below them", () => {
    const rows = [
      headers,
      ["一、县林业局党组"],
      ["（一）党的领导方面"],
      line(1, "护林员管理松散"),
      ["二、县民政局党组"],
      line(1, "低保动态管理不到位"),
    ];
    expect(told(rows)).toEqual([
      [
        ["县林业局党组", "", "护林员管理松散"],
        ["县民政局党组", "", "低保动态管理不到位"],
      ],
    ]);
  });

  test("a unit written once for a block of problems holds for the block", () => {
    const rows = [
      ["被巡察单位", ...headers],
      ["县林业局党组", ...line(1, "护林员管理松散")],
      [null, ...line(2, "造林验收走过场")],
      ["县民政局党组", ...line(1, "低保动态管理不到位")],
    ];
    expect(told(rows)[0]?.map(([unit]) => unit)).toEqual(["县林业局党组", "县林业局党组", "县民政局党组"]);
  });

  test("a second table below the first, with its own header and its own unit", () => {
    const rows = [
      ["一、县审计局党组巡察反馈问题"],
      headers,
      line(1, "审计报告滞后"),
      [],
      ["二、云溪镇党委巡察反馈问题"],
      ["序号", "具体问题", "责任领导", "整改措施", "完成时限"],
      [1, "河长巡河不到位", "李某", "每月巡河2次", "2026-10-31"],
    ];
    expect(told(rows)).toEqual([
      [["县审计局党组", "", "审计报告滞后"]],
      [["云溪镇党委", "", "河长巡河不到位"]],
    ]);
  });

  test("one table printed in two parts with the same header stays one", () => {
    expect(told([headers, line(1, "问题甲"), headers, line(2, "问题乙")])[0]).toHaveLength(2);
  });
});

describe("rows below the table and beside it", () => {
  const headers = ["序号", "反馈问题", "整改措施", "责任领导", "整改时限", "整改状态"];
  const sound: Cells[number] = [1, "护林员管理松散", "措施3项", "张某", "2026-10-31", "整改中"];

  test.each<[string, Cells[number][], number]>([
    [
      "a seal and a date without labels",
      [
        [null, null, null, null, null, "（单位盖章）"],
        [null, null, null, null, null, "2026年9月18日"],
      ],
      1,
    ],
    [
      "a line of totals and what stands below it",
      [
        ["合计", "1项"],
        [null, null, null, "张某", null, null],
      ],
      1,
    ],
    [
      "an example of how to fill in",
      [["示例", "学习不深入", "每月学习1次", "某某", "2026-06-30", "已完成"]],
      1,
    ],
    ["a report that there is nothing", [[2, "无", null, null, null, null]], 1],
    [
      "a problem below a subtotal",
      [
        ["小计", "1项"],
        [2, "造林验收走过场", "措施2项", "张某", "2026-10-31", "整改中"],
      ],
      2,
    ],
    ["a problem that nothing else is known of", [[2, "造林验收走过场", null, null, null, null]], 2],
  ])("%s", (_name, rows, records) => {
    const [table] = bookOf([sheetOf([headers, sound, ...rows])], "2026-09-20").tables;
    expect(table?.records).toHaveLength(records);
  });

  test("rows that were passed over below the end are told", () => {
    const rows = [headers, sound, ["合计", "1项"], [null, null, null, "张某", null, null]];
    const [table] = bookOf([sheetOf(rows)], "2026-09-20").tables;
    expect(table?.recognition.body.passedOver).toEqual([3]);
  });

  test("序号 to each measure under a merged problem is one problem", () => {
    const rows = [headers, sound, [2, null, "措施2项", "张某", "2026-10-31", "整改中"]];
    const [table] = bookOf([sheetOf(rows, { merges: [areaOf("B2:B3")] })], "2026-09-20").tables;
    expect(table?.groups).toHaveLength(1);
  });
});

describe("what could be the problem is asked, and nothing is said before", () => {
  const rows: Cells = [
    ["序号", "具体表现", "整改目标", "责任领导", "责任部门", "整改时限"],
    [1, "3处超范围开采", "监管到位", null, "河道股", null],
  ];
  const [table] = bookOf([sheetOf(rows)], "2026-09-20").tables;

  test("the question names the column", () => {
    expect(table?.recognition.map.questions).toMatchObject([{ field: "problem", candidates: ["B"] }]);
  });

  test("no rule runs until it is answered", () => {
    const open = checkSheets([sheetOf(rows)], "2026-09-20");
    expect([open.findings, open.notRun.length > 10]).toEqual([[], true]);
    const answered = checkSheets([sheetOf(rows)], "2026-09-20", [{ field: "problem", column: "B" }]);
    expect(answered.findings.map(({ rule }) => rule).sort()).toEqual(["deadline-missing", "leader-missing"]);
  });

  test("a plan of work that speaks of no problem is no ledger", () => {
    const plan: Cells = [
      ["序号", "工作任务", "责任领导", "责任单位", "完成时限"],
      [1, "召开动员会", "张某", "办公室", "3月底"],
    ];
    expect(bookOf([sheetOf(plan)], "2026-09-20").tables).toEqual([]);
  });
});

test.each([
  ["a clue by its sheet's name", "问题线索移交", [] as string[]],
  ["a clue by its title", "Sheet1", ["青石县委巡察组问题线索办理台账"]],
  ["a petition by its title", "Sheet1", ["来信来访登记表"]],
])("%s is left alone even under the headers of a problem ledger", (_name, name, titles) => {
  const rows = [
    ...titles.map((title) => [title]),
    ["序号", "具体问题", "责任领导", "办理期限"],
    [1, "虚报冒领", "张某", "3月底"],
  ];
  const book = bookOf([sheetOf(rows, { name })], "2026-09-20");
  expect(book.tables).toEqual([]);
  expect(book.unrecognised[0]?.means).toBeDefined();
});

describe("nothing is lost on the way", () => {
  const headers = ["序号", "反馈问题", "整改措施", "责任领导", "责任部门", "整改时限"];
  const line = (id: number): Cells[number] => [
    id,
    `第${String(id)}处采砂点超范围开采`,
    "立桩3处",
    "张某",
    "河道股",
    "2026-10-31",
  ];

  test("words of headers that open no table do not hide the rows below them", () => {
    const rows = [
      headers,
      line(1),
      ["附：责任分工"],
      ["责任领导", "责任部门", "责任人", "备注"],
      line(2),
      line(3),
    ];
    const [table, second] = bookOf([sheetOf(rows)], "2026-09-20").tables;
    expect([table?.records.length, second]).toEqual([3, undefined]);
    expect(table?.recognition.body.passedOver).toContain(3);
  });

  test("what the problems of a first table say does not make a second table a list of petitions", () => {
    const first = [1, "信访件办理登记台账不规范", "立桩3处", "张某", "河道股", "2026-10-31"];
    const rows = [
      headers,
      first,
      [],
      ["序号", "具体问题", "责任部门", "整改措施", "完成时限"],
      [1, "合同先施工后补签", "办公室", "补签3份", "10月底"],
    ];
    expect(bookOf([sheetOf(rows)], "2026-09-20").tables).toHaveLength(2);
  });

  test("an answer for one sheet makes no ledger of another", () => {
    const duties = sheetOf(
      [
        ["责任领导", "责任部门", "完成时限", "工作任务"],
        ["张某", "办公室", "3月底", "动员"],
      ],
      { name: "分工" },
    );
    const answers = [{ field: "problem", column: "反馈问题", sheet: "问题台账" }];
    expect(bookOf([sheetOf([headers, line(1)]), duties], "2026-09-20", answers).tables).toHaveLength(1);
  });

  test("a unit broken over lines in its cell is one unit", () => {
    const units = ["县水务局党组", "县水务局\n党组", "县 水务局党组"];
    const rows = [["被巡察单位", ...headers], ...units.map((unit, index) => [unit, ...line(index + 1)])];
    const [table] = bookOf([sheetOf(rows)], "2026-09-20").tables;
    expect(new Set(table?.records.map(({ unit }) => unit))).toEqual(new Set(["县水务局党组"]));
  });

  test("very hidden sheets are programs' own and left alone", () => {
    const hidden = sheetOf([headers, line(1)], { name: "底稿", visibility: "veryHidden" });
    expect(bookOf([hidden], "2026-09-20")).toMatchObject({ tables: [], sheets: [] });
  });

  test.each([
    ["序号 姓名 工作单位及职务 主要问题 处置方式 办理期限 承办人"],
    ["序号 姓名 联系电话 问题内容 责任领导 办理期限"],
  ])("a list of persons is no ledger: %s", (names) => {
    const rows = [names.split(" "), names.split(" ").map((_, index) => (index === 0 ? 1 : "某"))];
    const book = bookOf([sheetOf(rows)], "2026-09-20");
    expect([book.tables, book.unrecognised[0]?.means]).toEqual([[], "含有个人信息的名册或线索清单"]);
  });
});
