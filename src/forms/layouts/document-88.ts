import type { Layout, LayoutRow, LayoutTable } from "../../core/layout";
import {
  blank,
  column,
  costingWhereFilled,
  heading,
  highRow,
  label,
  line,
  longSentenceHeight,
  row,
  sentenceHeight,
  value,
} from "./pieces";

const colon = { after: "：" };
const among = { before: "其中：", after: "：" };

/** 项目支出绩效目标申报表 of 财预〔2015〕88号, A4 upright: the implementation period left, the year right. */
export const document88Layout: Layout = {
  orientation: "portrait",
  columnWidths: [10, 12, 16, 20, 14, 16, 20, 14],
  sheetName: "项目支出绩效目标表",
  hasYearLine: true,
  lines: [
    { kind: "title" },
    { kind: "year" },
    row(label("projectName", 2), value("projectName", 6)),
    row(
      label("departmentName", 2),
      value("departmentName", 3),
      label("implementingUnit", 1),
      value("implementingUnit", 2),
    ),
    row(
      heading("项目属性", 2),
      blank(3),
      label("implementationPeriod", 1, { as: "项目期" }),
      value("implementationPeriod", 2),
    ),
    row(
      heading("项目资金\n（{unit}）", 2, 3),
      label("totalAmount", 1, colon),
      value("totalAmount", 2),
      label("annualAmount", 1, colon),
      value("annualAmount", 2),
    ),
    row(
      label("totalFiscalAppropriation", 1, among),
      value("totalFiscalAppropriation", 2),
      label("fiscalAppropriation", 1, among),
      value("fiscalAppropriation", 2),
    ),
    row(
      label("totalOtherFunds", 1, colon),
      value("totalOtherFunds", 2),
      label("otherFunds", 1, colon),
      value("otherFunds", 2),
    ),
    row(
      heading("总体目标", 1, 2),
      label("implementationTarget", 4, { as: "实施期目标" }),
      label("annualTarget", 3, { as: "年度目标" }),
    ),
    highRow(90, value("implementationTarget", 4, { align: "left" }), value("annualTarget", 3, { align: "left" })),
    {
      kind: "table",
      table: "indicators",
      side: { across: 1 },
      columns: [
        { column: "level1", across: 1, sharedWith: "implementationIndicators" },
        { column: "level2", across: 1, table: "implementationIndicators" },
        { column: "level3", across: 1, table: "implementationIndicators" },
        { column: "indicatorValue", across: 1, table: "implementationIndicators", as: "指标值" },
        column("level2"),
        column("level3"),
        column("indicatorValue", 1, { as: "指标值" }),
      ],
      blankRows: 8,
    },
    costingWhereFilled([1, 2, 2, 1, 2]),
  ],
};

/** 年度绩效指标 with four columns beside its label: what most editions print. */
export function yearIndicators(...across: readonly [number, number, number, number]): LayoutTable {
  const [level1, level2, level3, indicatorValue] = across;
  return {
    kind: "table",
    table: "indicators",
    side: { across: 1 },
    columns: [
      column("level1", level1),
      column("level2", level2),
      column("level3", level3),
      column("indicatorValue", indicatorValue, { as: "指标值" }),
    ],
    blankRows: 8,
  };
}

/** The sources of the year's money, one below the other. */
const annualSources: readonly LayoutRow[] = [
  row(heading("项目资金\n（{unit}）", 1, 3), label("annualAmount", 1), value("annualAmount", 3)),
  row(label("fiscalAppropriation", 1, { before: "其中：" }), value("fiscalAppropriation", 3)),
  row(label("otherFunds", 1), value("otherFunds", 3)),
];

/** The labels of 88号 for one year alone, A4 upright; also what a new edition is printed as until it says otherwise. */
export const yearProjectLayout: Layout = {
  orientation: "portrait",
  columnWidths: [14, 18, 22, 32, 20],
  sheetName: "项目支出绩效目标表",
  hasYearLine: true,
  lines: [
    { kind: "title" },
    { kind: "year" },
    row(label("projectName", 1), value("projectName", 4)),
    row(
      label("departmentName", 1),
      value("departmentName", 2),
      label("implementingUnit", 1),
      value("implementingUnit", 1),
    ),
    row(label("implementationPeriod", 1), value("implementationPeriod", 4)),
    ...annualSources,
    highRow(longSentenceHeight, label("implementationTarget", 1), value("implementationTarget", 4, { align: "left" })),
    highRow(sentenceHeight, label("annualTarget", 1), value("annualTarget", 4, { align: "left" })),
    yearIndicators(1, 1, 1, 1),
    costingWhereFilled([1, 1, 1, 1, 1]),
  ],
};

/** 部门（单位）整体绩效目标申报表 of 财预〔2015〕88号, A4 upright. */
export const departmentOverall88Layout: Layout = {
  orientation: "portrait",
  columnWidths: [14, 18, 26, 14, 14, 14],
  sheetName: "部门整体绩效目标表",
  hasYearLine: true,
  lines: [
    { kind: "title" },
    { kind: "year" },
    line({ inline: ["unitName"], across: 4 }, { unit: "金额单位", across: 2 }),
    row(label("departmentName", 1, { as: "部门（单位）名称" }), value("departmentName", 5)),
    row(heading("年度预算申请\n（{unit}）", 1, 4), label("totalBudget", 1), value("totalBudget", 4)),
    row(
      label("generalPublicBudget", 1, { before: "其中：" }),
      value("generalPublicBudget", 1),
      label("basicExpenditure", 1, { before: "其中：" }),
      value("basicExpenditure", 2),
    ),
    row(
      label("governmentFunds", 1),
      value("governmentFunds", 1),
      label("projectExpenditure", 1),
      value("projectExpenditure", 2),
    ),
    row(label("otherFunds", 1), value("otherFunds", 1), { heading: "", across: 1 }, { heading: "", across: 2 }),
    highRow(longSentenceHeight, label("responsibilities", 1), value("responsibilities", 5, { align: "left" })),
    {
      kind: "table",
      table: "tasks",
      side: { across: 1 },
      columns: [
        column("name"),
        column("content"),
        { column: "amount", across: 1, under: "预算金额" },
        { column: "fiscalAppropriation", across: 1, under: "预算金额" },
        { column: "otherFunds", across: 1, under: "预算金额" },
      ],
      blankRows: 4,
      minimumHeight: 30,
    },
    highRow(longSentenceHeight, label("annualTarget", 1), value("annualTarget", 5, { align: "left" })),
    yearIndicators(1, 1, 1, 2),
    line({ inline: ["preparedBy", "phone"], across: 6 }),
  ],
};
