import { defineRule } from "../../core/rule";
import { formsOf, nameOf } from "../../core/bind/bound";
import { amountOperand } from "../../core/identities/operands";
import { equalAmounts } from "../../core/identities/equal";
import { departmentOverall } from "../../forms/department-overall";
import { specialFundSummary } from "../../forms/special-fund-summary";

/** 附表1项目支出等于附表2合计。 */
export const projectExpenditure = defineRule({
  id: "across/project-expenditure",
  severity: "error",
  title: "附表1项目支出等于附表2合计",
  broken:
    "{statedName}（{statedCell}）是{stated}{unit}，专项资金汇总表的合计（{cells}）是{computed}{unit}，相差{difference}{unit}。",
  why: "部门整体表的项目支出应与专项资金汇总表的合计一致。",
  identities(submission) {
    const [overall, ...otherOveralls] = formsOf(submission, departmentOverall);
    const [summary, ...otherSummaries] = formsOf(submission, specialFundSummary);
    // Several departments in one workbook: which summary belongs to whom cannot be told from the forms.
    if (overall === undefined || summary === undefined || otherOveralls.length + otherSummaries.length > 0) return [];
    const { projectExpenditure } = overall.fields;
    const { total } = summary.fields;
    if (projectExpenditure === undefined || total === undefined) return [];
    const stated = amountOperand(overall, projectExpenditure, "total", "项目支出");
    const other = amountOperand(summary, total, "total", "合计");
    return equalAmounts("across/project-expenditure", nameOf(overall), stated, other);
  },
});
