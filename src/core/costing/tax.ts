import type { Context } from "./context";
import { sumOf, type CostingEquation, type CostingNumber } from "./expression";
import type { Part } from "./parts";
import { equation, withUnit } from "./readings";

/** 不含税价42万元，增值税率9%，增值税3.78万元，含税价45.78万元: a price and the tax of it, added. @param words those before the amount */
export function withTax(
  tax: Part,
  stated: CostingNumber,
  words: string,
  { folded, formUnit }: Context,
): CostingEquation | undefined {
  const computed = tax.sharesOf && sumOf([tax.sharesOf.amount, tax.amount]);
  if (computed === undefined || !/(?<!不|未)含税|价税/.test(words)) return undefined;
  const isTax = folded.slice(computed.span.start, stated.span.start).includes("税率");
  return isTax ? equation("sum", computed, withUnit(stated, computed, formUnit), false) : undefined;
}
