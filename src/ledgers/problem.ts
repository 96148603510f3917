import type { Ledger } from "../core/ledger";
import { ambiguities } from "./problem/ambiguities";
import { findings } from "./problem/findings";
import { rectification } from "./problem/rectification";
import { responsibility } from "./problem/responsibility";
import { supervision } from "./problem/supervision";

/** 问题台账: one problem to a number, one measure to a row. */
export const problemLedger: Ledger = {
  id: "problem",
  sheet: "问题台账",
  set: "rectification",
  purpose: "登记巡察反馈的问题，以及每个问题的责任、措施、时限、进展和销号情况",
  shape: "table",
  columns: [...findings, ...responsibility, ...rectification, ...supervision],
  key: ["id", "unit"],
  groupedBy: "problem",
  rowMark: "deadline",
  essential: {
    fields: ["problem"],
    atLeast: 3,
    candidates:
      /(?:问题|表现)(?:描述|内容|表述|情况)?$|^(?:反馈|具体|主要|存在|发现|巡察).{0,8}(?:问题|表现)$/,
  },
  // Clues and petitions hold names that must not leave their sheet: in doubt a sheet is theirs.
  foreign: [
    {
      header: /被反映|被举报|举报人|线索.{1,4}|^(?:问题)?线索$|涉(?:及|案)人员/,
      title: /线索(?:移交|办理|处置|管理|登记|情况|排查)*(?:台账|清单|登记|一览|汇总|明细|表)|^(?:问题)?线索/,
      means: "问题线索台账",
    },
    {
      header: /来访人|来信人|信访人|信访件|^反映人|反映人(?:姓名)?$|主要诉求|反映问题/,
      title:
        /(?:信访|来信来访|来访|举报)(?:件|事项|问题)?(?:办理|登记|交办|管理|受理|情况)*(?:台账|清单|登记|一览|汇总|明细|表)|^(?:信访|来信来访|举报)/,
      means: "信访台账",
    },
    {
      header:
        /^(?:姓名|联系电话|联系方式|电话|手机号?码?|身份证号?码?|家庭住址|住址|(?:工作)?单位及?职务|职务|职级)$/,
      title: /移交.{0,12}(?:事项|问题)(?:清单|台账|表)$/,
      unless: ["measure", "goal"],
      means: "含有个人信息的名册或线索清单",
    },
    { header: /借阅人|复印人/, title: /借阅登记/, means: "借阅登记" },
  ],
  pairs: [
    { header: "责任部门(人)", fields: ["department", "owner"] },
    { header: "责任单位(人)", fields: ["department", "owner"] },
    { header: "责任单位及责任人", fields: ["department", "owner"] },
    { header: "责任部门及责任人", fields: ["department", "owner"] },
  ],
  ambiguities,
  examples: [
    {
      id: "2026-001",
      unit: "县××局党组",
      aspect: "党的领导",
      problem: "理论学习中心组学习研讨不深入，全年12次学习中仅2次安排研讨",
      leader: "张某某",
      department: "办公室",
      feedbackOn: "2026-03-16",
      measure: "修订中心组学习制度，每季度安排1次专题研讨并建立发言提纲留存制度",
      deadline: "2026-06-30",
      progress: "已修订制度1项，二季度专题研讨已于5月20日开展",
      status: "整改中",
    },
    {
      id: "2026-002",
      unit: "县××局党组",
      aspect: "全面从严治党",
      problem: "公务接待审批不规范，抽查的30笔接待中8笔无公函",
      leader: "李某某",
      department: "财务股",
      feedbackOn: "2026-03-16",
      measure: "清退无公函接待费用0.86万元，完善接待审批表并由财务股逐笔审核",
      deadline: "2026-05-31",
      progress: "0.86万元已全部清退，审批表已启用",
      status: "已完成",
      doneOn: "2026-05-22",
      evidence: "清退凭证8份、新审批表样表",
    },
  ],
};
