import { yuanPer } from "../amount";
import type { Operand } from "../identity";
import { isBroken, roundedOff, type Supposition } from "./arithmetic";
import { decimalsOf } from "./figures";
import type { Equation, Network } from "./network";

/** People write prices and counts that come out even; one that only fits after rounding is that much less likely. */
const INEXACT = 2;

/** Sums are reckoned to the last digit; that one only fits within rounding is rarer. */
const INEXACT_SUM = 5;

/** What a text reckons to the last digit is rounded where its amount is typed. */
const INEXACT_COPY = 1;

/** Nobody rounds away more than this share of a figure; what is further off is less likely by a factor for every decade. */
const USUAL_ROUNDING = 0.003;
const ROUNDING_DECADE = 4;

const AS_TYPED: Supposition = new Map();

/**
 * What it costs to believe that a changed number makes an equation hold only within rounding: nothing where the equation
 * comes out to the last digit, or where it did not do so as typed either.
 */
export function closingCost(network: Network, equation: Equation, quantity: number, meant: Supposition): number {
  const off = roundedOff(network, equation, quantity, meant);
  if (off === 0 || isRoundedAsTyped(network, equation, quantity)) return 0;
  if (isResultCopied(network, equation, quantity, meant)) return INEXACT_COPY;
  return (equation.isSum ? INEXACT_SUM : INEXACT) + ROUNDING_DECADE * Math.max(0, Math.log10(off / USUAL_ROUNDING));
}

/** A result of a text, and the amount beside it that is rounded from it: the amount is no finer than the result. */
function isResultCopied(
  { quantities }: Network,
  { isSum, quantities: both }: Equation,
  quantity: number,
  meant: Supposition,
): boolean {
  const [other] = both.filter((index) => index !== quantity);
  const [result, amount] = [quantities[quantity], other === undefined ? undefined : quantities[other]];
  if (!isSum || both.length !== 2 || result?.operand.role !== "result" || amount === undefined) return false;
  const stated = decimalsOf(meant.get(quantity) ?? result.value);
  return lastPlace(result.operand, stated) < lastPlace(amount.operand, amount.operand.decimals);
}

/** What one of the last printed place is worth, in 元 where it is money. */
function lastPlace({ unit }: Operand, decimals: number): number {
  return (unit === null ? 1 : yuanPer(unit)) / 10 ** decimals;
}

function isRoundedAsTyped(network: Network, equation: Equation, quantity: number): boolean {
  if (network.broken.has(equation.index)) return false;
  return roundedOff(network, equation, quantity, AS_TYPED) > 0 && !isBroken(network, equation, AS_TYPED);
}
