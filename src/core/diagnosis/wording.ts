import Big from "big.js";
import { qualifiedAddress } from "../a1";
import { yuanPer } from "../amount";
import type { Operand } from "../identity";
import { residual, type Equation, type Network, type Supposition } from "./network";

/** Longer sums are cut: a person compares the total, not twenty addends. */
const MOST_ADDENDS = 8;

/** A number as a person would write it, without an exponent. */
export function printed(value: Big): string {
  return value.toFixed();
}

/** A number with its money unit, if it has one. */
export function withUnit(value: Big, { unit, role }: Operand): string {
  return `${printed(value)}${role === "share" ? "%" : (unit ?? "")}`;
}

/** What an equation says in figures, computed under a supposition. */
export interface Figures {
  /** `2×73.5`, `3+2.04+0.96`. */
  readonly calculation: string;
  /** What the calculation comes to, in the unit of the stated number. */
  readonly computed: Big;
  readonly stated: Big;
  /** Without its sign. */
  readonly difference: Big;
  /** Cells of the computed side, at most four named. */
  readonly cells: string;
}

/** The figures of an equation under a supposition. */
export function figuresOf(network: Network, equation: Equation, supposed: Supposition): Figures {
  const { stated, terms, divisors } = equation.identity;
  const valueOf = (index: number | undefined): Big => {
    const quantity = index === undefined ? undefined : network.quantities[index];
    return (index === undefined ? undefined : supposed.get(index)) ?? quantity?.value ?? new Big(0);
  };
  const [left, ...right] = equation.terms;
  const statedValue = valueOf(equation.stated);
  const scale = new Big(stated.unit === null ? 1 : yuanPer(stated.unit));
  const divided = (left?.factors.slice(1) ?? []).reduce((product, index) => product.times(valueOf(index)), scale);
  const gap = divided.eq(0) ? new Big(0) : residual(network, equation, supposed).div(divided);
  const addends = right.map(({ factors }, index) => {
    const sign = terms[index]?.sign === -1 ? "−" : index === 0 ? "" : "+";
    const figures = factors.map((factor) => {
      const role = network.quantities[factor]?.operand.role;
      return `${printed(valueOf(factor))}${role === "share" ? "%" : ""}`;
    });
    return sign + figures.join("×");
  });
  const shown = addends.length > MOST_ADDENDS ? [...addends.slice(0, MOST_ADDENDS), "+…"] : addends;
  const divisorFigures = divisors.map((_, index) => printed(valueOf(left?.factors[index + 1])));
  const cells = new Set(terms.flatMap(({ operands }) => operands).map(({ place }) => qualifiedAddress(place.at)));
  return {
    calculation: divisorFigures.length === 0 ? shown.join("") : `(${shown.join("")})÷${divisorFigures.join("÷")}`,
    computed: statedValue.minus(gap).round(8),
    stated: statedValue,
    difference: gap.abs().round(8),
    cells: [...cells].slice(0, 4).join("、") + (cells.size > 4 ? "…" : ""),
  };
}
