import { aspects, date, type SampleUnit } from "./sample-unit";

/** The bureau that was inspected last and is still filling in its plan. */
export const health: SampleUnit = {
  unit: "中共青石县卫生健康局党组",
  feedbackOn: date("2026-05-15"),
  grouping: "merged",
  problems: [
    {
      id: 41,
      aspect: aspects.decisions,
      problem:
        "紧密型县域医共体建设推进不实，5家乡镇卫生院仍各自采购药品，远程影像系统建成一年使用不足20次，群众看病仍往城里跑",
      leader: "施某",
      measures: [
        {
          office: "医政股\n聂某某",
          mode: "限期整改",
          measure: "实行药品统一采购配送，远程影像诊断纳入卫生院绩效考核，每院每月不少于15例",
          deadline: "反馈后3个月内",
          progress: "药品已统一采购，远程诊断累计236例；1家卫生院设备故障尚未接入",
          status: "整改中",
        },
        {
          office: "医政股\n聂某某",
          mode: "长期坚持",
          measure: "选派县级医院医师21名到乡镇卫生院坐诊，每周不少于2天",
          deadline: "2026年底前，并长期坚持",
          progress: "21名医师已全部到岗，累计坐诊410人次",
          status: "整改中",
        },
      ],
    },
    {
      id: 42,
      aspect: aspects.decisions,
      problem: "基本公共卫生服务数据不实，抽查3个卫生院的高血压随访记录90份，有22份电话核实本人未接受过随访",
      leader: "牛某某",
      measures: [
        {
          office: "基层卫生股\n成某",
          mode: "限期整改",
          measure: "扣回虚报经费1.46万元，对3个卫生院随访档案逐份核查，重新随访建档",
          deadline: "本月底前",
          progress: "虚报经费已扣回，档案核查完成七成",
          status: "整改中",
        },
      ],
    },
    {
      id: 43,
      aspect: aspects.people,
      problem:
        "医疗收费不规范，县中医院2025年重复收取护理费、超标准收取检查费，涉及患者318人次，金额4.27万元",
      leader: "牛某某",
      measures: [
        {
          office: "财务股\n庄某某",
          mode: "立行立改",
          measure: "逐人退还多收费用4.27万元，无法联系的缴入财政专户并公告",
          deadline: "立行立改",
          progress: "已退还301人次3.98万元，其余0.29万元已缴财政专户",
          status: "已完成",
          doneOn: date("2026-06-30"),
          evidence: "退款签收表301份、缴款单1份",
        },
        {
          office: "财务股\n庄某某",
          mode: "限期整改",
          measure: "建立收费项目动态核对机制，由信息科每月抽查病历50份比对收费明细",
          deadline: "8月底前",
          progress: "7月、8月各抽查50份，发现问题2份均已更正",
          status: "已完成",
          doneOn: date("2026-08-28"),
          evidence: "抽查记录100份",
        },
      ],
    },
    {
      id: 44,
      aspect: aspects.people,
      problem:
        "医用耗材采购廉政风险突出，3类高值耗材连续三年由同一供应商独家供货，未开展市场询价，采购委员会会议无异议记录",
      leader: "施某",
      measures: [
        {
          office: "药械股\n段某",
          mode: "限期整改",
          measure: "/",
          deadline: "2026年11月15日前",
          progress: "联合会审尚未召开，3类耗材暂停新增采购",
          status: "未启动",
          remark: "待县医保局联合会审后补填",
        },
      ],
    },
    {
      id: 45,
      aspect: aspects.party,
      problem:
        "党组织政治功能弱化，4个卫生院党支部书记由院长兼任但未配备专职副书记，2025年发展党员为零，医护骨干入党积极性不高",
      leader: "高某某",
      measures: [
        {
          office: "党建办\n蓝某",
          mode: "限期整改",
          measure: "高度重视支部建设，强化政治引领，持续加强党员教育管理",
          deadline: "9月25日前",
          progress: "正在研究副书记人选",
          status: "整改中",
        },
        {
          office: "党建办\n蓝某",
          mode: "限期整改",
          measure: "建立医护骨干入党积极分子培养名单，每院不少于2名，由支部书记每季度谈话1次",
          deadline: date("2026-11-10"),
          progress: "已列入培养名单9名，三季度谈话完成6人",
          status: "整改中",
        },
      ],
    },
    {
      id: 46,
      aspect: aspects.rectification,
      problem:
        "对上级督查反馈的乡村医生养老补助问题久拖不决，41名离岗乡村医生补助标准多年未调整，信访件办理超期3件",
      leader: "高某某",
      measures: [
        {
          office: "人事股\n古某某",
          mode: "限期整改",
          measure: "核定41名人员工龄，提出补助标准调整方案报县政府审定，信访件限期书面答复",
          deadline: "待定",
          progress: "工龄核定完成38名，3件信访件已书面答复",
          status: "整改中",
        },
        {
          office: "办公室\n章某",
          mode: "限期整改",
          measure: "建立信访件限时办理登记制度，超期未答复的由办公室挂牌督办并通报",
          deadline: "2026.8.31",
          progress: "制度已执行，6月以来受理信访件14件，均按期答复",
          status: "已完成",
          doneOn: date("2026-08-26"),
          evidence: "登记制度1份、登记簿1本",
        },
      ],
    },
  ],
};
