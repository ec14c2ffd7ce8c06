import type { Layout } from "../../core/layout";
import {
  column,
  heading,
  highRow,
  label,
  longSentenceHeight,
  row,
  sentenceHeight,
  signatures,
  unitLine,
  value,
} from "./pieces";

/** How the place prints satisfaction, which comes last below 效益指标. */
const levelNames = ["社会公众及服务对象满意度指标"];

/** 附表1, A4 upright. Printed form: samples/tianxin-2023.xlsx. */
export const departmentOverallLayout: Layout = {
  orientation: "portrait",
  columnWidths: [14, 14, 18, 22, 22, 14],
  appendix: "附表1",
  lines: [
    { kind: "appendix" },
    { kind: "title" },
    unitLine("unitName", 4, 2, "金额"),
    row(label("departmentName", 1), value("departmentName", 5)),
    row(heading("年度预算申请\n（{unit}）", 1, 5), { inline: ["totalBudget"], across: 5 }),
    row(heading("按收入性质分", 3), heading("按支出性质分", 2)),
    row(
      label("generalPublicBudget", 2, { before: "其中：" }),
      value("generalPublicBudget", 1),
      label("basicExpenditure", 1, { before: "其中：" }),
      value("basicExpenditure", 1),
    ),
    row(
      label("governmentFunds", 2, { before: "     " }),
      value("governmentFunds", 1),
      label("projectExpenditure", 1, { before: "      " }),
      value("projectExpenditure", 1),
    ),
    row(
      label("otherFunds", 2, { before: "         " }),
      value("otherFunds", 1),
      { heading: "", across: 1 },
      { heading: "", across: 1 },
    ),
    highRow(longSentenceHeight, label("responsibilities", 1), value("responsibilities", 5)),
    {
      kind: "table",
      table: "workPlan",
      side: { across: 1, as: "年度重点\n工作计划" },
      columns: [column("item", 2), column("responsibleUnit"), column("workTarget", 2)],
      blankRows: 3,
      minimumHeight: longSentenceHeight,
    },
    {
      kind: "table",
      table: "indicators",
      side: { across: 1 },
      columns: [column("level1"), column("level2"), column("level3", 2), column("indicatorValue")],
      blankRows: 3,
      levelNames,
    },
    ...signatures(6),
  ],
};

/** 附表2, A4 lying. */
export const specialFundSummaryLayout: Layout = {
  orientation: "landscape",
  columnWidths: [6, 26, 12, 46, 46],
  appendix: "附表2",
  place: "区级",
  lines: [
    { kind: "appendix" },
    { kind: "title" },
    unitLine("unitName", 3, 2),
    {
      kind: "table",
      table: "funds",
      columns: [
        column("number"),
        column("name", 1, { isSpread: true }),
        column("amount", 1, { isSpread: true }),
        column("implementationTarget"),
        column("annualTarget"),
      ],
      blankRows: 3,
      blankParts: 3,
      minimumHeight: 40,
      total: { field: "total", over: ["name"], place: "first", isSpread: true },
    },
    ...signatures(5),
  ],
};

/** 附表3, one for each direction, A4 upright. */
export const expenditureDirectionLayout: Layout = {
  orientation: "portrait",
  columnWidths: [14, 16, 20, 24, 18, 14],
  appendix: "附表3-{number}",
  place: "区级",
  lines: [
    { kind: "appendix" },
    { kind: "title" },
    unitLine("unitName", 4, 2),
    row(
      label("expenditureDirection", 1),
      value("expenditureDirection", 2),
      heading("所属专项", 1, 2),
      label("specialFundName", 1),
      value("specialFundName", 1),
    ),
    row(
      label("projectAmount", 1),
      value("projectAmount", 2),
      label("specialFundAmount", 1),
      value("specialFundAmount", 1),
    ),
    highRow(30, label("implementationPeriod", 1), value("implementationPeriod", 5)),
    highRow(sentenceHeight, label("implementationTarget", 1), value("implementationTarget", 5)),
    highRow(sentenceHeight, label("annualTarget", 1), value("annualTarget", 5)),
    {
      kind: "table",
      table: "indicators",
      side: { across: 1 },
      columns: [
        column("level1"),
        column("level2"),
        column("level3"),
        column("indicatorValue"),
        column("performanceStandard"),
      ],
      blankRows: 3,
      levelNames,
    },
    {
      kind: "table",
      table: "costing",
      side: { across: 1, as: "支出明细及\n测算说明" },
      columns: [column("content"), column("item"), column("amount"), column("basis", 2)],
      blankRows: 9,
      total: { field: "costingTotal", over: ["content", "item"], place: "last", isSpread: true },
    },
    ...signatures(6),
  ],
};
