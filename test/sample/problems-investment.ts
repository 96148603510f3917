import { aspects, date, type SampleUnit } from "./sample-unit";

/** A company owned by the county: money, contracts, and one deadline put off with leave. */
export const investment: SampleUnit = {
  unit: "中共青石县城市建设投资有限公司委员会",
  feedbackOn: "2026-04-22",
  grouping: "merged",
  problems: [
    {
      id: 32,
      aspect: aspects.decisions,
      problem:
        "党委把方向、管大局、保落实作用发挥不充分，2024年以来公司章程规定的18项前置研究事项中，有5项直接由董事会决定",
      leader: "钟某某",
      measures: [
        {
          office: "党群工作部\n汤某",
          mode: "限期整改",
          measure: "修订党委前置研究讨论重大事项清单，议题上会前由党群工作部审核把关",
          deadline: "2026年6月30日前",
          progress: "清单已修订为22项，6月起上会议题均附审核单",
          status: "已销号",
          doneOn: date("2026-06-19"),
          evidence: "事项清单1份、审核单9份",
          acceptance: "同意销号",
        },
        {
          office: "纪检监察室\n安某",
          mode: "限期整改",
          measure: "对5项未经前置研究的决策逐项补做合规审查，对2名责任人谈话提醒",
          deadline: date("2026-07-15"),
          progress: "合规审查意见5份已提交党委会，谈话提醒2人",
          status: "已完成",
          doneOn: date("2026-07-09"),
          evidence: "审查意见5份、谈话记录2份",
        },
      ],
    },
    {
      id: 33,
      aspect: aspects.decisions,
      problem:
        "防范化解债务风险不力，到期债务接续方案编制滞后，3笔共1.2亿元借款临近到期才启动续贷，支付过桥资金费用86万元",
      leader: "贝某某",
      measures: [
        {
          office: "财务管理部\n尹某某",
          mode: "限期整改",
          measure: "编制2026—2028年债务接续计划，提前6个月启动续贷，按月向党委会报告偿债情况",
          deadline: "反馈后3个月内",
          progress: "接续计划已通过党委会审议，按月报告4次",
          status: "已完成",
          doneOn: date("2026-07-17"),
          evidence: "接续计划1份、月报4份",
        },
        {
          office: "财务管理部\n尹某某",
          mode: "限期整改",
          measure: "与出借方协商退还过桥资金费用中不合规部分，追究审批人员责任",
          deadline: "视协商进展确定",
          progress: "已发函2次，对方答复尚在研究",
          status: "整改中",
        },
      ],
    },
    {
      id: 34,
      aspect: aspects.decisions,
      problem:
        "重点项目建设管理滞后，滨河路改造、老旧小区配套等5个项目平均超工期7个月，其中2个项目未办理施工许可即开工",
      manifestation: "滨河路二标段设计变更11次，未履行审批程序4次",
      leader: "简某",
      measures: [
        {
          office: "工程管理部\n施某某",
          mode: "限期整改",
          measure: "补办2个项目施工许可，对5个项目逐一倒排工期，按月考核参建单位",
          deadline: "2026年8月31日前",
          progress: "施工许可已补办，3个项目完工，2个项目进度达到90%",
          status: "整改中",
          extendedTo: date("2026-11-30"),
          extensionOn: date("2026-08-20"),
          remark: "汛期停工，延期申请已经县委巡察办同意",
        },
      ],
    },
    {
      id: 35,
      aspect: aspects.people,
      problem:
        "招标采购监管不到位，2024年以来21个采购项目中有6个拆分为30万元以下自行采购，总金额139万元，规避公开招标",
      leader: "简某",
      measures: [
        {
          office: "合约审计部\n左某某",
          mode: "限期整改",
          measure: "制定采购负面清单，系统设置同类项目年度累计预警，超过30万元自动转公开招标",
          deadline: date("2026-07-31"),
          progress: "负面清单已印发，预警功能7月上线，触发预警2次",
          status: "已完成",
          doneOn: date("2026-07-28"),
          evidence: "负面清单1份、系统截图4张",
        },
        {
          office: "纪检监察室\n安某",
          mode: "限期整改",
          measure: "对6个拆分项目开展专项核查，对3名责任人分别给予诫勉和扣减绩效",
          deadline: "2026年8月15日前",
          progress: "核查结束，诫勉1人，扣减绩效2人共1.8万元",
          status: "已完成",
          doneOn: date("2026-08-13"),
          evidence: "核查报告1份、处理决定3份",
        },
      ],
    },
    {
      id: 36,
      aspect: aspects.people,
      problem:
        "国有资产出租管理混乱，46处门面房中有13处租金低于周边市场价三成以上，9处到期未收回，租金拖欠57.2万元",
      leader: "贝某某",
      measures: [
        {
          office: "资产运营部\n宁某某",
          mode: "限期整改",
          measure: "委托评估机构对46处门面房重新评估租金，到期的9处全部收回并公开招租",
          deadline: "2026年底前",
          progress: "评估完成，收回6处，公开招租4处",
          status: "整改中",
        },
        {
          office: "资产运营部\n宁某某",
          mode: "限期整改",
          measure: "逐户催收欠租57.2万元，对拖欠一年以上的5户提起诉讼",
          deadline: "2026年9月10日前",
          progress: "已收回44.5万元，5户中3户已调解，2户等待开庭",
          status: "整改中",
        },
      ],
    },
    {
      id: 37,
      aspect: aspects.people,
      problem:
        "公务接待和商务接待界限不清，2025年32笔商务接待中有10笔无接待清单，5笔陪餐人数超标，涉及金额3.7万元",
      leader: "钟某某",
      measures: [
        {
          office: "综合部\n路某",
          mode: "立行立改",
          measure: "清退超标费用0.92万元，修订商务接待管理办法，报销须附函件、清单、审批单",
          deadline: "已完成",
          progress: "费用已清退，办法已修订印发",
          status: "已完成",
          doneOn: date("2026-05-20"),
          evidence: "清退凭证5份、管理办法1份",
        },
      ],
    },
    {
      id: 38,
      aspect: aspects.party,
      problem:
        "选人用人程序不规范，2024年提拔的4名中层干部中，2人任职年限不足破格提拔未报批，1人考察材料与民主测评同日完成",
      leader: "钟某某",
      measures: [
        {
          office: "党群工作部\n汤某",
          mode: "限期整改",
          measure: "对2名破格提拔人员按程序重新研究，制定中层干部选拔任用工作规程和全程纪实表",
          deadline: "2026.8.31",
          progress: "2人已按程序重新考察，工作规程8月25日印发",
          status: "已完成",
          doneOn: "/",
          evidence: "考察材料2份、工作规程1份",
        },
      ],
    },
    {
      id: 39,
      aspect: aspects.party,
      problem: "党建与生产经营“两张皮”，4个项目部未建立临时党支部，党建考核仅占绩效2分，2025年考核全部为优秀",
      leader: "汪某某",
      measures: [
        {
          office: "党群工作部\n汤某",
          mode: "限期整改",
          measure: "在4个项目部成立临时党支部，党建考核权重提高到15分，按三档强制分布",
          deadline: "2026年7月15日前",
          progress: "4个临时党支部已批复成立，考核办法已修订",
          status: "已完成",
          doneOn: date("2026-07-14"),
          evidence: "批复4份、考核办法1份",
        },
      ],
    },
    {
      id: 40,
      aspect: aspects.rectification,
      problem:
        "审计、巡察反馈问题整改联动不足，2023年审计指出的往来款项长期挂账1560万元，整改三年仍有430万元未清理，原因不明",
      leader: "贝某某",
      measures: [
        {
          office: "财务管理部\n尹某某",
          mode: "限期整改",
          measure: "逐笔核实挂账430万元，能收回的限期收回，确属坏账的按程序报县国资局核销",
          deadline: "2026年10月15日前",
          progress: "已核实388万元，其中收回215万元，核销申请173万元已上报",
          status: "整改中",
        },
      ],
    },
  ],
};
