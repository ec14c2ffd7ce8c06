import type { MoneyUnit } from "../amount";
import type { Assembly } from "./assembled";
import { comparisonOf, sidesOf } from "./evaluate";
import { sumOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { Item } from "./item";
import type { Part } from "./parts";
import { equation, withUnit } from "./readings";
import { placeOf } from "./roughly";
import { flatMapped } from "../flatMapped";

/** What a bracket behind an amount or a calculation says of it. */
interface NoteSaying {
  readonly equation: CostingEquation;
  /** The result that the bracket gives to the calculation before it. */
  readonly result?: CostingNumber;
}

/** 差旅费2万元（10人*2000元/人）, 5次*0.6万元（3万元）, 3万元（印刷1万元、广告2万元）. */
export function sayingOf(
  note: Assembly,
  items: readonly Item[],
  target: Part,
  formUnit: MoneyUnit,
): NoteSaying | undefined {
  const computed = sumOf(note.parts.map(({ amount }) => amount));
  if (computed === undefined) return undefined;
  const single = note.parts.length === 1 ? note.parts[0]?.stated : undefined;
  if (target.stated === null) {
    if (single == null) return undefined;
    const result = withUnit(single, target.amount, formUnit);
    return { equation: equation("arithmetic", target.amount, result, true), result };
  }
  // 50000元（5万元） says one amount twice, which is no calculation; only where they differ something is to be said.
  if (single != null && note.equations.length === 0) {
    const isOther = isAmountAlone(items) && differs(target.amount, single);
    return isOther ? { equation: equation("copy", target.amount, single, true) } : undefined;
  }
  const role = note.parts.length > 1 ? target.breaksInto() : "arithmetic";
  return { equation: equation(role, computed, target.stated, false) };
}

/** Words before an amount that says another one again. */
const SAYS_AGAIN = /^[\s:,]*(?:即|合|计|折合|合计|共计|人民币|大写|小写)*[\s:]*[¥￥]?$/;

/** （3.51万元）, （即3.51万元）: nothing but an amount; 含税费0.5万元 is another one. */
function isAmountAlone(items: readonly Item[]): boolean {
  const chains = flatMapped(items, (item) => (item.kind === "chain" ? item : []));
  const [only, ...more] = chains;
  const [side, ...sides] = only?.sides ?? [];
  if (only === undefined || side?.kind !== "number" || more.length + sides.length > 0) return false;
  const { kind, unit, approximate } = side.number;
  const words = flatMapped(items, (item) => (item.kind === "words" ? item.text : "")).join("");
  const isPlain = items.every((item) => item.kind === "chain" || item.kind === "words" || item.kind === "total");
  return isPlain && kind === "amount" && unit !== null && !approximate && SAYS_AGAIN.test(words);
}

/** By more than rounding explains: 31500元（3万元） is rounded. */
function differs(amount: Expression, again: CostingNumber): boolean {
  const sides = sidesOf({ computed: amount, stated: again });
  if (sides === undefined || comparisonOf(sides) !== "broken") return false;
  const worth = sides.stated.value.div(again.value);
  return sides.computed.value.minus(sides.stated.value).abs().gte(placeOf(again.value).times(worth));
}

/** 每次15000元（专家费10000元、会务费5000元）: several amounts behind a price say what it is made of. */
export function listsAmounts(items: readonly Item[]): boolean {
  const amounts = items.filter((item) => {
    const [side, ...more] = item.kind === "chain" ? item.sides : [];
    return side?.kind === "number" && side.number.kind === "amount" && more.length === 0;
  });
  return amounts.length > 1;
}
