import { defineRule } from "../../core/rule";
import { structureFinding } from "../finding";

/** 工作簿中有认得的绩效目标表。 */
export const noForm = defineRule({
  id: "structure/no-form",
  severity: "info",
  title: "工作簿中有认得的绩效目标表",
  broken: "没有找到认得的绩效目标表，因此什么也没有检查。",
  why: "表格按标题识别，例如“部门整体支出绩效目标表”。请确认标题完整，并且所在工作表没有隐藏。",
  judge({ workbook, forms }) {
    if (forms.length > 0) return [];
    const at = { sheet: workbook.sheets[0]?.name ?? "", row: 0, column: 0 };
    return [structureFinding("structure/no-form", "info", at, {})];
  },
});
