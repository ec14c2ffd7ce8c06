import Big from "big.js";
import { isBroken, membersOf, residual, slope, type Edit, type Edits } from "./edits";
import { oneStepFrom } from "./typingSteps";

/** A correction of one number, and the broken edits that it mends. */
export interface Candidate {
  readonly id: number;
  readonly value: string;
  readonly resolves: readonly Edit[];
  /** What rounding still has to explain in them, in 元. */
  readonly deviation: number;
}

/**
 * The corrections that broken edits suggest, those that mend the most first. A number that stands in an edit that holds is
 * not corrected: that edit would break. Of several values that balance an edit within rounding, the nearest is suggested.
 */
export function candidatesFor(broken: readonly Edit[], given: Edits): readonly Candidate[] {
  const brokenOnes = new Set(broken);
  const confirmed = new Set(given.edits.filter((edit) => !brokenOnes.has(edit)).flatMap(membersOf));
  const suspects = new Set(broken.flatMap(membersOf).filter((id) => given.typed.has(id) && !confirmed.has(id)));
  return [...suspects]
    .flatMap((id) => candidatesOf(id, broken, given))
    .sort((left, right) => right.resolves.length - left.resolves.length || left.deviation - right.deviation);
}

function candidatesOf(id: number, broken: readonly Edit[], given: Edits): readonly Candidate[] {
  const own = broken.filter((edit) => membersOf(edit).includes(id));
  const printed = given.values.get(id) ?? new Big(0);
  const steps = stepsFrom(printed, given.precisions.get(id) ?? 0);
  const suggested = new Map<string, Candidate>();
  for (const edit of own) {
    const change = slope(edit, id, given.values);
    if (change.eq(0)) continue;
    const exact = printed.minus(residual(edit, given.values).div(change));
    const nearest = nearestTo(exact, steps);
    if (!nearest || suggested.has(nearest.toFixed()) || !holdsWith(edit, id, nearest, given)) continue;
    suggested.set(nearest.toFixed(), candidate(id, nearest, own, given));
  }
  return [...suggested.values()];
}

function candidate(id: number, value: Big, own: readonly Edit[], given: Edits): Candidate {
  const resolves = own.filter((edit) => holdsWith(edit, id, value, given));
  const values = new Map(given.values).set(id, value);
  const deviation = resolves.reduce((sum, edit) => sum + residual(edit, values).abs().toNumber(), 0);
  return { id, value: value.toFixed(), resolves, deviation };
}

function nearestTo(exact: Big, steps: readonly Big[]): Big | undefined {
  return steps.reduce<Big | undefined>(
    (best, step) => (best && best.minus(exact).abs().lte(step.minus(exact).abs()) ? best : step),
    undefined,
  );
}

function holdsWith(edit: Edit, id: number, value: Big, given: Edits): boolean {
  return !isBroken(edit, { ...given, values: new Map(given.values).set(id, value) });
}

/** The values one typing step from a number, written without closing zeros or with the decimals that it stands for. */
function stepsFrom(printed: Big, precision: number): readonly Big[] {
  const texts = [printed.toFixed(), printed.toFixed(precision)].flatMap(oneStepFrom);
  const values = [...new Set(texts.map((text) => new Big(text).toFixed()))].map((text) => new Big(text));
  return values.filter((value) => !value.eq(printed));
}
