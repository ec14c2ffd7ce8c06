import { defineRule } from "../../core/rule";
import { structureFinding } from "../finding";

/** 表的格式在已知格式之内。 */
export const genericForm = defineRule({
  id: "structure/generic-form",
  severity: "info",
  title: "表的格式在已知格式之内",
  broken: "{sheet}的“{heading}”不是已知格式，只按通用格式读了其中的指标表和测算表。",
  why: "其余栏目没有读到，也没有核对，请人工核对。",
  judge({ forms }) {
    return forms
      .filter(({ form }) => form.isGeneric === true)
      .map(({ sheet, range, heading }) =>
        structureFinding(
          "structure/generic-form",
          "info",
          { sheet, row: range.top, column: range.left },
          { sheet, heading },
        ),
      );
  },
});
