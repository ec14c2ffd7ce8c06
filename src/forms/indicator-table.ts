import type { TableDescription } from "../core/form";

/** The columns of 年度绩效指标 that every edition has. Labels: 财预〔2015〕88号 and the editions that follow it. */
export const indicatorColumns = {
  level1: { kind: "text", labels: ["一级指标"], spansRows: true },
  level2: { kind: "text", labels: ["二级指标"], spansRows: true },
  level3: { kind: "text", labels: ["三级指标", "指标名称", "指标内容"] },
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
    ],
  },
  performanceStandard: { kind: "text", labels: ["绩效标准", "指标解释", "评价标准"] },
} as const satisfies TableDescription["columns"];

/** How the editions name 成本指标 as a level-2 (or level-1) indicator. */
export const costIndicatorNames = ["成本指标", "经济成本指标"] as const;
