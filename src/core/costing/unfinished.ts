import type { Assembly } from "./assembled";
import { contradictsInProse } from "./dimension";
import { sidesWithAmount } from "./evaluate";
import { mapNumbers, numbersOf, productOf, unitOf, type CostingNumber, type Expression } from "./expression";
import { missingFactor } from "./missingFactor";
import { expressionOf } from "./prose";
import { comesTo, said, type Beside, type Whole } from "./whole";
import { flatMapped } from "../flatMapped";

/** 10人*3000元/人·月 beside 36万元: a calculation that leaves a factor out is one, where the amount says which. */
export function lacking({ open, parts, counts }: Assembly, beside: Beside): Whole | undefined {
  const { unit, amount } = beside;
  const unfitting = open === null || parts.length > 0 ? undefined : withOtherCount(open, counts, beside);
  if (unfitting !== undefined) return said(unfitting);
  if (open?.kind !== "product" || parts.length > 0 || amount === undefined) return undefined;
  // 80*(1+10%) beside 88万元; 15块*3000元/人 comes out though its measures do not fit.
  if (comesTo(open, beside)) return said(open);
  if (unitOf(open) === null) return undefined;
  const sides = sidesWithAmount(open, unit, amount);
  return sides && missingFactor(open, sides) ? said(open) : undefined;
}

/** 聘用20人，每台3000元 beside 6万元: it comes out with a count that the price is not for. */
function withOtherCount(open: Expression, counts: readonly Expression[], beside: Beside): Expression | undefined {
  if (unitOf(open) === null || comesTo(open, beside)) return undefined;
  const own = new Set(numbersOf(open).map(({ span }) => span.start));
  const others = counts.filter((count) => numbersOf(count).every(({ span }) => !own.has(span.start)));
  return flatMapped(
    others,
    (count) => productOf([count, ...(open.kind === "product" ? open.factors : [open])]) ?? [],
  ).find((one) => comesTo(one, beside, true) && contradictsInProse(one));
}

/** 10万元÷3个季度=3.33万元/季度 beside 3.33万元: a price that was reckoned is what the row asks for. */
export function priceItself({ open, parts, equations }: Assembly, beside: Beside): Whole | undefined {
  if (open?.kind !== "number" || parts.length > 0 || !comesTo(open, beside)) return undefined;
  return equations.some(({ stated }) => stated.span.start === open.number.span.start) ? said(open) : undefined;
}

/** 22次x900 beside 1.98万元: the figure without a unit is a price, where it comes to the amount. */
export function figuresAlone({ counts, parts, open }: Assembly, beside: Beside): Whole | undefined {
  const last = counts.at(-1);
  if (last?.kind !== "product" || parts.length > 0 || open !== null) return undefined;
  const priced = (["元", beside.unit] as const).map((unit) =>
    mapNumbers(last, (number) => (isBare(number) ? { ...number, kind: "price", unit, perAnything: true } : number)),
  );
  const result = priced.find(
    (one) => numbersOf(one).filter(({ unit }) => unit !== null).length === 1 && comesTo(one, beside),
  );
  return result && said(result);
}

/** 会议室租赁半天2000元，全年12场 beside 2.4万元: an amount that comes out when it is taken for each of what is counted. */
export function eachOf({ parts: [only, ...more], counts, equations }: Assembly, beside: Beside): Whole | undefined {
  if (only?.stated == null || only.isHeading || more.length + equations.length > 0) return undefined;
  const price = expressionOf({ ...only.stated, kind: "price", perAnything: true });
  const behind = counts.filter(({ span }) => span.start > only.amount.span.start);
  const all = behind.length > 1 ? productOf([...behind, price]) : undefined;
  const readings = flatMapped([...behind.map((count) => productOf([count, price])), all], (one) => one ?? []);
  const found = readings.find((one) => comesTo(one, beside, true));
  return found && said(found);
}

function isBare({ kind, unit, counts, per }: CostingNumber): boolean {
  return kind === "count" && unit === null && counts.length + per.length === 0;
}
