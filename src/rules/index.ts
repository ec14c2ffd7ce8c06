import type { Rule } from "../core/rule";
import { arithmetic } from "./costing/arithmetic";
import { amount } from "./costing/amount";
import { sum } from "./costing/sum";
import { missingFactor } from "./costing/missing-factor";
import { moneyUnit } from "./costing/money-unit";
import { unitMismatch } from "./costing/unit-mismatch";
import { malformedNumber } from "./costing/malformed-number";
import { noCalculation } from "./costing/no-calculation";
import { counts } from "./costing/counts";
import { fractionalCount } from "./costing/fractional-count";
import { solvedBackwards } from "./costing/solved-backwards";
import { aboveStandard } from "./costing/above-standard";
import { budgetBySource } from "./amount/budget-by-source";
import { budgetByNature } from "./amount/budget-by-nature";
import { fundTotal } from "./amount/fund-total";
import { fundParts } from "./amount/fund-parts";
import { costingTotal } from "./amount/costing-total";
import { directionAmount } from "./amount/direction-amount";
import { costIndicators } from "./amount/cost-indicators";
import { groupCostIndicator } from "./amount/group-cost-indicator";
import { namedParts } from "./amount/named-parts";
import { totalMissing } from "./amount/total-missing";
import { decimals } from "./amount/decimals";
import { pastedTwice } from "./amount/pasted-twice";
import { share } from "./amount/share";
import { typedTotal } from "./amount/typed-total";
import { projectExpenditure } from "./across/project-expenditure";
import { fundDirection } from "./across/fund-direction";
import { fundItemGroup } from "./across/fund-item-group";
import { costIndicatorHeader } from "./across/cost-indicator-header";
import { yearTotal } from "./across/year-total";
import { targets } from "./across/targets";
import { unitName } from "./across/unit-name";
import { nameDrift } from "./across/name-drift";
import { unpaired } from "./across/unpaired";
import { year } from "./across/year";
import { amountUnreadable } from "./structure/amount-unreadable";
import { fieldEmpty } from "./structure/field-empty";
import { genericForm } from "./structure/generic-form";
import { labelMissing } from "./structure/label-missing";
import { labelTwice } from "./structure/label-twice";
import { signature } from "./structure/signature";
import { unknownSheet } from "./structure/unknown-sheet";
import { noForm } from "./structure/no-form";

const catalogue = [
  arithmetic,
  amount,
  sum,
  missingFactor,
  moneyUnit,
  unitMismatch,
  malformedNumber,
  noCalculation,
  counts,
  fractionalCount,
  solvedBackwards,
  aboveStandard,
  budgetBySource,
  budgetByNature,
  fundTotal,
  fundParts,
  costingTotal,
  directionAmount,
  costIndicators,
  groupCostIndicator,
  namedParts,
  totalMissing,
  decimals,
  pastedTwice,
  share,
  typedTotal,
  projectExpenditure,
  fundDirection,
  fundItemGroup,
  costIndicatorHeader,
  yearTotal,
  targets,
  unitName,
  nameDrift,
  unpaired,
  year,
  fieldEmpty,
  amountUnreadable,
  genericForm,
  labelMissing,
  labelTwice,
  signature,
  unknownSheet,
  noForm,
] as const;

/** The ids of all rules; translations are checked against them. */
export type RuleId = (typeof catalogue)[number]["id"];

/** Every rule of the product, by family. */
export const rules: readonly Rule[] = catalogue;
