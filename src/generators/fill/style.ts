import { readAmount } from "../../core/amount";
import type { BoundForm, BoundRow, Submission } from "../../core/bind/bound";
import { bareLabel } from "../../core/text";
import { costIndicatorNames } from "../../forms/indicator-table";

/** How a workbook writes money among its indicators: 36 or 36万元. */
export type MoneyStyle = "number" | "with-unit";

/** True for a row below 成本指标. */
export function isCostRow({ cells }: BoundRow): boolean {
  const names = costIndicatorNames.map(bareLabel);
  return (
    names.includes(bareLabel(cells["level2"]?.text ?? "")) || names.includes(bareLabel(cells["level1"]?.text ?? ""))
  );
}

/** As the indicators beside it are written, else as those of the other forms are; as the column asks for it where there are none. */
export function moneyStyleFor(form: BoundForm, { forms }: Submission): MoneyStyle {
  const alike = forms.filter((other) => other !== form && other.form.id === form.form.id);
  for (const group of [[form], alike, forms]) {
    const styles = group.flatMap(({ tables }) => (tables["indicators"] ?? []).filter(isCostRow).flatMap(styleIn));
    const bare = styles.filter((style) => style === "number").length;
    if (styles.length > 0) return bare * 2 >= styles.length ? "number" : "with-unit";
  }
  return "with-unit";
}

function styleIn({ cells }: BoundRow): readonly MoneyStyle[] {
  const held = cells["indicatorValue"];
  if (held === undefined) return [];
  if (typeof held.value === "number") return ["number"];
  const read = readAmount(held.text);
  if (read === undefined) return [];
  return [read.unit === null ? "number" : "with-unit"];
}
