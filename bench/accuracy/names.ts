/** What departments, their funds and what they spend money on are called. */

export const DEPARTMENTS = [
  "田心街道办事处",
  "清水塘街道办事处",
  "区教育局",
  "区民政局",
  "区城市管理和综合执法局",
  "区文化旅游广电体育局",
  "区卫生健康局",
  "区应急管理局",
  "区农业农村局",
  "区退役军人事务局",
  "区市场监督管理局",
  "区信访局",
] as const;

/** A special fund (大项) and the contents (小项) it may have. */
export const FUNDS: readonly (readonly [fund: string, contents: readonly string[]])[] = [
  ["业务性专项经费", ["党建", "网格化管理", "综合行政执法", "档案管理", "财务审计"]],
  ["社区建设专项经费", ["社区人员", "社区服务站运行", "小区治理", "社区文化活动", "社区养老"]],
  ["安全生产专项经费", ["安全监管", "消防安全", "应急演练", "隐患排查", "燃气整治"]],
  ["城市管理专项经费", ["环境卫生", "市容秩序", "路灯亮化", "垃圾分类", "园林绿化"]],
  ["民生实事专项经费", ["老旧小区改造", "下水道疏通", "无障碍设施", "困难群众救助", "就业帮扶"]],
  ["乡村振兴专项经费", ["人居环境整治", "产业扶持", "农田水利", "村级道路养护", "防返贫监测"]],
  ["文化体育专项经费", ["文艺演出", "全民健身", "图书馆运行", "非遗保护", "文物修缮"]],
  ["教育发展专项经费", ["教师培训", "校园维修", "学生资助", "教研活动", "校园安保"]],
  ["卫生健康专项经费", ["疫情防控", "健康体检", "免疫规划", "家庭医生签约", "卫生监督"]],
  ["信息化建设专项经费", ["系统运维", "网络安全", "数据治理", "机房改造", "视频监控"]],
  ["信访维稳专项经费", ["矛盾调解", "法律援助", "信访接待", "普法宣传", "平安创建"]],
  ["双拥优抚专项经费", ["走访慰问", "退役军人服务站", "烈士纪念设施", "优抚对象体检", "征兵工作"]],
];

/** Something money is spent on: what is counted, over which time, and what one costs in 元. */
export interface Item {
  readonly name: string;
  readonly counted: string;
  readonly count: readonly [least: number, most: number];
  readonly time?: readonly [unit: string, least: number, most: number];
  readonly price: readonly [least: number, most: number];
}

export const ITEMS: readonly Item[] = [
  { name: "宣传费", counted: "次", count: [2, 20], price: [2000, 15000] },
  { name: "培训费", counted: "人", count: [10, 80], time: ["天", 2, 5], price: [150, 450] },
  { name: "印刷费", counted: "份", count: [500, 8000], price: [2, 25] },
  { name: "劳务费", counted: "人", count: [2, 30], time: ["月", 3, 12], price: [800, 6000] },
  { name: "设备购置费", counted: "台", count: [1, 30], price: [1500, 40000] },
  { name: "维修费", counted: "处", count: [2, 40], price: [800, 25000] },
  { name: "保洁服务费", counted: "平方米", count: [500, 20000], price: [2, 30] },
  { name: "绿化养护费", counted: "亩", count: [5, 200], price: [600, 6000] },
  { name: "会议费", counted: "次", count: [2, 12], price: [1000, 12000] },
  { name: "慰问费", counted: "户", count: [20, 300], price: [200, 1000] },
  { name: "租车费", counted: "辆", count: [1, 6], time: ["天", 10, 120], price: [300, 900] },
  { name: "办公用品费", counted: "批", count: [1, 6], price: [2000, 20000] },
  { name: "专家评审费", counted: "人", count: [3, 20], time: ["次", 2, 8], price: [300, 1500] },
  { name: "志愿者补贴", counted: "人", count: [10, 120], time: ["天", 5, 60], price: [50, 150] },
  { name: "网格员补助", counted: "人", count: [6, 60], time: ["月", 6, 12], price: [200, 1800] },
  { name: "委托检测费", counted: "项", count: [2, 25], price: [1500, 30000] },
  { name: "活动经费", counted: "场", count: [2, 24], price: [2000, 30000] },
  { name: "制作安装费", counted: "块", count: [5, 150], price: [200, 3000] },
  { name: "误餐补助", counted: "人", count: [5, 60], time: ["天", 20, 250], price: [20, 50] },
  { name: "系统维护费", counted: "套", count: [1, 5], price: [10000, 80000] },
  { name: "人员保险费", counted: "人", count: [5, 60], price: [100, 6000] },
  { name: "场地租赁费", counted: "处", count: [1, 8], time: ["月", 6, 12], price: [1000, 8000] },
  { name: "差旅费", counted: "人次", count: [5, 60], price: [300, 1800] },
  { name: "物资采购费", counted: "件", count: [20, 600], price: [20, 600] },
];

/** Bases without anything to calculate. */
export const WITHOUT_CALCULATION = [
  "据实结算",
  "按实际发生数据实结算",
  "湘人发〔2006〕134号",
  "参照上年度支出情况测算",
  "依据招标文件及合同约定支付",
  "按湘财预〔2020〕37号文件规定标准执行",
] as const;

/** What the parts of a costing are for. */
export const PARTS = ["资料印制", "横幅制作", "材料采购", "人工", "运输", "场地布置", "专家咨询", "后勤保障"] as const;

/** How places of a department are called. */
export const PLACES = ["田心社区", "北岭社区", "东门社区", "杉木塘社区", "响石岭社区", "铜霞社区"] as const;

export const GOALS = [
  "进一步完善工作机制，保障各项工作正常开展",
  "提升服务能力，切实解决群众关心的问题",
  "压实工作责任，推动重点任务按期完成",
  "健全长效管理制度，改善辖区环境",
  "加强队伍建设，提高工作水平",
] as const;
