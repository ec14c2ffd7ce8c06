import Big from "big.js";
import { exactly, yuanPer } from "../amount";
import { cellKey, type CellRef } from "../cell";
import { polynomialOf } from "../formula/polynomial";
import { placeKey, type Identity, type Operand } from "../identity";
import { cellOf, type Workbook } from "../workbook";
import { isWithin, listsOf } from "./lists";
import { nearOf } from "./near";
import { columnNeighbours } from "./neighbours";
import { twinsOf } from "./twins";
import { collectTerms, groupDecimals, halfUnitOf, multiplyTerms, termOf, type NetworkTerm } from "./terms";

/** A number of the workbook and the equations it stands in. */
export interface Quantity {
  readonly index: number;
  readonly operand: Operand;
  /** An empty cell counts as zero. */
  readonly value: Big;
  /** The value as a double. */
  readonly near: number;
  /** A printed number stands for itself give or take this much. */
  readonly halfUnit: Big;
  /** The same as a double. */
  readonly nearHalf: number;
  /** Decimals that its like are printed with. */
  readonly decimals: number;
  readonly equations: readonly number[];
  /** Which cell it stands in: numbers of one text share it. */
  readonly cell: number;
  /** Typed amounts right above and below it in the same column, with which it may have been exchanged. */
  readonly neighbours: readonly number[];
  /** Set where the number is the amount of a row that may be missing: the rows of its list. */
  readonly missingFrom?: readonly number[];
  /** Set where the whole row stands twice: the relations that the row has for itself. */
  readonly twin?: { readonly upper: number; readonly own: readonly number[] };
  /** What a formula cell computes from typed numbers; then it stands in no equation itself. */
  readonly formula?: readonly NetworkTerm[];
}

/** Σ coefficient · Π factors must be zero, in 元. Formula cells are replaced by what they compute. */
export interface Equation {
  readonly index: number;
  readonly identity: Identity;
  readonly terms: readonly NetworkTerm[];
  /** Every quantity in it, once. */
  readonly quantities: readonly number[];
  /** True when none of its numbers is rounded. */
  readonly isExact: boolean;
  /** True when every quantity stands in one term only. */
  readonly isPlain: boolean;
}

/** Quantities and the equations between them. */
export interface Network {
  readonly quantities: readonly Quantity[];
  readonly equations: readonly Equation[];
  /** The quantity that an operand of one of the identities is. */
  indexOf(operand: Operand): number;
}

const ZERO = new Big(0);
const ONE = new Big(1);

