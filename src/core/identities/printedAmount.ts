import { amountOfValue, readAmount, type PrintedAmount } from "../amount";
import type { BoundValue } from "../bind/bound";
import { remembered } from "../remembered";

/** The amount that stands at a bound value, its span being that of the digits inside the cell's text. */
export const printedAmount = remembered((value: BoundValue): PrintedAmount | undefined => {
  if (value.span === undefined) return amountOfValue(value.value, value.text);
  const read = readAmount(value.text);
  if (read === undefined) return undefined;
  const start = value.span.start + read.span.start;
  return { ...read, span: { start, end: start + read.typed.length } };
});
