import Big from "big.js";
import { moneyUnits } from "../../standards/money-units";
import { yuanPer, type MoneyUnit } from "../amount";
import type { Fix } from "../finding";
import type { Identity, Operand } from "../identity";
import { replacePieces } from "../textEdit";
import type { Workbook } from "../workbook";
import type { Supposition } from "./arithmetic";
import type { DiagnosedFinding } from "./finding";
import type { Equation, Network } from "./network";
import { worthOf } from "./terms";

/** An amount written in the wrong unit: 元 for 万元 or the reverse. */
export interface UnitSlip {
  /** 一万 or 一亿, in figures. */
  readonly times: "10000" | "100000000";
  /** The unit that was meant; `undefined` where none is worth so much. */
  readonly unit: MoneyUnit | undefined;
  /** The number beside which the unit is spelled, where the numbers of a text share one. */
  readonly spelledBeside?: Operand;
}

type SlipFactor = UnitSlip["times"];

const FACTORS: readonly SlipFactor[] = ["10000", "100000000"];

/**
 * Where the two sides of a costing, or a costing and the amount beside it, differ by just 10⁴ or 10⁸ as they are typed, a
 * unit is what was mistyped, wherever it stands.
 * @param meant the whole repair; where it changes one number, or all that share a unit, that unit is told.
 */
export function unitSlipIn(network: Network, { identity }: Equation, meant: Supposition): UnitSlip | undefined {
  if (identity.rule !== "costing/arithmetic" && identity.rule !== "costing/amount") return undefined;
  const shared = sharedSlip(network, meant);
  if (shared !== undefined) return shared;
  const times = factorBetween(...sidesAsTyped(identity));
  return times && { times, unit: undefined };
}

/** All numbers of one text are off by the same factor, and one of them spells the unit: 3*0.05=0.15元. */
function sharedSlip({ quantities }: Network, meant: Supposition): UnitSlip | undefined {
  const changed = [...meant].flatMap(([index, value]) => {
    const quantity = quantities[index];
    return quantity === undefined ? [] : [{ ...quantity, slip: slipOf(quantity.operand, value) }];
  });
  const [first] = changed;
  const spelled = changed.filter(({ operand }) => operand.unitSpan !== undefined);
  const [beside] = changed.length === 1 ? changed : spelled;
  const isShared = changed.every(
    ({ cell, slip }) =>
      cell === first?.cell &&
      slip !== undefined &&
      slip.times === beside?.slip?.times &&
      slip.unit === beside.slip.unit,
  );
  if (beside?.slip === undefined || !isShared || spelled.length > 1) return undefined;
  return { ...beside.slip, spelledBeside: beside.operand };
}

/** Both sides of a relation in 元, multiplied with its divisors. */
function sidesAsTyped({ stated, terms, divisors }: Identity): readonly [stated: Big, computed: Big] {
  const product = (operands: readonly Operand[]): Big =>
    operands.reduce((all, { value }) => all.times(value ?? 0), worthOf(operands));
  const computed = terms.reduce((sum, { sign, operands }) => sum.plus(product(operands).times(sign)), new Big(0));
  return [product([stated, ...divisors]), computed];
}

function factorBetween(one: Big, other: Big): SlipFactor | undefined {
  if (one.lte(0) || other.lte(0)) return undefined;
  return FACTORS.find((factor) => one.eq(other.times(factor)) || other.eq(one.times(factor)));
}

/** Tells a wrong unit from a wrong figure: what was meant is just 10⁴ or 10⁸ times what was typed, or a part of it. */
function slipOf({ value, unit }: Operand, meant: Big): UnitSlip | undefined {
  const times = value === null || unit === null ? undefined : factorBetween(value, meant);
  if (value === null || unit === null || times === undefined) return undefined;
  const yuan = meant.gt(value) ? yuanPer(unit) * Number(times) : yuanPer(unit) / Number(times);
  return { times, unit: (Object.keys(moneyUnits) as MoneyUnit[]).find((one) => yuanPer(one) === yuan) };
}

/** Writing the other unit is likelier meant than writing other figures. */
const UNIT_RATHER = 0.95;

/** Points a finding at the unit and offers to write the other one first; where no unit is spelled, nothing changes. */
export function withUnitRepair(
  workbook: Workbook,
  finding: DiagnosedFinding,
  { unit, spelledBeside }: UnitSlip,
): DiagnosedFinding {
  const { place, unitSpan } = spelledBeside ?? {};
  if (place === undefined || unitSpan === undefined || unit === undefined) return finding;
  const suspect = { at: place.at, span: unitSpan };
  const changes = replacePieces(workbook, [{ place: suspect, text: unit }]);
  if (changes === undefined) return finding;
  const [first, ...others] = finding.fixes;
  const confidence = first?.confidence ?? 0;
  const fix: Fix = { title: changes.title, safety: "judgement", confidence: confidence * UNIT_RATHER, changes };
  const figures = first === undefined ? [] : [{ ...first, confidence: confidence * (1 - UNIT_RATHER) }];
  const rest = [...figures, ...others].sort((one, other) => other.confidence - one.confidence);
  return { ...finding, suspect, fixes: [fix, ...rest] };
}
