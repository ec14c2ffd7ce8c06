import type Big from "big.js";
import { solveFor, type Solution, type Supposition } from "./arithmetic";
import { slipCost } from "./channel";
import type { Equation, Network, Quantity } from "./network";

/** One thing that may have gone wrong: numbers that were meant otherwise, and what it costs to believe it. */
export interface Step {
  readonly changes: readonly (readonly [number, Big])[];
  readonly cost: number;
}

/** One cell in five hundred is mistyped. */
export const CELL_WRONG = -Math.log(1 / 500);

/** A second number of the same text is wrong too: the text was pasted from elsewhere, or reckoned from the wrong price. */
const SAME_CELL_WRONG = 3;

/** Two neighbouring rows had their amounts exchanged: a slip in twenty-five, with a few neighbours to choose from. */
const SWAPPED = -Math.log(1 / 25) + Math.log(4);

/** People write prices and counts that come out even; one that only fits after rounding is that much less likely. */
const INEXACT = 4;

/** The steps that may mend a broken equation, each starting from one of its suspects. */
export function stepsFor(
  network: Network,
  equation: Equation,
  broken: ReadonlySet<number>,
  supposed: Supposition,
): readonly Step[] {
  return suspectsOf(network, equation, supposed).flatMap((index) => {
    const quantity = quantityAt(network, index);
    const values = valuesFor(network, quantity, broken, supposed).map(({ value, exact }): Step => {
      const again = [...supposed.keys()].some((changed) => quantityAt(network, changed).cell === quantity.cell);
      const cost = (again ? SAME_CELL_WRONG : CELL_WRONG) + slipCost(quantity, value) + (exact ? 0 : INEXACT);
      return { changes: [[index, value]], cost };
    });
    return [...values, ...swapsOf(network, quantity, supposed)];
  });
}

/** The typed numbers of an equation that are not settled yet. */
export function suspectsOf(network: Network, equation: Equation, supposed: Supposition): readonly number[] {
  return equation.quantities.filter((index) => !supposed.has(index) && !quantityAt(network, index).operand.computed);
}

/** The values that would mend any of the broken equations in which the quantity stands. */
function valuesFor(
  network: Network,
  quantity: Quantity,
  broken: ReadonlySet<number>,
  supposed: Supposition,
): readonly Solution[] {
  const values = new Map<string, Solution>();
  for (const index of quantity.equations) {
    const equation = network.equations[index];
    if (equation === undefined || !broken.has(index)) continue;
    const solution = solveFor(network, equation, quantity.index, supposed);
    if (solution === undefined || solution.value.eq(quantity.value)) continue;
    const key = solution.value.toFixed();
    if (solution.exact || !values.has(key)) values.set(key, solution);
  }
  return [...values.values()];
}

function swapsOf(network: Network, quantity: Quantity, supposed: Supposition): readonly Step[] {
  return quantity.neighbours.flatMap((index) => {
    const other = quantityAt(network, index);
    if (supposed.has(index) || other.value.eq(quantity.value)) return [];
    return [
      {
        changes: [
          [quantity.index, other.value],
          [index, quantity.value],
        ],
        cost: CELL_WRONG + SWAPPED,
      } satisfies Step,
    ];
  });
}

/** Indices come from the network itself, so that a miss is a mistake in this program. */
export function quantityAt(network: Network, index: number): Quantity {
  const quantity = network.quantities[index];
  if (quantity === undefined) throw new RangeError(`no quantity ${index}`);
  return quantity;
}
