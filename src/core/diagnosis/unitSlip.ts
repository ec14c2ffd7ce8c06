import Big from "big.js";
import { moneyUnits } from "../../standards/money-units";
import { yuanPer, type MoneyUnit } from "../amount";
import { cellKey, type Place } from "../cell";
import type { Fix } from "../finding";
import type { Identity, Operand } from "../identity";
import { replacePieces } from "../textEdit";
import type { Workbook } from "../workbook";
import type { Supposition } from "./arithmetic";
import type { DiagnosedFinding } from "./finding";
import type { Equation, Network } from "./network";
import { worthOf } from "./terms";
import { isPositive } from "../sign";
import { flatMapped } from "../flatMapped";

/** An amount written in the wrong unit: 元 for 万元 or the reverse. */
export interface UnitSlip {
  /** 一万 or 一亿, in figures. */
  readonly times: "10000" | "100000000";
  /** The unit that was meant; `undefined` where none is worth so much. */
  readonly unit: MoneyUnit | undefined;
  /** Where the wrong unit is spelled; a calculation in bare figures follows the unit of its result. */
  readonly spelled: readonly Place[];
}

type SlipFactor = UnitSlip["times"];

const FACTORS: readonly SlipFactor[] = ["10000", "100000000"];

/**
 * Where the two sides of a costing, or a costing and the amount beside it, differ by just 10⁴ or 10⁸ as they are typed, a
 * unit is what was mistyped, wherever it stands.
 * @param meant the whole repair; where it changes the unit of one number, or of all figures of a calculation, that is told.
 */
export function unitSlipIn(network: Network, { identity }: Equation, meant: Supposition): UnitSlip | undefined {
  if (!RULES.has(identity.rule)) return undefined;
  const slips = [...meant].map(([index, value]) => {
    const operand = network.quantities[index]?.operand;
    return operand && slipOf(operand, value);
  });
  const [first] = slips;
  const isOne = first !== undefined && slips.every((slip) => slip?.times === first.times && slip.unit === first.unit);
  const spelled = flatMapped(slips, (slip) => slip?.spelled ?? []);
  const isOneText = new Set(spelled.map(({ at }) => cellKey(at))).size === 1;
  if (isOne && (slips.length === 1 || isOneText)) return { ...first, spelled };
  const times = factorBetween(...sidesAsTyped(identity));
  if (times === undefined) return undefined;
  return partsSlip(network, identity, meant, times) ?? { times, unit: undefined, spelled: [] };
}

/** 水费5元、电费6元，合计11万元: where it is one of the parts that is wrong, they all are. */
function partsSlip(
  network: Network,
  { stated, terms }: Identity,
  meant: Supposition,
  times: SlipFactor,
): UnitSlip | undefined {
  const parts = flatMapped(terms, ({ operands }) => operands).filter(({ unit }) => unit !== null);
  if (terms.length < 2 || meant.has(network.indexOf(stated))) return undefined;
  const [stands, comes] = sidesAsTyped({ stated, terms, divisors: [] });
  const slips = parts.map((part) =>
    part.value === null ? undefined : slipOf(part, stands.gt(comes) ? part.value.times(times) : part.value.div(times)),
  );
  const spelled = flatMapped(slips, (slip) => slip?.spelled ?? []);
  const units = new Set(slips.map((slip) => slip?.unit));
  const [unit] = units;
  return units.size === 1 && spelled.length === parts.length ? { times, unit, spelled } : undefined;
}

/** What calculations in texts say; amounts beside each other have their units from the form. */
const RULES: ReadonlySet<string> = new Set(["costing/arithmetic", "costing/amount", "costing/sum"]);

/** Both sides of a relation in 元, multiplied with its divisors. */
function sidesAsTyped({
  stated,
  terms,
  divisors,
}: Pick<Identity, "stated" | "terms" | "divisors">): readonly [stated: Big, computed: Big] {
  const product = (operands: readonly Operand[]): Big =>
    operands.reduce((all, { value }) => all.times(value ?? 0), worthOf(operands));
  const computed = terms.reduce((sum, { sign, operands }) => sum.plus(product(operands).times(sign)), new Big(0));
  return [product([stated, ...divisors]), computed];
}

function factorBetween(one: Big, other: Big): SlipFactor | undefined {
  if (!isPositive(one) || !isPositive(other)) return undefined;
  return FACTORS.find((factor) => one.eq(other.times(factor)) || other.eq(one.times(factor)));
}

/** Tells a wrong unit from a wrong figure: what was meant is just 10⁴ or 10⁸ times what was typed, or a part of it. */
function slipOf({ value, unit, place, unitSpan }: Operand, meant: Big): UnitSlip | undefined {
  const times = value === null || unit === null ? undefined : factorBetween(value, meant);
  if (value === null || unit === null || times === undefined) return undefined;
  const yuan = meant.gt(value) ? yuanPer(unit) * Number(times) : yuanPer(unit) / Number(times);
  const spelled = unitSpan === undefined ? [] : [{ at: place.at, span: unitSpan }];
  return { times, unit: (Object.keys(moneyUnits) as MoneyUnit[]).find((one) => yuanPer(one) === yuan), spelled };
}

/** Writing the other unit is likelier meant than writing other figures. */
const UNIT_RATHER = 0.9;

/** Points a finding at the unit and offers to write the other one first; where no unit is spelled, nothing changes. */
export function withUnitRepair(
  workbook: Workbook,
  finding: DiagnosedFinding,
  { unit, spelled }: UnitSlip,
): DiagnosedFinding {
  const [suspect] = spelled;
  if (suspect === undefined || unit === undefined) return finding;
  const changes = replacePieces(
    workbook,
    spelled.map((place) => ({ place, text: unit })),
  );
  if (changes === undefined) return finding;
  const [first, ...others] = finding.fixes;
  const confidence = first?.confidence ?? 0;
  const fix: Fix = { title: changes.title, safety: "judgement", confidence: confidence * UNIT_RATHER, changes };
  const figures = first === undefined ? [] : [{ ...first, confidence: confidence * (1 - UNIT_RATHER) }];
  const rest = [...figures, ...others].sort((one, other) => other.confidence - one.confidence);
  return { ...finding, suspect, fixes: [fix, ...rest] };
}
