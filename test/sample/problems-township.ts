import { aspects, date, type SampleUnit } from "./sample-unit";

/** A town that repeats the facts of a problem in every row, and writes its dates by hand. */
export const township: SampleUnit = {
  unit: "中共云溪镇委员会",
  feedbackOn: "2026.4.10",
  grouping: "repeated",
  problems: [
    {
      id: 21,
      aspect: aspects.decisions,
      problem:
        "巩固拓展脱贫攻坚成果有松懈，防返贫监测走访不到位，抽查的20户监测对象中有6户半年内无走访记录，2户收入核算明显失实",
      leader: "田某某",
      measures: [
        {
          office: "乡村振兴办\n冯某",
          mode: "立行立改",
          measure: "对全镇112户监测对象逐户入户走访，重新核算收入，调整帮扶措施",
          deadline: "立行立改",
          progress: "112户已全部走访，调整帮扶措施14户，新纳入2户",
          status: "已完成",
          doneOn: "2026.4.28",
          evidence: "走访记录112份",
        },
        {
          office: "乡村振兴办\n冯某",
          mode: "长期坚持",
          measure: "实行镇村干部每月走访、每季度交叉核查，结果纳入村级绩效考核",
          deadline: "2026年底前，并长期坚持",
          progress: "已开展交叉核查1轮，扣减2个村绩效分",
          status: "整改中",
        },
      ],
    },
    {
      id: 22,
      aspect: aspects.decisions,
      problem:
        "耕地保护责任落实不力，2024年卫片执法发现的9宗违法占地图斑，至巡察时仍有4宗未拆除复耕，涉及耕地5.3亩",
      manifestation: "其中2宗为村干部亲属建房，镇里三次下达通知均未执行",
      leader: "孙某",
      measures: [
        {
          office: "自然资源所\n鲁某某",
          mode: "限期整改",
          measure: "对4宗图斑依法组织拆除，恢复耕种5.3亩，邀请县自然资源局现场验收",
          deadline: "2026年9月25日前",
          progress: "已拆除3宗4.1亩，剩余1宗当事人提起行政复议，复议机关已维持原决定，正在组织拆除",
          status: "整改中",
        },
      ],
    },
    {
      id: 23,
      aspect: aspects.decisions,
      problem:
        "人居环境整治重面子轻里子，主干道沿线反复粉刷投入36万元，背街小巷和7个自然村垃圾收运不及时，群众意见较大",
      leader: "田某某",
      measures: [
        {
          office: "村镇建设办\n付某",
          mode: "限期整改",
          measure: "为7个自然村配备垃圾收集点15处、清运车2辆，实行两日一清",
          deadline: "\\",
          progress: "收集点已建成11处，清运车采购手续办理中",
          status: "整改中",
        },
      ],
    },
    {
      id: 24,
      aspect: aspects.decisions,
      problem:
        "基层减负要求落实不到位，镇里要求各村建立的工作群达28个，村级每月报送表格41张，其中17张内容重复",
      leader: "齐某某",
      measures: [
        {
          office: "党政办/纪某某",
          mode: "立行立改",
          measure: "清理工作群19个，合并重复表格17张，制定村级报表准入清单",
          deadline: "立行立改，长期坚持",
          progress: "工作群由28个减至9个，报表由41张减至24张，准入清单已印发",
          status: "已销号",
          doneOn: "2026.5.6",
          evidence: "解散截图19张、准入清单1份",
          acceptance: "同意销号",
        },
      ],
    },
    {
      id: 25,
      aspect: aspects.people,
      problem:
        "惠农补贴发放审核不严，2024年耕地地力保护补贴中有13户面积虚报，多领补贴6340元，2名已故人员仍在发放名单中",
      leader: "孙某",
      measures: [
        {
          office: "农业农村办\n阮某",
          mode: "限期整改",
          measure: "追回多领补贴6340元，与公安、民政数据比对核销死亡人员，名单在村务公开栏公示7天",
          deadline: "２０２６年６月３０日前",
          progress: "6340元已全部追回，核销2人，12个村均已公示",
          status: "已完成",
          doneOn: "2026.6.24",
          evidence: "缴款单13份、公示照片12张",
        },
        {
          office: "财政所/江某某",
          mode: "限期整改",
          measure: "修订惠农补贴三级审核流程，村级初审须两人签字并留存丈量照片",
          deadline: "2026年8月31日前",
          progress: "流程已修订印发，2026年补贴已按新流程审核",
          status: "已完成",
          doneOn: "2026.8.20",
          evidence: "审核流程文件1份",
        },
      ],
    },
    {
      id: 26,
      aspect: aspects.people,
      problem:
        "村级工程管理不规范，2023年以来15个村级小型项目中有8个先施工后补签合同，4个项目结算未经审计，金额118万元",
      leader: "待定",
      measures: [
        {
          office: "村镇建设办\n付某",
          mode: "限期整改",
          measure: "委托第三方对4个未审计项目进行结算审计，核减部分从工程尾款中扣除",
          deadline: date("2025-08-31"),
          progress: "审计已进场，2个项目出具初稿",
          status: "整改中",
          remark: "原分管领导6月调离",
        },
      ],
    },
    {
      id: 27,
      aspect: aspects.people,
      problem:
        "集体“三资”监管缺位，5个村的林地、门面出租未公开竞价，合同期最长达30年，7份合同租金多年未收，拖欠21.4万元",
      leader: "孙某",
      measures: [
        {
          office: "农经站\n沈某某",
          mode: "限期整改",
          measure: "清理合同126份，对不合规的11份重新协商签订，租金明显偏低的依法变更",
          deadline: "2026年9月底前完成",
          progress: "126份合同清理完毕，已重新签订9份，2份正在协商",
          status: "进度一般",
        },
        {
          office: "农经站\n沈某某",
          mode: "限期整改",
          measure: "收缴拖欠租金21.4万元，对拒不缴纳的由司法所协助起诉",
          deadline: "2026年10月10日前",
          progress: "已收缴17.6万元，起诉1户",
          status: "整改中",
        },
      ],
    },
    {
      id: 27,
      aspect: aspects.people,
      problem:
        "便民服务效能不高，镇便民服务中心8个窗口中3个经常空岗，抽查的45件办件中有12件超过承诺时限，未说明原因",
      leader: "齐某某",
      measures: [
        {
          office: "便民服务中心\n贾某",
          mode: "限期整改",
          measure: "加强窗口人员教育管理，强化服务意识，切实提升服务水平",
          deadline: "2026年7月31日前",
          progress: "窗口实行AB岗，7月办件超时率为零",
          status: "已完成",
          doneOn: "2026.7.30",
          evidence: "AB岗排班表1份",
        },
      ],
    },
    {
      id: 29,
      aspect: aspects.party,
      problem:
        "村党组织书记“一肩挑”监督不足，3个村党务、村务重大事项未经“四议两公开”，村监委会主任长期外出务工，监督形同虚设",
      leader: "程某某",
      measures: [
        {
          office: "组织办\n闵某",
          mode: "限期整改",
          measure: "调整村监委会主任3名，对3个村近两年重大事项补开党员大会追认并公开",
          deadline: "2026-07-31",
          progress: "3名主任已补选到位，追认事项11项",
          status: "已完成",
          doneOn: "2026.7.22",
          evidence: "补选文件3份、会议记录3份",
        },
        {
          office: "纪委办/郎某某",
          mode: "限期整改",
          measure: "对12名村监委会主任集中培训1次，实行季度履职报告，连续两次不合格的按程序调整",
          deadline: "2026年8月底前",
          progress: "6月16日培训12人，二季度履职报告12份已评议",
          status: "已完成",
          doneOn: "2026.8.14",
          evidence: "培训签到表1份、履职报告12份",
        },
      ],
    },
    {
      id: 30,
      aspect: aspects.party,
      problem: "后备力量培养不足，12个村两委班子平均年龄52岁，近两年仅储备后备干部5人，发展35岁以下党员2名",
      leader: "程某某",
      measures: [
        {
          office: "组织办\n闵某",
          mode: "限期整改",
          measure: "每村储备2名以上后备干部，建立培养档案，安排镇干部一对一帮带",
          deadline: "2026年9月底前",
          progress: "12个村储备后备干部26名，培养档案已建立，帮带名单已印发",
          status: "已完成",
          doneOn: "2026.9.8",
          evidence: "后备干部名册1份、档案26份",
        },
      ],
    },
    {
      id: 31,
      aspect: aspects.rectification,
      problem:
        "整改落实不到边不到底，上一轮巡察指出的敬老院消防通道堵塞问题整改后反弹，本轮巡察仍发现杂物占用通道2处",
      leader: "齐某某",
      measures: [
        {
          office: "民政办\n艾某某",
          mode: "立行立改",
          measure: "清除杂物2处，安装消防通道标识和门禁报警，院长每日巡查签字",
          deadline: "立行立改",
          progress: "已清除，报警装置已安装",
          status: "已销号",
          doneOn: "2026.4.12",
          evidence: "照片6张、巡查签字表5份",
          acceptance: "同意销号",
        },
      ],
    },
  ],
};
