import type { ColumnDescription, TableDescription } from "../core/form";

/** The columns of 年度绩效指标 that every edition has. Labels: 财预〔2015〕88号 and the editions that follow it. */
export const indicatorColumns = {
  level1: { kind: "text", labels: ["一级指标", "一级"], like: /^一级|^指标(?:类别|类型)$/, spansRows: true },
  level2: { kind: "text", labels: ["二级指标", "二级"], like: /^二级/, spansRows: true },
  level3: {
    kind: "text",
    labels: ["三级指标", "指标名称", "指标内容", "三级"],
    like: /^三级|^(?:具体|明细)?指标(?:名称|内容)?$/,
  },
  indicatorValue: {
    kind: "text",
    labels: [
      "指标值及单位",
      "指标值",
      "年度指标值",
      "年度项目指标值",
      "年度/项目指标值",
      "指标值(包含数字及文字描述)",
      "当年预期实现值",
      "目标值",
      "指标目标值",
      "预期指标值",
      "年度目标值",
    ],
    like: /^(?!.*(?:实际|完成|上年|历史|类型|性质|实施期|中期|长期|说明|依据)).*(?:指标|目标|预期|计划).{0,4}(?:值|水平)/,
  },
  performanceStandard: {
    kind: "text",
    labels: ["绩效标准", "指标解释", "评价标准", "评（扣）分标准", "评分标准"],
    like: /^(?!.*值)(?:绩效|评价|评分|指标).{0,4}(?:标准|解释|说明)$/,
  },
} as const satisfies TableDescription["columns"];

const optionalColumn = (like: RegExp, ...labels: readonly [string, ...string[]]): ColumnDescription => ({
  kind: "text",
  labels,
  like,
  optional: true,
});

/** The columns in which some editions print what others write into the value itself, and the weights. */
export const measureColumns = {
  sign: optionalColumn(
    /符号$|^指标值?(?:性质|方向)$/,
    "指标性质",
    "指标值类型",
    "符号",
    "计算符号",
    "运算符号",
    "指标符号",
  ),
  unit: optionalColumn(/^.{0,4}(?:计量|度量|指标值?|数值)单位$/, "计量单位", "度量单位", "指标单位", "单位"),
  weight: optionalColumn(/权重|^.{0,2}分值/, "权重", "分值", "指标权重", "分值权重", "分值（权重）"),
} as const satisfies TableDescription["columns"];

/** How the editions name 成本指标 as a level-2 (or level-1) indicator. */
export const costIndicatorNames = ["成本指标", "经济成本指标"] as const;
