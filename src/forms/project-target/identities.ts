import type { IdentityPattern } from "../../core/form";
import { costIndicatorIdentities, costingShares, costingTotalIdentities } from "../costing-table";

/** 年度资金总额 = 财政拨款 + 其他资金, where the edition prints the sources. */
export const projectIdentities: readonly IdentityPattern[] = [
  {
    kind: "sum",
    rule: "amount/budget-by-source",
    total: { field: "annualAmount" },
    parts: [{ field: "fiscalAppropriation" }, { field: "otherFunds" }],
  },
  {
    kind: "sum",
    rule: "amount/budget-by-source",
    total: { field: "totalAmount" },
    parts: [{ field: "totalFiscalAppropriation" }, { field: "totalOtherFunds" }],
  },
];

/**
 * What the costing of a project comes to: its total row, where it has one, and the year's amount. That it is all of the
 * project is mostly meant, but no edition prints it, except for those whose 成本构成 is the project's.
 */
const costingOf = (meaning: { readonly isHabit?: true }): readonly IdentityPattern[] => [
  ...costingTotalIdentities("costingTotal"),
  {
    kind: "same",
    rule: "amount/direction-amount",
    one: { field: "annualAmount" },
    other: { field: "costingTotal" },
    ...meaning,
  },
  costingShares(),
];

/** The costing need not be all of the project; without a total of its own it is taken for a part. */
export const costingIdentities = costingOf({ isHabit: true });

/** 成本构成 names all costs of the project, also where no total stands below it. */
export const wholeCostingIdentities: readonly IdentityPattern[] = [
  ...costingOf({}),
  {
    kind: "sum",
    rule: "amount/costing-total",
    total: { field: "annualAmount" },
    parts: [{ table: "costing", column: "amount" }],
    without: "costingTotal",
  },
];

/** 成本指标 say what the project and its contents cost. */
export const projectCostIndicators = costIndicatorIdentities("annualAmount");
