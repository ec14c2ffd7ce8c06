import type Big from "big.js";
import type { Explanation } from "./search";

/** The share kept back for what no hypothesis covers: a relation misread, a slip of a kind unknown. */
const SOMETHING_ELSE = 0.006;

/**
 * Costs are rough, and err on the side of doubt: differences between them count this many times. Found by comparing, on
 * workbooks that no published figure rests on, how often a repair given with some confidence was right.
 */
const SHARPNESS = 1.7;

/** A change and how probable it is that just this was meant. */
export interface ProbableChange {
  readonly meant: ReadonlyMap<number, Big>;
  readonly probability: number;
}

/** How probable each explanation is, given that one of them holds; sums to less than one. */
export function posteriorOf(explanations: readonly Explanation[]): readonly number[] {
  const least = Math.min(...explanations.map(({ cost }) => cost));
  const weights = explanations.map(({ cost }) => Math.exp(SHARPNESS * (least - cost)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight / total) * (1 - SOMETHING_ELSE));
}

/** One cause of the best explanation: numbers that were meant otherwise, or a text that is of something else. */
export interface Cause {
  readonly numbers: readonly number[];
  /** A number of the text. */
  readonly text?: number;
}

/**
 * The alternatives for one cause in the best explanation, the surest first. Where the best explanation is this change
 * alone, every other explanation is an alternative as a whole; where there are several causes, only explanations that
 * agree on the other causes are, each with the change it puts in place of this one. That a text is of something else
 * changes nothing by itself, and what rests on it is no alternative to what does not.
 */
export function alternativesFor(
  { numbers: cause, text }: Cause,
  explanations: readonly Explanation[],
): readonly ProbableChange[] {
  const [best] = explanations;
  if (best === undefined) return [];
  const texts = [...best.misplaced].filter((index) => index !== text);
  const probabilities = posteriorOf(explanations);
  const others = [...best.meant].filter(([index]) => !cause.includes(index));
  const byChange = new Map<string, { meant: ReadonlyMap<number, Big>; probability: number }>();
  explanations.forEach((explanation, position) => {
    const agrees = others.every(([index, value]) => explanation.meant.get(index)?.eq(value) === true);
    const isOfSameTexts =
      explanation.misplaced.size === texts.length && texts.every((index) => explanation.misplaced.has(index));
    if (!agrees || !isOfSameTexts) return;
    const own = new Map([...explanation.meant].filter(([index]) => !others.some(([other]) => other === index)));
    if (own.size === 0) return;
    const sorted = [...own].sort(([one], [other]) => one - other);
    const key = sorted.map(([index, value]) => `${index}=${value.toFixed()}`).join();
    const probability = (byChange.get(key)?.probability ?? 0) + (probabilities[position] ?? 0);
    byChange.set(key, { meant: own, probability });
  });
  return [...byChange.values()].sort((one, other) => other.probability - one.probability);
}
