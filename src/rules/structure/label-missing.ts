import { defineRule } from "../../core/rule";
import { structureFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** 表中应有的栏目都在。 */
export const labelMissing = defineRule({
  id: "structure/label-missing",
  severity: "error",
  title: "表中应有的栏目都在",
  broken: "{sheet}的《{form}》中找不到“{label}”。",
  why: "缺少必要的栏目，或栏目名称与通用格式不同，这一栏没有读到，也没有核对；若只是叫法不同，可在“读到的内容”中指出它的单元格。",
  judge({ forms }) {
    return flatMapped(forms, (form) =>
      flatMapped(form.problems, (problem) => {
        if (problem.kind !== "label-missing") return [];
        const values = { sheet: form.sheet, form: form.form.title, label: problem.label };
        const at = { sheet: form.sheet, row: form.range.top, column: form.range.left };
        return [structureFinding("structure/label-missing", "error", at, values, [])];
      }),
    );
  },
});
