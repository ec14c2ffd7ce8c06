import type Big from "big.js";
import { residualOf, solveFor, type Solution, type Supposition } from "./arithmetic";
import { LEAST_SLIP, missingRowCost, slipCost } from "./channel";
import type { Equation, Network, Quantity } from "./network";

/** One thing that may have gone wrong: numbers that were meant otherwise, and what it costs to believe it. */
export interface Step {
  readonly changes: readonly (readonly [number, Big])[];
  readonly cost: number;
  /** Equations that are no longer asked for: those of a row that should not be there. */
  readonly dropped?: readonly number[];
}

/** One cell in five hundred is mistyped. */
export const CELL_WRONG = -Math.log(1 / 500);

/** A second number of the same text is wrong too: the text was pasted from elsewhere, or reckoned from the wrong price. */
const SAME_CELL_WRONG = 3;

/** Two neighbouring rows had their amounts exchanged: a slip in twenty-five, with a few neighbours to choose from. */
const SWAPPED = -Math.log(1 / 25) + Math.log(4);

/** A row was copied and forgotten. That two rows are alike by chance is rarer than any slip. */
const DOUBLED = -Math.log(1 / 8);

/** People write prices and counts that come out even; one that only fits after rounding is that much less likely. */
const INEXACT = 2;

/** What the cheapest step can cost: no bound may promise more. */
export const LEAST_STEP = CELL_WRONG + LEAST_SLIP;

/** What the cheapest step that mends equations of two cells can cost. */
export const LEAST_EXCHANGE = CELL_WRONG + SWAPPED;

/** The steps that may mend a broken equation, each starting from one of its suspects. */
export function stepsFor(
  network: Network,
  equation: Equation,
  broken: ReadonlySet<number>,
  supposed: Supposition,
): readonly Step[] {
  const residuals = new Map<number, Big>();
  const solve = (index: number, quantity: Quantity): Solution | undefined => {
    const broken = network.equations[index];
    if (broken === undefined) return undefined;
    const residual = residuals.get(index) ?? residualOf(network, broken, supposed);
    residuals.set(index, residual);
    return solveFor(network, broken, quantity.index, supposed, residual);
  };
  const cells = new Set(Array.from(supposed.keys(), (changed) => quantityAt(network, changed).cell));
  return suspectsOf(equation, supposed).flatMap((index) => {
    const quantity = quantityAt(network, index);
    const solutions = solutionsFor(quantity, broken, solve);
    if (quantity.missingFrom !== undefined) return missingRows(network, quantity, solutions);
    const surroundings = network.surroundingsOf(index);
    const values = solutions.map(({ value, exact }): Step => {
      const base = cells.has(quantity.cell) ? SAME_CELL_WRONG : CELL_WRONG;
      const slip = slipCost(quantity, value, surroundings);
      return { changes: [[index, value]], cost: base + slip + (exact ? 0 : INEXACT) };
    });
    return [...values, ...swapsOf(network, quantity, supposed), ...removalOf(network, quantity)];
  });
}

/** The typed numbers of an equation that are not settled yet, and the rows that may be missing from it. */
export function suspectsOf(equation: Equation, supposed: Supposition): readonly number[] {
  return supposed.size === 0 ? equation.suspects : equation.suspects.filter((index) => !supposed.has(index));
}

/** The values that would mend any of the broken equations in which the quantity stands. */
function solutionsFor(
  quantity: Quantity,
  broken: ReadonlySet<number>,
  solve: (equation: number, quantity: Quantity) => Solution | undefined,
): readonly Solution[] {
  const values = new Map<string, Solution>();
  for (const index of quantity.equations) {
    const solution = broken.has(index) ? solve(index, quantity) : undefined;
    if (solution === undefined || solution.value.eq(quantity.value)) continue;
    const key = solution.value.toFixed();
    if (solution.exact || !values.has(key)) values.set(key, solution);
  }
  return [...values.values()];
}

function missingRows(
  { quantities }: Network,
  { index, missingFrom = [] }: Quantity,
  solutions: readonly Solution[],
): readonly Step[] {
  const alike = missingFrom.flatMap((row) => quantities[row]?.value ?? []);
  return solutions.flatMap(({ value, exact }) =>
    exact && value.gt(0)
      ? [{ changes: [[index, value] as const], cost: CELL_WRONG + missingRowCost(value, alike) }]
      : [],
  );
}

/** A row that stands twice is taken out, and with it what it says for itself. */
function removalOf(network: Network, { index, value }: Quantity): readonly Step[] {
  const twin = value.eq(0) ? undefined : network.twinOf(index);
  if (twin === undefined) return [];
  return [{ changes: [[index, value.times(0)]], cost: CELL_WRONG + DOUBLED, dropped: twin.own }];
}

function swapsOf(network: Network, quantity: Quantity, supposed: Supposition): readonly Step[] {
  return network.neighboursOf(quantity.index).flatMap((index) => {
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
