import type Big from "big.js";
import { residualOf, solveFor, type Solution, type Supposition } from "./arithmetic";
import { LEAST_SLIP, slipCost } from "./channel";
import { candidatesFor, type Candidate } from "./candidates";
import type { Effort } from "./effort";
import { exchangesOf, farSwapsOf, swapsOf } from "./exchangeSteps";
import { misplacedTexts } from "./misplaced";
import type { Equation, Network, Quantity } from "./network";
import { ADDS_UP, missingRows, partedByCause, removalOf } from "./rowSteps";
import { CELL_WRONG, quantityAt, type Step } from "./step";
import { flatMapped } from "../flatMapped";

/** A second number of the same text is wrong too: the text was pasted from elsewhere, or reckoned from the wrong price. */
const SAME_CELL_WRONG = 3;

/** Where nothing is known of slips, one is like another. */
const ANY_SLIP = 4;

/** What the cheapest step can cost: no bound may promise more. */
export const LEAST_STEP = CELL_WRONG + LEAST_SLIP;

/** What the cheapest change of another number in a cell that was changed already can cost. */
export const LEAST_SECOND = SAME_CELL_WRONG + LEAST_SLIP;

/** The steps that may mend a broken equation, each starting from one of its suspects. */
export function stepsFor(
  network: Network,
  equation: Equation,
  broken: ReadonlySet<number>,
  supposed: Supposition,
  { isPlain, knowsSlips, knowsOperations }: Effort,
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
  const steps = flatMapped(suspectsOf(equation, supposed), (index) => {
    const quantity = quantityAt(network, index);
    if (quantity.missingFrom !== undefined) {
      if (!knowsOperations) return [];
      const { asked, upset } = partedByCause(network, broken);
      return [
        ...missingRows(network, quantity, candidatesOf(quantity, asked, solve, isPlain)),
        ...missingRows(network, quantity, candidatesOf(quantity, upset, solve, isPlain), ADDS_UP),
      ];
    }
    const candidates = candidatesOf(quantity, broken, solve, isPlain);
    const surroundings = network.surroundingsOf(index);
    const values = candidates.map(({ value }): Step => {
      const base = cells.has(quantity.cell) ? SAME_CELL_WRONG : CELL_WRONG;
      const slip = knowsSlips ? slipCost(quantity, value, surroundings) : ANY_SLIP;
      return { changes: [[index, value]], cost: base + slip };
    });
    if (!knowsOperations) return values;
    return [
      ...values,
      ...swapsOf(network, quantity, supposed),
      ...farSwapsOf(network, quantity, supposed, candidates),
      ...exchangesOf(network, quantity, supposed),
      ...removalOf(network, quantity),
    ];
  });
  return knowsOperations ? [...steps, ...misplacedTexts(network, equation, cells)] : steps;
}

/** The typed numbers of an equation that are not settled yet, and the rows that may be missing from it. */
export function suspectsOf(equation: Equation, supposed: Supposition): readonly number[] {
  return supposed.size === 0 ? equation.suspects : equation.suspects.filter((index) => !supposed.has(index));
}

/** The figures that would mend any of the broken equations in which the quantity stands. */
function candidatesOf(
  quantity: Quantity,
  broken: ReadonlySet<number>,
  solve: (equation: number, quantity: Quantity) => Solution | undefined,
  isPlain: boolean,
): readonly Candidate[] {
  const values = new Map<string, Candidate>();
  for (const index of quantity.equations) {
    const solution = broken.has(index) ? solve(index, quantity) : undefined;
    if (solution === undefined) continue;
    for (const candidate of candidatesFor(quantity, solution, isPlain)) {
      const key = candidate.value.toFixed();
      if (candidate.value.eq(quantity.value)) continue;
      if (candidate.off <= (values.get(key)?.off ?? Infinity)) values.set(key, candidate);
    }
  }
  return [...values.values()];
}
