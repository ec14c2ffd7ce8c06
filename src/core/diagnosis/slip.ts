import type Big from "big.js";
import { sentence, type Message } from "../message";

/** Says in words how `before` can have come from `after`; nothing when it is no common slip. */
export function describeSlip(before: Big, after: Big): Message {
  const typed = before.toFixed();
  const meant = after.toFixed();
  const zero = wholeZero(typed, meant);
  if (zero !== undefined) return sentence(zero, { before: typed, after: meant, digit: "0" });
  for (const power of [10_000, 1000, 100, 10]) {
    if (before.eq(after.times(power)) || after.eq(before.times(power))) {
      return sentence(power === 10_000 ? "slip/money-unit" : "slip/decimal-point", { before: typed, after: meant });
    }
  }
  if (before.eq(after.times(-1))) return sentence("slip/sign", { before: typed, after: meant });
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const wrong = typed.slice(start);
  const right = meant.slice(start);
  const values = { before: typed, after: meant };
  if (wrong.slice(1) === right) return sentence("slip/added", { ...values, digit: wrong.slice(0, 1) });
  if (right.slice(1) === wrong) return sentence("slip/omitted", { ...values, digit: right.slice(0, 1) });
  if (wrong.length === right.length && wrong.slice(1) === right.slice(1)) {
    return sentence("slip/replaced", { ...values, wrong: wrong.slice(0, 1), right: right.slice(0, 1) });
  }
  const swapped = `${right.slice(1, 2)}${right.slice(0, 1)}${right.slice(2)}`;
  return wrong === swapped && right.length > 1 ? sentence("slip/transposed", values) : [];
}

/** 800 for 8000 is a zero too few, not a point in another place. */
function wholeZero(typed: string, meant: string): "slip/omitted" | "slip/added" | undefined {
  if (typed.includes(".") || meant.includes(".")) return undefined;
  return meant === `${typed}0` ? "slip/omitted" : typed === `${meant}0` ? "slip/added" : undefined;
}
