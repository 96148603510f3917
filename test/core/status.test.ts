import fc from "fast-check";
import { progressIsUnclear, progressSaysDone } from "../../src/core/progress-text";
import { readStatus } from "../../src/core/status";
import { statuses } from "../../src/core/status-words";

describe("a status word", () => {
  test.each<[string, readonly string[]]>([
    ["未启动", ["未启动", "待启动", "尚未启动", "未开展", "未整改", "尚未整改"]],
    [
      "整改中",
      [
        "整改中",
        "正在整改",
        "正常推进",
        "按期推进",
        "常态化推进",
        "正在办理",
        "未到位",
        "超期未完成",
        "逾期",
        "未解决",
        "部分解决",
        "部分完成",
        "正在有序推进",
        "持续推进",
        "未全部完成",
        "尚未整改到位",
        "未完成。",
        "否",
      ],
    ],
    [
      "基本完成",
      [
        "基本完成",
        "长期坚持",
        "已整改完成，长期坚持",
        "已整改到位，持续巩固",
        "已完成并长期坚持",
        "完成，需长期坚持",
        "已落实、持续深化",
        "已完成，但仍需持续跟踪",
        "基本完成，持续推进",
      ],
    ],
    [
      "已完成",
      [
        "已完成",
        "已落实",
        "落实到位",
        "全面完成",
        "全部整改到位",
        "均已整改到位",
        "已解决",
        "已结案",
        "验收通过",
        "已验收",
        "按期完成",
        "逾期完成",
        "已立行立改",
        "立行立改已完成",
        "✓",
        "√",
        "100%",
        "100%完成",
        "完成100%",
        "完成率100%",
        "已于2026年5月20日完成",
        "已完成（2026年5月20日）",
        "已完成（5月20日）",
        "已 完\n成",
        "已完成，未销号",
        "已完成，详见附件3",
        "是",
      ],
    ],
    ["已销号", ["已销号", "同意销号", "已完成，已销号", "已銷號"]],
  ])("means %s", (status, written) => {
    for (const word of written) {
      expect([word, readStatus(word, "整改状态")]).toEqual([
        word,
        { word, status, slip: /[。]$/.test(word), silent: false },
      ]);
    }
  });

  test.each([
    "完成80%",
    "80%",
    "完成1/2",
    "完成□",
    "□完成",
    "完成？",
    "已完成/未完成",
    "已完成3项",
    "已完成方案制定",
    "5月完成",
    "完成1、2号楼",
    "完成×",
    "不适用",
    "立行立改",
    "差不多了",
    "未知",
    "已完成，剩余2户推进中",
    "1000%完成",
  ])("%s is none that we know, and nothing is proposed for it", (word) => {
    expect(readStatus(word, "整改状态")).toEqual({ word, status: null, slip: false, silent: false });
  });

  test.each<[string, string]>([
    ["己完成", "已完成"],
    ["以完成", "已完成"],
    ["已完成。", "已完成"],
    ["（已完成）", "已完成"],
    ["已完成√", "已完成"],
    ["√已完成", "已完成"],
    ["已销号！", "已销号"],
    ["巳整改到位", "已完成"],
    ["整改中；", "整改中"],
  ])("%s is a slip for %s", (word, status) => {
    expect(readStatus(word, "整改状态")).toMatchObject({ status, slip: true });
  });

  test.each<[string, string | null]>([
    ["1.已完成\n2.已完成\n3.持续推进", "整改中"],
    ["1.已完成；2.已完成", "已完成"],
    ["1.已完成2.已销号", "已完成"],
    ["①已完成②未启动", "未启动"],
    ["（1）已完成\n（2）基本完成", "基本完成"],
    ["一是已完成，二是整改中", "整改中"],
    ["措施1：已完成；措施2：整改中", "整改中"],
    ["已完成\n长期坚持", "基本完成"],
    ["已完成\n已完成", "已完成"],
    ["1.已完成\n2.已完成，长期坚持", "基本完成"],
    ["1.已完成\n2.见会议纪要", null],
    ["1.已完成\n2.完成80%", null],
  ])("%j is read by item, and the slowest counts: %s", (word, status) => {
    expect(readStatus(word, "完成情况")).toMatchObject({ status, slip: false });
  });

  test.each<[string, string, string | null, boolean]>([
    ["是", "是否销号", "已销号", false],
    ["√", "是否销号", "已销号", false],
    ["否", "是否销号", null, true],
    ["未销号", "销号情况", null, true],
    ["否", "是否銷號", null, true],
    ["已完成", "销号情况", "已完成", false],
    ["否", "是否整改完成", "整改中", false],
    ["是", "是否到位", "已完成", false],
    ["未销号", "整改状态", "整改中", false],
  ])("%s under %s", (word, header, status, silent) => {
    expect(readStatus(word, header)).toEqual({ word, status, slip: false, silent });
  });

  test("figures never make it done, whatever word stands beside them", () => {
    const figures = fc.oneof(
      fc.integer({ min: 0, max: 99 }).map((percent) => `${String(percent)}%`),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 99 }))
        .map((parts) => parts.join("/")),
      fc.integer({ min: 1, max: 99 }).map((count) => `${String(count)}项`),
    );
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom("完成", "已完成", "整改完成", "已销号", "办结"),
        (figure, done) => {
          for (const word of [`${figure}${done}`, `${done}${figure}`, `${done}（${figure}）`]) {
            expect(readStatus(word, "").status).toBeNull();
          }
        },
      ),
    );
  });

  test("the five read as themselves", () => {
    expect(statuses.map((status) => readStatus(status, "").status)).toEqual([...statuses]);
  });
});

