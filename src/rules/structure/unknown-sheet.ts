import { defineRule } from "../../core/rule";
import { structureFinding } from "../finding";

/** 每张工作表都认得出是什么表。 */
export const unknownSheet = defineRule({
  id: "structure/unknown-sheet",
  severity: "info",
  title: "每张工作表都认得出是什么表",
  broken: "工作表“{sheet}”不是认得的绩效目标表，没有检查。",
  why: "表格按标题和表头识别；若它应当是绩效目标表，请核对标题。",
  judge({ workbook, forms }) {
    if (forms.length === 0) return [];
    const known = new Set(forms.map(({ sheet }) => sheet));
    return workbook.sheets
      .filter(({ name, rows, visibility }) => visibility === "visible" && rows.size > 0 && !known.has(name))
      .map(({ name }) =>
        structureFinding("structure/unknown-sheet", "info", { sheet: name, row: 0, column: 0 }, { sheet: name }),
      );
  },
});
