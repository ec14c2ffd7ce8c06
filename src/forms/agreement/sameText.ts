import { isNotApplicable } from "../../core/amount";
import { firstDifference, type Difference } from "../../core/difference";
import type { Slot } from "./slots";

/**
 * Where two places that should say the same begin to differ; `undefined` where they agree, or where one of them says
 * nothing. Blanks, the width of marks and a mark at the end say nothing.
 */
export function differenceBetween(one: Slot, other: Slot): Difference | undefined {
  const texts = [one.value.text, other.value.text];
  if (texts.some((text) => text === "" || isNotApplicable(text))) return undefined;
  return firstDifference(one.value.text, other.value.text);
}
