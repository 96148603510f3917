import { aspects, date, type SampleUnit } from "./sample-unit";

/** A bureau that merges the cells of a problem over its measures and writes real dates. */
export const water: SampleUnit = {
  unit: "中共青石县水务局党组",
  feedbackOn: date("2026-03-18"),
  grouping: "merged",
  problems: [
    {
      id: 1,
      aspect: aspects.decisions,
      problem:
        "落实最严格水资源管理制度不到位，党组2025年未专题研究水资源管理工作，上级下发的3份文件仅签批传阅，没有细化本县贯彻措施",
      manifestation: "抽查2025年党组会记录24份，无水资源管理专题议题",
      leader: "罗某某",
      measures: [
        {
          office: "办公室\n许某某",
          mode: "限期整改",
          measure: "将水资源管理列为党组会固定议题，每半年专题研究1次，会议议定事项由办公室列单督办",
          deadline: date("2026-06-30"),
          progress: "4月14日、6月25日党组会两次专题研究，议定事项5项已全部办结",
          status: "已销号",
          doneOn: date("2026-06-25"),
          evidence: "党组会纪要2份、督办单5份",
          acceptance: "同意销号",
        },
        {
          office: "水资源股\n邓某某",
          mode: "限期整改",
          measure: "对照3份上级文件制定任务清单，逐条明确责任股室和办理时间",
          deadline: "2026.5.15",
          progress: "任务清单已于5月12日印发，共11条，责任股室和办理时间均已明确",
          status: "已销号",
          doneOn: date("2026-05-12"),
          evidence: "任务清单1份",
          acceptance: "同意销号",
        },
      ],
    },
    {
      id: 2,
      aspect: aspects.decisions,
      problem:
        "农村供水保障工程推进缓慢，2024年立项的6处村级水厂改造，至巡察时仅完工2处，涉及群众3100余人仍靠水窖和季节性水源供水",
      manifestation: "东坪、柳树沟等4处水厂管网改造停工超过5个月",
      leader: "唐某",
      measures: [
        {
          office: "农村供水站\n蒋某某",
          mode: "限期整改",
          measure: "逐处编制复工计划，与施工企业签订补充协议，每周现场调度1次，未按节点完成的扣减履约保证金",
          deadline: "2026年8月31日前",
          progress: "4处已全部复工，东坪、柳树沟已完工通水，石门、小河口完成管网铺设85%",
          status: "整改中",
        },
        {
          office: "农村供水站\n蒋某某",
          mode: "立行立改",
          measure: "对4个村安排送水车定点供水，每村每周不少于2次，建立送水登记簿",
          deadline: "立行立改",
          progress: "3月20日起送水，累计送水96车次",
          status: "已完成",
          doneOn: date("2026-03-20"),
          evidence: "送水登记簿4本、照片12张",
        },
      ],
    },
    {
      id: 3,
      aspect: aspects.decisions,
      problem:
        "河长制履职走过场，2025年应巡河的7名局级联系河长中有3人全年巡河次数未达到规定的一半，巡河记录存在集中补填现象",
      leader: "罗某某",
      measures: [
        {
          office: "河长办\n贺某某",
          mode: "长期坚持",
          measure: "启用巡河系统定位打卡，按月通报联系河长巡河次数，连续两个月不达标的由党组书记约谈",
          deadline: "2026年底前，并长期坚持",
          progress: "4月至8月巡河达标率100%，已通报5期，约谈1人",
          status: "基本完成",
          evidence: "通报5期、约谈记录1份",
        },
      ],
    },
    {
      id: 4,
      aspect: aspects.decisions,
      problem:
        "水库安全管理责任未落细，9座小型水库安全管理责任牌信息过期，其中2座水库的技术责任人已调离一年仍未变更公示",
      leader: "何某某",
      measures: [
        {
          office: "水库管理所/彭某",
          mode: "立行立改",
          measure: "更新9座水库责任牌，重新明确行政、技术、巡查三类责任人并上墙公示",
          deadline: date("2026-04-10"),
          progress: "9块责任牌已全部更换，责任人信息已在局网站公示",
          status: "已销号",
          doneOn: date("2026-04-03"),
          evidence: "更换前后照片18张、公示截图1份",
          acceptance: "同意销号",
        },
      ],
    },
    {
      id: 5,
      aspect: aspects.people,
      problem:
        "水利工程招投标监管不严，2024年以来12个50万元以下项目全部采取邀请方式确定施工单位，其中7个由同一家企业承接",
      manifestation: "3个项目的比选资料中报价单笔迹、格式一致",
      leader: "何某某",
      measures: [
        {
          office: "规划建设股\n曹某某",
          mode: "限期整改",
          measure:
            "修订《小额水利工程发包管理办法》，明确20万元以上项目须公开比选、同一企业年度承接不超过3个",
          deadline: date("2026-06-15"),
          progress: "办法已于5月28日经党组会审议印发",
          status: "已销号",
          doneOn: date("2026-05-28"),
          evidence: "",
          acceptance: "同意销号",
        },
        {
          office: "规划建设股\n曹某某",
          mode: "限期整改",
          measure: "对12个项目逐一复核比选资料，涉嫌串通报价的移送县纪委监委驻局纪检监察组",
          deadline: "9月底前完成清理，12月底前建章立制",
          progress: "已复核8个，发现2个项目资料异常，正在核实",
          status: "整改中",
        },
      ],
    },
    {
      id: 6,
      aspect: aspects.people,
      problem:
        "水资源费征收不规范，对8家取水企业少征、缓征水资源费41.6万元，其中3家连续两年未足额缴纳，未按规定下达催缴通知",
      leader: "唐某",
      measures: [
        {
          office: "水资源股\n邓某某",
          mode: "限期整改",
          measure: "下达催缴通知8份，追缴欠费41.6万元，对逾期不缴的申请强制执行",
          deadline: "2026.7.15",
          progress: "已追缴38.9万元；1家企业停产，2.7万元已办理分期缴纳协议并于7月10日缴清",
          status: "已完成",
          doneOn: date("2026-07-10"),
          evidence: "缴款书11份",
        },
      ],
    },
    {
      id: 7,
      aspect: aspects.people,
      problem:
        "公务用车管理混乱，2025年4台防汛车辆油耗登记缺失5个月，9次节假日用车无审批手续，加油卡一卡多车混用",
      leader: "罗某某",
      measures: [
        {
          office: "办公室\n许某某",
          mode: "立行立改",
          measure: "收回加油卡6张，重新办理一车一卡，逐车建立油耗和里程登记台账",
          deadline: "立行立改",
          progress: "加油卡已全部更换，台账自4月起逐笔登记",
          status: "已完成",
          doneOn: "2026.4.8",
          evidence: "新办卡清单1份、登记台账4本",
        },
        {
          office: "办公室\n许某某",
          mode: "立行立改",
          measure: "对9次无审批用车逐次核查，追缴费用并对2名责任人批评教育",
          deadline: "2026年4月30日前",
          progress: "追缴燃油费1860元，批评教育2人",
          status: "已完成",
          doneOn: date("2026-04-28"),
          evidence: "缴款凭证2份、谈话记录2份",
        },
      ],
    },
    {
      id: 8,
      aspect: aspects.party,
      problem:
        "“三会一课”制度落实不严，局机关第二党支部2025年有4个月未开展主题党日，支委会记录由一人代写，3次党课均为照本宣科读文件",
      leader: "秦某",
      measures: [
        {
          office: "机关党总支\n温某某",
          mode: "立行立改",
          measure: "补开组织生活会1次，编制支部年度组织生活计划，每季度交叉检查会议记录",
          deadline: "立行立改，长期坚持",
          progress: "组织生活会已于4月2日召开，一、二季度交叉检查已完成，发现问题3条均已改正",
          status: "基本完成",
          evidence: "会议记录1份、检查通报2期",
        },
      ],
    },
    {
      id: 9,
      aspect: aspects.party,
      problem:
        "干部队伍老化断层，局属5个水管单位35岁以下技术人员仅4人，近三年空编9个未及时补充，2名会计岗位人员超过8年未轮岗",
      leader: "秦某",
      measures: [
        {
          office: "人事股\n肖某",
          mode: "限期整改",
          measure: "申报招聘水利专业技术人员5名，对2名会计岗位人员实施轮岗",
          deadline: "2026年9月15日前",
          progress: "轮岗已完成，招聘公告已发布，5名人员已完成面试和体检，8月31日全部到岗",
          status: "已整改到位",
          doneOn: "",
          evidence: "轮岗文件1份、招聘公示1份",
        },
      ],
    },
    {
      id: 10,
      aspect: aspects.rectification,
      problem:
        "上一轮巡察反馈问题整改不彻底，2021年反馈的机井管护经费长期未落实问题，整改报告称已完成，实际仍有17眼机井无管护协议",
      leader: "罗某某",
      measures: [
        {
          office: "农村供水站\n蒋某某",
          mode: "限期整改",
          measure: "与相关村逐眼签订机井管护协议17份，管护经费列入2026年部门预算",
          deadline: date("2026-07-31"),
          progress: "17份协议已全部签订，2026年管护经费20.4万元已拨付到村",
          status: "已完成",
          doneOn: date("2026-07-24"),
          evidence: "管护协议17份、拨款凭证6份",
        },
        {
          office: "机关党总支\n温某某",
          mode: "限期整改",
          measure: "对上一轮整改完成情况组织“回头看”1次，对虚报整改的2名责任人谈话提醒",
          deadline: date("2026-08-15"),
          progress: "“回头看”已完成，谈话提醒2人",
          status: "已完成",
          doneOn: date("2026-08-12"),
          evidence: "回头看报告1份、谈话记录2份",
        },
      ],
    },
  ],
};
