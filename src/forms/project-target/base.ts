import type { FieldDescription, TableDescription } from "../../core/form";
import { costingColumns } from "../costing-table";
import { printedAs } from "../described";
import { indicatorColumns, measureColumns } from "../indicator-table";

export { projectCostIndicators, costingIdentities, projectIdentities, wholeCostingIdentities } from "./identities";

/**
 * What the editions of 项目支出绩效目标表 share, with the labels of 财预〔2015〕88号 first. An edition is a file beside this
 * one that says what it prints otherwise.
 */
export const projectFields = {
  projectName: {
    kind: "text",
    labels: ["项目名称", "项目支出名称", "专项名称", "专项（项目）名称", "专项资金名称", "二级项目名称"],
    like: /^(?!.*(?:单位|部门|科室|机构|负责)).*(?:项目|专项|政策).{0,4}名称$/,
    value: "right",
    compulsory: "name",
  },
  departmentName: {
    kind: "text",
    labels: [
      "主管部门及代码",
      "主管部门",
      "预算部门",
      "预算主管部门",
      "项目主管部门",
      "业务主管部门",
      "部门名称",
      "一级预算单位",
      "省级主管部门",
    ],
    like: /^(?!.*(?:中央|意见|财政)).*(?:主管|归口|预算).{0,4}(?:部门|处室|科室)(?:名称)?(?:及代码|代码)?$/,
    value: "right",
    optional: true,
    compulsory: "unit",
  },
  implementingUnit: {
    kind: "text",
    labels: [
      "实施单位",
      "项目实施单位",
      "项目单位",
      "项目执行单位",
      "预算单位",
      "资金使用单位",
      "单位名称",
      "申报单位",
      "申报单位名称",
      "填报单位",
    ],
    like: /^(?!.*(?:主管|意见)).*(?:实施|执行|承担|承办|使用|建设|预算|项目|申报).{0,2}(?:单位|机构)(?:名称)?(?:及代码)?$/,
    value: "right",
    optional: true,
    compulsory: "unit",
  },
  annualAmount: {
    kind: "amount",
    labels: [
      "年度资金总额",
      "年度金额",
      "年度资金申请总额",
      "年度预算申请总额",
      "年度本级预算金额",
      "本年度预算金额",
      "项目金额",
      "预算数",
      "项目预算金额",
      "预算金额",
      "资金总额",
      "当年预算",
      "当年预算数",
      "本年预算",
      "本年预算数",
      "年度预算数",
      "项目当年预算",
      "年度预算",
      "年度预算申请",
    ],
    like: /^(?!.*(?:总投资|实施期|中期|上年|去年|上级|结转|执行|财政拨款|其他)).*(?:年度|本年|当年|今年|申请|申报|预算|安排).{0,6}(?:总额|金额|资金|预算数?|经费|投入|数)(?:合计|总计)?$|^(?:资金)?(?:合计|总计)$/,
    value: "right",
    compulsory: "amount",
  },
  totalAmount: {
    kind: "amount",
    labels: [
      "实施期资金总额",
      "项目资金总额",
      "项目总额",
      "中期资金总额",
      "项目总投资",
      "总投资额",
      "项目总金额",
      "项目总预算",
      "长期资金总额",
    ],
    like: /^(?!.*(?:年度|本年|当年)).*(?:总投资|总预算|总金额|总额|总资金|资金总量).{0,2}$/,
    value: "right",
    optional: true,
  },
  totalFiscalAppropriation: {
    kind: "amount",
    labels: ["财政拨款"],
    value: "right",
    optional: true,
    occurrence: "earlier",
  },
  totalOtherFunds: { kind: "amount", labels: ["其他资金"], value: "right", optional: true, occurrence: "earlier" },
  fiscalAppropriation: {
    kind: "amount",
    labels: ["财政拨款", "本年财政拨款", "当年财政拨款", "年度财政拨款"],
    value: "right",
    optional: true,
    occurrence: "later",
  },
  otherFunds: {
    kind: "amount",
    labels: ["其他资金", "其他来源资金"],
    value: "right",
    optional: true,
    occurrence: "later",
  },
  costingTotal: {
    kind: "amount",
    labels: ["合计"],
    value: { table: "costing", column: "amount" },
    optional: true,
  },
  implementationPeriod: {
    kind: "text",
    labels: [
      "项目实施期",
      "项目支出实施期",
      "项目期",
      "实施期",
      "项目起止时间",
      "实施期限",
      "项目实施期限",
      "项目周期",
      "起止时间",
      "项目起止年限",
    ],
    like: /^(?:项目|支出|计划)*(?:实施|执行|建设|起止).{0,3}(?:期|期限|周期|时间|日期|年限|年度)$/,
    value: "right",
    optional: true,
    compulsory: "period",
  },
  implementationTarget: {
    kind: "text",
    labels: [
      "实施期绩效目标",
      "实施期目标",
      "实施期总目标",
      "长期目标",
      "项目总目标",
      "项目绩效总目标",
      "总体目标",
      "中期目标",
      "中期绩效目标",
      "长期绩效目标",
    ],
    like: /^(?!.*(?:年度|当年|本年|指标)).*(?:实施期|中期|长期|总体|总).{0,4}目标$/,
    value: "right-or-below",
    optional: true,
    compulsory: "target",
    // A project of one year states the target of the year only.
    compulsoryWithout: "annualTarget",
  },
  annualTarget: {
    kind: "text",
    labels: [
      "年度绩效目标",
      "年度目标",
      "年度总体目标",
      "本年度绩效目标",
      "本年度目标",
      "年度总目标",
      "当年绩效目标",
      "年度绩效总目标",
      "年度总体绩效目标",
      "年初设定目标",
      "预期目标",
      "预期绩效目标",
    ],
    like: /^(?:项目)?(?:支出)?(?:年度|当年|本年|预期).{0,6}目标$/,
    value: "right-or-below",
    optional: true,
    compulsory: "target",
  },
  preparedBy: { kind: "text", labels: ["填表人", "填报人", "经办人"], value: "inside", optional: true },
  // That of who leads the project stands above it in many editions.
  phone: { kind: "text", labels: ["联系电话"], value: "inside", optional: true, occurrence: "later" },
} as const satisfies Readonly<Record<string, FieldDescription>>;

