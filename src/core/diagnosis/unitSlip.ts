import type Big from "big.js";
import { moneyUnits } from "../../standards/money-units";
import { yuanPer, type MoneyUnit } from "../amount";
import type { Fix } from "../finding";
import type { Operand } from "../identity";
import { replacePieces } from "../textEdit";
import type { Workbook } from "../workbook";
import type { Supposition } from "./arithmetic";
import type { DiagnosedFinding } from "./finding";
import type { Equation } from "./network";

/** An amount written in the wrong unit: 元 for 万元 or the reverse. */
export interface UnitSlip {
  /** 一万 or 一亿, in figures. */
  readonly times: "10000" | "100000000";
  /** The unit that was meant; `undefined` where none is worth so much. */
  readonly unit: MoneyUnit | undefined;
}

/** Tells a wrong unit from a wrong figure: what was meant is just 10⁴ or 10⁸ times what was typed, or a part of it. */
function unitSlipOf({ value, unit }: Operand, meant: Big): UnitSlip | undefined {
  if (value === null || unit === null || value.lte(0) || meant.lte(0)) return undefined;
  for (const times of ["10000", "100000000"] as const) {
    const isMore = meant.eq(value.times(times));
    if (!isMore && !value.eq(meant.times(times))) continue;
    const yuan = isMore ? yuanPer(unit) * Number(times) : yuanPer(unit) / Number(times);
    const found = (Object.keys(moneyUnits) as MoneyUnit[]).find((one) => yuanPer(one) === yuan);
    return { times, unit: found };
  }
  return undefined;
}

/** Where a costing is off by just a unit, the unit is what was mistyped. @param meant the whole repair. */
export function unitSlipIn(
  { identity }: Equation,
  suspect: number,
  operand: Operand,
  meant: Supposition,
): UnitSlip | undefined {
  const isCosting = identity.rule === "costing/arithmetic" || identity.rule === "costing/amount";
  const value = meant.get(suspect);
  return isCosting && meant.size === 1 && value !== undefined ? unitSlipOf(operand, value) : undefined;
}

/** Writing the other unit is likelier meant than writing other figures. */
const UNIT_RATHER = 0.9;

/** Points a finding at the unit and offers to write the other one first; where no unit is spelled, nothing changes. */
export function withUnitRepair(
  workbook: Workbook,
  finding: DiagnosedFinding,
  { place, unitSpan }: Operand,
  { unit }: UnitSlip,
): DiagnosedFinding {
  if (unitSpan === undefined || unit === undefined) return finding;
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
