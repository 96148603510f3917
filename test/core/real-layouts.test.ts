/**
 * Ledgers as offices lay them out, each with what a careful reviewer would make of it: the columns, the problems
 * with their rows, and the findings, no more and no fewer.
 */
import { cellAddress, columnName, type CellValue } from "../../src/core/snapshot";
import { bookOf, checkSheets } from "./check-sheets";
import { areaOf, sheetOf, type Cells } from "./sheet-of";

const asOf = "2026-09-20";

interface Layout {
  readonly name: string;
  /** Cells separated by ｜; one that is nothing but digits is a number, `↵` a line end. */
  readonly rows: readonly string[];
  readonly merges?: readonly string[];
  readonly columns: string;
  /** Rows of each problem as Excel numbers them: `4+5 6`. */
  readonly problems: string;
  readonly unit?: string;
  /** `rule cell`, in the order of the sheet. */
  readonly findings: readonly string[];
}

function cellsOf(rows: readonly string[]): Cells {
  const cellOf = (text: string): CellValue =>
    text === "" ? null : /^\d+$/.test(text) ? Number(text) : text.replace(/↵/g, "\n");
  return rows.map((row) => row.split("｜").map(cellOf));
}

const layouts: readonly Layout[] = [
  {
    name: "整改方案填报表：问题一栏合并，每条措施一行",
    rows: [
      "序号｜具体问题内容｜整改落实目标*｜责任领导*｜责任单位｜措施数量｜预计完成时间*（长期任务）｜措施内容*｜措施类型*",
      "1｜违规发放津补贴12.3万元｜全部清退｜赵某｜财务科｜3｜2026-08-31｜清退违规发放的津补贴12.3万元｜挽回损失",
      "｜｜｜｜｜｜｜修订《财务管理制度》｜建章立制",
      "｜｜｜｜｜｜｜对3名责任人批评教育｜追责问责",
      "2｜干部日常监督不严｜从严监督｜孙某｜人事科｜1｜｜每月开展1次谈心谈话｜举一反三",
    ],
    merges: ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "F2:F4", "G2:G4"],
    columns: "id=A problem=B goal=C leader=D department=E deadline=G measure=H measureKind=I",
    problems: "2+3+4 5",
    findings: ["deadline-missing G5"],
  },
  {
    name: "一个单位一张表：单位在标题里，是否完成填是和否",
    rows: [
      "县林业局党组巡察整改台账",
      "序号｜巡察反馈问题｜整改举措｜牵头领导｜牵头股室｜整改时限｜整改进展｜是否完成",
      "1｜学习不深入｜全年开展12次集中学习｜张某｜办公室｜46203｜已开展8次｜否",
      "2｜林长制巡林记录缺失｜补齐巡林记录23份｜李某｜资源股｜46234｜已补齐｜是",
      "2｜护林员管理松散｜更换不合格护林员11名｜李某｜资源股｜46387｜｜否",
    ],
    columns: "id=A problem=B measure=C leader=D department=E deadline=F progress=G status=H",
    problems: "3 4 5",
    unit: "县林业局党组",
    findings: ["overdue F3", "id-duplicate A5"],
  },
  {
    name: "隐患整改台账：整改完成日期是实际日期，销号情况是状态",
    rows: [
      "隐患排查整改台账",
      "序号｜检查日期｜隐患问题描述｜整改要求（措施）｜整改期限｜整改责任单位｜整改责任人｜整改完成日期｜销号情况",
      "1｜46083｜消防通道堆放杂物｜立即清理｜立行立改｜后勤中心｜王某｜46084｜已整改",
      "2｜46083｜配电箱未接地｜更换配电箱2个｜46101｜后勤中心｜王某｜46099｜整改完成",
      "3｜46083｜灭火器过期｜更换灭火器16具｜46101｜后勤中心",
    ],
    columns: "id=A problem=C measure=D deadline=E department=F owner=G doneOn=H status=I",
    problems: "3 4 5",
    findings: ["overdue E5"],
  },
  {
    name: "三行表头：大类、小类、栏目层层合并",
    rows: [
      "县教体局党组落实县委第三巡察组反馈意见整改任务清单",
      "（反馈时间：2026年5月18日）",
      "序号｜单位｜存在问题、解决方案及完成时限｜｜｜｜责任落实｜｜备注",
      "｜｜问题｜｜整改｜｜责任领导｜责任科室｜",
      "｜｜具体问题｜具体表现｜解决措施｜完成时限｜｜｜",
      "1｜县教体局｜校服采购程序不规范｜3所学校未公开比选｜重新公开比选校服供应商｜2026年8月20日前｜何某｜装备股",
      "2｜县教体局｜食堂伙食费结余过大｜5所学校结余超3%｜清退结余伙食费21.6万元｜9月底前｜｜财务股",
    ],
    merges: [
      "A1:I1",
      "A2:I2",
      "A3:A5",
      "B3:B5",
      "C3:F3",
      "C4:D4",
      "E4:F4",
      "G3:H3",
      "G4:G5",
      "H4:H5",
      "I3:I5",
    ],
    columns: "id=A unit=B problem=C manifestation=D measure=E deadline=F leader=G department=H remark=I",
    problems: "6 7",
    unit: "县教体局",
    findings: ["leader-missing G7"],
  },
  {
    name: "小计、签字行、预留的空行夹在各部分之间",
    rows: [
      "巡察反馈问题整改台账",
      "被巡察单位：县住建局党组｜｜｜反馈日期：｜46120｜｜密级：内部",
      "序号｜反馈问题｜整改措施｜责任领导｜责任部门｜整改时限｜整改状态｜完成日期",
      "（一）党的领导方面",
      "1｜重大事项集体决策不严｜制定《“三重一大”事项清单》｜许某｜办公室｜2026-06-30｜已完成｜2026-06-20",
      "2｜老旧小区改造进度滞后｜3个小区于9月25日前完工｜韩某｜房产股｜2026年9月25日前｜整改中",
      "小计｜2",
      "（二）全面从严治党方面",
      "3｜质保金逾期未退还｜退还质保金7笔64.8万元｜杨某｜质监站｜立行立改｜已销号｜2026-04-28",
      "4",
      "5",
      "小计｜1个",
      "填表人：朱某｜｜｜审核人：秦某｜｜｜填报日期：2026年9月1日",
      "",
      "（三）基层党组织建设方面",
      "4｜机关支部换届超期｜10月完成换届｜杨某｜机关党委｜2026年10月15日前｜未启动",
      "合  计｜3个问题",
      "说明：1.整改状态填写未启动、整改中、基本完成、已完成、已销号；",
      "      2.时限须具体到日。",
    ],
    merges: ["A1:H1", "A4:H4", "A8:H8", "A15:H15"],
    columns: "id=A problem=B measure=C leader=D department=E deadline=F status=G doneOn=H",
    problems: "5 6 9 16",
    unit: "县住建局党组",
    findings: ["due-soon F6", "deadline-beyond-policy F16"],
  },
  {
    name: "全县汇总：各单位自编问题编号，序号另起",
    rows: [
      "青石县十三届县委第五轮巡察整改情况汇总表（截至2026年9月20日）",
      "序号｜巡察轮次｜被巡察单位｜问题编号｜反馈问题｜整改措施｜责任领导｜责任部门｜反馈时间｜整改期限｜整改进展情况｜整改状态｜销号时间｜佐证材料",
      "1｜第五轮｜县科技局党组｜1｜科技特派员管理松散｜修订科技特派员管理办法｜彭某｜农村股｜2026年3月18日｜2026年9月18日｜已印发管理办法｜已销号｜2026-08-02｜管理办法1份",
      "2｜第五轮｜县科技局党组｜2｜专项资金拨付慢｜拨付资金75万元｜彭某｜计财股｜2026年3月18日｜2026年9月18日｜已拨付55万元｜整改中",
      "3｜第五轮｜县科技局党组｜3｜支部活动少｜每月开展主题党日｜彭某｜党办｜2026年3月18日｜2026年9月18日，长期坚持｜已开展5次｜基本完成",
      "4｜第五轮｜云溪镇党委｜1｜扶贫资产闲置｜盘活闲置资产3处｜鲁某｜乡村振兴办｜2026年3月20日｜2026年12月31日｜已盘活1处｜整改中",
      "5｜第五轮｜云溪镇党委｜2｜违规用餐｜退缴餐费1280元｜鲁某｜纪委｜2026年3月20日｜立行立改｜已退缴｜已销号｜2026-04-02",
      "6｜第五轮｜云溪镇党委｜3｜村务监督缺位｜培训2期｜鲁某｜纪委｜2026年3月20日｜2025年9月20日｜｜未启动",
      "合计｜｜｜｜6个｜｜｜｜｜｜｜销号2个",
    ],
    merges: ["A1:N1"],
    columns:
      "round=B unit=C id=D problem=E measure=F leader=G department=H feedbackOn=I deadline=J progress=K status=L closedOn=M evidence=N",
    problems: "3 4 5 6 7 8",
    unit: "县科技局党组",
    findings: [
      "overdue J4",
      "deadline-beyond-policy J6",
      "closed-without-evidence N7",
      "deadline-before-feedback J8",
    ],
  },
  {
    name: "措施另有序号，问题不合并也不重写",
    rows: [
      "序号｜反馈问题｜措施序号｜整改措施｜责任领导｜责任部门｜整改时限｜整改状态",
      "1｜党建经费使用率低｜（1）｜制定党建经费使用计划｜柏某｜党办｜2026-07-31｜已完成",
      "｜｜（2）｜开展党建活动6次｜水某｜党办｜2026-10-31｜整改中",
      "2｜青年干部培养不力｜（1）｜实施导师帮带15对｜柏某｜人事科｜2026-08-31｜整改中",
    ],
    columns: "id=A problem=B measure=D leader=E department=F deadline=G status=H",
    problems: "2+3 4",
    findings: ["overdue G4"],
  },
  {
    name: "时限随问题合并，逾期只说一次；一栏写部门和责任人",
    rows: [
      "序号｜反馈问题｜整改措施｜责任领导｜责任部门/责任人｜完成时限｜落实情况｜整改状态",
      "1｜林地执法不严｜办理积案5件｜云某｜执法大队/李某｜2026年8月｜办结5件｜已完成",
      "｜｜建立案件督办台账｜云某｜执法大队/李某｜｜已建立｜已完成",
      "2｜护林员管理松散｜更换不合格护林员11名｜云某（副局长）｜资源股/葛某｜2026年8月｜更换6名｜推进中",
      "｜｜开展护林员培训2期｜｜｜｜已开展1期｜推进中",
    ],
    merges: ["A2:A3", "B2:B3", "F2:F3", "A4:A5", "B4:B5", "D4:D5", "E4:E5", "F4:F5"],
    columns: "id=A problem=B measure=C leader=D department=E owner=E deadline=F progress=G status=H",
    problems: "2+3 4+5",
    findings: ["overdue F4"],
  },
  {
    name: "排版用的横向合并处处都有",
    rows: [
      "问 题 整 改 台 账",
      "单位：县司法局｜｜｜｜｜｜填报日期：2026年9月1日",
      "序号｜反馈问题｜｜｜整改措施｜｜｜责任领导｜责任人｜整改时限｜｜是否完成",
      "1｜社区矫正对象脱管｜｜｜逐人建立矫正档案，每周报到｜｜｜潘某｜葛某｜2026年8月底前｜｜是",
      "2｜法律援助案件质量不高｜｜｜每季度开展案件质量评查｜｜｜潘某｜奚某｜2026年12月｜｜否",
      "｜｜｜｜对2名律师进行约谈｜｜｜潘某｜奚某｜2026年7月｜｜否",
    ],
    merges: [
      ...["A1:L1", "A2:F2", "G2:L2", "B3:D3", "E3:G3", "J3:K3", "B4:D4", "E4:G4", "J4:K4"],
      ...["A5:A6", "B5:D6", "E5:G5", "J5:K5", "E6:G6", "J6:K6"],
    ],
    columns: "id=A problem=B measure=E leader=H owner=I deadline=J status=L",
    problems: "4 5+6",
    unit: "县司法局",
    findings: ["overdue J6"],
  },
  {
    name: "三个清单并排，清单名一行、栏目一行",
    rows: [
      "县气象局党组巡察整改“三个清单”",
      "问题清单｜｜｜责任清单｜｜｜任务清单",
      "序号｜问题类型｜反馈问题｜责任领导｜责任部门｜责任人｜整改目标｜整改措施｜整改时限｜整改进度｜是否销号",
      "1｜党的领导｜预警发布不及时｜苗某｜台｜方某｜10分钟内发布｜修订预警发布流程｜2026-08-31｜100%｜是",
      "2｜党的建设｜支部活动不正常｜苗某｜台｜俞某｜按月开展｜每月开展主题党日｜长期｜70%｜否",
    ],
    merges: ["A1:K1", "A2:C2", "D2:F2", "G2:K2"],
    columns:
      "id=A aspect=B problem=C leader=D department=E owner=F goal=G measure=H deadline=I progress=J status=K",
    problems: "4 5",
    unit: "县气象局党组",
    findings: [],
  },
  {
    name: "第一列空着，记录之间有空行，右边另有统计",
    rows: [
      "｜序号｜反馈问题｜措施｜责任领导｜责任部门｜时限｜状态｜｜统计项｜数量",
      "｜1｜值班脱岗｜对2名脱岗人员通报批评｜范某｜办公室｜2026-06-30｜完成｜｜问题总数｜2",
      "｜｜｜｜｜｜｜",
      "｜2｜公文错漏｜建立公文三审三校制度｜范某｜办公室｜2026-09-22｜未完成",
    ],
    columns: "id=B problem=C measure=D leader=E department=F deadline=G status=H",
    problems: "2 4",
    findings: ["due-soon G4"],
  },
  {
    name: "表头在第十二行，上面是附件号、标题、单位、联系人和填表要求",
    rows: [
      "附件2",
      "县农业农村局党组巡察反馈问题整改台账",
      "",
      "单位名称｜县农业农村局党组｜｜反馈日期｜46111",
      "联系人：魏某｜｜联系电话：0000-0000000",
      "",
      "填表要求：",
      "1.责任领导填写班子成员姓名；",
      "2.整改时限不得填写“长期坚持”；",
      "3.整改措施应具体、可操作、可检查；",
      "4.反馈问题应照录反馈意见原文。",
      "项次｜具体问题｜整改目标｜整改具体措施｜责任领导｜责任科室｜整改完成时限｜完成情况",
      "1｜高标准农田管护不到位｜明确管护主体｜落实管护资金12万元，明确管护员36人｜姜某｜农建股｜9月底｜已落实管护员36人，资金到位8万元",
      "2｜耕地地力补贴错发｜收回错发资金｜收回错发资金0.9万元｜姜某｜\\｜2026年6月底｜错发资金已全部收缴国库，已整改到位",
    ],
    columns: "id=A problem=B goal=C measure=D leader=E department=F deadline=G progress=H",
    problems: "13 14",
    unit: "县农业农村局党组",
    findings: ["department-missing F14"],
  },
  {
    name: "责任领导几个问题合写一格",
    rows: [
      "序号｜反馈问题｜整改措施｜责任领导｜责任部门｜整改时限｜整改状态",
      "1｜信访件超期｜补办超期件6件｜郎某｜办信股｜２０２６年８月底前｜整改中",
      "2｜接访登记不全｜补登12批次｜｜接访股｜2026-10-31｜整改中",
      "3｜督办不力｜督办8件｜｜督查股｜｜整改中",
    ],
    merges: ["D2:D4"],
    columns: "id=A problem=B measure=C leader=D department=E deadline=F status=G",
    problems: "2 3 4",
    findings: ["overdue F2", "deadline-missing F4"],
  },
  {
    name: "审计整改台账：几十列，问题编号不在第一列，完成和目标两个时间",
    rows: [
      "序号｜集团｜所属责任公司｜问题来源｜问题简述｜提示问题金额（万元）｜问题类型｜整改计划及措施｜是否整改完成｜2025年金额类整改目标｜完成率｜未整改原因｜备注｜问题编号｜问题分类｜问题明细分类｜整改责任领导｜整改责任人｜验收负责人｜整改完成时间｜整改完成数量｜目标设定完成时间",
      "3｜云溪集团｜云溪水务公司｜经责审计｜应收账款长期挂账｜320｜资金类｜按月催收，收回100万元｜否｜100｜\\｜债务人破产｜｜SJ-2025-011｜财务管理｜往来款项｜冯某｜褚某｜卫某｜｜0｜46022",
      "7｜云溪集团｜云溪水务公司｜经责审计｜未按规定招标｜0｜程序类｜修订《采购管理办法》｜是｜\\｜ /｜｜｜SJ-2025-015｜工程管理｜招投标｜冯某｜褚某｜卫某｜45736｜1｜2025-03-31 00:00:00",
      "12｜云溪集团｜云溪环保公司｜专项审计｜超标准列支招待费｜2｜费用类｜清退超标准列支2.3万元｜是｜2｜1｜｜｜SJ-2024-031｜财务管理｜费用报销｜冯某｜褚某｜卫某｜｜1｜2024-09-30 00:00:00",
      "注：1.金额类问题填写第10列；2.整改完成时间填写实际完成时间。",
    ],
    columns:
      "unit=C problem=E measure=H status=I remark=M id=N aspect=O item=P leader=Q owner=R acceptedBy=S doneOn=T deadline=V",
    problems: "2 3 4",
    unit: "云溪水务公司",
    findings: ["overdue V2", "done-without-date T4"],
  },
  {
    name: "发下来还没有填的空台账",
    rows: ["序号｜反馈问题｜整改措施｜责任领导｜责任部门｜整改时限｜整改状态", "1", "2", "3"],
    columns: "id=A problem=B measure=C leader=D department=E deadline=F status=G",
    problems: "",
    findings: [],
  },
];

