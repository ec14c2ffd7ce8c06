import type Big from "big.js";
import { residualOf, solveFor, type Solution, type Supposition } from "./arithmetic";
import { LEAST_SLIP, missingRowCost, slipCost } from "./channel";
import { candidatesFor, type Candidate } from "./candidates";
import type { Effort } from "./effort";
import type { Equation, Network, Quantity } from "./network";
import { isPositive, isZero } from "../sign";

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

/** Two numbers of one text were written in each other's place: two slips in a hundred, with a few pairs to choose from. */
const EXCHANGED = -Math.log(1 / 50) + Math.log(2);

/** A row was copied and forgotten. That two rows are alike by chance is rarer than any slip. */
const DOUBLED = -Math.log(1 / 8);

/** Where nothing is known of slips, one is like another. */
const ANY_SLIP = 4;

/** What the cheapest step can cost: no bound may promise more. */
export const LEAST_STEP = CELL_WRONG + LEAST_SLIP;

/** What the cheapest change of another number in a cell that was changed already can cost. */
export const LEAST_SECOND = SAME_CELL_WRONG + LEAST_SLIP;

/** What the cheapest step that mends equations of two cells can cost. */
export const LEAST_EXCHANGE = CELL_WRONG + Math.min(SWAPPED, EXCHANGED);

/** The numbers of other cells with which a number may have been exchanged. */
export function partnersOf(network: Network, index: number): readonly number[] {
  return [...network.neighboursOf(index), ...network.counterpartsOf(index)];
}

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
  return suspectsOf(equation, supposed).flatMap((index) => {
    const quantity = quantityAt(network, index);
    const candidates = candidatesOf(quantity, broken, solve, isPlain);
    if (quantity.missingFrom !== undefined) return knowsOperations ? missingRows(network, quantity, candidates) : [];
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
      ...exchangesOf(network, quantity, supposed),
      ...removalOf(network, quantity),
    ];
  });
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

function missingRows(
  { quantities }: Network,
  { index, missingFrom = [] }: Quantity,
  candidates: readonly Candidate[],
): readonly Step[] {
  const alike = missingFrom.flatMap((row) => quantities[row]?.value ?? []);
  return candidates.flatMap(({ value, off }) =>
    off === 0 && isPositive(value)
      ? [{ changes: [[index, value] as const], cost: CELL_WRONG + missingRowCost(value, alike) }]
      : [],
  );
}

/** A row that stands twice is taken out, and with it what it says for itself. */
function removalOf(network: Network, { index, value }: Quantity): readonly Step[] {
  const twin = isZero(value) ? undefined : network.twinOf(index);
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

/** Price and result of one text, its factors, or the prices of two neighbouring texts, written in each other's place. */
function exchangesOf(network: Network, quantity: Quantity, supposed: Supposition): readonly Step[] {
  const { index: own } = quantity;
  const partners = [...network.companionsOf(own), ...network.counterpartsOf(own)];
  return partners.flatMap((index) => {
    const other = quantityAt(network, index);
    if (supposed.has(index) || other.operand.computed || other.value.eq(quantity.value)) return [];
    // A count that would become 1.5 persons was not exchanged.
    const isWhole = (count: Quantity, value: Big): boolean =>
      count.operand.role !== "count" || value.eq(value.round(0));
    if (!isWhole(quantity, other.value) || !isWhole(other, quantity.value)) return [];
    const changes = [
      [quantity.index, other.value],
      [index, quantity.value],
    ] as const;
    return [{ changes, cost: CELL_WRONG + EXCHANGED }];
  });
}

/** Indices come from the network itself, so that a miss is a mistake in this program. */
export function quantityAt(network: Network, index: number): Quantity {
  const quantity = network.quantities[index];
  if (quantity === undefined) throw new RangeError(`no quantity ${index}`);
  return quantity;
}
