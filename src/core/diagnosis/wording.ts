import Big from "big.js";
import { addressSeenFrom } from "../a1";
import { yuanPer } from "../amount";
import type { Operand } from "../identity";
import { valueIn, type Supposition } from "./arithmetic";
import type { Equation, Network } from "./network";
import { isZero } from "../sign";
import { flatMapped } from "../flatMapped";

/** Longer sums are cut: a person compares the total, not twenty addends. */
const MOST_ADDENDS = 8;

/** A number as a person would write it, without an exponent. */
export function printed(value: Big): string {
  return value.toFixed();
}

/** A number with its money unit, if it has one. */
export function withUnit(value: Big, operand: Operand): string {
  return operand.role === "share" ? asShare(value, operand) : `${printed(value)}${operand.unit ?? ""}`;
}

/** A cell that shows 25% holds 0.25; a text holds 25. */
function asShare(value: Big, { place, scale }: Operand): string {
  const isFraction = place.span === undefined && scale === undefined;
  return `${printed(isFraction ? value.times(100) : value)}%`;
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
export function figuresOf(network: Network, { identity }: Equation, supposed: Supposition): Figures {
  const { stated, terms, divisors } = identity;
  const valueOf = (operand: Operand): Big => valueIn(network, network.indexOf(operand), supposed);
  const figure = (operand: Operand): string =>
    operand.role === "share" ? asShare(valueOf(operand), operand) : printed(valueOf(operand));
  const addends = terms.map(({ sign, operands }, index) => {
    const mark = sign < 0 ? "−" : index === 0 ? "" : "+";
    return mark + operands.map(figure).join("×");
  });
  const shown = addends.length > MOST_ADDENDS ? [...addends.slice(0, MOST_ADDENDS), "+…"] : addends;
  const inYuan = terms.reduce(
    (sum, { sign, operands }) =>
      sum.plus(
        operands.reduce((product, operand) => product.times(scaleOf(operand)).times(valueOf(operand)), new Big(sign)),
      ),
    new Big(0),
  );
  const divisor = divisors.reduce((product, operand) => product.times(valueOf(operand)), scaleOf(stated));
  const computed = isZero(divisor) ? new Big(0) : inYuan.div(divisor).round(8);
  const cells = new Set(
    flatMapped(terms, ({ operands }) => operands).map(({ place }) => addressSeenFrom(stated.place.at.sheet, place.at)),
  );
  return {
    calculation: divisors.length === 0 ? shown.join("") : `(${shown.join("")})÷${divisors.map(figure).join("÷")}`,
    computed,
    stated: valueOf(stated),
    difference: valueOf(stated).minus(computed).abs().round(8),
    cells: [...cells].slice(0, 4).join("、") + (cells.size > 4 ? "…" : ""),
  };
}

function scaleOf({ unit, scale = 1 }: Operand): Big {
  return new Big(scale).times(unit === null ? 1 : yuanPer(unit));
}
