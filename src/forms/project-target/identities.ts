import type { IdentityPattern } from "../../core/form";

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

/** The shares of the costing are those of its own amounts, which need not be all of the project's. */
export const costingShares: readonly IdentityPattern[] = [
  { kind: "shares", rule: "amount/share", table: "costing", amount: "amount", share: "share" },
];

/** The amounts of the costing add up to the year's amount. */
export const costingIdentities: readonly IdentityPattern[] = [
  {
    kind: "sum",
    rule: "amount/costing-total",
    total: { field: "annualAmount" },
    parts: [{ table: "costing", column: "amount" }],
  },
];
