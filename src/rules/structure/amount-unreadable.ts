import { unreadableAmounts } from "../../core/identities/operands";
import { defineRule } from "../../core/rule";
import { cellOf, textOf } from "../../core/workbook";
import { structureFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** 金额栏里写的是金额。 */
export const amountUnreadable = defineRule({
  id: "structure/amount-unreadable",
  severity: "warning",
  review: true,
  title: "金额栏里写的是金额",
  broken: "{sheet}的金额栏写的是“{text}”，读不出金额，有关的勾稽关系没有核对。",
  why: "金额栏应当只写数字；没有金额请留空。",
  judge({ workbook, forms }) {
    return flatMapped(forms, (form) =>
      unreadableAmounts(form).map((at) => {
        const text = textOf(cellOf(workbook, at));
        return structureFinding("structure/amount-unreadable", "warning", at, { sheet: at.sheet, text });
      }),
    );
  },
});
