import type { Layout } from "../../core/layout";
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
import { yearIndicators } from "./document-88";

const colon = { after: "：" };
const left = { align: "left" } as const;

/** The export of the Hunan system, A4 lying; * marks compulsory columns. */
export const hunanExportLayout: Layout = {
  orientation: "landscape",
  columnWidths: [13, 17, 26, 13, 14, 12, 24, 24, 12],
  sheetName: "整体绩效目标表",
  lines: [
    { kind: "title" },
    line({ inline: [{ label: "implementingUnit", as: "单位名称" }], across: 7 }, { unit: "单位", across: 2 }),
    row(label("projectName", 1), value("projectName", 4), label("annualAmount", 1), value("annualAmount", 3)),
    highRow(sentenceHeight, label("implementationTarget", 1), value("implementationTarget", 8, left)),
    highRow(longSentenceHeight, label("annualTarget", 1), value("annualTarget", 8, left)),
    {
      kind: "table",
      table: "indicators",
      columns: [
        column("level1", 1, { before: "*" }),
        column("level2", 1, { before: "*" }),
        column("level3", 1, { before: "*" }),
        column("sign", 1, { before: "*" }),
        column("indicatorValue", 1, { before: "*", as: "指标值" }),
        column("unit", 1, { before: "*" }),
        column("performanceStandard", 1, { before: "*" }),
        { heading: "*评（扣）分标准", across: 1 },
        { heading: "备注", across: 1 },
      ],
      blankRows: 8,
    },
    costingWhereFilled([1, 1, 1, 2, 4]),
  ],
};

/** The list of the Sichuan system, A4 lying, in 元. */
export const sichuanListLayout: Layout = {
  orientation: "landscape",
  columnWidths: [16, 18, 14, 28, 12, 16, 22, 11, 13, 10, 8, 12],
  sheetName: "部门预算项目绩效目标表",
  lines: [
    { kind: "title" },
    line({ unit: "金额单位", across: 12, align: "right" }),
    {
      kind: "table",
      table: "indicators",
      columns: [
        { field: "implementingUnit", across: 1 },
        { field: "projectName", across: 1 },
        { field: "annualAmount", across: 1, as: "预算数" },
        { field: "annualTarget", across: 1, as: "年度目标" },
        column("level1"),
        column("level2"),
        column("level3"),
        column("sign"),
        column("indicatorValue", 1, { as: "指标值" }),
        column("unit"),
        column("weight"),
        column("direction"),
      ],
      blankRows: 8,
    },
  ],
};

/** Anhui 自评表, A4 upright. */
export const anhuiSelfEvaluationLayout: Layout = {
  orientation: "portrait",
  columnWidths: [11, 12, 18, 24, 14, 14, 10, 10, 18],
  sheetName: "项目支出绩效自评表",
  hasYearLine: true,
  lines: [
    { kind: "title" },
    { kind: "year" },
    row(label("projectName", 2), value("projectName", 7)),
    row(
      label("departmentName", 2, { as: "主管部门" }),
      value("departmentName", 3),
      label("implementingUnit", 1),
      value("implementingUnit", 3),
    ),
    row(
      heading("项目资金\n（{unit}）", 2, 4),
      { heading: "", across: 1 },
      heading("年初预算数", 1),
      heading("全年预算数", 1),
      heading("全年执行数", 1),
      heading("分值", 1),
      heading("执行率", 1),
      heading("得分", 1),
    ),
    row(
      label("annualAmount", 1),
      value("annualAmount", 1),
      value("adjustedAmount", 1),
      value("executedAmount", 1),
      blank(1),
      blank(1),
      blank(1),
    ),
    row(
      label("fiscalAppropriation", 1, { before: "其中：", as: "当年财政拨款" }),
      value("fiscalAppropriation", 1),
      ...Array.from({ length: 5 }, () => blank(1)),
    ),
    row(label("otherFunds", 1), value("otherFunds", 1), ...Array.from({ length: 5 }, () => blank(1))),
    row(heading("年度总体目标", 1, 2), label("annualTarget", 4), heading("实际完成情况", 4)),
    highRow(longSentenceHeight, value("annualTarget", 4, left), blank(4)),
    {
      kind: "table",
      table: "indicators",
      side: { across: 1 },
      columns: [
        column("level1"),
        column("level2"),
        column("level3"),
        column("indicatorValue"),
        column("actualValue"),
        column("weight"),
        column("score"),
        { heading: "偏差原因分析及改进措施", across: 1 },
      ],
      blankRows: 8,
    },
  ],
};

/** 转移支付区域绩效目标申报表, A4 upright. */
export const transferPaymentLayout: Layout = {
  orientation: "portrait",
  columnWidths: [14, 18, 26, 32, 26],
  sheetName: "区域绩效目标表",
  hasYearLine: true,
  lines: [
    { kind: "title" },
    { kind: "year" },
    row(label("projectName", 2, { as: "专项名称" }), value("projectName", 3)),
    row(heading("中央主管部门", 2), blank(3)),
    row(heading("省级财政部门", 2), blank(1), label("departmentName", 1), value("departmentName", 1)),
    row(
      heading("资金情况\n（{unit}）", 1, 3),
      label("annualAmount", 1, { as: "年度金额", ...colon }),
      value("annualAmount", 3),
    ),
    row(label("centralSubsidy", 1, { before: "其中：" }), value("centralSubsidy", 3)),
    row(label("localFunds", 1), value("localFunds", 3)),
    highRow(90, label("implementationTarget", 1, { as: "总体目标" }), value("implementationTarget", 4, left)),
    yearIndicators(1, 1, 1, 1),
  ],
};
