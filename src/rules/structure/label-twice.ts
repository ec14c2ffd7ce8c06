import { addressOf } from "../../core/a1";
import { defineRule } from "../../core/rule";
import { structureFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** 同一栏目只有一个值。 */
export const labelTwice = defineRule({
  id: "structure/label-twice",
  severity: "error",
  title: "同一栏目只有一个值",
  broken: "{sheet}中“{label}”出现多处，值各不相同：{values}。",
  why: "同一栏目出现不同的值，无法判断以哪个为准；这里按第一处核对。",
  judge({ forms }) {
    return flatMapped(forms, (form) =>
      flatMapped(form.problems, (problem) => {
        if (problem.kind !== "label-twice") return [];
        const values = {
          sheet: form.sheet,
          form: form.form.title,
          label: problem.label,
          values: problem.values.map(({ text, at: cell }) => `${text}（${addressOf(cell)}）`).join("、"),
        };
        const at = problem.values[0]?.at ?? { sheet: form.sheet, row: form.range.top, column: form.range.left };
        return [
          structureFinding(
            "structure/label-twice",
            "error",
            at,
            values,
            problem.values.slice(1).map(({ at: cell }) => ({ at: cell, role: "copy" })),
          ),
        ];
      }),
    );
  },
});
