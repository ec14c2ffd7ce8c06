import { dimensionOf } from "./dimension";
import { productOf, sumOf, type CostingNumber, type Expression } from "./expression";
import { cancels, type Measure } from "./measure";
import { expressionOf } from "./prose";

/** 举办3期（1期3.5万元）: an amount for one of what was counted before is a price. */
export function perOne(
  pending: readonly Expression[],
  remembered: readonly Expression[],
  stated: CostingNumber,
  folded: string,
): readonly Measure[] | undefined {
  const one = pending.at(-1);
  if (one?.kind !== "number" || !one.number.value.eq(1) || one.number.counts.length === 0) return undefined;
  const between = folded.slice(one.number.span.end, stated.span.start);
  if (between.length > LONGEST_NAME || /[,;。:、()]/.test(between)) return undefined;
  const earlier = [...remembered, ...pending.slice(0, -1)];
  const isCounted = earlier.some((count) =>
    dimensionOf(count).counts.some((its) => one.number.counts.some((own) => cancels(own, its))),
  );
  return isCounted ? one.number.counts : undefined;
}

const LONGEST_NAME = 6;

/** 8个乡镇、4个街道，各10万元: as many times as there are of all of them. */
export function timesEach(counts: readonly Expression[], stated: CostingNumber, words: string): Expression | undefined {
  const all = sumOf(counts);
  if (all === undefined || !/各(?:自|补助|补贴|奖励|奖补|安排|投入|需|拨付|支持|为)?$/.test(words.trim()))
    return undefined;
  return productOf([all, expressionOf({ ...stated, kind: "price", perAnything: true })]);
}

/** 每台燃油1.5万元、维修1.2万元: two prices for the same, added. */
export function withPrice(price: Expression, more: CostingNumber): Expression {
  const { per, perAnything } = (price.kind === "sum"
    ? firstOf(price)
    : price.kind === "number"
      ? price.number
      : null) ?? {
    per: [],
    perAnything: true,
  };
  const added = expressionOf({ ...more, kind: "price", per, perAnything });
  const terms = price.kind === "sum" ? price.terms.map(({ term }) => term) : [price];
  return sumOf([...terms, added]) ?? added;
}

function firstOf({ terms }: Extract<Expression, { kind: "sum" }>): CostingNumber | undefined {
  const [first] = terms;
  return first?.term.kind === "number" ? first.term.number : undefined;
}