/** The half of the indicator table for the year, with the columns that only some editions print. */
export const projectIndicators = {
  label: "绩效指标",
  columns: {
    ...indicatorColumns,
    level1: { ...indicatorColumns.level1, occurrence: "later" },
    level2: { ...indicatorColumns.level2, occurrence: "later" },
    level3: { ...indicatorColumns.level3, occurrence: "later" },
    indicatorValue: { ...indicatorColumns.indicatorValue, occurrence: "later" },
    ...measureColumns,
  },
} as const satisfies TableDescription;

/** The half for the implementation period, in editions that print both halves side by side. */
export const periodIndicators = {
  optional: true,
  columns: {
    level1: indicatorColumns.level1,
    level2: { ...indicatorColumns.level2, occurrence: "earlier" },
    level3: { ...indicatorColumns.level3, occurrence: "earlier" },
    indicatorValue: {
      kind: "text",
      labels: ["实施期指标值", "中期指标值", "长期指标值", ...indicatorColumns.indicatorValue.labels],
      occurrence: "earlier",
    },
  },
} as const satisfies TableDescription;

/** The costing of editions that have one; whether its amounts stand for contents or for single items differs. */
export const projectCosting = {
  label: "成本构成",
  optional: true,
  needs: ["amount", "basis"],
  compulsory: { names: ["item", "content"], amount: "amount" },
  columns: {
    ...costingColumns,
    content: { ...costingColumns.content, optional: true },
    item: { ...costingColumns.item, optional: true },
    basis: printedAs(costingColumns.basis, "测算依据"),
  },
} as const satisfies TableDescription;

/** Labels that stand in these forms and hold nothing that Gouji uses. */
export const projectLabels = [
  "项目资金",
  "项目属性",
  "项目类型",
  "项目类别",
  "资金来源",
  "绩效目标",
  "绩效指标",
  "年度绩效指标",
  "总体目标",
  "立项依据",
  "项目立项依据",
  "项目概况",
  "该项目支出上级资金",
  "财政部门审核意见",
  "主管部门审核意见",
  "项目负责人",
  "上级资金",
  "备注",
  "实际完成情况",
  "中央主管部门",
  "省级财政部门",
  "项目负责人电话",
  "前两年预算执行情况",
  "项目设立的必要性",
  "项目实施计划",
  "资金情况",
  "分解目标",
  "联系人",
  "联系电话",
] as const;

/** Lines below the last table. */
export const projectFooter = [
  "单位负责人",
  "单位负责人签字",
  "填表人",
  "填报人",
  "经办人",
  "联系电话",
  "财政部门审核意见",
  "审核意见",
  "注",
] as const;