/** Joins identities into a network; numbers at the same place are the same quantity. */
export function buildNetwork(workbook: Workbook, identities: readonly Identity[]): Network {
  const indexByPlace = new Map<string, number>();
  const operands: Operand[] = [];
  const equationsOf: number[][] = [];
  const formulas = new Map<number, readonly NetworkTerm[]>();
  const intern = (operand: Operand): number => {
    const key = placeKey(operand.place);
    const known = indexByPlace.get(key);
    if (known !== undefined) return known;
    const index = operands.length;
    indexByPlace.set(key, index);
    operands.push(operand);
    equationsOf.push([]);
    return index;
  };
  for (const { stated, terms, divisors } of identities) {
    for (const operand of [stated, ...divisors, ...terms.flatMap((term) => term.operands)]) intern(operand);
  }
  for (const [index, operand] of [...operands].entries()) {
    if (!operand.computed || operand.place.span !== undefined) continue;
    const formula = polynomialOf(workbook, operand.place.at)?.map(({ coefficient, cells }) =>
      termOf(
        coefficient,
        cells.map((at) => intern(inputOf(workbook, at, operand))),
      ),
    );
    if (formula !== undefined) formulas.set(index, formula);
  }
  const lists = listsOf(identities).map((list) => {
    const index = operands.length;
    operands.push(list.missing);
    equationsOf.push([]);
    return { ...list, index, members: list.rows.map(intern) };
  });
  for (const { members, index, missing } of lists) {
    // A formula over all rows of a list reads the missing one as soon as it is there.
    const typed = members.flatMap((member) => formulas.get(member)?.flatMap(({ factors }) => factors) ?? [member]);
    for (const [cell, terms] of formulas) {
      const read = new Set(terms.flatMap(({ factors }) => factors));
      if (typed.length === 0 || !typed.every((member) => read.has(member))) continue;
      const worth = coefficientOf([missing]).div(coefficientOf([operands[cell] ?? missing]));
      formulas.set(cell, [...terms, termOf(worth, [index])]);
    }
  }
  const missingFrom = new Map(lists.map(({ index, members }) => [index, members]));
  const product = (coefficient: Big, factors: readonly Operand[]): readonly NetworkTerm[] =>
    factors.reduce<readonly NetworkTerm[]>(
      (terms, operand) => {
        const index = intern(operand);
        return multiplyTerms(terms, formulas.get(index) ?? [termOf(ONE, [index])]);
      },
      [termOf(coefficient, [])],
    );
  const decimals = groupDecimals(operands);
  const halfUnits = new Map<number, Big>();
  const halfUnitAt = (index: number): Big => {
    const known = halfUnits.get(index);
    const operand = operands[index];
    if (known !== undefined || operand === undefined) return known ?? ZERO;
    const half = missingFrom.has(index) ? ZERO : halfUnitOf(operand, decimals.get(operand.precisionGroup) ?? 0);
    halfUnits.set(index, half);
    return half;
  };
  const equations = identities.map((identity, index): Equation => {
    const { stated, divisors } = identity;
    const left = product(coefficientOf([stated, ...divisors]), [stated, ...divisors]);
    const right = identity.terms.flatMap(({ sign, operands: factors }) =>
      product(coefficientOf(factors).times(-sign), factors),
    );
    const { list } = identity;
    const missing = lists.flatMap(({ path, index: absent, missing: operand }) =>
      list !== undefined && isWithin(path, list) ? [termOf(coefficientOf([operand]).times(-1), [absent])] : [],
    );
    const terms = collectTerms([...left, ...right, ...missing]);
    const places = terms.flatMap(({ factors }) => factors);
    const quantities = [...new Set(places)];
    for (const quantity of quantities) equationsOf[quantity]?.push(index);
    const isExact = quantities.every((quantity) => halfUnitAt(quantity).eq(0));
    return { index, identity, terms, quantities, isExact, isPlain: places.length === quantities.length };
  });
  const cells = new Map<string, number>();
  const cellOfOperand = ({ place }: Operand): number => {
    const key = cellKey(place.at);
    const cell = cells.get(key) ?? cells.size;
    cells.set(key, cell);
    return cell;
  };
  const neighbours = columnNeighbours(operands);
  const twins = twinsOf(workbook, operands);
  const detailsOf = (index: number): Pick<Quantity, "missingFrom" | "twin"> => {
    const from = missingFrom.get(index);
    const upper = twins.get(index);
    if (from !== undefined) return { missingFrom: from };
    return upper === undefined ? {} : { twin: { upper, own: ownEquations(operands, equations, equationsOf, index) } };
  };
  const quantities = operands.map((operand, index): Quantity => {
    const finest = decimals.get(operand.precisionGroup) ?? 0;
    const formula = formulas.get(index);
    const halfUnit = halfUnitAt(index);
    const value = operand.value ?? ZERO;
    return {
      index,
      operand,
      value,
      near: nearOf(value),
      halfUnit,
      nearHalf: nearOf(halfUnit),
      decimals: Math.max(finest, operand.decimals),
      equations: equationsOf[index] ?? [],
      // A row that is not there shares its cell with nothing.
      cell: missingFrom.has(index) ? -index : cellOfOperand(operand),
      neighbours: neighbours.get(index) ?? [],
      ...(formula === undefined ? {} : { formula }),
      ...detailsOf(index),
    };
  });
  return { quantities, equations, indexOf: (operand) => indexByPlace.get(placeKey(operand.place)) ?? -1 };
}

/** The equations all of whose numbers stand in the row of this one. */
function ownEquations(
  operands: readonly Operand[],
  equations: readonly Equation[],
  equationsOf: readonly (readonly number[])[],
  index: number,
): readonly number[] {
  const row = operands[index]?.place.at;
  return (equationsOf[index] ?? []).filter((equation) =>
    equations[equation]?.quantities.every((quantity) => {
      const at = operands[quantity]?.place.at;
      return at?.sheet === row?.sheet && at?.row === row?.row;
    }),
  );
}

/** A typed cell that a formula reads and that no form has named. */
function inputOf(workbook: Workbook, at: CellRef, formula: Operand): Operand {
  const value = cellOf(workbook, at)?.value;
  const exact = typeof value === "number" ? exactly(value) : ZERO;
  const typed = exact.toFixed();
  const decimals = typed.split(".")[1]?.length ?? 0;
  return { ...formula, place: { at }, value: exact, typed, decimals, role: "amount", computed: false };
}

/** What turns a product of printed numbers into 元: the worth of its money unit, a hundredth for each percentage. */
function coefficientOf(operands: readonly Operand[]): Big {
  return operands.reduce(
    (product, { unit, scale = 1 }) => product.times(scale).times(unit === null ? 1 : yuanPer(unit)),
    new Big(1),
  );
}