describe("ledgers as offices lay them out", () => {
  test.each(layouts)("$name", ({ rows, merges, columns, problems, unit, findings }) => {
    const sheet = sheetOf(cellsOf(rows), { merges: (merges ?? []).map(areaOf) });
    const [table] = bookOf([sheet], asOf).tables;
    if (table === undefined) throw new Error("not recognised as a ledger");
    const { map } = table.recognition;
    const mapped = [...map.columns]
      .sort(([, a], [, b]) => a.column - b.column || (a.part ?? 0) - (b.part ?? 0))
      .map(([field, { column }]) => `${field}=${columnName(column)}`);
    expect(mapped.join(" ")).toBe(columns);
    expect(map.questions).toEqual([]);
    const grouped = table.groups.map(({ records }) => records.map(({ row }) => row + 1).join("+"));
    expect(grouped.join(" ")).toBe(problems);
    expect(table.records[0]?.unit ?? "").toBe(unit ?? "");
    const found = checkSheets([sheet], asOf).findings.map(
      ({ rule, row, column }) => `${rule} ${cellAddress(row, column)}`,
    );
    expect(found).toEqual(findings);
  });
});

describe("sheets beside a ledger that are none", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "各单位统计表",
      [
        "十三届县委第四轮巡察整改情况统计表",
        "轮次｜被巡察单位/党组织名称｜巡察反馈问/题应整改数｜巡察反馈问题/已整改数｜完成率｜整改不力/问责人员数｜备注",
        "第四轮｜县林业局党组｜23｜20｜87%｜1",
        "合计｜｜23｜20｜87%｜1",
      ],
      ["A1:G1"],
    ],
    [
      "一个问题一张的归零表",
      [
        "巡察反馈问题整改归零表",
        "问题序号：｜3｜｜｜｜｜责任部门（人）：｜财务科(李某);",
        "巡察反馈的问题（包括例证）：｜｜固定资产账实不符，盘亏电脑11台",
        "针对根本原因制定的归零措施：｜｜组织全面盘点，完善固定资产管理制度",
        "整改措施完成情况：｜｜已完成盘点，补登电脑9台",
        "整改措施落实的佐证材料：｜｜盘点表",
      ],
      ["A1:I1", "A3:B3", "C3:I3", "A4:B4", "C4:I4", "A5:B5", "C5:I5"],
    ],
    [
      "横着填的任务卡",
      [
        "编号｜1｜责任领导｜王某｜责任部门｜办公室｜完成时限｜2026年8月底前",
        "反馈问题｜公文流转不规范，3份文件积压",
        "整改措施｜建立收文登记台账",
        "整改状态｜已完成",
      ],
      ["B2:H2", "B3:H3"],
    ],
    [
      "行列颠倒的台账",
      [
        "序号｜1｜2｜3",
        "反馈问题｜学习不深入｜管理不严｜审批不规范",
        "整改措施｜每月学习1次｜检查4次｜修订审批流程",
        "责任领导｜邹某｜邹某｜喻某",
        "整改时限｜2026-06-30｜2026-07-31｜",
        "整改状态｜整改中｜已完成｜整改中",
      ],
      [],
    ],
    [
      "填表说明",
      [
        "填表说明",
        "1.序号、反馈问题、整改措施、责任领导、责任部门、整改时限为必填",
        "字段｜含义｜示例",
        "反馈问题｜照录原文｜……",
        "整改时限｜具体到日｜2026-06-30",
      ],
      [],
    ],
    ["目录", ["序号｜单位名称｜问题数｜责任领导｜备注", "1｜县林业局｜2｜张某", "2｜县民政局｜2｜王某"], []],
    ["共性问题", ["序号｜问题｜涉及单位｜责任部门", "1｜学习不深入｜县财政局、县民政局｜组织部"], []],
  ])("%s", (_name, rows, merges) => {
    const sheet = sheetOf(cellsOf(rows), { merges: merges.map(areaOf) });
    expect(bookOf([sheet], asOf).tables).toEqual([]);
    expect(checkSheets([sheet], asOf).findings).toEqual([]);
  });
});
