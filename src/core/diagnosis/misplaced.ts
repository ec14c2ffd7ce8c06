import { timesTooMuch } from "./arithmetic";
import { VALUE_DIGIT } from "./channel";
import { digitsOf, significantDigits } from "./figures";
import type { Equation, Network, Quantity } from "./network";
import { nats, SLIPS } from "./slipRates";
import { CELL_WRONG, quantityAt, type Step } from "./step";
import { flatMapped } from "../flatMapped";

/** A calculation has so many numbers at least; a text with a single one repeats the amount, unless it was copied whole. */
const LEAST_NUMBERS = 2;

/** A text that stands twice was copied from one of so many rows nearby. */
const ROWS = 8;

/** The figure that a text of elsewhere does not give after all could have been any: of so many digits at least. */
const LEAST_DIGITS = 2;

/** Figures that are no further apart, as a share of the amount, are not of different things. */
const NEAR = 0.02;

/** A power of ten to so many decimals. */
const SAME_FIGURES = 1e-6;

/** The numbers of a calculation stand in a text; amounts, totals and indicators fill cells of a form. */
export function standsInText({ operand }: Quantity): boolean {
  const { role, place } = operand;
  return place.span !== undefined && role !== "amount" && role !== "total" && role !== "indicator";
}

/**
 * Whether a text comes nearly to what stands beside it, or to the same figures in another unit: by chance one of something
 * else hardly does.
 */
function isNearlyRight(network: Network, tie: number): boolean {
  const equation = network.equations[tie];
  const times = equation && timesTooMuch(network, equation, network.indexOf(equation.identity.stated));
  if (times === undefined || times <= 0) return false;
  const power = Math.log10(times);
  const isPowerOfTen = Math.abs(power - Math.round(power)) < SAME_FIGURES;
  return isPowerOfTen || Math.abs(times - 1) < NEAR;
}

/** The numbers of a text. */
function numbersWith(network: Network, index: number): readonly number[] {
  return [index, ...network.companionsOf(index)];
}

/**
 * The equations between a text and everything that stands outside of it, where the text may be of something else: it is in
 * agreement with itself and with nothing around it. Empty where a number of it explains the contradiction better: a text
 * with a slip of its own, or one that some other cell confirms.
 * @param index any number of the text.
 */
export function tiesOf(network: Network, index: number): readonly number[] {
  const quantity = network.quantities[index];
  if (quantity === undefined || !standsInText(quantity)) return [];
  const numbers = numbersWith(network, index);
  const ties: number[] = [];
  for (const equation of new Set(flatMapped(numbers, (number) => network.quantities[number]?.equations ?? []))) {
    const quantities = network.equations[equation]?.quantities ?? [];
    const isInside = quantities.every((other) => network.quantities[other]?.cell === quantity.cell);
    // What it says of itself must hold, what it says of others must not.
    if (isInside === network.broken.has(equation)) return [];
    if (!isInside && isNearlyRight(network, equation)) return [];
    if (!isInside) ties.push(equation);
  }
  return ties;
}

/**
 * −ln P(the text is of something else). Rarer than a slip of the fingers, since then nothing speaks for the figure that the
 * text should have given; likelier where the very same text stands in another row. What it costs beyond a wrong cell.
 * @param ties what the text no longer says, see {@link tiesOf}.
 */
function misplacedCost(network: Network, index: number, ties: readonly number[]): number {
  if (network.copyOf(index) !== undefined) return nats(SLIPS.copiedText) + Math.log(ROWS);
  const digits = ties.map((tie) => {
    const stated = network.equations[tie]?.identity.stated;
    const value = stated && network.quantities[network.indexOf(stated)]?.value;
    return value === undefined ? LEAST_DIGITS : Math.max(LEAST_DIGITS, significantDigits(digitsOf(value)));
  });
  return nats(SLIPS.textOfElsewhere) + VALUE_DIGIT * Math.max(LEAST_DIGITS, ...digits);
}

/**
 * A text of the equation is of something else, and nothing it says is asked for.
 * @param changed the cells of which a number was changed already: a text with a slip was meant for where it stands.
 */
export function misplacedTexts(
  network: Network,
  { quantities }: Equation,
  changed: ReadonlySet<number>,
): readonly Step[] {
  const texts = new Map(quantities.map((index) => [quantityAt(network, index).cell, index]));
  return flatMapped([...texts], ([cell, number]) => {
    const ties = changed.has(cell) ? [] : tiesOf(network, number);
    const numbers = numbersWith(network, number);
    // One number speaks for its text, whichever of them the equation has.
    const index = Math.min(...numbers);
    const isText = numbers.length >= LEAST_NUMBERS || network.copyOf(index) !== undefined;
    if (ties.length === 0 || !isText) return [];
    return [{ changes: [], cost: CELL_WRONG + misplacedCost(network, index, ties), dropped: ties, misplaced: index }];
  });
}
