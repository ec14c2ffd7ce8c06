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

const sheetName = "项目支出绩效目标表";
const colon = { after: "：" };
const left = { align: "left" } as const;

/** 湘潭, A4 upright. */
export const xiangtanLayout: Layout = {
  orientation: "portrait",
  columnWidths: [18, 22, 30, 18, 16],
  sheetName,
  lines: [
    { kind: "title" },
    line(
      { inline: [{ label: "implementingUnit", as: "填报单位", after: "（盖章）" }], across: 3 },
      { unit: "金额单位", across: 2 },
    ),
    row(label("projectName", 1), value("projectName", 1), label("departmentName", 1), value("departmentName", 2)),
    row(label("annualAmount", 1), value("annualAmount", 1), label("upperLevelFunds", 1), value("upperLevelFunds", 2)),
    row(label("implementationPeriod", 1), value("implementationPeriod", 4)),
    highRow(longSentenceHeight, label("implementationTarget", 1), value("implementationTarget", 4, left)),
    highRow(longSentenceHeight, label("annualTarget", 1, { as: "本年度绩效目标" }), value("annualTarget", 4, left)),
    {
      kind: "table",
      table: "indicators",
      columns: [
        column("level1"),
        column("level2"),
        column("level3"),
        column("indicatorValue", 1, { as: "指标值" }),
        column("performanceStandard"),
      ],
      blankRows: 8,
    },
    costingWhereFilled([1, 1, 1, 1, 1]),
    highRow(longSentenceHeight, { footer: "财政部门审核意见", across: 5, align: "left" }),
  ],
};

/** Shanghai, A4 upright, in 元. */
export const shanghaiLayout: Layout = {
  orientation: "portrait",
  columnWidths: [24, 28, 28, 28],
  sheetName,
  hasYearLine: true,
  lines: [
    { kind: "title" },
    { kind: "year" },
    row(label("implementingUnit", 1, { as: "申报单位名称", ...colon }), value("implementingUnit", 3)),
    row(label("projectName", 1, colon), value("projectName", 1), heading("项目类别：", 1), blank(1)),
    row(
      label("departmentName", 1, { as: "主管部门", ...colon }),
      value("departmentName", 1),
      label("implementationPeriod", 1, colon),
      value("implementationPeriod", 1),
    ),
    row(
      label("totalAmount", 1, { after: "（{unit}）：" }),
      value("totalAmount", 1),
      label("annualAmount", 1, { after: "（{unit}）：" }),
      value("annualAmount", 1),
    ),
    highRow(longSentenceHeight, heading("项目概况：", 1), blank(3)),
    highRow(sentenceHeight, heading("立项依据：", 1), blank(3)),
    highRow(
      longSentenceHeight,
      label("implementationTarget", 1, { as: "项目总目标", ...colon }),
      value("implementationTarget", 3, left),
    ),
    highRow(longSentenceHeight, label("annualTarget", 1, colon), value("annualTarget", 3, left)),
    {
      kind: "table",
      table: "indicators",
      columns: [
        column("level1"),
        column("level2"),
        column("level3"),
        column("indicatorValue", 1, { as: "指标目标值" }),
      ],
      blankRows: 8,
    },
  ],
};

/** Chongqing, A4 upright, with weights. */
export const chongqingLayout: Layout = {
  orientation: "portrait",
  columnWidths: [16, 18, 28, 12, 14, 12, 12],
  sheetName,
  lines: [
    { kind: "title" },
    line({ inline: [{ label: "implementingUnit", as: "预算单位" }], across: 5 }, { unit: "单位", across: 2 }),
    row(
      label("projectName", 1),
      value("projectName", 2),
      label("departmentName", 2, { as: "业务主管部门" }),
      value("departmentName", 2),
    ),
    row(
      label("annualAmount", 1, { as: "当年预算" }),
      value("annualAmount", 2),
      label("implementationPeriod", 2, { as: "项目起止时间" }),
      value("implementationPeriod", 2),
    ),
    highRow(longSentenceHeight, heading("项目概况", 1), blank(6)),
    highRow(sentenceHeight, heading("立项依据", 1), blank(6)),
    highRow(longSentenceHeight, label("annualTarget", 1, { as: "当年绩效目标" }), value("annualTarget", 6, left)),
    {
      kind: "table",
      table: "indicators",
      columns: [
        column("level1"),
        column("level2"),
        column("level3"),
        column("sign"),
        column("indicatorValue", 1, { as: "指标值" }),
        column("unit", 1, { as: "度量单位" }),
        column("weight", 1, { after: "（%）" }),
      ],
      blankRows: 8,
    },
    costingWhereFilled([1, 1, 1, 2, 2]),
  ],
};

