import { readAmount } from "../core/amount";
import type { Report } from "../core/report";
import { departmentOverall, moneySources } from "../forms/department-overall";

/** A source of money as 附表1 prints it. */
export interface MoneySource {
  readonly name: string;
  /** What stands there; may be empty. */
  readonly amount: string;
  /** True where it pays for something. */
  readonly pays: boolean;
}

/** The sources of money that the workbook's 附表1 prints; none where it has none. */
export function moneySourcesIn({ forms }: Pick<Report, "forms">): readonly MoneySource[] {
  const overall = forms.find(({ form, edition }) => form === departmentOverall.id && edition === undefined);
  const fields = overall?.fields ?? [];
  return moneySources.flatMap((source) => {
    const field = fields.find(({ name, at }) => name === source && at !== null);
    if (field === undefined) return [];
    const amount = readAmount(field.text)?.value;
    return [{ name: field.label, amount: field.text, pays: amount !== undefined && !amount.eq(0) }];
  });
}
