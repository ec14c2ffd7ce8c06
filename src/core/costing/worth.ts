import Big from "big.js";
import { readAmount, exactly, leadingMoneyUnit, yuanPer, type MoneyUnit } from "../amount";
import type { CellValue } from "../cell";
import { sentence, type Message } from "../message";
import { foldLabel } from "../text";
import { chainOf, chainToAmount, type CostingChain } from "./chain";
import { evaluate, finestDecimals } from "./evaluate";
import { numbersOf, unitOf, type Expression } from "./expression";
import { countedIn } from "./measure";
import { readCosting, type CostingReading } from "./reading";
import { judge, type Comparison, type Verdict } from "./verdict";
import { flatMapped } from "../flatMapped";

/** What a costing text comes to in the unit asked for, or the reason why that cannot be said. */
export type Worth = { readonly ok: true; readonly value: Big } | { readonly ok: false; readonly reason: Message };

/** Finer than a hundredth of a fen nothing is paid. */
const MOST_DECIMALS = 8;

const DEFAULT_UNIT: MoneyUnit = "万元";

/**
 * What a costing text comes to: the function GOUJI.AMOUNT. A text that contradicts itself comes to nothing.
 * @param unit how the result is to be counted, and what the text's figures without a unit are in; 万元 when left out.
 */
export function worthOfText(text: CellValue, unit?: CellValue): Worth {
  const counted = unitNamed(unit);
  if (counted === undefined) return refused("function/unknown-unit", { unit: String(unit) });
  if (typeof text === "number") return { ok: true, value: exactly(text) };
  const written = String(text ?? "").trim();
  if (written === "") return refused("function/empty");
  const plain = readAmount(written);
  if (plain !== undefined)
    return { ok: true, value: plain.value.times(yuanPer(plain.unit ?? counted)).div(yuanPer(counted)) };
  const reading = readCosting(written, { unit: counted });
  const broken = chainsOf(reading, counted).find(({ relation }) => relation === "≠");
  if (broken !== undefined) return refused("function/contradiction", { ...broken });
  const { result, unchecked } = reading;
  // An amount that is stated without a calculation is still what the text comes to.
  const isStated = unchecked === null || unchecked === "no-calculation" || unchecked === "document-number";
  const value = result === null || !isStated ? undefined : inUnit(result, counted);
  if (value !== undefined) return { ok: true, value };
  return { ok: false, reason: sentence(`unchecked/${unchecked ?? "not-understood"}`) };
}

/**
 * What is to be said of a costing text and the amount beside it: the function GOUJI.CHECK.
 * @param amount in `unit`; a text such as 7万元 brings its own.
 * @returns the gravest verdict in words; never a failure.
 */
export function verdictOnText(text: CellValue, amount: CellValue, unit?: CellValue): Message {
  const counted = unitNamed(unit);
  if (counted === undefined) return sentence("function/unknown-unit", { unit: String(unit) });
  const written = String(text ?? "").trim();
  if (written === "") return sentence("function/empty");
  const stated = typeof amount === "number" ? { value: exactly(amount), unit: null } : readAmount(String(amount ?? ""));
  if (stated === undefined) return sentence("function/no-amount", { amount: String(amount ?? "") });
  const inYuan = stated.value.times(yuanPer(stated.unit ?? counted));
  const reading = readCosting(written, { unit: counted, amount: inYuan });
  const verdicts = judge(reading, counted, inYuan);
  const [gravest] = [...verdicts].sort((one, other) => gravity(one) - gravity(other));
  return gravest === undefined ? sentence("unchecked/no-calculation") : wordsFor(gravest, written, counted);
}

function refused(key: string, values: Readonly<Record<string, string>> = {}): Worth {
  return { ok: false, reason: sentence(key, values) };
}

function unitNamed(unit: CellValue | undefined): MoneyUnit | undefined {
  if (unit === undefined || unit === null || unit === "") return DEFAULT_UNIT;
  const name = foldLabel(String(unit));
  const leading = leadingMoneyUnit(name);
  return leading?.length === name.length ? leading.unit : undefined;
}

function inUnit(result: Expression, unit: MoneyUnit): Big | undefined {
  const worth = evaluate(result, finestDecimals(numbersOf(result)))?.value;
  const isBare = unitOf(result) === null;
  return worth?.div(isBare ? 1 : yuanPer(unit)).round(MOST_DECIMALS);
}

function chainsOf({ equations }: CostingReading, unit: MoneyUnit): readonly CostingChain[] {
  return flatMapped(equations, (equation) => chainOf(equation, unit) ?? []);
}

const GRAVITIES = [
  "wrong",
  "money-unit",
  "missing-factor",
  "malformed-number",
  "unit-mismatch",
  "unchecked",
  "rounding",
  "right",
];

function gravity(verdict: Verdict): number {
  return GRAVITIES.indexOf("comparison" in verdict ? verdict.comparison.kind : verdict.kind);
}

function wordsFor(verdict: Verdict, text: string, unit: MoneyUnit): Message {
  switch (verdict.kind) {
    case "equation":
    case "amount": {
      const chain =
        verdict.kind === "amount"
          ? chainToAmount(verdict.result, verdict.sides, unit)
          : chainOf(verdict.equation, unit);
      return comparisonWords(verdict.comparison, chain);
    }
    case "unit-mismatch":
      return sentence("function/unit-mismatch", { count: verdict.count.word, per: verdict.per.word });
    case "malformed-number": {
      const { start, end } = verdict.number.span;
      return sentence("function/malformed-number", { typed: text.slice(start, end) });
    }
    case "unchecked":
      return sentence(`unchecked/${verdict.reason}`);
  }
}

function comparisonWords(comparison: Comparison, chain: CostingChain | undefined): Message {
  const values = {
    calculation: chain?.calculation ?? "",
    computed: chain?.computed ?? "",
    stated: chain?.stated ?? "",
  };
  switch (comparison.kind) {
    case "missing-factor": {
      const factor = comparison.factor.toFixed();
      return sentence("function/missing-factor", { ...values, factor, measure: countedIn(comparison.measure) });
    }
    case "money-unit":
      return sentence("function/money-unit", {
        ...values,
        times: new Big(10).pow(Math.abs(comparison.power)).toFixed(),
      });
    default:
      return sentence(`function/${comparison.kind}`, values);
  }
}