/** 东莞, A4 upright: the medium term beside the year. */
export const dongguanLayout: Layout = {
  orientation: "portrait",
  columnWidths: [16, 20, 30, 20, 20],
  sheetName,
  lines: [
    { kind: "title" },
    line({ unit: "单位", across: 5, align: "right" }),
    row(
      label("projectName", 1),
      value("projectName", 2),
      label("implementingUnit", 1, { as: "预算单位" }),
      value("implementingUnit", 1),
    ),
    row(
      label("totalAmount", 1, { as: "项目总金额" }),
      value("totalAmount", 2),
      label("annualAmount", 1, { as: "本年度预算金额" }),
      value("annualAmount", 1),
    ),
    highRow(
      longSentenceHeight,
      label("implementationTarget", 1, { as: "中期目标" }),
      value("implementationTarget", 4, left),
    ),
    highRow(longSentenceHeight, label("annualTarget", 1, { as: "本年度目标" }), value("annualTarget", 4, left)),
    {
      kind: "table",
      table: "indicators",
      columns: [
        { column: "level1", across: 1, sharedWith: "implementationIndicators" },
        { column: "level2", across: 1, sharedWith: "implementationIndicators" },
        { column: "level3", across: 1, sharedWith: "implementationIndicators" },
        { column: "indicatorValue", across: 1, table: "implementationIndicators", under: "中期" },
        { column: "indicatorValue", across: 1, under: "本年度" },
      ],
      blankRows: 8,
    },
    costingWhereFilled([1, 1, 1, 1, 1]),
  ],
};

/** 鄂州, A4 upright, with the composition of the costs. */
export const ezhouLayout: Layout = {
  orientation: "portrait",
  columnWidths: [14, 18, 18, 24, 16, 20],
  sheetName,
  lines: [
    { kind: "title" },
    line({ unit: "单位", across: 6, align: "right" }),
    row(
      label("projectName", 1),
      value("projectName", 2),
      label("departmentName", 1, { as: "项目主管部门" }),
      value("departmentName", 2),
    ),
    row(
      label("implementingUnit", 1, { as: "项目执行单位" }),
      value("implementingUnit", 2),
      label("implementationPeriod", 1, { as: "项目起止时间" }),
      value("implementationPeriod", 2),
    ),
    row(
      label("totalAmount", 1, { as: "项目总预算" }),
      value("totalAmount", 2),
      label("annualAmount", 1, { as: "项目当年预算" }),
      value("annualAmount", 2),
    ),
    highRow(sentenceHeight, heading("前两年预算执行情况", 1), blank(5)),
    {
      kind: "table",
      table: "costing",
      side: { across: 1 },
      columns: [column("content", 1, { as: "支出内容" }), column("item"), column("amount"), column("basis", 2)],
      blankRows: 6,
    },
    highRow(
      longSentenceHeight,
      label("implementationTarget", 1, { as: "长期绩效目标" }),
      value("implementationTarget", 5, left),
    ),
    highRow(longSentenceHeight, label("annualTarget", 1), value("annualTarget", 5, left)),
    {
      kind: "table",
      table: "indicators",
      side: { across: 1 },
      columns: [
        column("level1"),
        column("level2"),
        column("level3"),
        column("indicatorValue", 1, { as: "指标值" }),
        column("performanceStandard"),
      ],
      blankRows: 8,
    },
  ],
};