describe("a progress text", () => {
  test.each([
    "已完成",
    "已整改到位。",
    "该问题已整改到位，下一步将持续巩固整改成果",
    "已完成整改。下一步，将继续加强监管",
    "已完成整改。下一步，将继续加强监管，确保制度落实到位。",
    "已全部完成整改，长期坚持。",
    "已完成整改并长期坚持",
    "5个问题已全部整改到位",
    "5个问题中5个已整改到位",
    "反馈的3个问题均已整改完成",
    "1.违规补贴已全部清退；2.审批制度已修订，整改完成率100%，已完成整改任务",
    "错发资金已全部收缴国库，已整改到位",
    "已按照巡察组要求全部整改到位",
    "已将违规占用的3间办公用房全部整改到位",
    "接待费超标问题已整改到位",
    "未落实“三重一大”制度问题已整改到位",
    "部分干部纪律意识不强的问题已整改到位，确保类似问题不再发生",
    "已于2026年5月20日完成整改",
    "已在规定时限内完成整改",
    "剩余2个问题已全部整改到位",
    "未完成的2个问题已全部整改到位",
    "该问题已得到有效解决，下步将举一反三，防止反弹",
    "已完成并销号",
    "问题已解决，相关责任人已批评教育",
    "已完成全部整改任务",
    "已对照反馈问题完成整改，并建立长效机制",
    "已整改到位，持续推进作风建设",
    "已整改到位\n下一步：继续坚持每月自查",
  ])("says that all is done: %s", (progress) => {
    expect(progressSaysDone(progress)).toBe(true);
    expect(progressIsUnclear(progress)).toBe(false);
  });

  test.each([
    "整改中",
    "力争年底前全部完成",
    "确保全部整改到位",
    "要求各科室全部整改到位",
    "5个问题中3个已整改到位",
    "五个问题中三个已整改到位",
    "反馈5个问题，3个已整改到位",
    "共4项措施，其中3项已完成",
    "3个已整改到位，2个正在推进",
    "已完成整改目标的一半",
    "整改完成80%",
    "80%的问题已整改到位",
    "已完成1/2",
    "已基本整改到位",
    "部分问题已整改到位",
    "大部分已整改到位",
    "正在推进，预计6月底前全部整改到位",
    "预计5月底前，完成整改",
    "计划于年底前全部完成",
    "拟于8月完成整改",
    "将于8月底前全部完成",
    "尚未整改到位",
    "尚未全部整改到位",
    "已清退3.2万元，剩余1.1万元正在追缴",
    "已整改到位2个，尚有1个正在整改",
    "已完成整改。下一步，将推进剩余2户搬迁",
    "已整改到位，下一步补办用地手续",
    "已完成整改，下一步完成竣工验收",
    "年底前全部整改到位",
    "有序推进",
    "已制定方案，按计划推进",
    "1.已完成；2.已完成；3.持续推进",
    "已清退5万元，未完成追缴2万元",
    "3个问题未完成，2个已完成",
    "申请延期至9月底",
    "已督促施工单位整改，待竣工验收",
  ])("says that work is left: %s", (progress) => {
    expect(progressSaysDone(progress)).toBe(false);
    expect(progressIsUnclear(progress)).toBe(false);
  });

  test.each([
    "已清退5万元，缴入国库",
    "已修订印发制度",
    "材料已补齐",
    "清退违规补贴1.2万元，对2名责任人批评教育",
    "修订制度3项",
    "已召开专题会议2次，已签订责任书",
    "补办手续12份。下一步，将加强日常监管",
    "已与承包人补签合同3份",
    "问题房屋已拆除",
    "3个支部已换届",
  ])("tells of something concluded, and no more: %s", (progress) => {
    expect(progressSaysDone(progress)).toBe(false);
    expect(progressIsUnclear(progress)).toBe(true);
  });

  test.each([
    "",
    "无",
    "已完成方案制定",
    "整改方案初稿已完成",
    "已制定整改方案",
    "已启动",
    "已督促承建单位返工",
    "已上报请示",
    "县直各单位高度重视",
    "\\",
  ])("tells of nothing concluded: %j", (progress) => {
    expect(progressSaysDone(progress)).toBe(false);
    expect(progressIsUnclear(progress)).toBe(false);
  });
});
