import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Area } from "../../core/cell";

/** The whole sheet where it holds one form only: lines that were lost may lie outside what was read of it. */
export function rangeOf(form: BoundForm, { workbook, forms }: Submission): Area {
  const alone = forms.filter(({ sheet }) => sheet === form.sheet).length === 1;
  const sheet = workbook.sheets.find(({ name }) => name === form.sheet);
  if (!alone || sheet === undefined) return form.range;
  const cells = [...sheet.rows].flatMap(([row, own]) => [...own.keys()].map((column) => ({ row, column })));
  return {
    top: 0,
    bottom: Math.max(...cells.map(({ row }) => row), ...sheet.merges.map(({ bottom }) => bottom)),
    left: Math.min(...cells.map(({ column }) => column)),
    right: Math.max(form.range.right, ...cells.map(({ column }) => column)),
  };
}
