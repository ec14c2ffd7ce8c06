import type { MoneyUnit } from "../amount";
import { holds } from "./evaluate";
import { productOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { Part } from "./parts";
import { equation, withUnit } from "./readings";

/** A share and the amount of which it may be one. */
export interface PendingShare {
  readonly of: Part;
  readonly share: Expression;
  /** True where words say that it is one: 承担30%, 的8%. */
  readonly isSaid: boolean;
}

/** Words that make a share one of the amount before it. */
export const SHARE_OF = /承担|配套|负担|补助|计提|按|的|计|占|比例/;

/** Words between a calculation and what it comes to. */
export const COMES_TO = /(?:计|需|为|即|得|合|费用|金额|经费|资金|费|:)\s*:?$/;

/** 总投资500万元，区级承担30%，计150万元; `undefined` where the amount is of something else. */
export function closeShare(
  { of, share, isSaid }: PendingShare,
  stated: CostingNumber,
  words: string,
  formUnit: MoneyUnit,
): { readonly equation: CostingEquation; readonly given: CostingNumber } | undefined {
  const computed = productOf([of.amount, share]);
  if (computed === undefined) return undefined;
  const given = withUnit(stated, computed, formUnit);
  const isMeant = holds({ computed, stated: given }) || (isSaid && COMES_TO.test(words));
  return isMeant ? { equation: equation("arithmetic", computed, given, false), given } : undefined;
}
