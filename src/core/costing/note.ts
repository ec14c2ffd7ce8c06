import type { MoneyUnit } from "../amount";
import type { Assembly } from "./assembled";
import { sumOf, type CostingEquation, type CostingNumber } from "./expression";
import type { Item } from "./parser";
import type { Part } from "./parts";
import { equation, withUnit } from "./readings";

/** What a bracket behind an amount or a calculation says of it. */
interface NoteSaying {
  readonly equation: CostingEquation;
  /** The result that the bracket gives to the calculation before it. */
  readonly result?: CostingNumber;
}

/** 差旅费2万元（10人*2000元/人）, 5次*0.6万元（3万元）, 3万元（印刷1万元、广告2万元）. */
export function sayingOf(note: Assembly, target: Part, formUnit: MoneyUnit): NoteSaying | undefined {
  const computed = sumOf(note.parts.map(({ amount }) => amount));
  if (computed === undefined) return undefined;
  const single = note.parts.length === 1 ? note.parts[0]?.stated : undefined;
  if (target.stated === null) {
    if (single == null) return undefined;
    const result = withUnit(single, target.amount, formUnit);
    return { equation: equation("arithmetic", target.amount, result, true), result };
  }
  // 50000元（5万元） says one amount twice, which is no calculation.
  if (single != null && note.equations.length === 0) return undefined;
  const role = note.parts.length > 1 ? target.breaksInto() : "arithmetic";
  return { equation: equation(role, computed, target.stated, false) };
}

/** 每次15000元（专家费10000元、会务费5000元）: several amounts behind a price say what it is made of. */
export function listsAmounts(items: readonly Item[]): boolean {
  const amounts = items.filter((item) => {
    const [side, ...more] = item.kind === "chain" ? item.sides : [];
    return side?.kind === "number" && side.number.kind === "amount" && more.length === 0;
  });
  return amounts.length > 1;
}
