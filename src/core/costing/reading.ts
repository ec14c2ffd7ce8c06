import type Big from "big.js";
import type { MoneyUnit } from "../amount";
import type { Span } from "../cell";
import type { Problem } from "./assembled";
import { Assembler } from "./assembly";
import { comparisonOf, holds, sidesWithAmount } from "./evaluate";
import { numbersOf, sumOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import { maskNames } from "./masking";
import { missingFactor } from "./missingFactor";
import { parseItems } from "./parser";
import { unsaidTotal, type Part } from "./parts";
import { expressionOf, isApproximate } from "./prose";
import { equation, isAmount } from "./readings";
import type { Token } from "./token";
import { tokenize } from "./tokens";

/** Why a text could not be computed. */
export type UncheckedReason = Problem | "no-calculation" | "document-number" | "malformed-number";

/** A number that nobody can have meant as it stands: 677,00. */
export interface MalformedNumber {
  readonly span: Span;
  /** What it can have meant; may be empty. */
  readonly candidates: readonly Big[];
}

/** What a costing text was understood to say. */
export interface CostingReading {
  readonly equations: readonly CostingEquation[];
  /** What the whole text comes to: a number it states, or the calculation that it leaves unfinished. */
  readonly result: Expression | null;
  /** Set when something in the text could not be computed; the equations found still hold. */
  readonly unchecked: UncheckedReason | null;
  readonly malformed: readonly MalformedNumber[];
  /** The calculations that stand in the text as such, for what is judged of their units. */
  readonly calculations: readonly Expression[];
}

/** What is known beside the text. */
export interface CostingContext {
  /** The unit in which the form states its amounts. */
  readonly unit: MoneyUnit;
  /** The amount beside the text, in 元: of several readings of a text, the one that comes to it was meant. */
  readonly amount?: Big;
}

/** Reads a costing text. Total: any text gives a reading. Linear in its length. */
export function readCosting(text: string, { unit, amount }: CostingContext): CostingReading {
  const { folded, whole: named, namesDocument } = maskNames(text);
  const tokens = tokenize(text, folded);
  const malformed = malformedIn(tokens);
  const nothing = { equations: [], result: null, malformed, calculations: [] };
  if (!tokens.some(({ kind }) => kind === "number" || kind === "malformed")) {
    return { ...nothing, unchecked: namesDocument ? "document-number" : "no-calculation" };
  }
  const items = parseItems(tokens, text);
  const { equations, parts, problems, open } = new Assembler({ formUnit: unit, folded: named }).run(items);
  const whole = lacking(open, parts, unit, amount) ?? resultOf(parts, unit, amount);
  const stated = [...equations, ...whole.equations];
  const { result } = whole;
  const calculations = [
    ...stated.flatMap(({ computed, isWritten }) => (isWritten ? computed : [])),
    ...(result === null ? [] : [result]),
  ];
  const said = { equations: stated, malformed, calculations };
  const isLacking = result !== null && result === open;
  const reason = malformed.length > 0 ? "malformed-number" : isLacking ? null : reasonOf(problems);
  if (result !== null && isApproximate(result)) return { ...said, result: null, unchecked: "approximate" };
  if (reason === null) return { ...said, result, unchecked: unsaidOf(stated, result, namesDocument) };
  // What was not understood of the text changes nothing where the rest comes to the amount.
  const fits = result !== null && amount !== undefined && comesTo(result, unit, amount);
  if (!fits) return { ...said, result: null, unchecked: reason };
  return { ...said, result, unchecked: reason === "approximate" || reason === "malformed-number" ? reason : null };
}

/** Why nothing could be compared inside a text that was understood. */
function unsaidOf(
  equations: readonly CostingEquation[],
  result: Expression | null,
  namesDocument: boolean,
): UncheckedReason | null {
  if (equations.length > 0 || isCalculation(result)) return null;
  if (namesDocument) return "document-number";
  return result === null ? "not-understood" : "no-calculation";
}

function malformedIn(tokens: readonly Token[]): readonly MalformedNumber[] {
  return tokens.flatMap((token) =>
    token.kind === "malformed" ? [{ span: token.span, candidates: token.candidates }] : [],
  );
}

function reasonOf(problems: ReadonlySet<Problem>): Problem | null {
  for (const problem of ["approximate", "not-understood", "standard-alone"] as const) {
    if (problems.has(problem)) return problem;
  }
  return null;
}

interface Whole {
  readonly result: Expression | null;
  readonly equations: readonly CostingEquation[];
}

/** The open parts together, or the one of them that the others add up to. */
function resultOf(parts: readonly Part[], unit: MoneyUnit, amount: Big | undefined): Whole {
  const heading = parts.find(({ isHeading }) => isHeading);
  if (heading?.stated != null) return underHeading(heading, heading.stated, parts, unit, amount);
  const unsaid = unsaidTotal(parts);
  if (unsaid !== undefined) return { result: unsaid.total.amount, equations: [unsaid.equation] };
  const [first, second] = parts;
  // 项目经费5万元，5次*1万元/次=5万元 says one amount twice.
  if (parts.length === 2 && first !== undefined && second?.stated != null && amount !== undefined) {
    const same = holds({ computed: first.amount, stated: second.stated });
    if (same && comesTo(second.amount, unit, amount)) return { result: second.amount, equations: [] };
  }
  return { result: sumOf(parts.map((part) => part.amount)) ?? null, equations: [] };
}

/** 10人*3000元/人·月 beside 36万元: a calculation that leaves a factor out is one, where the amount says which. */
function lacking(
  open: Expression | null,
  parts: readonly Part[],
  unit: MoneyUnit,
  amount: Big | undefined,
): Whole | undefined {
  if (open?.kind !== "product" || parts.length > 0 || amount === undefined) return undefined;
  const sides = sidesWithAmount(open, unit, amount);
  return sides && missingFactor(open, sides) ? { result: open, equations: [] } : undefined;
}

/** A total before its parts: they add up to it, unless the row asks for them alone. */
function underHeading(
  heading: Part,
  stated: CostingNumber,
  parts: readonly Part[],
  unit: MoneyUnit,
  amount: Big | undefined,
): Whole {
  const rest = parts.filter((part) => part !== heading);
  const computed = sumOf(rest.map((part) => part.amount));
  if (computed === undefined) return { result: heading.amount, equations: [] };
  // 总造价100万元，分5年支付，每年20万元: the row may ask for what is paid this year.
  const asked = amount !== undefined && !comesTo(heading.amount, unit, amount) ? amount : undefined;
  const part = asked && [computed, ...yearly(computed)].find((one) => comesTo(one, unit, asked));
  if (part !== undefined) return { result: part, equations: [] };
  const says = !isApproximate(computed) && (rest.length > 1 || holds({ computed, stated }));
  return { result: heading.amount, equations: says ? [equation("named-parts", computed, stated, false)] : [] };
}

/** What a calculation says of one year. */
function yearly(computed: Expression): readonly Expression[] {
  return numbersOf(computed).flatMap((number) =>
    number.kind === "price" && isAmount(number) ? expressionOf(number) : [],
  );
}

/** True when a calculation comes to an amount in 元, as far as its printed decimals can tell. */
function comesTo(expression: Expression, formUnit: MoneyUnit, amount: Big): boolean {
  const sides = sidesWithAmount(expression, formUnit, amount);
  return sides !== undefined && comparisonOf(sides) !== "broken";
}

function isCalculation(result: Expression | null): boolean {
  return result !== null && result.kind !== "number";
}
