import { aspects, date, type SampleUnit } from "./sample-unit";

/** A bureau that writes the facts of a problem beside its first measure only, and 同上 for its leaders. */
export const education: SampleUnit = {
  unit: "中共青石县教育和体育局党组",
  feedbackOn: "2026年3月20日",
  grouping: "firstRowOnly",
  problems: [
    {
      id: 11,
      aspect: aspects.decisions,
      problem:
        "落实“双减”政策不够有力，对校外培训机构日常检查流于形式，2025年下半年检查记录中有14家机构结论完全相同，3家无证机构未被发现",
      leader: "万某某",
      measures: [
        {
          office: "校外培训监管股\n韦某",
          mode: "限期整改",
          measure: "对全县培训机构拉网排查1次，取缔无证机构3家，建立“一机构一档”",
          deadline: "2026年5月31日前",
          progress: "排查机构61家，3家无证机构已关停，档案已建立",
          status: "已销号",
          doneOn: "2026-05-26",
          evidence: "排查表61份、关停通知书3份",
          acceptance: "同意销号",
        },
        {
          office: "校外培训监管股\n韦某",
          mode: "长期坚持",
          measure: "实行双人检查、交叉复核，每季度随机抽取10家机构复查",
          deadline: "长期坚持",
          progress: "二季度、三季度已复查20家，下发整改通知4份",
          status: "整改中",
        },
      ],
    },
    {
      id: 12,
      aspect: aspects.decisions,
      problem:
        "学校安全责任压得不实，5所乡镇中心校校舍安全隐患台账多年未更新，云岭小学围墙开裂问题上报两年未处置",
      manifestation: "云岭小学围墙裂缝最宽处4厘米，距学生活动区不足6米",
      leader: "方某某",
      measures: [
        {
          office: "安全股\n石某某",
          mode: "立行立改",
          measure: "拆除并重建云岭小学围墙62米，施工期间设置硬质隔离",
          deadline: "立行立改",
          progress: "旧墙3月23日拆除，新墙4月30日竣工",
          status: "已销号",
          doneOn: "2026-04-30",
          evidence: "竣工验收单1份、照片8张",
          acceptance: "同意销号",
        },
        {
          office: "项目办/祝某",
          mode: "限期整改",
          measure: "委托第三方对5所中心校校舍安全重新评估，按评估等级列出维修清单",
          deadline: "8月底前",
          progress: "评估报告已出具，C级校舍2栋已加固",
          status: "已完成",
          doneOn: "2026-08-25",
          evidence: "评估报告5份、加固验收单2份",
        },
        {
          office: "安全股\n石某某",
          mode: "限期整改",
          measure: "修订校舍安全隐患台账管理办法，实行每月更新、校长签字上报",
          deadline: "2026-06-30",
          progress: "办法已印发，5月起各校按月上报",
          status: "已完成",
          doneOn: "2026-06-12",
          evidence: "管理办法1份、上报表25份",
        },
      ],
    },
    {
      id: 13,
      aspect: aspects.decisions,
      problem:
        "义务教育均衡发展推进不平衡，城区4所学校56人以上大班额23个，农村教学点多媒体设备闲置率超过三成",
      leader: "同上",
      measures: [
        {
          office: "基础教育股\n叶某某",
          mode: "限期整改",
          measure: "通过调整学区、扩建教室等方式，秋季学期消除大班额23个",
          deadline: "2026年9月10日前",
          progress: "已消除大班额16个，第三小学扩建教室尚未交付，剩余7个班暂未分班",
          status: "整改中",
        },
        {
          office: "电教站\n邱某",
          mode: "限期整改",
          measure: "对闲置设备登记造册，调配使用46套，培训教学点教师60人次",
          deadline: "2026-07-15",
          progress: "调配46套，培训64人次",
          status: "己完成",
          doneOn: "2026-07-10",
          evidence: "调配单、培训签到表",
        },
      ],
    },
    {
      id: 14,
      aspect: aspects.people,
      problem:
        "学校食堂管理存在漏洞，抽查的8所学校中有5所大宗食材未统一采购，3所学校食堂结余资金用于教师聚餐和发放福利共7.82万元",
      leader: "万某某",
      measures: [
        {
          office: "财务核算中心\n卢某某",
          mode: "限期整改",
          measure: "清退违规支出7.82万元，全部返还食堂专户用于改善学生伙食",
          deadline: "2026年4月30日前",
          progress: "7.82万元已于4月22日全部退回专户",
          status: "已销号",
          doneOn: "2026-04-22",
          evidence: "银行回单23份",
          acceptance: "同意销号",
        },
        {
          office: "后勤服务中心\n丁某",
          mode: "限期整改",
          measure: "出台《学校食堂大宗食材集中采购实施细则》，秋季学期起全县统一招标采购",
          deadline: "2026年8月31日前",
          progress: "细则已印发，中标企业4家，9月1日起统一配送",
          status: "已完成",
          doneOn: "2026-08-28",
          evidence: "实施细则、中标通知书4份",
        },
      ],
    },
    {
      id: 15,
      aspect: aspects.people,
      problem:
        "有偿家教问题屡禁不止，2024年以来查实在职教师参与校外有偿补课11起，其中6起仅作口头提醒，处理偏轻偏软",
      leader: "万某某",
      measures: [
        {
          office: "人事股\n夏某某",
          mode: "限期整改",
          measure: "对6起处理偏轻的重新研判，依规给予处分并取消当年评优资格",
          deadline: "2026.6.20",
          progress: "6人已重新处理，其中警告2人、取消评优6人",
          status: "已完成",
          doneOn: "2026.6.18",
          evidence: "处理决定6份",
        },
      ],
    },
    {
      id: 16,
      aspect: aspects.people,
      problem:
        "学生资助政策落实有偏差，2025年春季漏发困难寄宿生生活补助37人次，4名已转出学生仍在领取，多发补助2500元",
      leader: "方某某",
      measures: [
        {
          office: "资助中心\n白某某",
          mode: "立行立改",
          measure: "补发37人次生活补助，追回多发补助2500元，与学籍系统逐人比对",
          deadline: "立行立改",
          progress: "补发2.31万元，追回2500元，比对学生5200余人",
          status: "已销号",
          doneOn: "2026-04-09",
          evidence: "发放表、缴款单、比对结果各1份",
          acceptance: "同意销号",
        },
        {
          office: "资助中心\n白某某",
          mode: "限期整改",
          measure: "制定资助对象动态核对办法，每学期开学一个月内与学籍、民政数据比对1次",
          deadline: "2026-08-31",
          progress: "办法已印发，秋季学期比对定于9月底完成",
          status: "已完成",
          doneOn: "2026-08-27",
          evidence: "核对办法1份",
        },
      ],
    },
    {
      id: 17,
      aspect: aspects.people,
      problem:
        "校服采购程序不规范，6所学校未组织家长代表参与选用，2所学校由校长一人确定供应商，群众反映价格偏高",
      leader: "同上",
      measures: [
        {
          office: "—",
          mode: "限期整改",
          measure: "制定校服选用采购工作规程，成立由家长代表占三分之二以上的选用委员会",
          deadline: "2026年8月底前",
          progress: "规程已印发，6所学校选用委员会均已成立，秋季校服价格平均下降12%",
          status: "已完成",
          doneOn: "2026-08-20",
          evidence: "工作规程1份、委员会名单6份",
        },
      ],
    },
    {
      id: 18,
      aspect: aspects.party,
      problem:
        "中小学校党组织领导的校长负责制执行不到位，7所学校党组织会议与校长办公会合并召开，“三重一大”事项以校长签批代替集体决策",
      leader: "龚某",
      measures: [
        {
          office: "党建办\n曾某某",
          mode: "限期整改",
          measure: "进一步提高思想认识，加强对学校党组织的领导，严格落实校长负责制各项要求",
          deadline: "2026-06-30",
          progress: "已召开专题会议部署，7所学校分设会议，局党组抽查会议记录14份",
          status: "已完成",
          doneOn: "2026-06-26",
          evidence: "会议记录14份",
        },
      ],
    },
    {
      id: 19,
      aspect: aspects.party,
      problem:
        "教师党员发展把关不严，2023年以来发展的19名教师党员中，5人档案缺少政审材料，2人入党时间涂改未注明原因",
      leader: "龚某",
      measures: [
        {
          office: "党建办\n曾某某",
          mode: "限期整改",
          measure: "补齐5人政审材料，对2份涂改档案逐一核实并由经办人书面说明，邀请县委组织部复核",
          deadline: date("2026-09-20"),
          progress: "政审材料已补齐4份，1份正在函调；涂改档案已核实",
          status: "整改中",
        },
      ],
    },
    {
      id: 20,
      aspect: aspects.rectification,
      problem:
        "巡察整改主体责任落实不力，上一轮整改方案未经党组会研究即上报，23项整改措施中有9项只有会议和文件，没有实际举措",
      leader: "万某某",
      measures: [
        {
          office: "办公室\n柳某某",
          mode: "限期整改",
          measure: "建立整改工作专班和周调度机制，党组会每月听取整改情况1次，措施逐条经分管领导审签",
          deadline: "2026年8月31日前",
          progress: "专班已成立，调度21次，党组会听取汇报5次",
          status: "已完成",
          doneOn: "2026-08-31",
          evidence: "专班文件1份、党组会纪要5份",
        },
        {
          office: "办公室\n柳某某",
          mode: "限期整改",
          measure: "对9项空转措施重新制定落实办法，完成后由局纪检组逐项验收",
          deadline: "2026年7月31日前",
          progress: "已重新制定9项，验收通过6项，3项因涉及历史债务正在对接财政局",
          status: "整改中",
        },
      ],
    },
  ],
};
