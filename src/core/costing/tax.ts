import type { Context } from "./context";
import { sumOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { Part } from "./parts";
import { equation, withUnit } from "./readings";
import { isTaxed, SAYS_NET, SAYS_TAX, SAYS_TAXED } from "./taxWords";

/** 不含税价42万元，增值税率9%，增值税3.78万元，含税价45.78万元: a price and the tax of it, added. @param words those before the amount */
export function withTax(
  tax: Part,
  stated: CostingNumber,
  words: string,
  { folded, formUnit }: Context,
): CostingEquation | undefined {
  const computed = tax.sharesOf && sumOf([tax.sharesOf.amount, tax.amount]);
  if (computed === undefined || !SAYS_TAXED.test(words)) return undefined;
  const isTax = folded.slice(computed.span.start, stated.span.start).includes("税率");
  return isTax ? equation("sum", computed, withUnit(stated, computed, formUnit), false) : undefined;
}

/**
 * 含税价53万元，税率6%，不含税价50万元，税额3万元: what a price is more than the price without its tax, or than the tax.
 * @param whole the price, which has one of both in it already
 */
export function restOfTaxed(
  whole: Part,
  stated: CostingNumber,
  words: string,
  { folded, formUnit }: Context,
): CostingEquation | undefined {
  const [within, ...more] = whole.within ?? [];
  const isOther = SAYS_TAX.test(words) || SAYS_NET.test(words);
  if (within === undefined || more.length > 0 || !isOther || !isTaxed(whole, folded)) return undefined;
  const computed: Expression = {
    kind: "sum",
    terms: [
      { sign: 1, term: whole.amount },
      { sign: -1, term: within },
    ],
    span: whole.amount.span,
  };
  return equation("arithmetic", computed, withUnit(stated, computed, formUnit), false);
}
