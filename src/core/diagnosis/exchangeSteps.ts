import type Big from "big.js";
import type { Candidate } from "./candidates";
import type { Supposition } from "./arithmetic";
import type { Network, Quantity } from "./network";
import { CELL_WRONG, quantityAt, type Step } from "./step";
import { flatMapped } from "../flatMapped";

/** Two neighbouring rows had their amounts exchanged: a slip in twenty-five, with a few neighbours to choose from. */
const SWAPPED = -Math.log(1 / 25) + Math.log(4);

/** Two amounts further apart, of a column of some length: no cheaper than two slips, so that searches may count on it. */
const SWAPPED_AFAR = -Math.log(1 / 100) + Math.log(40);

/** Two numbers of one text were written in each other's place: two slips in a hundred, with a few pairs to choose from. */
const EXCHANGED = -Math.log(1 / 50) + Math.log(2);

/** What the cheapest step that mends equations of two cells can cost. */
export const LEAST_EXCHANGE = CELL_WRONG + Math.min(SWAPPED, EXCHANGED);

/** The numbers of other cells with which a number may have been exchanged. */
export function partnersOf(network: Network, index: number): readonly number[] {
  return [...network.neighboursOf(index), ...network.counterpartsOf(index)];
}

/** Two neighbouring rows of a column had their amounts exchanged. */
export function swapsOf(network: Network, quantity: Quantity, supposed: Supposition): readonly Step[] {
  return flatMapped(network.neighboursOf(quantity.index), (index) => {
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

/** The same with an amount of the same column further off, of which there are many: it is what was to stand here. */
export function farSwapsOf(
  network: Network,
  quantity: Quantity,
  supposed: Supposition,
  candidates: readonly Candidate[],
): readonly Step[] {
  const { operand, index: own } = quantity;
  if (operand.role !== "amount") return [];
  const near = network.neighboursOf(own);
  const column = new Set(flatMapped(quantity.equations, (equation) => network.equations[equation]?.suspects ?? []));
  return flatMapped([...column], (index) => {
    const other = quantityAt(network, index);
    const { sheet, column: letter } = other.operand.place.at;
    const isSameColumn = sheet === operand.place.at.sheet && letter === operand.place.at.column;
    if (index === own || !isSameColumn || other.missingFrom !== undefined || near.includes(index)) return [];
    if (other.operand.role !== "amount" || supposed.has(index) || other.value.eq(quantity.value)) return [];
    if (!candidates.some(({ value }) => value.eq(other.value))) return [];
    const changes = [
      [own, other.value],
      [index, quantity.value],
    ] as const;
    return [{ changes, cost: CELL_WRONG + SWAPPED_AFAR }];
  });
}

/** Price and result of one text, its factors, or the prices of two neighbouring texts, written in each other's place. */
export function exchangesOf(network: Network, quantity: Quantity, supposed: Supposition): readonly Step[] {
  const { index: own } = quantity;
  const partners = [...network.companionsOf(own), ...network.counterpartsOf(own)];
  return flatMapped(partners, (index) => {
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
